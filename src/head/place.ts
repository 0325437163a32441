import { isSegment } from '../content/identity.ts'
import { digest } from '../disk/digest.ts'
import { limits } from '../limits.ts'
import { decoded } from '../text/characters.ts'

/**
 * The path of the file with the head of a page, by the path of its address: `news/bridge.html` for `/news/bridge/`, `/news/bridge` and
 * `/news/bridge.html`. What is no part of a file name on every disk is percent-encoded.
 */
export function headPath(url: string): string {
  const { pathname, search } = new URL(url)
  const parts = `${pathname.replace(/(?:\/index)?\.html?$/i, '')}${search.replaceAll('/', '%2F')}`
    .split('/')
    .filter(Boolean)
  return `${parts.map(fileName).join('/') || 'index'}.html`
}

function fileName(part: string): string {
  const name = decoded(part).normalize('NFC')
  if (isSegment(name)) return name
  const encoded = [...name]
    .map((character, index) => (isPlain(character, index) ? character : encode(character)))
    .join('')
  return Buffer.byteLength(encoded) <= limits.slug ? encoded : digest(name)
}

/** The first character is always encoded: in a name that begins so there is no device of Windows. */
const isPlain = (character: string, index: number) => index > 0 && /[\p{L}\p{N}_-]/u.test(character)

const encode = (character: string) =>
  [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
