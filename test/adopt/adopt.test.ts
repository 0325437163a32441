import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Adoption, adopt } from '../../src/adopt/adopt.ts'
import { changesOf } from '../../src/adopt/change.ts'
import { openFrontMatter } from '../../src/adopt/old-address.ts'
import { jsonReport, textReport } from '../../src/adopt/report.ts'
import { articleMeta } from '../../src/content/article-schema.ts'
import { readContent } from '../../src/content/read.ts'
import { readEarlier } from '../../src/previous/feed/read.ts'
import { filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')

const post = (title: string, date: string, more = '') =>
  `---\ntitle: "${title}"\ndate: ${date}\n${more}---\n\nThe text.\n`

/** A site with the two articles of all feeds in `feeds/`. */
const newsroom = (permalink = '/{section}/{slug}/', more: Record<string, string> = {}) =>
  folder({
    'site.yaml': `${site}permalink: ${permalink}\n`,
    'bridge.md': post('A bridge opens', '2019-11-01 09:30'),
    'cafe.md': post("Tom & Jerry's café", '2019-11-02 08:00'),
    ...more,
  })

async function adopted(content: string, old: string | readonly string[], write = false): Promise<Adoption> {
  const adoption = await adopt([old].flat(), { content: readContent(content), write, now, signal: undefined })
  if ('refused' in adoption) throw new Error(adoption.refused)
  return adoption
}

/** The lines for the articles, by their files. */
const linesOf = ({ articles }: Adoption) =>
  Object.fromEntries(
    articles.map(({ head, change }) => [head.path, change.kind === 'line' ? change.line : change.kind]),
  )

const idsIn = async (file: string) => {
  const earlier = await readEarlier([readFileSync(file)], { file, signal: undefined })
  return 'items' in earlier ? earlier.items.map(({ id }) => id) : [earlier.fault]
}

const tools = [
  { feed: 'ghost.xml', permalink: '/{slug}/', key: 'guid', id: '5e8f0c1d2b3a4e0011223344', by: 'address' },
  {
    feed: 'drupal.xml',
    permalink: '/{section}/{slug}',
    key: 'guid',
    id: '123 at https://daily.internal',
    by: 'address',
  },
  {
    feed: 'blogger.xml',
    permalink: '/{yyyy}/{mm}/{slug}.html',
    key: 'id',
    id: 'tag:blogger.com,1999:blog-4711.post-1',
    by: 'address',
  },
  {
    feed: 'wordpress.xml',
    permalink: '/{yyyy}/{mm}/{dd}/{slug}/',
    key: 'id',
    id: 'http://www.daily.internal/?p=123',
    by: 'address',
  },
  {
    feed: 'export.xml',
    permalink: '/{yyyy}/{mm}/{dd}/{slug}/',
    key: 'id',
    id: 'http://old.internal/?p=123',
    by: 'address',
  },
  {
    feed: 'movable-type.xml',
    permalink: '/{yyyy}/{mm}/{slug}.html',
    key: 'id',
    id: 'tag:daily.internal,2019://1.123',
    by: 'address',
  },
  {
    feed: 'squarespace.xml',
    permalink: '/{slug}/',
    key: 'guid',
    id: 'f4f74f23e4b0952b4e0011c2:5e0:5e8f0c1d2b3a4e0011223344',
    by: 'title and day',
  },
  {
    feed: 'medium.xml',
    permalink: '/{slug}/',
    key: 'id',
    id: 'https://medium.com/p/f5e4d3c2b1a0',
    by: 'title and day',
  },
  { feed: 'typo3.xml', permalink: '/{slug}', key: 'guid', id: 'news-123', by: 'address' },
  {
    feed: 'joomla.xml',
    permalink: '/{slug}/',
    key: 'id',
    id: 'https://daily.internal/index.php/bridge',
    by: 'title and day',
  },
  {
    feed: 'blosxom.xml',
    permalink: '/{slug}/',
    key: 'id',
    id: 'https://daily.internal/2019/11/01#bridge',
    by: 'title and day',
  },
  {
    feed: 'rss-1.0.xml',
    permalink: '/{slug}/',
    key: 'id',
    id: 'https://daily.internal/archives/000123.html',
    by: 'title and day',
  },
  { feed: 'atom-0.3.xml', permalink: '/{slug}/', key: 'id', id: 'tag:daily.internal,2019:1.123', by: 'address' },
  { feed: 'feedburner.xml', permalink: '/{slug}/', key: 'guid', id: '4813', by: 'address' },
  { feed: 'json-1.0.json', permalink: '/blog/{slug}', key: 'guid', id: '123', by: 'address' },
] as const

test.each(tools)('the articles of $feed are found again by $by', async ({ feed, permalink, key, id, by }) => {
  const { articles, unmatched } = await adopted(newsroom(permalink), `test/adopt/feeds/${feed}`)
  expect(articles.map(({ head, by: way }) => [head.path, way])).toEqual([
    ['cafe.md', by],
    ['bridge.md', by],
  ])
  expect(unmatched).toEqual([])
  expect(articles[1]?.change).toMatchObject({ kind: 'line', key, value: id })
})

test('every kind of feed is tried, and those with addresses as ids need no line', async () => {
  expect(['substack.xml', ...tools.map(({ feed }) => feed)].sort()).toEqual(
    readdirSync('test/adopt/feeds').filter((name) => !name.endsWith('.txt')),
  )
  const adoption = await adopted(newsroom('/p/{slug}'), 'test/adopt/feeds/substack.xml')
  expect(linesOf(adoption)).toEqual({ 'bridge.md': 'setting', 'cafe.md': 'setting' })
  expect(adoption.settings.map(({ line }) => line)).toEqual(['ids: url'])
})

/** Until the schema has a key, only the lines with it are tested. */
const isKnown = ({ key }: { key: string }) => Object.hasOwn(articleMeta.shape, key)

test.each(tools.filter(isKnown))('subscribers of $feed see nothing new after a move', async ({ feed, permalink }) => {
  const old = `test/adopt/feeds/${feed}`
  const content = newsroom(permalink)
  const first = await adopted(content, old, true)
  expect(first.articles.every(({ written }) => written)).toBe(true)
  const second = await adopted(content, old, true)
  expect(linesOf(second)).toEqual({ 'bridge.md': 'same', 'cafe.md': 'same' })
  expect([second.isDone, second.now.isNew]).toEqual([true, []])
  const out = folder()
  const { ok } = await build({ content, out, now })
  expect(ok).toBe(true)
  for (const name of ['rss.xml', 'feed.json']) expect(await idsIn(join(out, name))).toEqual(await idsIn(old))
  const { diagnostics } = await check({ content, out: folder(), previous: old, now })
  expect(diagnostics.filter(({ rule, partner }) => rule !== 'previous-feed' && !partner)).toEqual([])
})

const rss = (...items: string[]) =>
  `<rss><channel>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
const old = ({ guid = 'x', link = '', title = '', date = '' }) =>
  `<guid isPermaLink="false">${guid}</guid><link>${link}</link><title>${title}</title><pubDate>${date}</pubDate>`
const day = (number: number) => `Fri, 0${number} Nov 2019 04:00:00 GMT`

test.each([
  { because: 'the scheme and host differ', item: { link: 'HTTP://www.Daily.internal/bridge/' }, by: 'address' },
  { because: 'a slash is missing', item: { link: 'https://daily.internal/bridge' }, by: 'address' },
  { because: 'the file is named', item: { link: 'https://daily.internal/bridge/index.html' }, by: 'address' },
  { because: 'it ends in .html', item: { link: 'https://daily.internal/bridge.html' }, by: 'address' },
  { because: 'letters are encoded', item: { link: 'https://daily.internal/br%69dge/' }, by: 'address' },
  {
    because: 'readers are counted',
    item: { link: 'https://daily.internal/bridge/?utm_source=rss&amp;source=rss-1--2' },
    by: 'address',
  },
  { because: 'it is relative', item: { link: '/bridge/' }, by: 'address' },
  { because: 'its port is written', item: { link: 'https://daily.internal:443/bridge/' }, by: 'address' },
  { because: 'it was an alias', item: { link: 'https://daily.internal/old/one/' }, by: 'old address' },
  { because: 'it was another alias', item: { link: 'https://other.internal/x.html' }, by: 'old address' },
  {
    because: 'title and day are the same',
    item: { title: 'a BRIDGE &amp;ndash; opens', date: day(1) },
    by: 'title and day',
  },
  {
    because: 'the day is that in the zone',
    item: { title: 'A bridge – opens', date: 'Thu, 31 Oct 2019 17:00:00 GMT' },
    by: 'title and day',
  },
  { because: 'the day is the next one', item: { title: 'A bridge – opens', date: day(2) }, by: 'title and day' },
  { because: 'the day is another one', item: { title: 'A bridge – opens', date: day(3) }, by: undefined },
  { because: 'it has no date', item: { title: 'A bridge – opens' }, by: undefined },
  { because: 'the query differs', item: { link: 'https://daily.internal/bridge/?p=1' }, by: undefined },
  { because: 'the host differs', item: { link: 'https://other.internal/bridge/' }, by: undefined },
])('an article is found by $by when $because', async ({ item, by }) => {
  const more = 'aliases: [/old/one]\nredirect_from: https://other.internal/x\n'
  const content = folder({ 'site.yaml': site, 'bridge.md': post('A bridge – opens', '2019-11-01', more) })
  const { articles, unmatched } = await adopted(content, join(folder({ 'old.xml': rss(old(item)) }), 'old.xml'))
  expect([...articles.map((one) => one.by), ...unmatched.map(() => undefined)]).toEqual([by])
})

test.each([
  {
    because: 'two articles have the title and day',
    items: [old({ title: 'T', date: day(1) })],
    found: [],
    candidates: ['a.md', 'b.md', 'c.md'],
  },
  {
    because: 'two old ones have them',
    items: [old({ title: 'U', date: day(1) }), old({ guid: 'y', title: 'U', date: day(1) })],
    found: [],
    candidates: ['d.md'],
  },
  {
    because: 'another old one has the address',
    items: [old({ link: '/d/' }), old({ guid: 'y', link: '/d/' })],
    found: ['d.md'],
    candidates: ['d.md'],
  },
  {
    because: 'the title is there more than once, and the day is the next one',
    items: [old({ title: 'T', date: day(4) })],
    found: [],
    candidates: ['a.md', 'b.md', 'c.md'],
  },
  { because: 'the day decides', items: [old({ title: 'T', date: day(3) })], found: ['c.md'], candidates: undefined },
])('no article is found twice, and a choice is left to people: $because', async ({ items, found, candidates }) => {
  const content = folder({
    'site.yaml': site,
    ...{ 'a.md': post('T', '2019-11-01'), 'b.md': post('T', '2019-11-01'), 'c.md': post('T', '2019-11-03') },
    'd.md': post('U', '2019-11-01'),
  })
  const { articles, unmatched } = await adopted(content, join(folder({ 'old.xml': rss(...items) }), 'old.xml'))
  expect(articles.map(({ head }) => head.path)).toEqual(found)
  expect(unmatched.at(-1)?.candidates.map(({ path }) => path)).toEqual(candidates)
})

const jekyll = (id: (slug: string) => string, more: string[] = []) =>
  rss(
    ...['bridge', 'cafe'].map((slug) => old({ guid: id(slug), link: `https://daily.internal/${slug}.html` })),
    ...more,
  )

test.each([
  { because: 'ids are addresses', id: (slug: string) => `https://daily.internal/x/${slug}.html`, ids: 'ids: url' },
  {
    because: 'ids are addresses without .html',
    id: (slug: string) => `https://daily.internal/x/${slug}`,
    ids: 'ids: "{folder}{name}"',
  },
  { because: 'ids are others', id: (slug: string) => `urn:x-daily:${slug}`, ids: undefined },
])('when $because, the setting is $ids', async ({ id, ids }) => {
  const content = newsroom('/x/{slug}.html')
  const feed = folder({
    'old.xml': jekyll(id)
      .replaceAll('internal/bridge', 'internal/x/bridge')
      .replaceAll('internal/cafe', 'internal/x/cafe'),
  })
  const { settings, articles, isDone, after } = await adopted(content, join(feed, 'old.xml'), true)
  expect(settings.map(({ line }) => line).at(0)).toBe(ids)
  expect(articles.map(({ written }) => written)).toEqual(ids ? [undefined, undefined] : [true, true])
  expect([isDone, after.isNew]).toEqual([ids === undefined, []])
})

test('the ids of jekyll-feed have the name of the file as it is written, without date and extension', async () => {
  const files = { '2019-11-01-My_Post-Ärger.md': post('A', '2019-11-01'), 'x/index.md': post('B', '2019-11-02') }
  const content = folder({ 'site.yaml': `${site}permalink: /{yyyy}/{slug}/\n`, ...files })
  const items = ['My_Post-%C3%84rger', 'x'].map((name) => `https://daily.internal/2019/${name}`)
  const feed = folder({ 'old.xml': rss(...items.map((guid) => old({ guid, link: `${guid}/` }))) })
  const { settings, articles } = await adopted(content, join(feed, 'old.xml'))
  expect(settings.map(({ line }) => line)).toEqual(['ids: "{folder}{name}"'])
  expect(articles.map(({ change }) => change.kind)).toEqual(['setting', 'setting'])
})

test('where nearly all ids follow a setting, the others get lines, also those that would change with it', async () => {
  const slugs = Array.from({ length: 20 }, (_, index) => `p${index + 10}`)
  const content = newsroom(
    '/{slug}/',
    Object.fromEntries(slugs.map((slug) => [`${slug}.md`, post(slug, '2019-11-05')])),
  )
  const items = slugs.map((slug) => old({ guid: `https://daily.internal/${slug}/`, link: `/${slug}/` }))
  const others = [
    old({ guid: 'tag:daily.internal,2019-11-01:bridge', link: '/bridge/' }),
    old({ guid: 'urn:x-y:1', link: '/cafe/' }),
  ]
  const adoption = await adopted(content, join(folder({ 'old.xml': rss(...items, ...others) }), 'old.xml'))
  expect(adoption.settings.map(({ line }) => line)).toEqual(['ids: url'])
  expect(linesOf(adoption)).toMatchObject({
    'p10.md': 'setting',
    'bridge.md': 'id: tag:daily.internal,2019-11-01:bridge',
    'cafe.md': 'id: urn:x-y:1',
  })
})

test.each([
  { because: 'the old feed has fewer articles', limit: 30, count: 3, settings: ['limit: 3'] },
  { because: 'the old feed has all', limit: 2, count: 5, settings: ['limit: all'] },
  { because: 'the old feed has more, but not all', limit: 2, count: 4, settings: ['limit: 4'] },
  { because: 'both have as many', limit: 3, count: 3, settings: [] },
  { because: 'both have all', limit: 30, count: 5, settings: [] },
])('the setting is $settings when $because', async ({ limit, count, settings }) => {
  const slugs = ['a', 'b', 'c', 'd', 'e']
  const content = folder({
    'site.yaml': `${site}limit: ${limit}\n`,
    ...Object.fromEntries(slugs.map((slug, index) => [`${slug}.md`, post(slug, `2019-11-0${9 - index}`)])),
  })
  const items = slugs
    .slice(0, count)
    .map((slug, index) => old({ guid: `tag:daily.internal,2019-11-0${9 - index}:${slug}`, link: `/${slug}/` }))
  const adoption = await adopted(content, join(folder({ 'old.xml': rss(...items) }), 'old.xml'))
  expect(adoption.settings.map(({ line }) => line)).toEqual(settings)
  expect(adoption.now.isNew).toHaveLength(Math.max(0, Math.min(limit, 5) - count))
  expect(adoption.after.isNew).toEqual([])
  expect(adoption.isDone).toBe(count >= Math.min(limit, 5))
})

test.each([
  { because: 'files have the same names', files: { 'rss.xml': rss(old({}), old({ guid: 'y' })) }, settings: [] },
  {
    because: 'the site has other ones',
    files: { 'feed/feed.xml': rss(old({}), old({ guid: 'y' })), 'news/index.xml': rss(old({})) },
    settings: ['site.yaml feeds: {rss: feed/feed.xml}', 'news/section.yaml feeds: {rss: index.xml}'],
  },
  {
    because: 'they say their addresses',
    files: { 'x.json': '{"feed_url": "https://www.daily.internal/old.json", "items": []}' },
    settings: ['site.yaml feeds: {json: old.json}'],
  },
  {
    because: 'a feed of Atom has an id',
    files: { 'atom.xml': '<feed><id>urn:x-a:b</id></feed>' },
    settings: ['site.yaml feedId: urn:x-a:b'],
  },
  { because: 'feeds are those of other pages', files: { 'tags/a/index.xml': rss(old({})) }, settings: [] },
])('the names of feeds are kept: $because', async ({ files, settings }) => {
  const content = newsroom(undefined, { 'news/section.yaml': 'title: News\n' })
  const { settings: found, name } = await adopted(
    content,
    folder({ ...files, 'sitemap.xml': '<urlset/>', 'package.json': '{}' }),
  )
  expect(
    found.map(
      ({ section, line }) =>
        `${name(section.path && `${section.path}/`).replace(/^.*\//, section.path && `${section.path}/`)}${section.path ? 'section' : 'site'}.yaml ${line}`,
    ),
  ).toEqual(settings)
})

test('an article that is newer than the old feed is news, and others are not', async () => {
  const content = newsroom('/{slug}/', { 'new.md': post('New', '2019-12-01'), 'older.md': post('Older', '2019-10-01') })
  const adoption = await adopted(content, 'test/adopt/feeds/medium.xml', true)
  expect(adoption.now.since.map(({ path }) => path)).toEqual(['new.md'])
  expect(adoption.now.isNew.map(({ path }) => path)).toEqual(['older.md'])
  expect(adoption.settings.map(({ line }) => line)).toEqual(['limit: 2'])
})

const names = (root: string) => [...filesOf(root).keys()]

test('an id of its own is not replaced, and nothing is written into a file with a form that is not known', async () => {
  const braces = '---\n{title: "Tom & Jerry\'s café", date: 2019-11-02}\n---\n\nText\n'
  const content = newsroom('/{slug}/', {
    'bridge.md': post('A bridge opens', '2019-11-01', 'Id: urn:x-own:1\n'),
    'cafe.md': braces,
  })
  const before = filesOf(content)
  const adoption = await adopted(content, 'test/adopt/feeds/medium.xml', true)
  expect(filesOf(content)).toEqual(before)
  expect(textReport(adoption).replaceAll(adoption.name(''), '')).toContain(`
  cafe.md: id: https://medium.com/p/0a1b2c3d4e5f (found by title and day) (not written: its front matter has a form in which no place for the line is found)
  bridge.md: not written, since it has the id "urn:x-own:1" already`)
})

test('a key that another program uses for something else is left to it', async () => {
  const content = newsroom('/{slug}/')
  const post = readFileSync(join(content, 'bridge.md'), 'utf8')
  const first = await adopted(content, 'test/adopt/feeds/medium.xml')
  const bridge = first.articles.find(({ head }) => head.path === 'bridge.md')
  put(content, 'bridge.md', post.replace('\n---\n', '\nid: 4711\n---\n'))
  const raw = openFrontMatter(readContent(content))
  expect(bridge && changesOf([bridge], raw).adopted[0]?.change).toMatchObject({
    kind: 'line',
    line: 'guid: https://medium.com/p/f5e4d3c2b1a0',
  })
})

test('a file keeps its mode, mark and line ends, and no other file is left behind', async () => {
  const text = `\uFEFF${post('A bridge opens', '2019-11-01', '# A comment\n').replaceAll('\n', '\r\n')}`
  const content = newsroom('/{slug}/', { 'bridge.md': text })
  chmodSync(join(content, 'bridge.md'), 0o640)
  const before = names(content)
  await adopted(content, 'test/adopt/feeds/medium.xml', true)
  expect(readFileSync(join(content, 'bridge.md'), 'utf8')).toBe(
    text.replace('# A comment\r\n', '# A comment\r\nid: https://medium.com/p/f5e4d3c2b1a0\r\n'),
  )
  expect(lstatSync(join(content, 'bridge.md')).mode & 0o777).toBe(0o640)
  expect(readdirSync(content)).toEqual(before)
})

test('no link is followed: neither to an article nor in a folder of old feeds', async () => {
  const elsewhere = folder({ 'a.md': post('A bridge opens', '2019-11-01') })
  const content = folder({ 'site.yaml': site, 'b.md': post('B', '2019-11-01') })
  symlinkSync(join(elsewhere, 'a.md'), join(content, 'a.md'))
  const { unmatched } = await adopted(content, 'test/adopt/feeds/medium.xml', true)
  expect(unmatched).toHaveLength(2)
  expect(readFileSync(join(elsewhere, 'a.md'), 'utf8')).toBe(post('A bridge opens', '2019-11-01'))
  const feeds = folder()
  symlinkSync(join(elsewhere, '..'), join(feeds, 'x'))
  expect(await adopt([feeds], { content: readContent(content), write: false, now, signal: undefined })).toEqual({
    refused: `There is no feed in the folder "${feeds}".`,
  })
})

test('the same articles in several feeds are one', async () => {
  const feeds = ['medium.xml', 'medium.xml', 'substack.xml'].map((name) => `test/adopt/feeds/${name}`)
  const { articles, unmatched } = await adopted(newsroom('/{slug}/'), feeds)
  expect(articles).toHaveLength(2)
  expect(unmatched.map(({ item, candidates }) => [item.id, candidates.length])).toEqual([
    ['https://daily.internal/p/cafe', 1],
    ['https://daily.internal/p/bridge', 1],
  ])
})

test.each([
  { because: 'it has a document type', text: '<!DOCTYPE rss><rss/>', message: 'has a document type (<!DOCTYPE ...>)' },
  { because: 'it is a page', text: '<html/>', message: 'is not a feed' },
])('a document that is named and cannot be read is a finding: $because', async ({ text, message }) => {
  const { diagnostics, isDone } = await adopted(newsroom(), join(folder({ 'old.xml': text }), 'old.xml'))
  expect([diagnostics.map(({ rule }) => rule), isDone]).toEqual([['previous-feed'], false])
  expect(diagnostics[0]?.message).toContain(message)
})

test('a person decides where there was a choice: the id is in the article then', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': post('T', '2019-11-01'), 'b.md': post('T', '2019-11-01') })
  const feed = join(folder({ 'old.xml': rss(old({ guid: 'urn:x-a:b', title: 'T', date: day(1) })) }), 'old.xml')
  expect((await adopted(content, feed)).unmatched).toHaveLength(1)
  put(content, 'b.md', post('T', '2019-11-01', 'id: urn:x-a:b\n'))
  const { articles, unmatched } = await adopted(content, feed)
  expect(articles.map(({ head, by, change }) => [head.path, by, change.kind])).toEqual([['b.md', 'id', 'same']])
  expect(unmatched).toEqual([])
})

test('errors in settings and articles are said, and the other articles are found all the same', async () => {
  const content = newsroom('/{slug}/', { 'broken.md': '---\ntitle: [\n---\n' })
  put(content, 'site.yaml', `${site}lmit: 3\n`)
  const { diagnostics, faulty, articles } = await adopted(content, 'test/adopt/feeds/medium.xml')
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['unknown-key'])
  expect([faulty.length, articles.length]).toEqual([1, 2])
})

test('the report as text and as JSON', async () => {
  const content = newsroom('/{slug}/', { 'older.md': post('Older', '2019-10-01') })
  const feed = readFileSync('test/adopt/feeds/ghost.xml', 'utf8').replace(
    '</channel>',
    `<item>${old({ title: 'Older', date: day(1) })}</item></channel>`,
  )
  const adoption = await adopted(content, join(folder({ 'feed.xml': feed }), 'feed.xml'))
  const plain = (text: string) =>
    text
      .replaceAll(/"?[^\s"]*\/feed\.xml/g, (path) => path.replace(/[^"].*\//, ''))
      .replaceAll(adoption.name(''), 'content/')
  await expect(plain(textReport(adoption))).toMatchFileSnapshot('report.txt')
  await expect(plain(jsonReport(adoption))).toMatchFileSnapshot('report.jsonl')
})
