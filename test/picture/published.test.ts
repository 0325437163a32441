import { createHash } from 'node:crypto'
import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'
import * as made from './made.ts'

const segments = [made.app1.exif(made.tiff([made.artist, made.gps])), made.app1.xmp(made.places)]
const located = made.jpeg(segments)
const signed = made.jpeg([made.jpegManifest, ...segments])
const body = 'Text.\n\n![The quay](quay.jpg)'

/** A site with one picture in two sections, of which `dock` may have a setting of its own. */
function newsroom({ settings = '', dock = '', picture = located } = {}): string {
  const root = folder({ 'content/site.yaml': site + settings, 'content/dock/section.yaml': `title: Dock\n${dock}` })
  put(root, 'content/bridge.md', article({ body }))
  put(root, 'content/quay.jpg', picture)
  put(root, 'content/dock/boat.md', article({ date: '2019-11-02', body: body.replace('(', '(../') }))
  return root
}

async function publish(root: string, more: { cache?: string; strict?: boolean } = {}) {
  const out = join(root, 'dist')
  const { ok, diagnostics } = await build({ content: join(root, 'content'), out, now: new Date('2020-01-01'), ...more })
  const files = ok ? filesOf(out) : new Map<string, Buffer>()
  const pictures = [...files].filter(([path]) => path.endsWith('.jpg'))
  return {
    ok,
    files,
    pictures,
    said: diagnostics.map(({ file, line, rule }) => `${file.split('/').at(-1)}:${line} ${rule}`),
  }
}

const placeOf = (bytes: Buffer) => (bytes.includes('SECRET') ? 'place' : 'no place')

test.each([
  {
    because: 'nothing is set',
    said: ['bridge.md:8 removed-location', 'boat.md:8 removed-location'],
    published: ['no place', 'no place'],
  },
  { because: 'the site keeps places', settings: 'pictureLocation: keep\n', said: [], published: ['place', 'place'] },
  {
    because: 'a section only warns',
    dock: 'pictureLocation: warn\n',
    said: ['bridge.md:8 removed-location', 'boat.md:8 picture-location'],
    published: ['no place', 'place'],
  },
  {
    because: 'the picture has a manifest',
    picture: signed,
    said: ['bridge.md:8 picture-location', 'boat.md:8 picture-location'],
    published: ['place', 'place'],
  },
  {
    because: 'a picture with a manifest may keep its place',
    picture: signed,
    settings: 'pictureLocation: keep\n',
    said: [],
    published: ['place', 'place'],
  },
])('what is published when $because', async ({ said, published, ...changes }) => {
  const root = newsroom(changes)
  const edition = await publish(root)
  expect(edition.ok).toBe(true)
  expect(edition.said.sort()).toEqual(said.sort())
  const byPlace = new Map(edition.pictures.map(([path, bytes]) => [path.split('/')[0], placeOf(bytes)]))
  expect([byPlace.get('bridge'), byPlace.get('dock')]).toEqual(published)
})

test('removing a place is no reason for a strict build to stop, publishing it is', async () => {
  expect(await publish(newsroom(), { strict: true })).toMatchObject({ ok: true })
  expect((await publish(newsroom({ settings: 'pictureLocation: warn\n' }), { strict: true })).ok).toBe(false)
})

test('documents say what is published: length, size, and a name with the digest of these bytes', async () => {
  const { files, pictures } = await publish(newsroom())
  const [path = '', bytes = Buffer.alloc(0)] = pictures.find(([name]) => name.startsWith('bridge')) ?? []
  const rss = String(files.get('rss.xml'))
  expect(path).toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 8))
  expect(rss).toContain(`<enclosure url="https://daily.internal/${path}" length="${bytes.length}" type="image/jpeg"/>`)
})

test('a build with a cache publishes and says the same as one without', async () => {
  const root = newsroom()
  const cache = join(root, 'cache')
  const age = () => utimesSync(join(root, 'content/quay.jpg'), 1e9, 1e9)
  const edits = [
    () => {},
    () => put(root, 'content/bridge.md', article({ title: 'Another bridge', body })),
    () => put(root, 'content/quay.jpg', signed),
    () => put(root, 'content/quay.jpg', readFileSync('test/pictures/a.jpg')),
    () => put(root, 'content/quay.jpg', located),
    () => put(root, 'content/site.yaml', `${site}pictureLocation: keep\n`),
    () => put(root, 'content/site.yaml', site),
  ]
  for (const edit of edits) {
    edit()
    age()
    const warm = await publish(root, { cache })
    const cold = await publish(root)
    expect(warm).toEqual(cold)
    expect(warm.pictures).toHaveLength(2)
  }
})

test('a picture that is replaced by its published form is not said to have a place any more', async () => {
  const root = newsroom()
  const cache = join(root, 'cache')
  const { pictures, said } = await publish(root, { cache })
  put(root, 'content/quay.jpg', pictures[0]?.[1] ?? '')
  const after = await publish(root, { cache })
  expect(said).toHaveLength(2)
  expect(after.said).toEqual([])
  expect(after.pictures).toEqual(pictures)
})
