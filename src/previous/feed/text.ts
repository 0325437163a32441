import { TextDecoder } from 'node:util'

/**
 * The text of a document that comes in pieces, in the encoding of its byte-order mark, else of its XML declaration, else UTF-8.
 * @throws RangeError when the encoding is not known
 */
export function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined
  for (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece))
    yield decoder.decode(piece, { stream: true })
  }
  if (decoder) yield decoder.decode()
}

/** The encoding by the first bytes of a document (XML 1.0, appendix F). */
export function encodingOf(begin: Uint8Array): string {
  const [first = 0, second = 0] = begin
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const ascii = Buffer.from(begin.subarray(0, declarationBytes)).toString('latin1')
  const [, , named = 'utf-8'] = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*(["'])([\w.:-]+)\1/.exec(ascii) ?? []
  return /^utf-?16/i.test(named) ? 'utf-8' : named // its declaration has one byte for each letter
}

/** An XML declaration is shorter, also with blank lines before it. */
const declarationBytes = 1_000
