import { hash } from 'node:crypto'

/** Half of the SHA-256 of these bytes, or of this text in UTF-8: 32 hexadecimal digits. Nobody finds two texts with one. */
export const digest = (content: Uint8Array | string): string => hash('sha256', content, 'hex').slice(0, 32)

/** Eight hexadecimal digits that change with the bytes, for the names of files. */
export const fingerprint = (bytes: Uint8Array): string => digest(bytes).slice(0, 8)
