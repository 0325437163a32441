import { createHash, hash } from 'node:crypto'

/**
 * The first half of the SHA-256 of bytes, or of text in UTF-8: 32 hexadecimal digits, enough for every file to have its
 * own.
 */
export const digest = (content: Uint8Array | string): string => shortened(hash('sha256', content, 'hex'))

/** The same of bytes that come in pieces. */
export function digesting(): { add: (piece: Uint8Array) => void; end: () => string } {
  const sum = createHash('sha256')
  return { add: (piece) => void sum.update(piece), end: () => shortened(sum.digest('hex')) }
}

const shortened = (sum: string) => sum.slice(0, 32)

/** The part of a digest that is put into file names. */
export const fingerprintOf = (digest: string): string => digest.slice(0, 8)
