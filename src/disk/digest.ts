import { hash } from 'node:crypto'

/** Half of the SHA-256 of these bytes, or of this text in UTF-8: 32 hexadecimal digits. Nobody finds two texts with one. */
export const digest = (content: Uint8Array | string): string => hash('sha256', content, 'hex').slice(0, 32)

/** Of a digest, what the name of a file carries. */
export const fingerprintOf = (digest: string): string => digest.slice(0, 8)
