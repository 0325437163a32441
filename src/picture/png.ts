import { crc32, inflateSync } from 'node:zlib'
import { limits } from '../limits.ts'
import {
  type Erasure,
  type FoundInFile,
  inPieces,
  numberAt,
  type Part,
  type PartKind,
  packed,
  textAt,
} from './found.ts'
import { locationNames } from './xmp.ts'

/** The metadata of a PNG file. @see PNG (Third Edition) §5.3, §11.3.3; C2PA 2.1 §A.3.2 */
export function png(bytes: Buffer): FoundInFile {
  const chunks = chunksOf(bytes)
  return {
    hasImage: chunks.some(({ type, start, end }) => type === 'IDAT' && end > start),
    manifest: chunks.flatMap(({ type, start, end }) => (type === 'caBX' ? bytes.subarray(start, end) : []))[0],
    parts: chunks
      .filter((chunk) => isMetadata.test(chunk.type === 'eXIf' ? chunk.type : keywordOf(chunk, bytes)))
      .slice(0, most)
      .flatMap((chunk) => partsOf(chunk, bytes)),
    erasures: chunks.flatMap((chunk) => (isLocation(keywordOf(chunk, bytes)) ? nothing(chunk) : [])),
    checkSums,
  }
}

/** ImageMagick writes properties of XMP and Exif as texts of their own too. */
const isLocation = locationNames('')

const isMetadata = /^(?:eXIf|XML:com\.adobe\.xmp|Raw profile type (?:exif|app1|xmp|iptc|8bim)|AIGC)$/i

/** Chunks of metadata that are read: files have one of each kind, and each could unpack to a thousand times its length. */
const most = 32

/** The data of a chunk; its type is in the four bytes before, its check sum in the four bytes after. */
type Chunk = { type: string; start: number; end: number }

function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const start = at + 8
    const end = start + numberAt(bytes, at, 4)
    chunks.push({ type: textAt(bytes, at + 4, start), start, end: Math.min(end, bytes.length) })
    at = end + 4
  }
  return chunks
}

/**
 * The whole chunk as one that no program knows, of zeros: what is compressed cannot be overwritten in part, and compressed
 * again it would have another length on another machine.
 */
const nothing = ({ start, end }: Chunk): Erasure[] => [
  { start: start - 4, end: start, fill: 'noNe' },
  { start, end, fill: '\0' },
]

const texts = new Set(['tEXt', 'zTXt', 'iTXt'])

const keywordOf = ({ type, start, end }: Chunk, bytes: Buffer) =>
  texts.has(type) ? (/^[^\0]*/.exec(textAt(bytes, start, Math.min(end, start + 80)))?.[0] ?? '') : ''

function partsOf(chunk: Chunk, bytes: Buffer): Part[] {
  if (chunk.type === 'eXIf') return [inPieces('exif', bytes, [chunk])]
  const keyword = keywordOf(chunk, bytes)
  const { start, isPacked } = textIn(chunk, bytes, keyword.length)
  const kind = profiles[keyword.slice('Raw profile type '.length).toLowerCase()]
  const plain = keyword.toUpperCase() === 'AIGC' ? 'label' : 'xmp'
  if (!isPacked && !kind) return [inPieces(plain, bytes, [{ start, end: chunk.end }])]
  const text = isPacked ? unpacked(bytes.subarray(start, chunk.end)) : bytes.subarray(start, chunk.end)
  if (!kind) return [packed(plain, text, nothing(chunk))]
  const hexadecimal = text
    .toString('latin1')
    .replace(/^\n[^\n]*\n\s*\d+\n/, '')
    .replace(/\s/g, '')
  const decoded = Buffer.from(hexadecimal, 'hex')
  return kind.map((one) => packed(one, decoded, nothing(chunk)))
}

/** What ImageMagick writes as hexadecimal digits, and the kinds of data that it may be. */
const profiles: Record<string, readonly PartKind[]> = {
  exif: ['exif'],
  app1: ['exif', 'xmp'],
  xmp: ['xmp'],
  iptc: ['iptc', 'photoshop'],
  '8bim': ['photoshop'],
}

/** Where the text begins after the keyword, and whether it is compressed. */
function textIn({ type, start, end }: Chunk, bytes: Buffer, keyword: number): { start: number; isPacked: boolean } {
  const after = start + keyword + 1
  if (type === 'tEXt') return { start: after, isPacked: false }
  if (type === 'zTXt') return { start: after + 1, isPacked: true }
  const language = bytes.indexOf(0, after + 2)
  const translated = bytes.indexOf(0, language + 1)
  const begins = language < 0 || translated < 0 ? end : Math.min(translated + 1, end)
  return { start: begins, isPacked: bytes[after] === 1 }
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: limits.picture })
  } catch {
    return Buffer.alloc(0)
  }
}

/** The check sums of the chunks that were changed. */
const checkSums = (before: Buffer, after: Buffer): Erasure[] =>
  chunksOf(after)
    .filter(({ start, end }) => !before.subarray(start - 4, end).equals(after.subarray(start - 4, end)))
    .map(({ start, end }) => {
      const sum = Buffer.alloc(4)
      sum.writeUInt32BE(crc32(after.subarray(start - 4, end)))
      return { start: end, end: end + 4, fill: sum }
    })
