import { type FoundInFile, inPieces, numberAt, type Part, type PartKind, type Range, textAt } from './found.ts'

/** The metadata of an AVIF file. @see ISO 14496-12 §8.11; ISO 23008-12 Annex A; C2PA 2.1 §A.5 */
export function heif(bytes: Buffer): FoundInFile {
  const file = boxesIn(bytes, { start: 0, end: bytes.length, type: '' })
  const inMeta = file.filter(({ type }) => type === 'meta').flatMap((box) => boxesIn(bytes, box, 4))
  const xmp = file.filter((box) => idOf(box, bytes) === xmpId)
  return {
    hasImage: [...file, ...inMeta].some(({ type, start, end }) => /^(?:mdat|idat)$/.test(type) && end > start),
    manifest: file.flatMap((box) => (isManifest(box, bytes) ? bytes.subarray(box.start, box.end) : []))[0],
    parts: [
      ...itemsOf(inMeta, bytes),
      ...xmp.map(({ start, end }) => inPieces('xmp', bytes, [{ start: start + 16, end }])),
    ],
  }
}

/** The content of a box. */
type Box = Range & { type: string }

const idOf = ({ type, start }: Box, bytes: Buffer) => (type === 'uuid' ? bytes.toString('hex', start, start + 16) : '')
const isManifest = (box: Box, bytes: Buffer) => box.type === 'c2pa' || idOf(box, bytes) === manifestId
const manifestId = 'd8fec3d61b0e483c92975828877ec481'
const xmpId = 'be7acfcb97a942e89c71999491e3afac'

/** The boxes in another one, after so many bytes of its own. */
function boxesIn(bytes: Buffer, { start, end }: Box, own = 0): Box[] {
  const boxes: Box[] = []
  for (let at = start + own; at + 8 <= end; ) {
    const size = numberAt(bytes, at, 4)
    const [header, length] = size === 1 ? [16, longAt(bytes, at + 8, 8)] : [8, size === 0 ? end - at : size]
    if (length < header) break
    boxes.push({ type: textAt(bytes, at + 4, at + 8), start: at + header, end: Math.min(at + length, end) })
    at += length
  }
  return boxes
}

/** A number of up to eight bytes. */
const longAt = (bytes: Buffer, at: number, length: number) =>
  length === 8 ? numberAt(bytes, at, 4) * 2 ** 32 + numberAt(bytes, at + 4, 4) : numberAt(bytes, at, length)

/** Types of items that are metadata or pictures with metadata. */
const kinds: Record<string, PartKind> = { Exif: 'exif', mime: 'xmp', jpeg: 'jpeg' }

function itemsOf(boxes: readonly Box[], bytes: Buffer): Part[] {
  const of = (type: string) => boxes.filter((box) => box.type === type)
  const inItems = of('idat')[0]
  const places = new Map(of('iloc').flatMap((box) => [...placesIn(box, bytes, inItems)]))
  return of('iinf').flatMap((box) =>
    boxesIn(bytes, box, bytes[box.start] === 0 ? 6 : 8).flatMap((entry): Part[] => {
      const wide = bytes[entry.start] === 3 ? 4 : 2
      const type = entry.start + 4 + wide + 2
      const kind = kinds[textAt(bytes, type, type + 4)]
      const pieces = places.get(numberAt(bytes, entry.start + 4, wide))
      return kind && pieces ? [inPieces(kind, bytes, pieces)] : []
    }),
  )
}

const halves = (byte = 0): [number, number] => [byte >> 4, byte & 15]

/** Where the items are: the pieces of each in the file, by its number. ISO 14496-12 §8.11.3 */
function* placesIn({ start, end }: Box, bytes: Buffer, inItems: Box | undefined): Generator<[number, Range[]]> {
  const version = bytes[start] ?? 0
  const [wide, more] = [version < 2 ? 2 : 4, version > 0]
  const [offsetWidth, lengthWidth] = halves(bytes[start + 4])
  const [baseWidth, fourth] = halves(bytes[start + 5])
  const indexWidth = more ? fourth : 0
  const widest = offsetWidth + lengthWidth + indexWidth
  let at = start + 6 + wide
  while (at + wide + 4 <= end) {
    const item = numberAt(bytes, at, wide)
    const method = more ? numberAt(bytes, at + wide, 2) & 15 : 0
    at += wide + (more ? 2 : 0) + 2
    const base = longAt(bytes, at, baseWidth) + (method === 1 ? (inItems?.start ?? bytes.length) : 0)
    at += baseWidth
    const count = widest === 0 ? 1 : Math.min(numberAt(bytes, at, 2), Math.floor((end - at) / widest))
    at += 2
    const pieces: Range[] = []
    for (let extent = 0; extent < count; extent++, at += widest) {
      const from = base + longAt(bytes, at + indexWidth, offsetWidth)
      const length = longAt(bytes, at + indexWidth + offsetWidth, lengthWidth)
      pieces.push({
        start: Math.min(from, bytes.length),
        end: Math.min(length === 0 ? bytes.length : from + length, bytes.length),
      })
    }
    if (method < 2) yield [item, pieces]
  }
}
