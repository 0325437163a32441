import { type Erasure, type Found, inPieces, numberAt, type Part, type PartKind } from './found.ts'

/**
 * The GPS directory of Exif data, and the data of other kinds that Exif can hold.
 * @see CIPA DC-008 (Exif 2.32) §4.5.2, §4.6.3
 */
export function exif(bytes: Buffer): Found {
  const base = beginning(bytes)
  if (base === undefined) return {}
  const tiff: Tiff = { bytes, base, isLittle: bytes[base] === 0x49 }
  const directories = directoriesOf(tiff)
  return {
    erasures: directories.flatMap((directory) => withoutGps(directory, tiff)),
    parts: directories.flatMap(({ entries }) => partsOf(entries, tiff)),
  }
}

/** Data that counts its offsets from `base`. */
type Tiff = { bytes: Buffer; base: number; isLittle: boolean }

/** Where a directory is, and its entries. */
type Directory = { at: number; entries: Entry[] }

/** An entry of a directory: its tag, where it is, and where its value is. */
type Entry = { tag: number; at: number; value: number; length: number }

const tags = { gps: 0x8825, thumbnail: 0x0201, thumbnailLength: 0x0202 }

/** Tags whose values are offsets of other directories: of details, of the file's other pictures, of interoperability. */
const directoryTags = new Set([0x8769, 0x014a, 0xa005])

/** Tags whose values are data of another kind. */
const partTags = new Map<number, PartKind>([
  [0x02bc, 'xmp'],
  [0x83bb, 'iptc'],
  [0x8649, 'photoshop'],
  [0x010e, 'label'], // the description
  [0x9286, 'label'], // the comment of the user
])

/** Files have Exif with a label, with an offset or with nothing in front. */
function beginning(bytes: Buffer): number | undefined {
  const head = bytes.toString('latin1', 0, Math.min(bytes.length, 1024))
  const at = head.search(/II\*\0|MM\0\*/)
  return at < 0 ? undefined : at
}

/** No more than this: real files have six at most. */
const mostDirectories = 32

function directoriesOf(tiff: Tiff): Directory[] {
  const found: Directory[] = []
  const seen = new Set<number>()
  const next = [offsetAt(tiff, tiff.base + 4)]
  for (let at = next.shift(); at !== undefined && found.length < mostDirectories; at = next.shift()) {
    if (at === tiff.base || seen.has(at)) continue
    seen.add(at)
    const directory = directoryAt(tiff, at)
    found.push(directory)
    next.push(offsetAt(tiff, endOf(directory)))
    for (const { tag, value, length } of directory.entries)
      if (directoryTags.has(tag))
        for (let part = 0; part < Math.min(length, 64); part += 4) next.push(offsetAt(tiff, value + part))
  }
  return found
}

const offsetAt = ({ bytes, base, isLittle }: Tiff, at: number) => base + numberAt(bytes, at, 4, isLittle)

/** Bytes of a value of each type; texts and unknown types have one. */
const sizes: Record<number, number> = { 3: 2, 4: 4, 5: 8, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 }

function directoryAt(tiff: Tiff, start: number): Directory {
  const { bytes, isLittle } = tiff
  const room = Math.max(0, Math.floor((bytes.length - start - 2) / 12))
  const count = Math.min(numberAt(bytes, start, 2, isLittle), room)
  const entries = Array.from({ length: count }, (_, index): Entry => {
    const at = start + 2 + 12 * index
    const length = numberAt(bytes, at + 4, 4, isLittle) * (sizes[numberAt(bytes, at + 2, 2, isLittle)] ?? 1)
    return { tag: numberAt(bytes, at, 2, isLittle), at, length, value: length > 4 ? offsetAt(tiff, at + 8) : at + 8 }
  })
  return { at: start, entries }
}

const endOf = ({ at, entries }: Directory) => at + 2 + 12 * entries.length

/**
 * A directory without its GPS directory, of which zeros remain. The entries behind it move up by one: one that leads nowhere
 * would be a fault. A GPS directory with nothing but the version of its form (tag 0), which many cameras write without
 * knowing where they are, stays; so does what is none, since all of its tags are low numbers.
 */
function withoutGps({ at, entries }: Directory, tiff: Tiff): Erasure[] {
  const { bytes, isLittle } = tiff
  const gps = entries
    .filter((entry) => entry.tag === tags.gps)
    .map((entry) => directoryAt(tiff, offsetAt(tiff, entry.value)))
  if (!gps.some((own) => own.entries.some(({ tag }) => tag > 0 && tag < 256))) return []
  const end = endOf({ at, entries })
  const kept = entries.filter(({ tag }) => tag !== tags.gps)
  const rows = [...kept.map((entry) => bytes.subarray(entry.at, entry.at + 12)), bytes.subarray(end, end + 4)]
  const count = Buffer.from(isLittle ? [kept.length & 255, kept.length >> 8] : [kept.length >> 8, kept.length & 255])
  const rest = Buffer.alloc(12 * (entries.length - kept.length))
  const zeros = gps.flatMap((own) => [
    { start: own.at, end: endOf(own) },
    ...own.entries
      .filter(({ length }) => length > 4)
      .map(({ value, length }) => ({ start: value, end: value + length })),
  ])
  return [
    ...zeros.map((range) => ({ start: range.start, end: Math.min(range.end, bytes.length), fill: '\0' })),
    { start: at, end: Math.min(end + 4, bytes.length), fill: Buffer.concat([count, ...rows, rest]) },
  ]
}

function partsOf(entries: readonly Entry[], tiff: Tiff): Part[] {
  const { bytes } = tiff
  const numberOf = (wanted: number) => {
    const entry = entries.find(({ tag }) => tag === wanted)
    return entry && numberAt(bytes, entry.value, 4, tiff.isLittle)
  }
  const [start, length = 0] = [numberOf(tags.thumbnail), numberOf(tags.thumbnailLength)]
  const thumbnail =
    start === undefined
      ? []
      : [inPieces('jpeg', bytes, [{ start: tiff.base + start, end: tiff.base + start + length }])]
  return [
    ...thumbnail,
    ...entries.flatMap(({ tag, value, length: size }) => {
      const kind = partTags.get(tag)
      return kind === undefined ? [] : [inPieces(kind, bytes, [{ start: value, end: value + size }])]
    }),
  ]
}
