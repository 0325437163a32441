import { expect, test } from 'vitest'
import { guidOf } from '../../src/content/guid.ts'
import { idByPattern } from '../../src/content/id-pattern.ts'
import { article, folder, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')

test.each([
  { ids: 'url', id: 'https://daily.internal/news/2019/11/01/hafen%C3%BCbung.html' },
  { ids: '{url}?feed', id: 'https://daily.internal/news/2019/11/01/hafen%C3%BCbung.html?feed' },
  { ids: '{rawUrl}', id: 'https://daily.internal/news/2019/11/01/hafenübung.html' },
  { ids: '{folder}{name}', id: 'https://daily.internal/news/2019/11/01/Hafen%C3%BCbung%20(1)' },
  { ids: '{folder}{slug}', url: 'https://daily.internal/a/b/', id: 'https://daily.internal/a/hafenübung' },
  { ids: '{folder}{slug}', url: 'https://daily.internal/b', id: 'https://daily.internal/hafenübung' },
  { ids: '{folder}{slug}', url: 'https://daily.internal/', id: 'https://daily.internal/hafenübung' },
  { ids: '{folder}{slug}', url: 'https://daily.internal/a/?p=x/y', id: 'https://daily.internal/hafenübung' },
  { ids: '{section} {yyyy}/{mm}/{dd} {slug} at {authority}', id: 'news 2019/11/01 hafenübung at old.internal' },
])('$ids makes $id', ({ ids, url = 'https://daily.internal/news/2019/11/01/hafen%C3%BCbung.html', id }) => {
  const section = { path: 'news', authority: 'old.internal' }
  const own = { section, published: '2019-11-01', slug: 'hafenübung', name: 'Hafenübung (1)', url }
  expect(idByPattern(ids, own)).toBe(id)
})

const made = (specific: string) => `tag:daily.internal,2026:guid/${specific}`

test.each([
  { because: 'an address of WordPress', guid: 'http://daily.internal/?p=123' },
  { because: 'an address in another spelling: readers compare it as it is', guid: 'HTTP://Daily.internal/%c3%bc' },
  { because: 'a tag', guid: 'tag:blogger.com,1999:blog-1.post-2' },
  { because: 'a urn', guid: 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6' },
  { because: 'an address with letters of another script', guid: 'https://daily.internal/新闻/桥/' },
  { because: 'a number', guid: '4813', uri: made('4813') },
  { because: 'an id of Drupal', guid: '12 at https://a.b', uri: made('12%20at%20https%3A%2F%2Fa.b') },
  { because: 'a path', guid: '/blog/桥', uri: made('%2Fblog%2F%E6%A1%A5') },
  { because: 'an address with a blank', guid: 'https://a.b/c d', uri: made('https%3A%2F%2Fa.b%2Fc%20d') },
  { because: 'no scheme of ids', guid: 'javascript:alert(1)', uri: made('javascript%3Aalert(1)') },
  { because: 'a tag without a date', guid: 'tag:daily', uri: made('tag%3Adaily') },
])('Atom has $guid as a URI: $because', ({ guid, uri = guid }) => {
  expect(guidOf(` ${guid}\n`, 'daily.internal')).toEqual({ id: guid, uri })
})

/** The ids of the articles that a build publishes. */
async function idsOf(files: Record<string, string>): Promise<string[]> {
  const { ok, shown, diagnostics } = await build({ content: folder(files), out: folder(), now })
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
  return [...shown.keys()].sort()
}

const tag = (date: string, slug: string) => `tag:daily.internal,${date}:${slug}`

test.each([
  { because: 'this is the default', settings: '', is: [tag('2019-11-01', 'a'), tag('2019-11-02', 'b')] },
  { because: 'the setting says so', settings: 'ids: tag\n', is: [tag('2019-11-01', 'a'), tag('2019-11-02', 'b')] },
  {
    because: 'ids are addresses',
    settings: 'ids: url\n',
    is: ['https://daily.internal/a/', 'https://daily.internal/b/'],
  },
  {
    because: 'the site moved between the two, by the clock of its zone',
    settings: 'ids: url\nidsUntil: 2019-11-02\n',
    is: ['https://daily.internal/a/', tag('2019-11-02', 'b')],
  },
  {
    because: 'the site moved a minute after both',
    settings: 'ids: url\nidsUntil: 2019-11-02 00:01\n',
    is: ['https://daily.internal/a/', 'https://daily.internal/b/'],
  },
  {
    because: 'the section has settings of its own',
    settings: 'ids: url\nidsUntil: 2019-11-02\n',
    section: "ids: '{slug}'\nidsUntil: 2019-11-02 00:01\n",
    is: ['b', 'https://daily.internal/a/'],
  },
  {
    because: 'the section goes back to tags, and the end of the other ids means nothing there',
    settings: 'ids: url\nidsUntil: 2019-11-03\n',
    section: 'ids: tag\n',
    is: ['https://daily.internal/a/', tag('2019-11-02', 'b')],
  },
  {
    because: 'front matter wins',
    settings: 'ids: url\n',
    keys: ['guid: "4813"\n', 'id: urn:isbn:0-395-36341-1\n'],
    is: ['4813', 'urn:isbn:0-395-36341-1'],
  },
])('articles have the ids $is: $because', async ({ settings, section = '', keys = ['', ''], is }) => {
  const second = section === '' ? 'b.md' : 'sub/b.md'
  const files = {
    'site.yaml': `${site}permalink: /{slug}/\n${settings}`,
    ...(section && { 'sub/section.yaml': `title: Sub\n${section}` }),
    'a.md': article({ more: keys[0] }),
    [second]: article({ title: 'B', date: '2019-11-02', more: keys[1] }),
  }
  expect(await idsOf(files)).toEqual(is)
})

test.each([
  { line: 'ids: guid', message: /neither tag nor url nor a pattern of \{url\} \{rawUrl\}/ },
  { line: 'ids: "{slug"', message: /neither tag nor url nor a pattern/ },
  { line: 'ids: "{slug} {title}"', message: /has \{title\}, but the parts are \{url\}/ },
  { line: 'ids: "{slug} {constructor}"', message: /has \{constructor\}/ },
  { line: 'ids: "{folder}"', message: /nothing that differs between articles; it needs one of \{url\}/ },
  { line: 'ids: "{section}/{yyyy}-{mm}-{dd}"', message: /nothing that differs/ },
  { line: 'ids: {folder}{name}', message: /is left over/ },
  { line: 'idsUntil: 2026-01-01', message: /all ids are tags here/ },
  { line: 'ids: tag\nidsUntil: 2026-01-01', message: /all ids are tags here/ },
  { line: 'feedId: /feed.xml', message: /is not an absolute URI/ },
])('a setting is refused: $line', async ({ line, message }) => {
  const files = { 'site.yaml': `${site}${line}\n`, 'a.md': article() }
  const { ok, diagnostics } = await check({ content: folder(files), out: folder(), now })
  expect({ ok, messages: diagnostics.map((one) => one.message) }).toEqual({
    ok: false,
    messages: [expect.stringMatching(message)],
  })
})

test.each([
  { because: 'it is empty', more: 'guid: ""\nslug: a\n', found: [] },
  { because: 'it has 1000 characters', more: `guid: ${'x'.repeat(1000)}\n`, found: [] },
  { because: 'it has more', more: `guid: ${'x'.repeat(1001)}\n`, found: ['too-large'] },
  { because: 'XML forbids a character', more: 'guid: "a\\u0008b"\n', found: ['bad-characters'] },
  { because: 'there is an id too', more: 'guid: 5\nid: urn:isbn:0-395-36341-1\n', found: ['duplicate-key'] },
  { because: 'it is a list', more: 'guid: [5]\n', found: ['bad-value'] },
])('a guid has the findings $found: $because', async ({ more, found }) => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ more }) })
  const { diagnostics } = await check({ content, out: folder(), now })
  expect(diagnostics.map(({ rule }) => rule)).toEqual(found)
})

test.each([
  { because: 'the site has it', first: 'feedId: urn:x-daily:1\n', second: 'feedId: urn:x-daily:1\n', found: 1 },
  { because: 'it is made for the site', first: '', second: 'feedId: tag:daily.internal,2026:/\n', found: 1 },
  { because: 'the section does not inherit it', first: 'feedId: urn:x-daily:1\n', second: '', found: 0 },
])('two feeds with one id are $found finding: $because', async ({ first, second, found }) => {
  const files = {
    'site.yaml': `${site}${first}taxonomies: [tags]\nminItems: 1\n`,
    'sub/section.yaml': `title: Sub\n${second}`,
    'a.md': article({ more: 'tags: [Bridges]\n' }),
  }
  const { diagnostics } = await check({ content: folder(files), out: folder(), now })
  const places = diagnostics.map(({ rule, file, line }) => `${rule} ${file.split('/').slice(-2).join('/')}:${line}`)
  expect(places.filter((one) => one.startsWith('duplicate'))).toEqual(
    found === 0 ? [] : ['duplicate-id sub/section.yaml:2'],
  )
})

test.each([
  { because: 'one has it as its id', a: 'id: urn:isbn:0-395-36341-1', b: 'guid: urn:isbn:0-395-36341-1', line: 4 },
  { because: 'both have it as guid', a: 'guid: 4813', b: 'guid: "4813"', line: 4 },
  { because: 'Atom has a URI that is made of it', a: `id: ${made('4813')}`, b: 'guid: 4813', line: 4 },
  {
    because: 'it is the address of the other one',
    a: 'guid: https://daily.internal/b/',
    b: 'updated: 2019-11-03',
    line: 1,
  },
])('two articles with one id are found: $because', async ({ a, b, line }) => {
  const content = folder({
    'site.yaml': `${site}ids: url\n`,
    'a.md': article({ more: `${a}\n` }),
    'b.md': article({ title: 'B', date: '2019-11-02', more: `${b}\n` }),
  })
  const { diagnostics } = await check({ content, out: folder(), now })
  expect(diagnostics).toMatchObject([
    {
      rule: 'duplicate-id',
      line,
      fix: { replacement: `${line === 1 ? '---\n' : ''}id: tag:daily.internal,2019-11-02:b` },
    },
  ])
})

test('two articles with one address need another address, not another id', async () => {
  const content = folder({ 'site.yaml': `${site}ids: url\n`, 'a.md': article(), 'a/index.md': article({ title: 'B' }) })
  const { diagnostics } = await check({ content, out: folder(), now })
  expect(diagnostics.map(({ rule, fix }) => [rule, fix?.replacement])).toContainEqual([
    'duplicate-url',
    '---\nslug: a-2',
  ])
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('duplicate-id')
})

test('guids that differ in case are two, as readers compare them', async () => {
  const files = {
    'site.yaml': site,
    'a.md': article({ more: 'guid: aXq\n' }),
    'b.md': article({ title: 'B', date: '2019-11-02', more: 'guid: aXQ\n' }),
  }
  expect(await idsOf(files)).toEqual(['aXQ', 'aXq'])
})

test('a feed with such ids would be taken by all who ask for the usual', async () => {
  const options = { content: 'test/golden/ids/content', out: folder(), now, for: ['core', 'w3c', 'automation'] }
  const { diagnostics } = await check(options)
  expect(diagnostics.filter(({ message }) => /guid|\bids?\b/.test(message)).map(({ message }) => message)).toEqual([
    'The id "https://daily.internal/新闻/桥/" is not in its usual spelling.',
  ])
})
