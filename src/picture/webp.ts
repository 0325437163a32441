import { type FoundInFile, inPieces, numberAt, type Part, type PartKind, textAt } from './found.ts'

/** The metadata of a WebP file. @see WebP Container Specification, Extended File Format; C2PA 2.1 §A.3.6 */
export function webp(bytes: Buffer): FoundInFile {
  const parts: Part[] = []
  let hasImage = false
  let manifest: Buffer | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = textAt(bytes, at, at + 4)
    const [start, length] = [at + 8, numberAt(bytes, at + 4, 4, true)]
    const end = Math.min(start + length, bytes.length)
    const kind = kinds[type]
    if (kind) parts.push(inPieces(kind, bytes, [{ start, end }]))
    hasImage ||= end - start > (headers[type] ?? Number.POSITIVE_INFINITY)
    if (type === 'C2PA') manifest ??= bytes.subarray(start, end)
    at = start + length + (length % 2)
  }
  return { hasImage, manifest, parts }
}

const kinds: Record<string, PartKind> = { EXIF: 'exif', 'XMP ': 'xmp' }

/** Bytes before the first pixel in each kind of picture. */
const headers: Record<string, number> = { 'VP8 ': 10, VP8L: 5, ANMF: 24 }
