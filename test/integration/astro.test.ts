import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { addressOf, missingPages, openPages, siteOf, usualPermalink } from '../../src/integration/astro/address.ts'
import { openArticles } from '../../src/integration/astro/articles.ts'
import { type AstroOptions, buildOptionsIn, faultOf } from '../../src/integration/astro/options.ts'
import { folder } from '../folder.ts'

const about = { title: 'Daily', description: 'News' }
const config = {
  root: new URL('file:///site/'),
  cacheDir: new URL('file:///site/node_modules/.astro/'),
  site: 'https://daily.internal',
  base: '/',
  trailingSlash: 'ignore',
  build: { format: 'directory' },
} as const

/** The articles of entries as the page of the integration prints them. */
async function itemsOf(entries: readonly object[], options: Partial<AstroOptions> = {}, files = {}) {
  const root = folder({ 'entries.txt': entries.map((entry) => JSON.stringify(entry)).join('\n'), ...files })
  const items = []
  const given = { ...config, root: pathToFileURL(`${root}/`) }
  const { articles, found } = openArticles(join(root, 'entries.txt'), given, { ...about, ...options })
  for await (const item of articles) items.push(item)
  return { items: JSON.parse(JSON.stringify(items)), found, root }
}

const date = { $feedwright: 'date', time: Date.UTC(2024, 0, 2) }
const entry = { collection: 'blog', id: 'bridge', data: { title: 'A bridge opens', pubDate: date } }
const item = {
  title: 'A bridge opens',
  date: '2024-01-02T00:00:00.000Z',
  url: 'https://daily.internal/blog/bridge/',
  markdown: '',
}

test.each([
  { because: 'nothing else is there', given: {}, made: {} },
  {
    because: 'front matter has the keys of the blog of Astro',
    given: {
      data: {
        ...entry.data,
        description: 'Free.',
        updatedDate: date,
        draft: true,
        tags: ['Traffic'],
        weather: 'sunny',
      },
    },
    made: { summary: 'Free.', updated: item.date, draft: 'true', tags: ['Traffic'] },
  },
  {
    because: 'a loader made HTML',
    given: { html: '<p>Free.</p>' },
    made: { html: '<p>Free.</p>', markdown: undefined },
  },
  {
    because: 'an author is in a collection',
    given: { data: { ...entry.data, author: { name: 'Li Lei' } } },
    made: { author: { name: 'Li Lei' } },
  },
  {
    because: 'the id has blanks and folders',
    given: { id: 'a b/c' },
    made: { url: 'https://daily.internal/blog/a%20b/c/' },
  },
  {
    because: 'there are several collections',
    given: {},
    options: { collections: ['blog', 'news'] },
    made: { section: 'blog' },
  },
  {
    because: 'a key has another name',
    given: { data: { ...entry.data, deck: 'Free.' } },
    options: { keys: { deck: 'summary' } },
    made: { summary: 'Free.' },
  },
  {
    because: 'a function changes it',
    given: {},
    options: { article: (_: object, made: object) => ({ ...item, ...made, author: 'Li Lei' }) },
    made: { author: 'Li Lei' },
  },
])('an entry is an article when $because', async ({ given, options, made }) => {
  const { items, found } = await itemsOf([{ ...entry, ...given }], options)
  expect({ items, found }).toEqual({ items: [JSON.parse(JSON.stringify({ ...item, ...made }))], found: [] })
})

test('a function leaves entries out', async () => {
  const { items } = await itemsOf([entry, { ...entry, id: 'other' }], {
    article: ({ id }, made) => (id === 'other' ? undefined : made),
  })
  expect(items).toEqual([item])
})

test('the text of a file keeps its lines, and a picture of the schema is named from the file', async () => {
  const files = { 'src/blog/bridge.md': '---\r\ntitle: A bridge opens\r\n---\r\n\r\nThe bridge.\r\n' }
  const filePath = 'src/blog/bridge.md'
  const { root } = await itemsOf([], {}, files)
  const picture = { $feedwright: 'picture', file: join(root, 'src/pictures/a bridge.jpg') }
  const whole = { ...entry, filePath, body: 'The bridge.', data: { ...entry.data, heroImage: picture } }
  const { items } = await itemsOf([whole, { ...whole, body: undefined, data: entry.data }], {}, files)
  expect(items).toEqual([
    {
      ...item,
      file: filePath,
      markdown: '\n\n\n\nThe bridge.',
      image: { src: expect.stringMatching(/src\/pictures\/a%20bridge\.jpg$/) },
    },
    { ...item, file: filePath, markdown: '\n\n\n\nThe bridge.\n' },
  ])
})

test.each([
  { because: 'there is a site', astro: {}, options: {}, message: undefined },
  { because: 'there is none', astro: { site: undefined }, options: {}, message: 'The address of the site is missing' },
  {
    because: 'the options have it',
    astro: { site: undefined },
    options: { url: 'https://daily.internal/' },
    message: undefined,
  },
  {
    because: 'it is no address',
    astro: {},
    options: { url: 'daily.internal' },
    message: 'The address of the site is "daily.internal"',
  },
  {
    because: 'both are named',
    astro: {},
    options: { collection: 'a', collections: ['a'] },
    message: '"collections" and "collection" are both there.',
  },
  { because: 'the list is empty', astro: {}, options: { collections: [] }, message: '"collections" is empty.' },
  {
    because: 'the pattern has a part of ours',
    astro: {},
    options: { permalink: '/{yyyy}/{id}/' },
    message: 'The pattern "/{yyyy}/{id}/" has "{yyyy}" in it',
  },
])('the fault of options is $message when $because', ({ astro, options, message }) => {
  const fault = faultOf({ ...config, ...astro }, { ...about, ...options })
  expect(fault?.message ?? '').toContain(message ?? '')
  expect(fault === undefined).toBe(message === undefined)
})

test.each([
  {
    because: 'nothing is said',
    base: '/',
    slash: 'ignore',
    format: 'directory',
    url: 'https://daily.internal/blog/bridge/',
  },
  {
    because: 'the site is below a path',
    base: '/news',
    slash: 'ignore',
    format: 'directory',
    url: 'https://daily.internal/news/blog/bridge/',
  },
  {
    because: 'pages end without a slash',
    base: '/',
    slash: 'never',
    format: 'directory',
    url: 'https://daily.internal/blog/bridge',
  },
  { because: 'pages are files', base: '/', slash: 'ignore', format: 'file', url: 'https://daily.internal/blog/bridge' },
  {
    because: 'they end with a slash all the same',
    base: '/',
    slash: 'always',
    format: 'file',
    url: 'https://daily.internal/blog/bridge/',
  },
] as const)('the address of an entry is $url when $because', ({ base, slash, format, url }) => {
  const given = { ...config, base, trailingSlash: slash, build: { format } }
  expect(addressOf(entry, usualPermalink(given), siteOf(given))).toBe(url)
})

test.each([
  { because: 'the page is a folder', url: 'https://daily.internal/news/a/', has: true },
  { because: 'the page is a folder, named without a slash', url: 'https://daily.internal/news/a', has: true },
  { because: 'the page is a file', url: 'https://daily.internal/news/b', has: true },
  { because: 'its name is not ASCII', url: 'https://daily.internal/news/%E6%A1%A5/', has: true },
  { because: 'it is made on demand', url: 'https://daily.internal/news/live/c/', has: true },
  { because: 'it is on another site', url: 'https://other.internal/a/', has: true },
  { because: 'nothing is there', url: 'https://daily.internal/news/c/', has: false },
  { because: 'only a folder is there', url: 'https://daily.internal/news/', has: false },
  { because: 'it is outside of the site', url: 'https://daily.internal/a/', has: false },
])('there is a page: $has when $because', ({ url, has }) => {
  const dir = folder({ 'a/index.html': '', 'b.html': '', '桥/index.html': '' })
  const routes = [
    { patternRegex: /^\/live\/(.*)$/, isPrerendered: false, type: 'page' },
    { patternRegex: /^\/(.*)$/, isPrerendered: true, type: 'page' },
  ]
  expect(openPages(dir, routes, 'https://daily.internal/news/')(url)).toBe(has)
})

test('missing pages are named, at most three of them, with the pattern of a page that ends with the id', () => {
  const missing = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    id,
    file: `${id}.md`,
    url: `https://daily.internal/blog/${id}/`,
  }))
  const warnings = missingPages(missing, ['posts/2024/', 'posts/c/'])
  expect(warnings).toHaveLength(5)
  expect(warnings[0]).toBe('a.md: Astro wrote no page at https://daily.internal/blog/a/, to which the feeds link.')
  expect(warnings[3]).toBe('The same is true of 2 more entries.')
  expect(warnings[4]).toContain("like permalink: '/posts/{id}/'")
  expect(missingPages([], [])).toEqual([])
})

test('each of several collections is a section with a title, and no option of the integration is a setting', () => {
  const { settings, sections, content, hosting } = buildOptionsIn(config, {
    ...about,
    collections: ['blog', 'city-news'],
    sections: { blog: { description: 'Opinions' } },
    permalink: '/{id}/',
  })
  expect(settings).toEqual({ ...about, ids: 'url', pages: false, url: 'https://daily.internal/' })
  expect(sections).toEqual({ blog: { title: 'Blog', description: 'Opinions' }, 'city-news': { title: 'City news' } })
  expect({ content, hosting }).toEqual({ content: '/site/', hosting: '/site/hosting' })
})
