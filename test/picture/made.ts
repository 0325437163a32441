import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** Tiny pictures with metadata, made byte by byte. */

const big = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}
const joined = (...parts: (Uint8Array | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))

/** An entry of a directory of TIFF: its tag, type, count and the bytes of its value, or the directory that it points to. */
type Entry = [tag: number, type: number, count: number, value: Buffer | Entry[]]

/** TIFF of two directories, of which the second is for a small picture. */
export function tiff(
  entries: Entry[],
  { thumbnail, isLittle = false }: { thumbnail?: Buffer; isLittle?: boolean } = {},
): Buffer {
  const number = (value: number, bytes: number) =>
    isLittle ? Buffer.from(big(value, bytes)).reverse() : big(value, bytes)
  const directory = (own: Entry[], at: number, next: (end: number) => Buffer): Buffer => {
    const values: Buffer[] = []
    let end = at + 6 + 12 * own.length
    const rows = own.map(([tag, type, count, value]) => {
      const bytes = Array.isArray(value) ? directory(value, end, () => Buffer.alloc(0)) : value
      const isInside = !Array.isArray(value) && bytes.length <= 4
      const row = joined(
        number(tag, 2),
        number(type, 2),
        number(count, 4),
        isInside ? joined(bytes, Buffer.alloc(4 - bytes.length)) : number(end, 4),
      )
      if (!isInside) {
        values.push(bytes)
        end += bytes.length
      }
      return row
    })
    const following = next(end)
    return joined(number(own.length, 2), ...rows, number(following.length > 0 ? end : 0, 4), ...values, following)
  }
  const second = (at: number): Buffer => {
    if (!thumbnail) return Buffer.alloc(0)
    const rows: Entry[] = [
      [0x0201, 4, 1, number(at + 30, 4)],
      [0x0202, 4, 1, number(thumbnail.length, 4)],
    ]
    return joined(
      directory(rows, at, () => Buffer.alloc(0)),
      thumbnail,
    )
  }
  return joined(isLittle ? 'II' : 'MM', number(42, 2), number(8, 4), directory(entries, 8, second))
}

const text = (value: string): Buffer => Buffer.from(`${value}\0`)
const degrees = (...numbers: number[]) => Buffer.concat(numbers.flatMap((one) => [big(one, 4), big(1, 4)]))

/** The name of the photographer, which stays. */
export const artist: Entry = [0x013b, 2, 9, text('Jane Doe')]
export const gpsVersion: Entry = [0x0000, 1, 4, Buffer.of(2, 3, 0, 0)]
export const gps: Entry = [
  0x8825,
  4,
  1,
  [
    gpsVersion,
    [1, 2, 2, text('N')],
    [2, 5, 3, degrees(23, 6, 12)],
    [3, 2, 2, text('E')],
    [4, 5, 3, degrees(113, 27, 36)],
    [0x1d, 2, 11, text('SECRET-DAY')],
  ],
]

/** An XMP packet with these properties, in a description with these attributes. */
export const xmp = (elements: string, attributes = ''): Buffer =>
  Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:Credit="Jane Doe" ${attributes}>
${elements}
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`)

/** Every property of XMP that names a place, as an element or an attribute. */
export const places = xmp(
  `<exif:GPSLongitude>113,27.6SECRET</exif:GPSLongitude>
<Iptc4xmpCore:Location>SECRET</Iptc4xmpCore:Location>
<Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>SECRET</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
<Iptc4xmpExt:LocationCreated Iptc4xmpExt:City="SECRET"/>
<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>`,
  `exif:GPSLatitude="23,6.2SECRET" photoshop:City='SECRET > SECRET' photoshop:State="SECRET" photoshop:Country="SECRET" Iptc4xmpCore:CountryCode="SECRET"`,
)

/** A data set of IPTC. */
const dataset = (record: number, number: number, value: string) =>
  joined(Buffer.of(0x1c, record, number), big(value.length, 2), value)
const longDataset = (record: number, number: number, value: string) =>
  joined(Buffer.of(0x1c, record, number), big(0x8004, 2), big(value.length, 4), value)

/** All names of places that IPTC knows, and the photographer. */
export const iptc = joined(
  dataset(1, 90, '\x1b%G'),
  dataset(2, 80, 'Jane Doe'),
  ...[26, 27, 90, 92, 95, 100, 101].map((number) => dataset(2, number, 'SECRET')),
  dataset(2, 116, 'Daily'),
)

/** A place whose length is written in four bytes. */
export const longIptc = joined(longDataset(2, 90, 'SECRET'), dataset(2, 80, 'Jane Doe'))

/** An image resource of Photoshop. */
export const resource = (number: number, value: Buffer) =>
  joined('8BIM', big(number, 2), Buffer.of(0, 0), big(value.length, 4), value, Buffer.alloc(value.length % 2))

const picture = (name: string) => readFileSync(`test/pictures/${name}`)

/** A segment of JPEG. */
export const segment = (marker: number, ...content: (Uint8Array | string)[]) => {
  const bytes = joined(...content)
  return joined(Buffer.of(0xff, marker), big(bytes.length + 2, 2), bytes)
}
/** A JPEG picture with these segments, and with something behind it. */
export const jpeg = (segments: Buffer[], after: Buffer = Buffer.alloc(0)) =>
  joined(picture('a.jpg').subarray(0, 2), ...segments, picture('a.jpg').subarray(2), after)
export const app1 = {
  exif: (bytes: Buffer) => segment(0xe1, 'Exif\0\0', bytes),
  xmp: (bytes: Buffer) => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', bytes),
}
/** XMP in several segments, of which the last comes first. */
export const extended = (bytes: Buffer, at: number) =>
  [at, 0].map((start) =>
    segment(
      0xe1,
      'http://ns.adobe.com/xmp/extension/\0',
      '0123456789ABCDEF'.repeat(2),
      big(bytes.length, 4),
      big(start, 4),
      start === 0 ? bytes.subarray(0, at) : bytes.subarray(at),
    ),
  )
export const app13 = (...content: Buffer[]) => segment(0xed, 'Photoshop 3.0\0', ...content)
export const jpegManifest = segment(0xeb, 'JP', big(1, 2), big(1, 4), big(58, 4), 'jumb', big(50, 4), 'jumdc2pa')

/** Boxes of a C2PA manifest with an action for each digital source type; in CBOR the length of the next text follows at once. */
export function manifest(...words: string[]): Buffer {
  const action = (word: string) =>
    joined(
      'qdigitalSourceTypex',
      `\x46http://cv.iptc.org/newscodes/digitalsourcetype/${word}`,
      'msoftwareAgentgPainter',
    )
  const actions = joined('jumdc2pa.actions\0', ...words.map(action))
  return joined(big(actions.length + 16, 4), 'jumb', big(actions.length + 8, 4), actions)
}
/** A manifest in segments of JPEG, cut at a place. */
export const jumbf = (bytes: Buffer, at = bytes.length) =>
  [bytes.subarray(0, at), bytes.subarray(at)]
    .filter((piece) => piece.length > 0)
    .map((piece, index) =>
      segment(0xeb, 'JP', big(1, 2), big(index + 1, 4), index === 0 ? '' : bytes.subarray(0, 8), piece),
    )

/** A chunk of PNG. */
export const chunk = (type: string, ...content: (Uint8Array | string)[]) => {
  const bytes = joined(type, ...content)
  return joined(big(bytes.length - 4, 4), bytes, big(crc32(bytes), 4))
}
export const png = (chunks: Buffer[]) =>
  joined(picture('a.png').subarray(0, 33), ...chunks, picture('a.png').subarray(33))
/** What ImageMagick writes for data that PNG once had no chunk for. */
export const profile = (name: string, bytes: Buffer) =>
  `\n${name}\n${String(bytes.length).padStart(8)}\n${bytes.toString('hex').replace(/.{72}/g, '$&\n')}\n`

/** A WebP picture with these chunks. */
export function webp(chunks: [type: string, bytes: Buffer][]): Buffer {
  const little = (value: number) => Buffer.from(big(value, 4)).reverse()
  const rows = chunks.map(([type, bytes]) => joined(type, little(bytes.length), bytes, Buffer.alloc(bytes.length % 2)))
  const body = joined('WEBP', picture('a.webp').subarray(12), ...rows)
  return joined('RIFF', little(body.length), body)
}

/** A GIF picture with XMP, after which 257 bytes lead to its end. */
export const gif = (bytes: Buffer) =>
  joined(
    picture('a.gif').subarray(0, -1),
    '!\xff\x0bXMP DataXMP',
    bytes,
    Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]),
    ';',
  )

const box = (type: string, ...content: (Uint8Array | string)[]) => {
  const bytes = joined(...content)
  return joined(big(bytes.length + 8, 4), type, bytes)
}
const fullBox = (type: string, version: number, ...content: (Uint8Array | string)[]) =>
  box(type, Buffer.of(version, 0, 0, 0), ...content)

/** An AVIF picture without pixels that make sense, with items in two pieces each or in the box of the index; and other boxes. */
export function avif(
  items: [type: string, bytes: Buffer][],
  { isInside = false, others = [] }: { isInside?: boolean; others?: Buffer[] } = {},
): Buffer {
  const data = Buffer.concat(items.map(([, bytes]) => bytes))
  const infos = items.map(([type], index) =>
    fullBox('infe', 2, big(index + 2, 2), big(0, 2), type, '\0', type === 'mime' ? 'application/rdf+xml\0' : ''),
  )
  const file = (base: number) => {
    let at = base
    const rows = items.map(([, bytes], index) => {
      const half = bytes.length >> 1
      const row = joined(
        big(index + 2, 2),
        big(isInside ? 1 : 0, 2),
        big(0, 2),
        big(2, 2),
        big(at, 4),
        big(half, 4),
        big(at + half, 4),
        big(bytes.length - half, 4),
      )
      at += bytes.length
      return row
    })
    const meta = fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, big(0, 4), 'pict', Buffer.alloc(13)),
      fullBox('pitm', 0, big(1, 2)),
      fullBox('iinf', 0, big(items.length + 1, 2), fullBox('infe', 2, big(1, 2), big(0, 2), 'av01\0'), ...infos),
      fullBox('iloc', 1, Buffer.of(0x44, 0), big(items.length, 2), ...rows),
      box('iprp', box('ipco', fullBox('ispe', 0, big(4, 4), big(3, 4)))),
      ...(isInside ? [box('idat', data)] : []),
    )
    return joined(
      box('ftyp', 'avif', big(0, 4), 'avifmif1'),
      meta,
      ...others,
      isInside ? box('mdat', 'pixels') : box('mdat', data, 'pixels'),
    )
  }
  const base = isInside ? 0 : file(0).indexOf('mdat') + 4
  return file(base)
}
export const uuid = (id: string, bytes: Buffer) => box('uuid', Buffer.from(id, 'hex'), bytes)
export const exifItem = (bytes: Buffer) => joined(big(6, 4), 'Exif\0\0', bytes)
