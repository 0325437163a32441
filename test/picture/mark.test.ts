import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { metadataOf } from '../../src/picture/location.ts'
import { readPicture } from '../../src/picture/read.ts'
import * as made from './made.ts'

const { app1, app13, avif, chunk, jpeg, manifest, png, profile, resource, tiff, webp } = made

const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const generated = `Iptc4xmpExt:DigitalSourceType="${iptc}trainedAlgorithmicMedia"`
const packet = made.xmp('', generated)
const label = (number: number) =>
  `{"Label":"${number}","ContentProducer":"DAILY","ProduceID":"1","ReservedCode1":"","ContentPropagator":"","PropagateID":"","ReservedCode2":""}`
const entities = (text: string) => text.replaceAll('"', '&quot;')

/**
 * Made from the pictures beside them by ExifTool 12.57 (`-api Compact=NoPadding`), with its options `-XMP-iptcExt:DigitalSourceType=`,
 * `-EXIF:UserComment=` and, after a configuration that adds them, `-XMP-iptcExt:AISystemUsed=` and `-XMP-TC260:AIGC=`.
 */
test.each([
  { name: 'generated.jpg', mark: 'trainedAlgorithmicMedia' },
  { name: 'edited.png', mark: 'compositeWithTrainedAlgorithmicMedia' },
  { name: 'composite.webp', mark: 'compositeSynthetic' },
  { name: 'generated.avif', mark: 'trainedAlgorithmicMedia' },
  { name: 'generated.gif', mark: 'trainedAlgorithmicMedia' },
  { name: 'labelled.jpg', mark: 'AIGC 1' },
  { name: 'comment.jpg', mark: 'AIGC 2' },
  { name: 'system.png', mark: 'AISystemUsed' },
  { name: 'located.jpg', mark: 'trainedAlgorithmicMedia' },
  { name: 'photo.jpg', mark: undefined },
])('$name says $mark', ({ name, mark }) => {
  const picture = readPicture(readFileSync(`test/pictures/marked/${name}`))
  expect(picture).toMatchObject({ width: 4, height: 3 })
  expect(picture).toHaveProperty('mark', mark)
})

const element = (value: string, name = 'Iptc4xmpExt:DigitalSourceType', attributes = '') =>
  made.xmp(`<${name} ${attributes}>${value}</${name}>`)

test.each([
  { because: 'an attribute', bytes: packet, mark: 'trainedAlgorithmicMedia' },
  { because: 'an element', bytes: element(`${iptc}compositeSynthetic`), mark: 'compositeSynthetic' },
  {
    because: 'an element on several lines',
    bytes: element(`\n  ${iptc}compositeSynthetic\n`),
    mark: 'compositeSynthetic',
  },
  {
    because: 'a resource',
    bytes: made.xmp(`<Iptc4xmpExt:DigitalSourceType rdf:resource='${iptc}trainedAlgorithmicMedia'/>`),
    mark: 'trainedAlgorithmicMedia',
  },
  {
    because: 'a list',
    bytes: element(`<rdf:Bag><rdf:li>${iptc}trainedAlgorithmicMedia</rdf:li></rdf:Bag>`),
    mark: 'trainedAlgorithmicMedia',
  },
  {
    because: 'https, as some generators write it',
    bytes: element('https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia/'),
    mark: 'trainedAlgorithmicMedia',
  },
  {
    because: 'a word alone',
    bytes: element('compositeWithTrainedAlgorithmicMedia'),
    mark: 'compositeWithTrainedAlgorithmicMedia',
  },
  {
    because: 'a word as some guides misspell it',
    bytes: element('compositedWithTrainedAlgorithmicMedia'),
    mark: 'compositeWithTrainedAlgorithmicMedia',
  },
  {
    because: 'another prefix',
    bytes: element(
      'trainedAlgorithmicMedia',
      'e:DigitalSourceType',
      'xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
    ),
    mark: 'trainedAlgorithmicMedia',
  },
  {
    because: 'the name that the property had at first',
    bytes: element('trainedAlgorithmicMedia', 'Iptc4xmpExt:DigitalSourcefileType'),
    mark: 'trainedAlgorithmicMedia',
  },
  {
    because: 'an element without end',
    bytes: made.xmp('<Iptc4xmpExt:DigitalSourceType>compositeSynthetic'),
    mark: 'compositeSynthetic',
  },
  {
    because: 'a prompt',
    bytes: element('<rdf:Alt><rdf:li xml:lang="en">A quay</rdf:li></rdf:Alt>', 'Iptc4xmpExt:AIPromptInformation'),
    mark: 'AISystemUsed',
  },
  {
    because: 'the system in an attribute',
    bytes: made.xmp('', 'Iptc4xmpExt:AISystemUsed="Painter 2"'),
    mark: 'AISystemUsed',
  },
  {
    because: 'the system beside a type',
    bytes: made.xmp('', `Iptc4xmpExt:AISystemUsed="Painter 2" Iptc4xmpExt:DigitalSourceType="compositeSynthetic"`),
    mark: 'compositeSynthetic',
  },
  { because: 'the Chinese label', bytes: element(entities(label(1)), 'TC260:AIGC'), mark: 'AIGC 1' },
  {
    because: 'the Chinese label in an attribute',
    bytes: made.xmp('', `TC260:AIGC="${entities(label(2))}"`),
    mark: 'AIGC 2',
  },
  {
    because: 'the Chinese label in an attribute with plain marks',
    bytes: made.xmp('', `TC260:AIGC='${label(3)}'`),
    mark: 'AIGC 3',
  },
  { because: 'the Chinese label in its name', bytes: element(`{"AIGC": {"Label" : 1}}`, 'aigc:AIGC'), mark: 'AIGC 1' },
  { because: 'capture', bytes: element(`${iptc}digitalCapture`), mark: undefined },
  { because: 'an algorithm that was not trained', bytes: element(`${iptc}algorithmicMedia`), mark: undefined },
  { because: 'a filter', bytes: element(`${iptc}algorithmicallyEnhanced`), mark: undefined },
  { because: 'a game', bytes: element(`${iptc}virtualRecording`), mark: undefined },
  { because: 'the word in another property', bytes: element('trainedAlgorithmicMedia', 'dc:title'), mark: undefined },
  {
    because: 'a property of that name in another namespace',
    bytes: element('trainedAlgorithmicMedia', 'dc:DigitalSourceType'),
    mark: undefined,
  },
  {
    because: 'a comment',
    bytes: made.xmp(`<!-- <Iptc4xmpExt:DigitalSourceType>trainedAlgorithmicMedia -->`),
    mark: undefined,
  },
  { because: 'an empty system', bytes: element(' ', 'Iptc4xmpExt:AISystemUsed'), mark: undefined },
  { because: 'a label of another number', bytes: element(label(12), 'TC260:AIGC'), mark: undefined },
  { because: 'a label without a number', bytes: element('{"Label":""}', 'TC260:AIGC'), mark: undefined },
])('XMP with $because says $mark', ({ bytes, mark }) => {
  expect(metadataOf(jpeg([app1.xmp(bytes)])).mark).toBe(mark)
})

const comment = (text: Buffer) => tiff([made.artist, [0x8769, 4, 1, [[0x9286, 7, text.length, text]]]])
const wide = Buffer.from(`UNICODE\0${JSON.stringify({ AIGC: JSON.parse(label(1)) })}`, 'utf16le')
const source = manifest('trainedAlgorithmicMedia')

const places = [
  { because: 'extended XMP of JPEG', bytes: jpeg(made.extended(packet, packet.indexOf('trained') + 3)) },
  { because: 'XMP of Photoshop', bytes: jpeg([app13(resource(0x0424, packet))]) },
  { because: 'XMP in Exif', bytes: jpeg([app1.exif(tiff([made.artist, [0x02bc, 1, packet.length, packet]]))]) },
  { because: 'a second picture behind the first', bytes: jpeg([], jpeg([app1.xmp(packet)])) },
  { because: 'XMP of PNG', bytes: png([chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', packet)]) },
  {
    because: 'compressed XMP of PNG',
    bytes: png([chunk('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', deflateSync(packet))]),
  },
  {
    because: 'XMP of ImageMagick',
    bytes: png([chunk('zTXt', 'Raw profile type xmp\0\0', deflateSync(profile('xmp', packet)))]),
  },
  { because: 'XMP of WebP', bytes: webp([['XMP ', packet]]) },
  { because: 'XMP of AVIF', bytes: avif([['mime', packet]]) },
  {
    because: 'XMP in a box of AVIF',
    bytes: avif([], { others: [made.uuid('be7acfcb97a942e89c71999491e3afac', packet)] }),
  },
  { because: 'the manifest of JPEG', bytes: jpeg(made.jumbf(source)) },
  { because: 'the manifest of JPEG, cut in the word', bytes: jpeg(made.jumbf(source, source.indexOf('trained') + 3)) },
  { because: 'the manifest of PNG', bytes: png([chunk('caBX', source)]) },
  { because: 'the manifest of WebP', bytes: webp([['C2PA', source]]) },
  {
    because: 'the manifest of AVIF',
    bytes: avif([], { others: [made.uuid('d8fec3d61b0e483c92975828877ec481', source)] }),
  },
]

test.each(places)('$because is read', ({ bytes }) => {
  expect(metadataOf(bytes).mark).toBe('trainedAlgorithmicMedia')
})

test.each([
  { because: 'a text of PNG', bytes: png([chunk('tEXt', 'AIGC\0', label(1))]) },
  { because: 'a compressed text of PNG', bytes: png([chunk('zTXt', 'AIGC\0\0', deflateSync(label(1)))]) },
  { because: 'a comment of Exif with two bytes a character', bytes: jpeg([app1.exif(comment(wide))]) },
  {
    because: 'a description of Exif',
    bytes: webp([['EXIF', tiff([[0x010e, 2, 200, Buffer.from(`{"AIGC":${label(1)}}`.padEnd(200, '\0'))]])]]),
  },
])('the Chinese label in $because is read', ({ bytes }) => {
  expect(metadataOf(bytes).mark).toBe('AIGC 1')
})

test.each([
  {
    because: 'a manifest of a composite names what it is made of',
    words: ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'],
    mark: 'compositeWithTrainedAlgorithmicMedia',
  },
  {
    because: 'XMP is about the picture itself',
    words: ['trainedAlgorithmicMedia'],
    beside: element('compositeSynthetic'),
    mark: 'compositeSynthetic',
  },
  {
    because: 'XMP has another word',
    words: ['trainedAlgorithmicMedia'],
    beside: element('digitalCapture'),
    mark: 'trainedAlgorithmicMedia',
  },
  {
    because: 'a manifest is more exact than a label',
    words: ['trainedAlgorithmicMedia'],
    beside: element(label(3), 'TC260:AIGC'),
    mark: 'trainedAlgorithmicMedia',
  },
  { because: 'a camera signed it', words: ['digitalCapture'], mark: undefined },
])('of several marks it is $mark when $because', ({ words, beside, mark }) => {
  const bytes = jpeg([...made.jumbf(manifest(...words)), ...(beside ? [app1.xmp(beside)] : [])])
  expect(metadataOf(bytes)).toMatchObject({ hasManifest: true, mark })
})

test('a mark that is not closed hides no location', () => {
  const bytes = jpeg([
    app1.xmp(made.xmp(`<Iptc4xmpExt:DigitalSourceType>compositeSynthetic <exif:GPSLatitude>1</exif:GPSLatitude>`)),
  ])
  expect(metadataOf(bytes)).toMatchObject({ hasLocation: true, mark: 'compositeSynthetic' })
})

test('whatever is damaged, nothing is thrown', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...places), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }), fc.nat())
    .map(([{ bytes }, changes, cut]) => {
      const copy = Buffer.from(bytes)
      for (const [at, byte] of changes) copy[at % copy.length] = byte
      return cut % 3 === 0 ? copy.subarray(0, cut % copy.length) : copy
    })
  const said = new Set<unknown>()
  fc.assert(
    fc.property(damaged, (bytes) => {
      said.add(metadataOf(bytes).mark)
    }),
    { numRuns: 2000 },
  )
  expect([...said].sort()).toEqual(['trainedAlgorithmicMedia', undefined])
})

/** It takes half a second; were each looked for up to the end of the file, it would take minutes. */
test.each([
  { because: 'elements without end', text: '<Iptc4xmpExt:DigitalSourceType>' },
  { because: 'attributes', text: '<a Iptc4xmpExt:AISystemUsed="">' },
  { because: 'labels', text: '<TC260:AIGC>Label"' },
  { because: 'quotation marks of labels', text: 'AIGC <TC260:AIGC a="Label&quot;&quot;&quot;     :' },
  { because: 'declarations', text: 'AIGC xmlns:' },
  { because: 'addresses', text: iptc },
])('a megabyte of $because is no work without end', ({ text }) => {
  const bytes = Buffer.from(text.repeat(1e6 / text.length))
  const before = process.cpuUsage()
  metadataOf(
    webp([
      ['XMP ', bytes],
      ['C2PA', bytes],
    ]),
  )
  metadataOf(png([chunk('tEXt', 'AIGC\0', bytes)]))
  expect(process.cpuUsage(before).user).toBeLessThan(10e6)
})
