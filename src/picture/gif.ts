import { type FoundInFile, inPieces, type Part } from './found.ts'

/** The XMP of a GIF file, which has no other metadata. @see XMP specification, part 3, §1.1.2 */
export function gif(bytes: Buffer): FoundInFile {
  const parts: Part[] = []
  for (let at = bytes.indexOf(opening); at >= 0 && parts.length < most; ) {
    const start = at + opening.length
    const end = bytes.indexOf(trailer, start)
    parts.push(inPieces('xmp', bytes, [{ start, end: end < 0 ? bytes.length : end }]))
    at = end < 0 ? -1 : bytes.indexOf(opening, end)
  }
  return { hasImage: true, parts }
}

/** Begins an application extension with a packet that is not cut into blocks. */
const opening = Buffer.from('!\xff\x0bXMP DataXMP', 'latin1')

/** Leads programs that take the packet for blocks to its end. */
const trailer = Buffer.of(1, 0xff, 0xfe, 0xfd)

/** Packets of one file. */
const most = 32
