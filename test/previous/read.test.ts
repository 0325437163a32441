import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { limits } from '../../src/limits.ts'
import { idPlaces } from '../../src/previous/feed/id-places.ts'
import { readJson } from '../../src/previous/feed/json.ts'
import { textKey } from '../../src/previous/item.ts'
import { growthOf } from '../work.ts'

const earlier = async (document: string) => await readJson(document, 'feed.json', undefined)

async function read(document: string) {
  const found = await earlier(document)
  if ('fault' in found) throw new Error(found.fault)
  return found.items
}

test.each([
  { html: '<p>The <b>bridge</b>\n opens.</p>', text: 'Thebridgeopens.' },
  { html: 'no tag', text: 'notag' },
  { html: 'a <b', text: 'a<b' },
  { html: 'a > b', text: 'a>b' },
  { html: '<a <b> c>', text: 'c>' },
  { html: '<<<', text: '<<<' },
])('the text of $html is $text', ({ html, text }) => {
  expect(textKey(html)).toBe(digest(text))
})

test.each(['', '<p></p>', ' \n<img>\t'])('"%s" has no text', (html) => {
  expect(textKey(html)).toBe('')
})

const items = [
  { id: 'tag:a', title: '"id": "tag:b"' },
  { title: 'x', _own: { id: 'tag:c' }, tags: ['"id"', 'id'], id: 'tag:b' },
  { id: '{["\\"}]' },
]

test.each([
  { because: 'it is indented', document: JSON.stringify({ title: 'T', items, id: 'x' }, null, 2), lines: [5, 17, 20] },
  { because: 'it is minified', document: JSON.stringify({ title: 'T', items, id: 'x' }), lines: [1, 1, 1] },
  {
    because: 'its white space is odd',
    document: `{"items"\n:\r\n[{\t"id" \n : "a"}, {"items": [{"id": 1}],\n"id":"b"}]}`,
    lines: [3, 5],
  },
  { because: 'it has two lists', document: '{"items": [{"id": "a"}],\n"items": [\n{"id": "b"}]}', lines: [3] },
])('the place of each id is found when $because', async ({ document, lines }) => {
  const places = (await idPlaces(document, undefined)) ?? []
  expect(places.map(({ line }) => line)).toEqual(lines)
  const texts = document.split('\n')
  expect(places.map(({ line, column }) => texts[line - 1]?.slice(column - 1, column + 3))).toEqual(
    lines.map(() => '"id"'),
  )
})

test('an item whose id is spelled with escapes has the place of the item', async () => {
  expect(await idPlaces('{"items": [ {"\\u0069d": "a"}]}', undefined)).toEqual([{ line: 1, column: 13 }])
})

test('a feed with a byte-order mark is read', async () => {
  expect(await read('\uFEFF{"items": [{"id": "a"}]}')).toMatchObject([
    { id: 'a', where: { file: 'feed.json', line: 1, column: 13 } },
  ])
})

test.each([
  { because: 'it is no JSON', document: 'no', fault: 'is not a JSON Feed' },
  { because: 'it has no items', document: '{}', fault: 'is not a JSON Feed' },
  { because: 'an item has no id', document: '{"items": [{}]}', fault: 'is not a JSON Feed' },
  { because: 'an id is a list', document: '{"items": [{"id": "a"}, {"id": []}]}', fault: 'is not a JSON Feed' },
  {
    because: 'it has too many articles',
    document: JSON.stringify({ items: Array.from({ length: limits.earlierItems + 1 }, () => ({})) }),
    fault: 'has more than 100000 articles or 3000000 values',
  },
  {
    because: 'it has too many values',
    document: `{"items": [], "x": [${'[],'.repeat(limits.earlierValues / 2)}[]]}`,
    fault: 'has more than 100000 articles or 3000000 values',
  },
  { because: 'a text has no end', document: '{"items": [{"id": "a', fault: 'is not a JSON Feed' },
  { because: 'a text ends with a backslash', document: '"\\"\\', fault: 'is not a JSON Feed' },
  { because: 'it is HTML', document: '<a href="x">"</a>]]}}', fault: 'is not a JSON Feed' },
])('a document is not compared when $because', async ({ document, fault }) => {
  expect(await earlier(document)).toMatchObject({ fault })
})

const feed = (count: number, item: (index: number) => object, indent?: number) =>
  JSON.stringify({ items: Array.from({ length: count }, (_, index) => item(index)) }, null, indent)

test.each([
  { because: 'a text is many <', of: (size: number) => feed(1, () => ({ id: 'a', content_html: '<'.repeat(size) })) },
  {
    because: 'a text is many < and >',
    of: (size: number) => feed(1, () => ({ id: 'a', content_html: '<>'.repeat(size) })),
  },
  {
    because: 'a text is many " and \\',
    of: (size: number) => feed(1, () => ({ id: 'a', content_html: '"\\'.repeat(size) })),
  },
  {
    because: 'a text is white space',
    of: (size: number) => feed(1, () => ({ id: 'a', content_html: ' '.repeat(size) })),
  },
  { because: 'it is minified', of: (size: number) => feed(size / 10, (index) => ({ id: `tag:${index}`, title: 'x' })) },
  {
    because: 'it is indented',
    of: (size: number) => feed(size / 10, (index) => ({ id: `tag:${index}`, title: 'x' }), 2),
  },
  {
    because: 'an id is spelled with escapes',
    of: (size: number) => feed(size / 10, (index) => ({ id: `é${index}` })).replaceAll('é', '\\u00e9'),
  },
  { because: 'all ids are equal', of: (size: number) => feed(size / 10, () => ({ id: 'a' })) },
  {
    because: 'items have no end',
    of: (size: number) => `{"items": [{"id": "a", "x": ${'['.repeat(size / 10)}${']'.repeat(size / 10)}}]}`,
  },
  { because: 'white space is before a colon', of: (size: number) => `{"items"${' '.repeat(size)}: [{"id": "a"}]}` },
])('the work to read a feed doubles with its size when $because', async ({ of }) => {
  expect(await growthOf((size) => read(of(size)), 20_000)).toBeLessThan(2.5)
})

test('an abort is heard while a feed is read', async () => {
  const stopped = new AbortController()
  const document = feed(100_000, (index) => ({ id: `tag:${index}`, content_html: `<p>${'text '.repeat(50)}</p>` }))
  const reading = readJson(document, 'feed.json', stopped.signal)
  const ended = expect(reading).rejects.toBe(130)
  await sleep(1)
  stopped.abort(130)
  await ended
})

test('what is kept of a feed has no texts', async () => {
  const [item] = await read(JSON.stringify({ items: [{ id: 'a', content_html: `<p>${'text '.repeat(1_000)}</p>` }] }))
  expect(JSON.stringify(item).length).toBeLessThan(300)
})
