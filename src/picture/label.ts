import type { Found } from './found.ts'
import { labelIn } from './mark.ts'

/** The label in a comment of Exif or a text of PNG, where its names must be there too. A comment may have two bytes a character. */
export function label(bytes: Buffer): Found {
  const text = bytes.toString('latin1', 0, longest).replaceAll('\0', '')
  const mark = /AIGC|ContentProducer/.test(text) ? labelIn(text) : undefined
  return { marks: mark ? [mark] : [] }
}

/** Labels have less than 1 KB. */
const longest = 16_384
