import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'
import * as made from './made.ts'

const source = 'Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"'
const place = ' photoshop:City="SECRET"'
const packet = made.xmp('', source + place)
const withoutPlace = Buffer.from(String(packet).replace(place, ' '.repeat(place.length)))
const manifest = made.manifest('trainedAlgorithmicMedia')
const xmpOfPng = 'XML:com.adobe.xmp\0\0\0\0\0'

/** Every kind of file that can have a mark. */
const kinds = (xmp: Buffer): Pictures => ({
  'plain.jpg': made.jpeg([made.app1.xmp(xmp)]),
  'extended.jpg': made.jpeg(made.extended(xmp, xmp.indexOf('trained') + 3)),
  'plain.png': made.png([made.chunk('iTXt', xmpOfPng, xmp)]),
  'plain.webp': made.webp([['XMP ', xmp]]),
  'plain.avif': made.avif([['mime', xmp]]),
  'box.avif': made.avif([], { others: [made.uuid('be7acfcb97a942e89c71999491e3afac', xmp)] }),
  'plain.gif': made.gif(xmp),
})

const signed: Pictures = {
  'signed.jpg': made.jpeg([...made.jumbf(manifest, 99), made.app1.xmp(packet)]),
  'signed.png': made.png([made.chunk('caBX', manifest), made.chunk('iTXt', xmpOfPng, packet)]),
  'signed.webp': made.webp([
    ['XMP ', packet],
    ['C2PA', manifest],
  ]),
  'signed.avif': made.avif([['mime', packet]], {
    others: [made.uuid('d8fec3d61b0e483c92975828877ec481', manifest)],
  }),
}

/** Compressed, the mark would be lost with the place. */
const packed: Pictures = {
  'packed.png': made.png([made.chunk('iTXt', 'XML:com.adobe.xmp\0\x01\0\0\0', deflateSync(packet))]),
}

type Pictures = Record<string, Buffer>

/** The pictures of an article as they are published, by their names without a fingerprint, and what is found. */
async function published(pictures: Pictures) {
  const body = Object.keys(pictures)
    .map((name) => `![The quay](${name})`)
    .join('\n\n')
  const root = folder({
    'content/site.yaml': site,
    'content/a.md': article({ body, more: 'ai: {pictures: edited}\n' }),
  })
  for (const [name, bytes] of Object.entries(pictures)) put(root, `content/${name}`, bytes)
  const options = { content: join(root, 'content'), out: join(root, 'dist'), now: new Date('2020-01-01') }
  const { ok, faults, diagnostics } = await build(options)
  expect({ ok, faults }).toEqual({ ok: true, faults: [] })
  const files = [...filesOf(options.out)].filter(([path]) => path.startsWith('a/'))
  const named = files.map(([path, bytes]) => [path.slice(2).replace(/\.\w+(?=\.)/, ''), bytes] as const)
  return { pictures: asText(Object.fromEntries(named)), found: diagnostics.map(({ rule }) => rule) }
}

const asText = (pictures: Pictures) =>
  Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [name, bytes.toString('latin1')]))

const ofExifTool = ['generated.jpg', 'edited.png', 'composite.webp', 'generated.avif', 'generated.gif', 'labelled.jpg']
const kept: Pictures = {
  ...kinds(withoutPlace),
  ...Object.fromEntries(ofExifTool.map((name) => [name, readFileSync(`test/pictures/marked/${name}`)])),
}

test('pictures with marks are published byte for byte', async () => {
  expect(await published(kept)).toEqual({ pictures: asText(kept), found: [] })
})

test('where a place is removed, nothing but the place changes, and the mark stays', async () => {
  const found = Object.keys(kinds(packet)).map(() => 'removed-location')
  expect(await published(kinds(packet))).toEqual({ pictures: asText(kinds(withoutPlace)), found })
})

test('a picture keeps its place with a manifest, and where a mark would be lost with it', async () => {
  const all = { ...signed, ...packed }
  const found = Object.keys(all).map(() => 'picture-location')
  expect(await published(all)).toEqual({ pictures: asText(all), found })
})
