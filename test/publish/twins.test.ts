import { chmodSync, readFileSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

const both = 'compress: [gzip, brotli]\n'

/** A site with a section, packed copies, and what builds remember. */
function newsroom(more = both) {
  const root = folder({
    'content/site.yaml': `${site}${more}`,
    'content/a.md': article(),
    'content/news/section.yaml': 'title: News\n',
    'content/news/b.md': article({ title: 'Another bridge', date: '2019-11-02' }),
  })
  const out = join(root, 'dist')
  const run = async (changes = {}) =>
    await build({ content: join(root, 'content'), out, cache: join(root, 'cache'), ...changes })
  return { root, out, run }
}

const unpacked = (path: string, bytes: Buffer) =>
  path.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes)

/** The packed copies in a folder, each of which unpacks to the document beside it. */
function twinsIn(out: string): string[] {
  const files = filesOf(out)
  return [...files].flatMap(([path, bytes]) => {
    if (!/\.(?:gz|br)$/.test(path)) return []
    expect(unpacked(path, bytes), path).toEqual(files.get(path.slice(0, -3)))
    return path
  })
}

/** Which file of the disk each path is, and since when. */
const statsOf = (out: string) =>
  new Map(
    [...filesOf(out).keys()].map((path) => [path, [statSync(join(out, path)).ino, statSync(join(out, path)).mtimeMs]]),
  )

const documents = ['atom.xml', 'feed.json', 'news/atom.xml', 'news/feed.json', 'news/rss.xml', 'rss.xml']
const twins = documents.flatMap((path) => [`${path}.br`, `${path}.gz`])

test.each([
  { compress: '[gzip]', endings: ['gz'] },
  { compress: '[brotli]', endings: ['br'] },
  { compress: '[brotli, gzip, gzip]', endings: ['br', 'gz'] },
  { compress: '[]', endings: [] },
  { compress: 'gzip', endings: ['gz'] },
  { compress: 'brotli, gzip', endings: ['br', 'gz'] },
])('compress: $compress makes $endings beside each document', async ({ compress, endings }) => {
  const { out, run } = newsroom(`compress: ${compress}\n`)
  const { published } = await run()
  expect(published).toEqual({ written: 6 * (1 + endings.length), unchanged: 0, removed: 0 })
  expect(twinsIn(out)).toEqual(documents.flatMap((path) => endings.map((ending) => `${path}.${ending}`)))
})

test('pages, lists, archives, documents for partners, sitemaps and SVG pictures have copies; other files have none', async () => {
  const { root, out, run } = newsroom(`${both}archive: year\npartners: [google, msn]\n`)
  put(root, 'content/site.yaml', readFileSync(join(root, 'content/site.yaml'), 'utf8').replace('pages: false\n', ''))
  const body = '![An SVG](a.svg) ![A PNG](a.png) [The minutes](minutes.pdf)'
  put(root, 'content/news/b.md', article({ title: 'Another bridge', date: '2019-11-02', body }))
  for (const name of ['a.svg', 'a.png']) put(root, `content/news/${name}`, readFileSync(`test/pictures/${name}`))
  put(root, 'content/news/minutes.pdf', '%PDF-1.4\n%%EOF\n')
  const { ok, diagnostics } = await run()
  expect(ok, JSON.stringify(diagnostics)).toBe(true)
  const without = [...filesOf(out).keys()].filter((path) => !path.startsWith('.') && !/\.(?:gz|br)$/.test(path))
  const text = without.filter((path) => !/\.(?:png|pdf)$/.test(path))
  expect(text).toEqual(
    expect.arrayContaining(['archive/2019.rss.xml', 'feeds.opml', 'index.html', 'msn.rss.xml', 'news-sitemap.xml']),
  )
  expect(text.filter((path) => path.endsWith('.svg'))).toHaveLength(1)
  expect(without.length - text.length).toBe(2)
  expect(twinsIn(out)).toEqual(text.flatMap((path) => [`${path}.br`, `${path}.gz`]).sort())
})

test('files that hosts read have no copies, since nobody fetches them', async () => {
  const { out, run } = newsroom(`${both}host: [netlify, apache]\nmovedFrom: /old/\n`)
  await run({ hosting: join(out, '../hosting') })
  expect([...filesOf(out).keys()].filter((path) => /^_|^\.ht/.test(path))).toEqual([
    '.htaccess',
    '_headers',
    '_redirects',
  ])
  expect(twinsIn(out)).toEqual(twins)
})

test('a copy has the same bytes in every build, its header says neither time nor system, and its time is that of its document', async () => {
  const [one, other] = [newsroom(), newsroom()]
  await one.run()
  await other.run({ cache: undefined })
  expect(filesOf(one.out)).toEqual(filesOf(other.out))
  for (const path of twinsIn(one.out)) {
    if (path.endsWith('.gz'))
      expect(readFileSync(join(one.out, path)).subarray(0, 10).toString('hex')).toBe('1f8b08000000000002ff')
    const [own = 0, document = 0] = [path, path.slice(0, -3)].map((name) => statSync(join(one.out, name)).mtimeMs)
    expect(Math.floor(own / 1000), path).toBe(Math.floor(document / 1000)) // HTTP knows whole seconds
    expect(Math.abs(own - document), path).toBeLessThan(2)
  }
})

test.each([{ cache: true }, { cache: false }])(
  'a build without changes touches nothing (cache: $cache)',
  async ({ cache }) => {
    const { out, run } = newsroom()
    await run()
    const before = statsOf(out)
    const { published } = await run(cache ? {} : { cache: undefined })
    expect(published).toEqual({ written: 0, unchanged: 18, removed: 0 })
    expect(statsOf(out)).toEqual(before)
  },
)

test('only the copies of documents that changed are written', async () => {
  const { root, out, run } = newsroom()
  await run()
  const before = statsOf(out)
  put(root, 'content/a.md', article({ body: 'Other text.' }))
  expect((await run()).published).toEqual({ written: 9, unchanged: 9, removed: 0 })
  expect(twinsIn(out)).toEqual(twins)
  const after = statsOf(out)
  for (const path of twins) expect(after.get(path)?.[0] === before.get(path)?.[0], path).toBe(path.startsWith('news/'))
})

const rss = (out: string) => readFileSync(join(out, 'rss.xml'))

test.each([
  { twin: 'is missing', name: 'rss.xml.gz', change: (path: string) => unlinkSync(path) },
  { twin: 'is empty', name: 'rss.xml.br', change: (path: string) => writeFileSync(path, '') },
  {
    twin: 'is cut',
    name: 'rss.xml.br',
    change: (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -5)),
  },
  {
    twin: 'is followed by something',
    name: 'rss.xml.br',
    change: (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')])),
  },
  {
    twin: 'is followed by zeros',
    name: 'rss.xml.gz',
    change: (path: string) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(9)])),
  },
  {
    twin: 'is of another text',
    name: 'rss.xml.gz',
    change: (path: string) => writeFileSync(path, gzipSync('<rss/>')),
  },
  {
    twin: 'has more in it than fits into memory',
    name: 'rss.xml.gz',
    change: (path: string) => writeFileSync(path, gzipSync(Buffer.alloc(50_000_000))),
  },
  {
    twin: 'is the document itself',
    name: 'rss.xml.gz',
    change: (path: string, out: string) => writeFileSync(path, rss(out)),
  },
])('a copy that $twin is replaced', async ({ name, change }) => {
  const { out, run } = newsroom()
  await run()
  const before = filesOf(out)
  for (const changes of [{}, { cache: undefined }]) {
    change(join(out, name), out)
    expect((await run(changes)).published).toEqual({ written: 1, unchanged: 17, removed: 0 })
    expect(filesOf(out)).toEqual(before)
  }
})

test.each([
  { by: 'gzip', name: 'rss.xml.gz', pack: (bytes: Buffer) => gzipSync(bytes, { level: 1 }) },
  { by: 'brotli', name: 'rss.xml.br', pack: (bytes: Buffer) => brotliCompressSync(bytes, { params: { 1: 2 } }) },
])('a copy by another version of $by is kept as it is', async ({ name, pack }) => {
  const { out, run } = newsroom()
  await run()
  const path = join(out, name)
  const other = pack(rss(out))
  expect(other).not.toEqual(readFileSync(path))
  writeFileSync(path, other)
  utimesSync(path, 1_500_000_000, 1_500_000_000)
  for (const changes of [{}, {}, { cache: undefined }, { cacheStrategy: 'content' }]) {
    expect((await run(changes)).published).toEqual({ written: 0, unchanged: 18, removed: 0 })
    expect(readFileSync(path)).toEqual(other)
    expect(statSync(path).mtimeMs).toBe(1_500_000_000_000)
  }
})

test('copies go with the setting, with their format and with their feed; copies of others stay', async () => {
  const { root, out, run } = newsroom()
  await run()
  put(out, 'theirs.xml.gz', 'theirs')
  put(root, 'content/site.yaml', `${site}${both}feeds: {json: false}\n`)
  expect((await run()).published).toEqual({ written: 0, unchanged: 12, removed: 6 })
  rmSync(join(root, 'content/news'), { recursive: true })
  expect((await run({ previous: false })).published).toEqual({ written: 6, unchanged: 0, removed: 6 })
  put(root, 'content/site.yaml', `${site}feeds: {json: false}\n`)
  expect((await run()).published).toEqual({ written: 0, unchanged: 2, removed: 4 })
  expect([...filesOf(out).keys()]).toEqual(['.feedwright.json', 'atom.xml', 'rss.xml', 'theirs.xml.gz'])
})

test('a file of somebody else in the place of a copy is not replaced, and then nothing is written', async () => {
  const { out, run } = newsroom()
  put(out, 'news/atom.xml.br', 'theirs')
  await expect(run()).rejects.toThrow(/atom\.xml\.br" already exists, and Feedwright did not write it/)
  expect([...filesOf(out).keys()]).toEqual(['news/atom.xml.br'])
})

test('a folder of earlier builds in the place of a copy is replaced', async () => {
  const { root, out, run } = newsroom('feeds: {rss: atom.xml.gz/x.xml}\n')
  put(root, 'content/site.yaml', `${site}feeds: {rss: b.xml}\n`)
  await run()
  put(out, 'atom.xml.gz/b.xml', readFileSync(join(out, 'b.xml')))
  const manifest = join(out, '.feedwright.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"atom.xml"', '"atom.xml", "atom.xml.gz/b.xml"'))
  put(root, 'content/site.yaml', `${site}${both}feeds: {rss: b.xml}\n`)
  expect((await run()).published).toEqual({ written: 12, unchanged: 6, removed: 1 })
  expect(twinsIn(out)).toHaveLength(12)
})

test('a copy has the mode of its document', async () => {
  const { root, out, run } = newsroom()
  await run()
  chmodSync(join(out, 'rss.xml'), 0o640)
  put(root, 'content/a.md', article({ body: 'Other text.' }))
  unlinkSync(join(out, 'news/rss.xml.br'))
  await run()
  const modes = ['rss.xml', 'rss.xml.gz', 'rss.xml.br', 'atom.xml.gz', 'news/rss.xml.br']
  expect(modes.map((path) => (statSync(join(out, path)).mode & 0o777).toString(8))).toEqual([
    '640',
    '640',
    '640',
    '644',
    '644',
  ])
})

test.each(['rss: feed.xml.gz', 'atom: news/atom.br'])('a document is not named like a copy: %s', async (name) => {
  const { diagnostics } = await newsroom(`feeds: {${name}}\n`).run()
  expect(diagnostics.map(({ message }) => message)).toEqual([
    expect.stringMatching(/is the name of another file that Feedwright writes/),
  ])
})
