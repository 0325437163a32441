import { type FoundInFile, inPieces, numberAt, type Part, type Range, textAt } from './found.ts'

/** The content of a segment, without its marker and length. */
type Segment = Range & { marker: number }

/**
 * The metadata of a JPEG file, also of pictures that follow the first one, as phones write them.
 * @see ITU-T T.81 §B.1.1; XMP specification, part 3, §1.1.3
 */
export function jpeg(bytes: Buffer): FoundInFile {
  const { segments, hasScan } = segmentsOf(bytes)
  const labelled = (marker: number, label: string): Segment[] =>
    segments.filter((one) => one.marker === marker && textAt(bytes, one.start, one.start + label.length) === label)
  const after =
    (label: string) =>
    (segment: Segment): Range => ({ ...segment, start: segment.start + label.length })
  const photoshop = labelled(app13, labels.photoshop).map(after(labels.photoshop))
  return {
    hasImage: hasScan && segments.some(({ marker }) => frames.has(marker)),
    manifest: manifestIn(bytes, labelled(app11, 'JP')),
    parts: [
      ...labelled(app1, labels.exif).map((one) => inPieces('exif', bytes, [one])),
      ...labelled(app1, labels.xmp).map((one) => inPieces('xmp', bytes, [after(labels.xmp)(one)])),
      ...extensions(bytes, labelled(app1, labels.extension).map(after(labels.extension))),
      ...photoshopParts(bytes, photoshop),
    ],
  }
}

/** A manifest is longer than a segment: each begins with its number, and the header of the box once more. */
function manifestIn(bytes: Buffer, segments: readonly Range[]): Buffer | undefined {
  const pieces = segments.map(({ start, end }) => bytes.subarray(Math.min(start + 16, end), end))
  return pieces.some((piece) => piece.includes('c2pa')) ? Buffer.concat(pieces) : undefined
}

const [app1, app11, app13] = [0xe1, 0xeb, 0xed]
const labels = {
  exif: 'Exif\0',
  xmp: 'http://ns.adobe.com/xap/1.0/\0',
  extension: 'http://ns.adobe.com/xmp/extension/\0',
  photoshop: 'Photoshop 3.0\0',
}

/** The markers before the size of a picture: SOF0 to SOF15 without DHT, JPG and DAC. */
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]

function segmentsOf(bytes: Buffer): { segments: Segment[]; hasScan: boolean } {
  const segments: Segment[] = []
  let hasScan = false
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? 0
    const length = numberAt(bytes, at + 2, 2)
    if (marker === endOfImage) at = nextImage(bytes, at)
    else if (marker === 0xff) at += 1
    else if (marker <= 1 || (marker >= 0xd0 && marker <= startOfImage) || length < 2) at += 2
    else {
      const end = Math.min(at + 2 + length, bytes.length)
      segments.push({ marker, start: at + 4, end })
      hasScan ||= marker === startOfScan && end < bytes.length && numberAt(bytes, end, 2) !== 0xff00 + endOfImage
      at = end
    }
  }
  return { segments, hasScan }
}

/** The begin of the picture after this one; the end of the file when there is none. */
function nextImage(bytes: Buffer, at: number): number {
  const next = bytes.indexOf(Buffer.of(0xff, startOfImage, 0xff), at)
  return next < 0 ? bytes.length : next
}

/** XMP that is too long for one segment: each begins with 32 characters of its digest, its whole length and its place. */
function extensions(bytes: Buffer, pieces: readonly Range[]): Part[] {
  const placeOf = ({ start }: Range) => numberAt(bytes, start + 36, 4)
  const byDigest = new Map<string, Range[]>()
  for (const piece of pieces.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const digest = textAt(bytes, piece.start, piece.start + 32)
    const content = { start: piece.start + 40, end: piece.end }
    const own = byDigest.get(digest)
    if (own) own.push(content)
    else byDigest.set(digest, [content])
  }
  return [...byDigest.values()].map((own) => inPieces('xmp', bytes, own))
}

/** A resource of Photoshop may be longer than a segment, so they are read together, and each one alone if one is damaged. */
function photoshopParts(bytes: Buffer, pieces: readonly Range[]): Part[] {
  const alone = pieces.length > 1 ? pieces.map((piece) => [piece]) : []
  return (pieces.length > 0 ? [pieces, ...alone] : []).map((own) => inPieces('photoshop', bytes, own))
}
