import { exif } from './exif.ts'
import type { Erasure, Found, FoundInFile, PartKind } from './found.ts'
import { gif } from './gif.ts'
import { heif } from './heif.ts'
import { iptc } from './iptc.ts'
import { jpeg } from './jpeg.ts'
import { label } from './label.ts'
import { sourceInManifest } from './manifest.ts'
import { isSource, type Mark } from './mark.ts'
import { photoshop } from './photoshop.ts'
import { png } from './png.ts'
import { webp } from './webp.ts'
import { xmp } from './xmp.ts'

/** What a picture file says beside its pixels. */
export type Metadata = {
  hasImage: boolean
  /** Whether it says where the picture was taken. */
  hasLocation: boolean
  /** Whether the file has a C2PA manifest, which holds for exactly these bytes. */
  hasManifest: boolean
  /** What it says of machines that made it; undefined when it says nothing. */
  mark?: Mark | undefined
  /** Whether a mark would be lost with the location, since both are compressed in one piece. */
  isMarkAtRisk?: boolean
}

/** Looks for the location and for marks of machines in the metadata of a picture; all other kinds of file have none. */
export function metadataOf(bytes: Buffer): Metadata {
  const found = fileReader(bytes)?.(bytes)
  if (!found) return { hasImage: true, hasLocation: false, hasManifest: false }
  const { hasImage, manifest } = found
  const { erasures, marks, isMarkAtRisk } = everythingIn(found)
  return {
    hasImage,
    hasManifest: manifest !== undefined,
    hasLocation: erasures.length > 0,
    mark: marks.find(isSource) ?? (manifest && sourceInManifest(manifest)) ?? marks[0],
    ...(isMarkAtRisk ? { isMarkAtRisk } : {}),
  }
}

/** The same picture without its location: a file of the same length in which nothing else has changed or moved. */
export function withoutLocation(bytes: Buffer): Buffer {
  const found = fileReader(bytes)?.(bytes)
  if (!found) return bytes
  const erased = overwritten(bytes, everythingIn(found).erasures)
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
  [/^GIF8/, gif],
] as const

const parts: Record<PartKind, (bytes: Buffer) => Found> = { exif, xmp, iptc, photoshop, jpeg, label }

/** Data is in data: a picture has Exif, which has a small picture, which may have Exif. */
function everythingIn({ erasures = [], marks = [], parts: inside = [] }: Found, depth = 0): Everything {
  if (depth === deepest) return { erasures, marks, isMarkAtRisk: false }
  const below = inside.slice(0, most).map(({ kind, bytes, outside, isPacked }) => {
    const found = everythingIn(parts[kind](bytes), depth + 1)
    const isLostTogether = isPacked === true && found.marks.length > 0 && found.erasures.length > 0
    return { ...found, erasures: outside(found.erasures), isMarkAtRisk: found.isMarkAtRisk || isLostTogether }
  })
  return {
    erasures: [...erasures, ...below.flatMap((one) => one.erasures)],
    marks: [...marks, ...below.flatMap((one) => one.marks)],
    isMarkAtRisk: below.some((one) => one.isMarkAtRisk),
  }
}

type Everything = { erasures: Erasure[]; marks: Mark[]; isMarkAtRisk: boolean }

/** More levels, and more parts of one level, than files have that were not made to keep a program busy. */
const [deepest, most] = [6, 256]

function overwritten(bytes: Buffer, erasures: readonly Erasure[]): Buffer {
  const result = Buffer.from(bytes)
  for (const { start, end, fill } of erasures) if (start < end && end <= result.length) result.fill(fill, start, end)
  return result
}
