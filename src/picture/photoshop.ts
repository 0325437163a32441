import { type Found, inPieces, numberAt, type Part, type PartKind } from './found.ts'

/** The data of other kinds in image resources of Photoshop. @see Adobe Photoshop File Formats, Image Resource Blocks */
export function photoshop(bytes: Buffer): Found {
  const parts: Part[] = []
  for (let at = 0; /^[A-Za-z0-9]{4}$/.test(bytes.toString('latin1', at, at + 4)); ) {
    const name = 1 + (bytes[at + 6] ?? 0)
    const size = at + 6 + name + (name % 2)
    const start = size + 4
    const end = Math.min(start + numberAt(bytes, size, 4), bytes.length)
    const [kind, header] = resources.get(numberAt(bytes, at + 4, 2)) ?? []
    if (kind !== undefined && header !== undefined && start < end)
      parts.push(inPieces(kind, bytes, [{ start: start + header, end }]))
    at = end + ((end - start) % 2)
  }
  return { parts }
}

/** Numbers of resources, each with its kind and the bytes before its data. */
const resources = new Map<number, [PartKind, number]>([
  [0x0404, ['iptc', 0]],
  [0x0409, ['jpeg', 28]],
  [0x040c, ['jpeg', 28]],
  [0x0422, ['exif', 0]],
  [0x0423, ['exif', 0]],
  [0x0424, ['xmp', 0]],
])
