import { exif } from './exif.ts'
import type { Erasure, Found, FoundInFile, PartKind } from './found.ts'
import { heif } from './heif.ts'
import { iptc } from './iptc.ts'
import { jpeg } from './jpeg.ts'
import { photoshop } from './photoshop.ts'
import { png } from './png.ts'
import { webp } from './webp.ts'
import { xmp } from './xmp.ts'

/** What a picture file says beside its pixels. */
export type Metadata = {
  hasImage: boolean
  /** Whether it says where the picture was taken. */
  hasLocation: boolean
  hasManifest: boolean
}

/** Looks for the location in the metadata of a picture; all other kinds of file have none. */
export function metadataOf(bytes: Buffer): Metadata {
  const found = fileReader(bytes)?.(bytes)
  if (!found) return { hasImage: true, hasLocation: false, hasManifest: false }
  const { hasImage, hasManifest } = found
  return { hasImage, hasManifest, hasLocation: locationIn(found).length > 0 }
}

/** The same picture without its location: a file of the same length in which nothing else has changed or moved. */
export function withoutLocation(bytes: Buffer): Buffer {
  const found = fileReader(bytes)?.(bytes)
  if (!found) return bytes
  const erased = overwritten(bytes, locationIn(found))
  return overwritten(erased, found.checkSums?.(bytes, erased) ?? [])
}

function fileReader(bytes: Buffer): ((bytes: Buffer) => FoundInFile) | undefined {
  const head = bytes.toString('latin1', 0, 12)
  return files.find(([form]) => form.test(head))?.[1]
}

const files = [
  [/^\xff\xd8/, jpeg],
  [/^\x89PNG\r\n/, png],
  [/^RIFF....WEBP/s, webp],
  [/^....ftyp/s, heif],
] as const

const parts: Record<PartKind, (bytes: Buffer) => Found> = { exif, xmp, iptc, photoshop, jpeg }

/** Data is in data: a picture has Exif, which has a small picture, which may have Exif. */
function locationIn({ erasures = [], parts: inside = [] }: Found, depth = 0): Erasure[] {
  if (depth === deepest) return erasures
  return [
    ...erasures,
    ...inside.slice(0, most).flatMap(({ kind, bytes, outside }) => outside(locationIn(parts[kind](bytes), depth + 1))),
  ]
}

/** More levels, and more parts of one level, than files have that were not made to keep a program busy. */
const [deepest, most] = [6, 256]

function overwritten(bytes: Buffer, erasures: readonly Erasure[]): Buffer {
  const result = Buffer.from(bytes)
  for (const { start, end, fill } of erasures) if (start < end && end <= result.length) result.fill(fill, start, end)
  return result
}
