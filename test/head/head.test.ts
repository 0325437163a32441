import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { named, printable } from '../../src/head/element.ts'
import { headPath } from '../../src/head/place.ts'
import { head, heads } from '../../src/index.ts'
import { article, folder, site } from '../folder.ts'
import { withHeads } from './made.ts'
import { type LinkedData, readHead, readHeads } from './read-head.ts'
import { schemaOrg } from './schema-org.ts'

const now = new Date('2020-01-01')
const newsroom = { content: 'test/head/content', config: false, now: new Date('2019-12-01') } as const

test('the heads of a newsroom, one file for each article', async () => {
  for (const { path, html } of await withHeads(newsroom))
    await expect(html).toMatchFileSnapshot(`heads/${path.replace(/\.md$/, '.html')}`)
})

/** Every object in JSON-LD. */
const objectsIn = (value: unknown): LinkedData[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  const own: LinkedData = { ...value }
  return [own, ...Object.values(own).flatMap(objectsIn)]
}

const cases = [newsroom, ...readdirSync('test/golden').map((name) => ({ content: `test/golden/${name}/content`, now }))]

test('schema.org has every property for the type that has it', async () => {
  const used = new Set<string>()
  for (const one of cases)
    for (const { read } of await readHeads(one))
      for (const { '@context': _context, ...object } of objectsIn(read.data)) {
        const type = String(object['@type'])
        for (const property of Object.keys(object)) used.add(`${type} ${property}`)
        expect(
          Object.keys(object).filter((property) => !schemaOrg[type]?.includes(property)),
          type,
        ).toEqual([])
      }
  expect([...used].filter((one) => one.startsWith('NewsArticle ')).length).toBeGreaterThan(20)
})

test('what Google recommends for articles is there wherever it is known', async () => {
  for (const one of cases)
    for (const { path, url, read } of await readHeads(one)) {
      const { data, meta } = read
      for (const property of ['headline', 'datePublished', 'dateModified', 'author', 'publisher'])
        expect(data[property], `${path}: ${property}`).toBeTruthy()
      for (const author of objectsIn(data.author)) expect(author.name, path).toBeTruthy()
      expect(data.image !== undefined, path).toBe(meta.has('og:image'))
      expect(data.mainEntityOfPage).toBe(url)
    }
  const [bridge] = await readHeads({ ...newsroom, settings: undefined })
  expect(objectsIn(bridge?.read.data.author).map(({ url }) => url)).toEqual([
    'https://daily.internal/people/li-lei',
    undefined,
  ])
})

const hostile = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  '--> ]]> \u2028 \u2029',
  '" onload="alert(1)',
  "' & &amp; &lt;",
  '\u202Eright to left\u2066 ##[error] ::error::x',
  '\\u003c \\" \\',
  '{{ site.secret }} {% include x %} {# x #}',
]

test('a title cannot leave its place, and is read as it was written', async () => {
  const files = hostile.map((title, index) => [`content/${index}.md`, article({ title: JSON.stringify(title) })])
  const content = `${folder({ 'content/site.yaml': site, ...Object.fromEntries(files) })}/content`
  const heads = await withHeads({ content, config: false, now })
  expect(heads).toHaveLength(hostile.length)
  for (const [index, { html }] of heads.entries()) {
    const { data, meta, names, body } = readHead(html)
    const title = (hostile[index] ?? '').replace(/\s+/g, ' ').trim()
    expect([data.headline, meta.get('og:title')]).toEqual([title, [title]])
    expect(new Set(names)).toEqual(new Set(['link', 'meta', 'script']))
    expect([names.filter((name) => name === 'script').length, body]).toEqual([1, 0])
    expect(html).not.toMatch(/\{[{%#]/) // nothing that a template runs
    expect(html).not.toMatch(/[^\n\P{Cc}]|[\u2028-\u202E\u2066-\u2069]/u) // nothing on which a terminal acts
  }
})

test('no element is made without a value', () => {
  expect([...named('author', undefined), ...named('author', '')]).toEqual([])
  expect(named('author', 'A "B" <C>').map(printable)).toEqual([
    '<meta name="author" content="A &quot;B&quot; &lt;C&gt;">',
  ])
})

test.each([
  { because: 'a folder has its name', url: '/news/bridge/', path: 'news/bridge.html' },
  { because: 'a page has its own', url: '/news/bridge.html', path: 'news/bridge.html' },
  { because: 'an index page is that of its folder', url: '/news/bridge/index.html', path: 'news/bridge.html' },
  { because: 'an address without an end is a page', url: '/news/bridge', path: 'news/bridge.html' },
  { because: 'the front page has no name', url: '/', path: 'index.html' },
  { because: 'characters are characters', url: '/%E6%96%B0%E9%97%BB/%E6%A1%A5/', path: '新闻/桥.html' },
  { because: 'a query is part of the name', url: '/?p=1/2', path: '%3Fp%3D1%2F2.html' },
  { because: 'a slash in a name is none of a path', url: '/a%2Fb/', path: '%61%2Fb.html' },
  { because: 'a colon is no drive', url: '/c:/x/', path: '%63%3A/x.html' },
  { because: 'a hidden file is not hidden', url: '/.git/x/', path: '%2Egit/x.html' },
  { because: 'a device is no file', url: '/con/', path: '%63on.html' },
  { because: 'a name that is too long has a fingerprint', url: `/${'a'.repeat(300)}/`, path: /^[\da-f]{32}\.html$/ },
])('the file of $url is $path: $because', ({ url, path }) => {
  const made = headPath(new URL(url, 'https://daily.internal/').href)
  if (typeof path === 'string') expect(made).toBe(path)
  else expect(made).toMatch(path)
})

test.each([
  { because: 'its path from the working folder', article: 'test/head/content/news/bridge.md' },
  { because: 'its path with a dot', article: './test/head/content/news/bridge.md' },
  { because: 'its path below the content', article: 'news/bridge.md' },
  { because: 'its address', article: 'https://daily.internal/news/bridge/' },
  { because: 'its id', article: 'tag:daily.internal,2019-11-01:bridge' },
])('an article is named by $because', async ({ article: name }) => {
  expect((await withHeads(newsroom, name)).map(({ path }) => path)).toEqual(['news/bridge.md'])
})

test.each([
  { because: 'there is none', article: 'news/brigde.md', says: 'Did you mean "news/bridge.md"?' },
  { because: 'its address has no slash', article: 'https://daily.internal/news/bridge', says: 'news/bridge/"?' },
  { because: 'it is a section', article: 'news', says: 'Name it by its address' },
  { because: 'it is in the future', article: 'news/outside.md', at: '2019-11-01', says: 'Use --now with a later time' },
  { because: 'it has expired', article: 'news/bridge.md', at: '2040-01-01', says: 'Use --now with an earlier time' },
])('an article has no head when $because', async ({ article: name, at = '2020-01-01', says }) => {
  await expect(withHeads({ ...newsroom, now: new Date(at) }, name)).rejects.toThrow(says)
})

test('articles from code have heads, and a fault is an error', async () => {
  const settings = { title: 'Daily', description: 'News', url: 'https://daily.internal/' }
  const articles = [{ title: 'A bridge opens', date: '2019-11-01', slug: 'bridge', markdown: 'Text.' }]
  const [{ url, html } = { url: '', html: '' }] = await heads({ settings, articles, now })
  expect([url, await head({ settings, articles, now, article: url ?? '' })]).toEqual([
    'https://daily.internal/bridge/',
    html,
  ])
  await expect(heads({ settings, articles: [{ ...articles[0], title: '' }], now })).rejects.toThrow('articles[0] title')
  await expect(heads({ settings: { ...settings, url: undefined }, articles })).rejects.toThrow('settings url')
  for (const article of [undefined, '', 3])
    await expect(head(Object.assign({ article: '' }, { settings, articles, now, article }))).rejects.toThrow(
      'The option "article" is not a text',
    )
  await expect(heads(Object.assign({ content: 'test/head/content' }, { draft: true }))).rejects.toThrow(
    'There is no option "draft". Did you mean "drafts"?',
  )
  await expect(heads({ content: 'nowhere', config: false })).rejects.toThrow('There is no folder "nowhere"')
})
