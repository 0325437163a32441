import { hash } from 'node:crypto'

/**
 * The first half of the SHA-256 of bytes, or of text in UTF-8: 32 hexadecimal digits, enough for every file to have its
 * own.
 */
export const digest = (content: Uint8Array | string): string => hash('sha256', content, 'hex').slice(0, 32)

/** The part of a digest that is put into file names. */
export const fingerprintOf = (digest: string): string => digest.slice(0, 8)
