import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { load } from 'exifreader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jpeg as jpegReader } from '../../src/picture/jpeg.ts'
import { metadataOf, withoutLocation } from '../../src/picture/location.ts'
import { png as pngReader } from '../../src/picture/png.ts'
import { readPicture } from '../../src/picture/read.ts'
import * as made from './made.ts'

const { app1, app13, artist, avif, chunk, exifItem, gps, iptc, jpeg, places, png, profile, resource, tiff, webp } = made

const exif = tiff([artist, gps])
const little = tiff([artist, gps], { isLittle: true })
const inThumbnail = tiff([artist], { thumbnail: jpeg([app1.exif(exif)]) })
const inTiff = tiff([artist, [0x02bc, 1, places.length, places], [0x83bb, 7, iptc.length, iptc]])
const inDetails = tiff([artist, [0x8769, 4, 1, [gps]]])
const photoshop = resource(0x0404, iptc)
const other = resource(0x03ed, Buffer.alloc(16))
const compressed = (text: string | Buffer) => deflateSync(text)

const pictures: { because: string; bytes: Buffer }[] = [
  { because: 'Exif of JPEG', bytes: jpeg([app1.exif(exif)]) },
  { because: 'Exif of the other byte order', bytes: jpeg([app1.exif(little)]) },
  { because: 'Exif in the thumbnail', bytes: jpeg([app1.exif(inThumbnail)]) },
  { because: 'a directory below another one', bytes: jpeg([app1.exif(inDetails)]) },
  { because: 'XMP and IPTC in Exif', bytes: jpeg([app1.exif(inTiff)]) },
  { because: 'XMP of JPEG', bytes: jpeg([app1.xmp(places)]) },
  { because: 'XMP that is cut within a value', bytes: jpeg(made.extended(places, places.indexOf('SECRET') + 3)) },
  { because: 'IPTC of JPEG', bytes: jpeg([app13(photoshop)]) },
  { because: 'a long value of IPTC', bytes: jpeg([app13(resource(0x0404, made.longIptc))]) },
  {
    because: 'IPTC in two segments',
    bytes: jpeg([app13(other.subarray(0, 20)), app13(other.subarray(20), photoshop)]),
  },
  { because: 'Exif and XMP of Photoshop', bytes: jpeg([app13(resource(0x0422, exif), resource(0x0424, places))]) },
  {
    because: 'the thumbnail of Photoshop',
    bytes: jpeg([app13(resource(0x040c, Buffer.concat([Buffer.alloc(28), jpeg([app1.exif(exif)])])))]),
  },
  { because: 'a second picture behind the first', bytes: jpeg([], jpeg([app1.exif(exif), app1.xmp(places)])) },
  { because: 'Exif of PNG', bytes: png([chunk('eXIf', exif)]) },
  { because: 'XMP of PNG', bytes: png([chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', places)]) },
  {
    because: 'compressed XMP of PNG',
    bytes: png([chunk('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', compressed(places))]),
  },
  {
    because: 'Exif of ImageMagick',
    bytes: png([
      chunk(
        'zTXt',
        'Raw profile type exif\0\0',
        compressed(profile('exif', Buffer.concat([Buffer.from('Exif\0\0'), exif]))),
      ),
    ]),
  },
  {
    because: 'Exif of ImageMagick, not compressed',
    bytes: png([chunk('tEXt', 'Raw profile type APP1\0', profile('APP1', exif))]),
  },
  {
    because: 'XMP of ImageMagick',
    bytes: png([chunk('zTXt', 'Raw profile type xmp\0\0', compressed(profile('xmp', places)))]),
  },
  {
    because: 'IPTC of ImageMagick',
    bytes: png([chunk('zTXt', 'Raw profile type iptc\0\0', compressed(profile('IPTC profile', photoshop)))]),
  },
  {
    because: 'a property as a text of PNG',
    bytes: png([chunk('tEXt', 'exif:GPSLatitude\0SECRET'), chunk('tEXt', 'photoshop:City\0SECRET')]),
  },
  {
    because: 'Exif and XMP of WebP',
    bytes: webp([
      ['EXIF', exif],
      ['XMP ', places],
    ]),
  },
  { because: 'Exif of WebP with a label', bytes: webp([['EXIF', Buffer.concat([Buffer.from('Exif\0\0'), exif])]]) },
  {
    because: 'Exif and XMP of AVIF, in pieces',
    bytes: avif([
      ['Exif', exifItem(exif)],
      ['mime', places],
    ]),
  },
  {
    because: 'the same inside the index',
    bytes: avif(
      [
        ['Exif', exifItem(exif)],
        ['mime', places],
      ],
      { isInside: true },
    ),
  },
  {
    because: 'XMP in a box of AVIF',
    bytes: avif([], { others: [made.uuid('be7acfcb97a942e89c71999491e3afac', places)] }),
  },
]

/** What another program reads in a picture that is about a place. */
const placesIn = (bytes: Buffer): string[] =>
  Object.entries(load(bytes)).flatMap(([name, tag]) => {
    const isPlace = /gps|city|province|country|location|state/i.test(name)
    return isPlace && /[^\s\0]/.test(String(tag?.description ?? '')) ? [`${name} ${tag?.description}`] : []
  })

test.each(pictures)('location is removed from $because', ({ bytes }) => {
  expect(readPicture(bytes)).toMatchObject({ hasLocation: true, hasManifest: false })
  const published = withoutLocation(bytes)
  expect(published).toHaveLength(bytes.length)
  expect(published.includes('SECRET')).toBe(false)
  expect(readPicture(published)).toEqual({ ...readPicture(bytes), hasLocation: false })
  expect(placesIn(published)).toEqual([])
  expect(withoutLocation(published).equals(published)).toBe(true)
})

test('another program finds the places before they are removed', () => {
  const found = pictures.filter(({ bytes }) => placesIn(bytes).length > 0)
  expect(found.map(({ because }) => because)).toEqual([
    'Exif of JPEG',
    'Exif of the other byte order',
    'a directory below another one',
    'XMP and IPTC in Exif',
    'XMP of JPEG',
    'IPTC of JPEG',
    'Exif of PNG',
    'XMP of PNG',
    'a property as a text of PNG',
    'Exif and XMP of WebP',
    'Exif of WebP with a label',
    'Exif and XMP of AVIF, in pieces',
    'the same inside the index',
  ])
})

test.each(pictures.filter(({ bytes }) => bytes.includes('Jane Doe')))('the names in $because stay', ({ bytes }) => {
  const count = (text: Buffer) => text.toString('latin1').split('Jane Doe').length
  expect(count(withoutLocation(bytes))).toBe(count(bytes))
})

/** The pixels of the pictures that the others are made of. */
const pixels = [
  ...[['a.jpg', 2] as const, ['a.png', 33] as const, ['a.webp', 12] as const].map(([name, from]) =>
    readFileSync(`test/pictures/${name}`).subarray(from),
  ),
  Buffer.from('pixels'),
]

test.each(pictures)('the pixels beside $because stay where they are', ({ bytes }) => {
  const published = withoutLocation(bytes)
  const at = pixels.map((own) => bytes.lastIndexOf(own))
  expect(Math.max(...at)).toBeGreaterThan(0)
  expect(pixels.map((own) => published.lastIndexOf(own))).toEqual(at)
})

test.each([
  {
    because: 'there is none',
    bytes: jpeg([app1.exif(tiff([artist])), app1.xmp(made.xmp('<dc:creator>GPS</dc:creator>'))]),
  },
  {
    because: 'only the version of GPS is there',
    bytes: jpeg([app1.exif(tiff([artist, [0x8825, 4, 1, [made.gpsVersion]]]))]),
  },
  {
    because: 'its GPS directory is one of other things',
    bytes: jpeg([app1.exif(tiff([artist, [0x8825, 4, 1, [[0x829a, 5, 1, Buffer.alloc(8, 1)]]]]))]),
  },
  {
    because: 'only the version of GPS is in XMP',
    bytes: jpeg([app1.xmp(made.xmp('', 'exif:GPSVersionID="2.3.0.0"'))]),
  },
  {
    because: 'its places are empty',
    bytes: jpeg([app1.xmp(made.xmp('<Iptc4xmpCore:Location></Iptc4xmpCore:Location>', 'photoshop:City="" '))]),
  },
  {
    because: 'it is an address of the photographer',
    bytes: jpeg([app1.xmp(made.xmp('<Iptc4xmpCore:CreatorContactInfo Iptc4xmpCore:CiAdrCity="Huangpu"/>'))]),
  },
  {
    because: 'it is in a comment of XMP',
    bytes: jpeg([app1.xmp(made.xmp('<!-- <exif:GPSLatitude>1</exif:GPSLatitude> -->'))]),
  },
  { because: 'Exif is damaged', bytes: jpeg([app1.exif(exif.subarray(0, 12))]) },
  { because: 'compressed text is damaged', bytes: png([chunk('zTXt', 'XML:com.adobe.xmp\0\0', 'x')]) },
  { because: 'it is a GIF', bytes: readFileSync('test/pictures/a.gif') },
])('a picture keeps its bytes when $because', ({ bytes }) => {
  expect(metadataOf(bytes).hasLocation).toBe(false)
  expect(withoutLocation(bytes).equals(bytes)).toBe(true)
})

test.each([
  {
    because: 'other prefixes',
    bytes: made.xmp('<p:City xmlns:p="http://ns.adobe.com/photoshop/1.0/">SECRET</p:City>'),
  },
  { because: 'a maker of drones', bytes: made.xmp('', 'drone-dji:GpsLatitude="SECRET"') },
  {
    because: 'a value with tags in it',
    bytes: made.xmp('<exif:GPSLatitude><exif:GPSLatitude>1</exif:GPSLatitude>SECRET</exif:GPSLatitude>'),
  },
  { because: 'a packet without end', bytes: made.xmp('<exif:GPSLatitude>SECRET') },
])('XMP with $because', ({ bytes }) => {
  const published = withoutLocation(jpeg([app1.xmp(bytes)]))
  expect(published.includes('SECRET')).toBe(false)
  expect(published.includes('photoshop:Credit="Jane Doe"')).toBe(true)
})

test.each([
  { because: 'JPEG', bytes: jpeg([made.jpegManifest, app1.exif(exif)]) },
  { because: 'PNG', bytes: png([chunk('caBX', 'jumbc2pa'), chunk('eXIf', exif)]) },
  {
    because: 'WebP',
    bytes: webp([
      ['EXIF', exif],
      ['C2PA', Buffer.from('jumbc2pa')],
    ]),
  },
  {
    because: 'AVIF',
    bytes: avif([['Exif', exifItem(exif)]], {
      others: [made.uuid('d8fec3d61b0e483c92975828877ec481', Buffer.from('manifest'))],
    }),
  },
])('the manifest of $because is found', ({ bytes }) => {
  expect(metadataOf(bytes)).toEqual({ hasImage: true, hasLocation: true, hasManifest: true })
})

test('whatever is damaged, nothing is thrown and no byte is added or lost', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...pictures), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
    .map(([{ bytes }, changes, cut]) => {
      const copy = Buffer.from(bytes)
      for (const [at, byte] of changes) copy[at % copy.length] = byte
      return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy
    })
  fc.assert(
    fc.property(damaged, (bytes) => {
      const before = Buffer.from(bytes)
      expect(withoutLocation(bytes)).toHaveLength(bytes.length)
      expect(bytes.equals(before)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  {
    because: 'JPEG',
    make: (count: number) => jpeg(Array.from({ length: count }, () => app13(photoshop))),
    read: jpegReader,
  },
  {
    because: 'long XMP',
    make: (count: number) => jpeg(Array.from({ length: count / 2 }, () => made.extended(places, 99)).flat()),
    read: jpegReader,
  },
  {
    because: 'PNG',
    make: (count: number) =>
      png(Array.from({ length: count }, () => chunk('zTXt', 'XML:com.adobe.xmp\0\0', compressed(places)))),
    read: pngReader,
  },
])(
  'what is read of the metadata of $because has a bound, and grows no faster than the file below it',
  ({ make, read }) => {
    const work = (count: number) => {
      const file = make(count)
      return (read(file).parts ?? []).reduce((sum, { bytes }) => sum + bytes.length, 0) / file.length
    }
    expect(work(2000)).toBeLessThanOrEqual(work(20) * 1.1)
  },
)
