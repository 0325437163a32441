import { createHash } from 'node:crypto'

/** Eight hexadecimal digits that change with the bytes. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 8)
