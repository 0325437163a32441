import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants, gunzipSync, gzip } from 'node:zlib'
import { digest } from '../disk/digest.ts'
import { readRegular } from '../disk/file.ts'
import { limits } from '../limits.ts'
import type { Compression } from '../model/file.ts'

/** The bytes of a packed copy: with one version of Node.js the same for the same document. */
export const pack = (bytes: Uint8Array, path: string, compression: Compression): Promise<Uint8Array> =>
  compression === 'gzip' ? gzipped(bytes) : packBrotli(bytes, { params: paramsFor(bytes.length, path) })

/** The header says neither the time nor the system on which it was made (RFC 1952 §2.3.1, MTIME and OS). */
async function gzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await packGzip(bytes, { level: constants.Z_BEST_COMPRESSION })
  packed[9] = 255
  return packed
}

const packGzip = promisify(gzip)
const packBrotli = promisify(brotliCompress)

/**
 * The best quality takes a hundred times as long as this other one, and makes a tenth less of the bytes: worth it for what is
 * fetched all day, but not for archives and for very large documents.
 */
const paramsFor = (size: number, path: string) => ({
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_SIZE_HINT]: size,
  [constants.BROTLI_PARAM_QUALITY]:
    size > limits.bestPackedBytes || isOfArchive.test(path) ? 8 : constants.BROTLI_MAX_QUALITY,
})

const isOfArchive = /(?:^|\/)archive\/\d{4}(?:-\d\d)?\.[^/]*$/

/** The digest of what a packed copy of a document of this size unpacks to; undefined when it is damaged, or has more than that in it. */
export function unpackedDigest(path: string, size: number): string | undefined {
  const file = readRegular(path, size + packedExtraBytes)
  if ('fault' in file) return undefined
  const unpacked = unpack(path, file.bytes, size)
  const isEnded = unpack(path, file.bytes.subarray(0, -1), size) === undefined // else something follows its end
  return unpacked && isEnded ? digest(unpacked) : undefined
}

/** By so many bytes a packed copy may be larger than its document. */
const packedExtraBytes = 1_000

function unpack(path: string, bytes: Uint8Array, size: number): Uint8Array | undefined {
  const options = { maxOutputLength: Math.max(1, size) }
  try {
    return path.endsWith('.gz') ? gunzipSync(bytes, options) : brotliDecompressSync(bytes, options)
  } catch {
    return undefined
  }
}
