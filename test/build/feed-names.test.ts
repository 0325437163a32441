import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { linksOf } from '../../src/page/links.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'
import { readers } from '../stranger.ts'

const now = new Date('2020-01-01')
const paged = site.replace('pages: false', 'pages: true')

const files = {
  'site.yaml': `${paged}feeds: {rss: feed/feed.xml, atom: atom.xml, json: false}\narchive: month\ntaxonomies: [tags]\nminItems: 1\nlimit: 1\npartners: [msn]\n`,
  'news/section.yaml': 'title: News\nfeeds: {rss: false, atom: index.xml}\n',
  'a.md': article({ date: '2019-10-01', more: 'tags: [Bridges]\n' }),
  'news/b.md': article({ title: 'A tower falls', date: '2019-11-02' }),
}

async function built(changes: Record<string, string> = {}) {
  const content = folder({ ...files, ...changes })
  const out = folder()
  const outcome = await build({ content, out, now })
  return { content, out, outcome, read: (path: string) => readFileSync(join(out, path), 'utf8') }
}

test('all documents have the names of the settings, and lead to each other', async () => {
  const { content, out, outcome, read } = await built()
  expect(outcome.diagnostics.filter(({ partner }) => !partner)).toEqual([])
  expect([...filesOf(out).keys()]).toEqual(
    [
      ...['.feedwright.json', 'feeds.opml', 'atom.xml', 'feed/feed.xml', 'index.html', 'msn.rss.xml'],
      ...['archive/2019-10.rss.xml', 'archive/2019-10.atom.xml', 'archive/2019-10.html'],
      ...['archive/2019-11.rss.xml', 'archive/2019-11.atom.xml', 'archive/2019-11.html'],
      ...['news/index.xml', 'news/index.html', 'news/msn.rss.xml'],
      ...['news/archive/2019-11.atom.xml', 'news/archive/2019-11.html'],
      ...['tags/bridges/atom.xml', 'tags/bridges/feed/feed.xml', 'tags/bridges/index.html', 'tags/bridges/msn.rss.xml'],
    ].sort(),
  )
  const own = 'https://daily.internal/'
  const self = (path: string) => /href="([^"]*)"/.exec(/<[^<]*rel="self"[^>]*>/.exec(read(path))?.[0] ?? '')?.[1]
  const seen = (path: string, name: keyof typeof readers) => readers[name](read(path))
  expect(self('feed/feed.xml')).toBe(`${own}feed/feed.xml`)
  expect(seen('feed/feed.xml', 'rss.xml').links.previous).toBe(`${own}archive/2019-11.rss.xml`)
  expect(seen('archive/2019-11.rss.xml', 'rss.xml').links).toEqual({
    current: `${own}feed/feed.xml`,
    previous: `${own}archive/2019-10.rss.xml`,
    next: undefined,
  })
  expect(self('news/index.xml')).toBe(`${own}news/index.xml`)
  expect(seen('news/archive/2019-11.atom.xml', 'atom.xml').links.current).toBe(`${own}news/index.xml`)
  expect(self('tags/bridges/feed/feed.xml')).toBe(`${own}tags/bridges/feed/feed.xml`)
  expect([...read('feeds.opml').matchAll(/version="RSS2"|xmlUrl="([^"]*)"/g)].map(([all, url]) => url ?? all)).toEqual([
    ...['version="RSS2"', `${own}feed/feed.xml`, `${own}news/index.xml`],
    ...['version="RSS2"', `${own}tags/bridges/feed/feed.xml`],
  ])
  const links = linksOf(readContent(content), 'news')
  expect('html' in links && links.html.match(/(?<=href=")[^"]+/g)).toEqual([
    `${own}news/index.xml`,
    `${own}feed/feed.xml`,
  ])
  const page = read('index.html')
  expect(page).toContain(`<p class="address"><a href="${own}feed/feed.xml"`)
  expect(page.match(/(?<=<li><b[^>]*>)\w+(?=<\/b><a href="([^"]*)")/g)).toEqual(['Atom'])
  expect(page).toContain('href="archive/2019-11.html"')
  expect(read('news/index.html')).toContain('href="../news/archive/2019-11.html"')
  expect(read('news/archive/2019-11.html')).toContain(`href="${own}news/archive/2019-11.atom.xml"`)
  expect(read('news/index.html')).toContain('Copy this address into')
  expect(read('news/index.html')).not.toMatch(/rss\.xml|feed\.json/)
})

test('a feed without RSS is examined for partners like any other', async () => {
  const { outcome } = await built({ 'site.yaml': `${site}feeds: {rss: false, json: false}\npartners: [core, w3c]\n` })
  expect(outcome.diagnostics.filter(({ partner }) => partner).map(({ message }) => message)).toEqual(
    (await built({ 'site.yaml': `${site}partners: [core, w3c]\n` })).outcome.diagnostics.map(({ message }) => message),
  )
  expect(outcome.faults).toEqual([])
})

test('a second build writes nothing, also where there is no JSON to compare with', async () => {
  const { content, out } = await built()
  const { published, compared, diagnostics } = await build({ content, out, now })
  expect(published).toMatchObject({ written: 0, removed: 0 })
  expect(compared).toBe(true)
  expect(diagnostics.filter(({ partner }) => !partner)).toEqual([])
})

test('a changed id is found in a feed of RSS alone', async () => {
  const settings = `${site}feeds: {rss: index.xml, atom: false, json: false}\n`
  const { content, out } = await built({ 'site.yaml': settings, 'news/section.yaml': 'title: News\n' })
  put(content, 'a.md', article({ date: '2019-10-01', more: 'id: tag:daily.internal,2019:other\n' }))
  const { diagnostics } = await build({ content, out, now })
  expect(diagnostics.map(({ rule, related }) => `${rule} ${related?.file.split('/').at(-1)}`)).toEqual([
    'changed-id index.xml',
  ])
})

test.each([
  {
    because: 'from the usual ones',
    before: '',
    after: 'feeds: {rss: index.xml, json: false}\n',
    hint: '"json: feed.json" and "rss: rss.xml" into',
  },
  {
    because: 'to the usual ones',
    before: 'feeds: {rss: index.xml, atom: false, json: false}\n',
    after: '',
    hint: 'their names',
  },
  {
    because: 'from one of our own to another',
    before: 'feeds: {rss: feed/feed.xml, atom: false, json: false}\n',
    after: 'feeds: {rss: index.xml, atom: false, json: false}\n',
    hint: 'their names',
  },
])(
  'when names change $because, ids are still compared, and subscribers are thought of',
  async ({ before, after, hint }) => {
    const content = folder({
      'site.yaml': `${site}${before}`,
      'news/section.yaml': 'title: News\n',
      'news/a.md': article(),
    })
    const out = folder()
    await build({ content, out, now })
    put(content, 'site.yaml', `${site}${after}`)
    put(content, 'news/a.md', article({ more: 'id: tag:daily.internal,2019:other\n' }))
    const { diagnostics, published } = await build({ content, out, now })
    expect(diagnostics.map(({ rule }) => rule).sort()).toEqual(['changed-id', 'moved-feed'])
    expect(diagnostics.find(({ rule }) => rule === 'moved-feed')?.hint).toContain(hint)
    expect(published?.removed).toBeGreaterThan(1)
    expect((await build({ content, out, now })).diagnostics).toEqual([])
  },
)

test('a published feed of a section that is gone is found by its own name', async () => {
  const { content, out } = await built({
    'site.yaml': `${site}feeds: {rss: feed/feed.xml, atom: false, json: false}\nlimit: 1\n`,
    'old/section.yaml': 'title: Old\n',
    'old/c.md': article({ title: 'Old', date: '2018-01-01' }),
  })
  put(content, 'old/section.yaml', 'title: Old\ninvalid: \n')
  const later = folder(
    Object.fromEntries(
      [...filesOf(content)].filter(([path]) => !path.startsWith('old/')).map(([path, bytes]) => [path, String(bytes)]),
    ),
  )
  const { diagnostics } = await build({ content: later, out, now })
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
    expect.stringContaining('vanished-article "Old"'),
  ])
})

test('the document of another program is not overwritten', async () => {
  const content = folder({ ...files, 'site.yaml': `${site}feeds: {rss: index.xml}\n` })
  const out = folder({ 'index.xml': '<rss/>' })
  await expect(build({ content, out, now })).rejects.toThrow(/index\.xml" already exists/)
  expect(existsSync(join(out, 'atom.xml'))).toBe(false)
})

test.each([
  { because: 'the feed of the site is named', path: 'feed/feed.xml' },
  { because: 'that of a section', path: 'news/index.xml' },
  { because: 'the folder', path: '' },
])('published feeds are found by the names of the settings when $because', async ({ path }) => {
  const { content, out } = await built()
  put(content, 'news/b.md', article({ title: 'A tower falls', date: '2019-11-03' }))
  const { diagnostics, compared } = await build({ content, out: folder(), previous: join(out, path), now })
  expect(compared).toBe(true)
  expect(diagnostics.filter(({ partner }) => !partner).map(({ rule }) => rule)).toEqual(['changed-id'])
})

test('with a cache, all documents are made again when their names change', async () => {
  const cache = folder()
  const { content, out } = await built()
  await build({ content, out, cache, now })
  const settings = `${site}feeds: {rss: index.xml}\n`
  put(content, 'site.yaml', settings)
  await build({ content, out, cache, now })
  const { read } = await built({ 'site.yaml': settings })
  for (const path of ['index.xml', 'atom.xml', 'news/index.xml'])
    expect(readFileSync(join(out, path), 'utf8')).toBe(read(path))
  expect(existsSync(join(out, 'feed/feed.xml'))).toBe(false)
})

test.each([
  {
    because: 'the site has a document where a section has one',
    site: '{rss: news/feed.xml}',
    section: '{rss: feed.xml}',
    found: ['site.yaml', 'Write another name into "feeds", like "rss: rss.xml".'],
  },
  {
    because: 'a section has the name of a document',
    site: '{rss: news.rss}',
    section: '{rss: rss.xml}',
    path: 'News.rss',
    found: ['News.rss/section.yaml', 'Rename it to a name without'],
  },
  {
    because: 'the folder of a document is that of a section in other letters',
    site: '{rss: News/feed.xml}',
    section: '{rss: rss.xml}',
    found: ['news/section.yaml', 'Rename the folder'],
  },
])('no feed is in the way of another: $because', async ({ site: above, section, path = 'news', found }) => {
  const { outcome } = await built({
    'site.yaml': `${site}feeds: ${above}\n`,
    'news/section.yaml': 'title: News\n',
    [`${path}/section.yaml`]: `title: News\nfeeds: ${section}\n`,
  })
  expect(outcome.ok).toBe(false)
  expect(outcome.diagnostics.map(({ file, hint }) => `${file} ${hint}`)).toEqual([
    expect.stringMatching(new RegExp(`${found[0]} ${found[1]?.replace(/[{}.()]/g, '\\$&')}`)),
  ])
})

test('a slug is not the name of a document', async () => {
  const { outcome } = await built({ 'news/b.md': article({ date: '2019-11-02', more: 'slug: index.xml\n' }) })
  expect(outcome.diagnostics.filter(({ partner }) => !partner).map(({ rule }) => rule)).toEqual(['duplicate-url'])
})
