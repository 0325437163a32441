import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { readFeedDate } from '../../src/previous/feed/date.ts'
import type { Earlier, EarlierFeed } from '../../src/previous/feed/format.ts'
import { readEarlier } from '../../src/previous/feed/read.ts'

const feeds = 'test/adopt/feeds'

const read = async (document: string | Buffer, address = ''): Promise<Earlier> =>
  await readEarlier([Buffer.from(document)], { file: 'old.xml', address, signal: undefined })

async function feedOf(document: string | Buffer, address?: string): Promise<EarlierFeed> {
  const earlier = await read(document, address)
  if ('fault' in earlier) throw new Error(earlier.fault)
  return earlier
}

/** A feed as a table: what it says of itself, then a line for each value of each article. */
const shown = ({ items, ...head }: EarlierFeed) =>
  [head, ...items.map(({ text, ...item }) => ({ ...item, text: text.slice(0, 4) }))]
    .map((one) =>
      Object.entries(one)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join(''),
    )
    .join('\n')

test.each(readdirSync(feeds).filter((name) => !name.endsWith('.txt')))('the feed %s is read', async (name) => {
  await expect(shown(await feedOf(readFileSync(`${feeds}/${name}`)))).toMatchFileSnapshot(`feeds/${name}.txt`)
})

const rss = (items: string, more = '') => `<rss version="2.0"><channel>${more}${items}</channel></rss>`
const item = (inside: string) => rss(`<item>${inside}</item>`)

test.each([
  {
    because: 'a guid is its address',
    document: item('<guid>https://e.org/a</guid>'),
    id: 'https://e.org/a',
    url: 'https://e.org/a',
  },
  {
    because: 'a guid says so in capitals',
    document: item('<guid isPermaLink="FALSE">https://e.org/a</guid>'),
    id: 'https://e.org/a',
    url: '',
  },
  {
    because: 'there is no guid',
    document: item('<link> https://e.org/a </link>'),
    id: 'https://e.org/a',
    url: 'https://e.org/a',
  },
  {
    because: 'a guid is empty',
    document: item('<guid/><link>https://e.org/a</link>'),
    id: 'https://e.org/a',
    url: 'https://e.org/a',
  },
  {
    because: 'references are decoded once',
    document: item('<guid>a&#43;b&amp;amp;c</guid>'),
    id: 'a+b&amp;c',
    url: '',
  },
  {
    because: 'a link is relative to the document',
    address: 'https://e.org/x/feed.xml',
    document: item('<guid>1</guid><link>a</link>'),
    id: '1',
    url: 'https://e.org/x/a',
  },
  {
    because: 'a link is relative to xml:base',
    address: 'https://e.org/',
    document: item('<guid>1</guid><link xml:base="y/">a</link>'),
    id: '1',
    url: 'https://e.org/y/a',
  },
  {
    because: 'a link is that of Atom',
    document: `<rss xmlns:a="http://www.w3.org/2005/Atom"><channel><item><guid>1</guid><a:link rel="self" href="s"/><a:link href="https://e.org/a"/></item></channel></rss>`,
    id: '1',
    url: 'https://e.org/a',
  },
  {
    because: 'articles are beside the channel',
    document: '<rss><channel/><item><guid>1</guid></item></rss>',
    id: '1',
    url: '',
  },
  {
    because: 'an entry is relative',
    address: 'https://e.org/',
    document:
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:base="b/"><id>1</id><link href="../a"/></entry></feed>',
    id: '1',
    url: 'https://e.org/a',
  },
])('an article is known by its id and address: $because', async ({ document, address, id, url }) => {
  expect((await feedOf(document, address)).items).toMatchObject([{ id, url }])
})

test.each([
  { because: 'of its byte-order mark', bytes: Buffer.from(`\uFEFF${item('<guid>é</guid>')}`) },
  { because: 'of its mark of UTF-16', bytes: Buffer.from(`\uFEFF${item('<guid>é</guid>')}`, 'utf16le') },
  { because: 'it begins in UTF-16', bytes: Buffer.from(item('<guid>é</guid>'), 'utf16le') },
  {
    because: 'of its declaration',
    bytes: Buffer.from(`<?xml version="1.0" encoding='ISO-8859-1'?>${item('<guid>é</guid>')}`, 'latin1'),
  },
  {
    because: 'its declaration cannot be true',
    bytes: Buffer.from(`<?xml version="1.0" encoding="utf-16"?>${item('<guid>é</guid>')}`),
  },
])('a feed is decoded because $because', async ({ bytes }) => {
  expect((await feedOf(bytes)).items.map(({ id }) => id)).toEqual(['é'])
})

test.each([
  { because: 'it has a control character', document: item('<guid>a</guid><title>x\u0008</title>') },
  { because: 'an entity is not known', document: item('<guid>a</guid><title>x&nbsp;y &hellip;</title>') },
  { because: 'a prefix is not declared', document: item('<guid>a</guid><x:y/>') },
  { because: 'there is a blank line before it', document: `\n<?xml version="1.0"?>${item('<guid>a</guid>')}` },
  { because: 'there is text after it', document: `${item('<guid>a</guid>')}x` },
])('a feed is read like readers do, though $because', async ({ document }) => {
  expect((await feedOf(document)).items.map(({ id }) => id)).toEqual(['a'])
})

const dtd = 'has a document type (<!DOCTYPE ...>), which could change every text in it'
test.each([
  { because: 'it has a document type', document: `<!DOCTYPE rss SYSTEM "http://e.org/x.dtd">${item('')}`, fault: dtd },
  {
    because: 'it has entities',
    document: `<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${item('<guid>&c;</guid>')}`,
    fault: dtd,
  },
  {
    because: 'an element is not closed',
    document: '<rss><channel>\n<item></channel></rss>',
    fault: 'is not well-formed XML in line 2, column 16',
  },
  { because: 'it ends too early', document: '<rss><channel>', fault: 'is not well-formed XML in line 1, column 14' },
  { because: 'it is a page with a document type', document: '<!DOCTYPE html><html></html>', fault: 'is not a feed' },
  { because: 'it is a page', document: '<html><body></body></html>', fault: 'is not a feed' },
  { because: 'it is text', document: 'No.', fault: 'is not a feed' },
  { because: 'it is empty', document: '', fault: 'is not a feed' },
  { because: 'it is other JSON', document: '{"a": 1}', fault: 'is not a JSON Feed' },
  {
    because: 'its encoding is not known',
    document: '<?xml version="1.0" encoding="x-none"?><rss/>',
    fault: 'has an encoding that is not known',
  },
])('a document is refused: $because', async ({ document, fault }) => {
  expect(await read(document)).toMatchObject({ fault })
})

test('a feed with too many articles is refused', async () => {
  const many = rss('<item><guid>a</guid></item>'.repeat(limits.earlierItems + 1))
  expect(await read(many)).toEqual({ fault: 'has more than 100000 articles' })
})

test.each([
  { written: 'Fri, 01 Nov 2019 09:30:00 +0800', date: '2019-11-01T09:30:00+08:00' },
  { written: 'Fri, 1 Nov 19 09:30 GMT', date: '2019-11-01T09:30:00+00:00' },
  { written: '01 Nov 99 09:30:00 UT', date: '1999-11-01T09:30:00+00:00' },
  { written: 'Fri, 01 Nov 2019 09:30:00 PST', date: '2019-11-01T09:30:00-08:00' },
  { written: 'Fri, 01 Nov 2019 09:30:00 EDT', date: '2019-11-01T09:30:00-04:00' },
  { written: '2019-11-01T09:30:00.123Z', date: '2019-11-01T09:30:00+00:00' },
  { written: '2019-11-01T09:30+08:00', date: '2019-11-01T09:30:00+08:00' },
  { written: '2019-11-01 09:30:00', date: '2019-11-01T09:30:00+00:00' },
  { written: '2019-11-01', date: '2019-11-01T00:00:00+00:00' },
  { written: '0000-00-00 00:00:00', date: '' },
  { written: 'yesterday', date: '' },
  { written: '', date: '' },
])('the date "$written" is "$date"', ({ written, date }) => {
  expect(readFeedDate(written)).toBe(date)
})

/** Pieces of an export with very many articles, which are never in memory at the same time. */
function* exported(count: number): Generator<Buffer> {
  yield Buffer.from('<rss xmlns:wp="http://wordpress.org/export/1.1/"><channel><title>Daily</title>')
  const body = `<wp:postmeta>${'x'.repeat(20_000)}</wp:postmeta>`
  for (let number = 0; number < count; number++)
    yield Buffer.from(
      `<item><title>T</title><guid isPermaLink="false">https://e.org/?p=${number}</guid><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${body}</item>`,
    )
  yield Buffer.from('</channel></rss>')
}

test('an export of 20 MB is read in pieces, in less memory than it has itself', async () => {
  const heap = () => process.memoryUsage().heapUsed
  const before = heap()
  let peak = 0
  function* watched() {
    for (const piece of exported(1_000)) {
      peak = Math.max(peak, heap())
      yield piece
    }
  }
  const earlier = await readEarlier(watched(), { file: 'export.xml', signal: undefined })
  expect('items' in earlier && earlier.items).toHaveLength(1_000)
  expect(peak - before).toBeLessThan(15_000_000)
})

test('a text that never ends is refused, before it is in memory', async () => {
  let pieces = 0
  function* endless() {
    yield Buffer.from('<rss><channel><title>')
    for (; pieces < 1_000; pieces++) yield Buffer.alloc(1 << 20, 'x')
  }
  const earlier = await readEarlier(endless(), { file: 'old.xml', signal: undefined })
  expect(earlier).toEqual({ fault: `has a text of more than ${limits.earlierTextCharacters} characters` })
  expect(pieces).toBeLessThan(20)
})

test.each([
  {
    because: 'a text is very long',
    more: `<description>${'x'.repeat(limits.earlierCharacters + 1)}</description>`,
    title: 'T',
  },
  { because: 'it has very many elements', more: '<category/>'.repeat(limits.earlierElements), title: '' },
])('what comes first in an article is kept, and no text that is cut: $because', async ({ more, title }) => {
  const { items } = await feedOf(item(`<guid>a</guid>${more}<title>T</title>`))
  expect(items).toMatchObject([{ id: 'a', title, text: '' }])
})
