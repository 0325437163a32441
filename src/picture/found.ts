import type { Mark } from './mark.ts'

/** A piece of a file that is overwritten, by all of these bytes or by a text that is repeated up to its end. */
export type Erasure = Range & { fill: string | Uint8Array }

/** A piece of a file, in bytes from its beginning; `end` is the first byte after it. */
export type Range = { start: number; end: number }

/** What a reader of one kind of data finds in its bytes. Readers never throw: what is damaged is passed over. */
export type Found = {
  /** Where the data says where a picture was taken. */
  erasures?: Erasure[]
  /** What the data says of machines. */
  marks?: Mark[]
  /** Data of other kinds inside it. */
  parts?: Part[]
}

/** What a reader of a file finds. */
export type FoundInFile = Found & {
  /** Whether there is a picture, not only its header. */
  hasImage: boolean
  /** The C2PA manifest, which holds for exactly these bytes. */
  manifest?: Buffer | undefined
  /** The check sums to write after something was overwritten. */
  checkSums?: (before: Buffer, after: Buffer) => Erasure[]
}

/** The kinds of data inside a file. */
export type PartKind = 'exif' | 'xmp' | 'iptc' | 'photoshop' | 'jpeg' | 'label'

/** Data of another kind. */
export type Part = {
  kind: PartKind
  bytes: Buffer
  /** Places in these bytes as places in what the part is in. */
  outside: (erasures: Erasure[]) => Erasure[]
  /** Whether an erasure takes all of it away. */
  isPacked?: true
}

/** Data that is in one or more pieces of the file as it is. */
export function inPieces(kind: PartKind, bytes: Buffer, all: readonly Range[]): Part {
  const pieces = all.slice(0, mostPieces)
  const inside = pieces.map(({ start, end }) => bytes.subarray(start, end))
  return {
    kind,
    bytes: inside.length === 1 && inside[0] ? inside[0] : Buffer.concat(inside),
    outside: (erasures) => erasures.flatMap((erasure) => onPieces(erasure, pieces)),
  }
}

/** More than these are in no picture that was not made to keep a program busy: a full segment of JPEG has 64 KB. */
const mostPieces = 512

function onPieces({ start, end, fill }: Erasure, pieces: readonly Range[]): Erasure[] {
  let before = 0
  return pieces.flatMap((piece): Erasure[] => {
    const shift = piece.start - before
    const [from, to] = [Math.max(start + shift, piece.start), Math.min(end + shift, piece.end)]
    before += Math.max(0, piece.end - piece.start)
    if (from >= to) return []
    const own = typeof fill === 'string' ? fill : fill.subarray(from - start - shift, to - start - shift)
    return [{ start: from, end: to, fill: own }]
  })
}

/** Data that is compressed or spelt in another way, so that it cannot be overwritten in part. */
export const packed = (kind: PartKind, bytes: Buffer, whole: readonly Erasure[]): Part => ({
  kind,
  bytes,
  outside: (erasures) => (erasures.length > 0 ? [...whole] : []),
  isPacked: true,
})

/** A number of at most six bytes; 0 where it is longer, and where the bytes end before it. */
export function numberAt(bytes: Buffer, at: number, length: number, isLittle = false): number {
  if (length === 0 || length > 6 || at < 0 || at + length > bytes.length) return 0
  return isLittle ? bytes.readUIntLE(at, length) : bytes.readUIntBE(at, length)
}

/** Text of one byte a character. */
export const textAt = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end)
