import { limits } from '../limits.ts'
import { withoutDevice } from './device.ts'

const { suggestedSlugCharacters } = limits

/** A slug made of a title: its letters and digits in lower case, hyphens between words; empty when it has none. */
export function slugFrom(title: string, most: number = suggestedSlugCharacters): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const kept = words.filter((_, index) => words.slice(0, index + 1).join('-').length <= most)
  return withoutDevice(kept.join('-') || [...(words[0] ?? '')].slice(0, most).join(''))
}
