import { expect, test } from 'vitest'
import { articlesOf } from '../../src/integration/eleventy/articles.ts'
import type { EleventyItem } from '../../src/integration/eleventy/host.ts'

const date = new Date('2024-01-02T00:00:00Z')

/** A page in the collection `posts` as Eleventy has it. */
const page = (change: Partial<EleventyItem> = {}): EleventyItem => ({
  inputPath: './content/2024-01-02-bridge.md',
  outputPath: './_site/bridge/index.html',
  url: '/bridge/',
  date,
  ...change,
  data: { title: 'A bridge opens', tags: ['posts'], page: {}, collections: {}, ...change.data },
})

const collect = (change: Partial<EleventyItem>, more = {}) =>
  articlesOf([page(change)], { url: 'https://daily.internal/', collections: ['posts'], ...more })

const usual = { title: 'A bridge opens', date: '2024-01-02T00:00:00.000Z', url: 'https://daily.internal/bridge/' }

test.each([
  { because: 'the name of its collection is no tag', change: {}, article: {} },
  {
    because: 'other collections are tags',
    change: { data: { tags: ['posts', 'Traffic'] } },
    article: { tags: ['Traffic'] },
  },
  { because: 'a description is a summary', change: { data: { description: 'Free.' } }, article: { summary: 'Free.' } },
  { because: 'a date is text', change: { data: { updated: date } }, article: { updated: usual.date } },
  {
    because: 'other tools name pictures so',
    change: { data: { cover: '/a.png' } },
    article: { image: { src: '/a.png' } },
  },
  { because: 'true and false are text', change: { data: { draft: true } }, article: { draft: 'true' } },
  {
    because: 'it comes out later',
    change: { data: { embargo: '2030-01-01T00:00:00Z' } },
    article: { date: '2030-01-01T00:00:00Z' },
  },
  {
    because: 'what templates alone know says nothing',
    change: { data: { site: { title: 'Daily' }, layout: 'page.njk', weather: 'sunny', shout: () => 'A' } },
    article: {},
  },
  {
    because: 'it is excluded from another list',
    change: { data: { eleventyExcludeFromCollections: ['list'] } },
    article: {},
  },
])('the article is $article when $because', ({ change, article }) => {
  const { articles, diagnostics } = collect(change)
  expect(diagnostics).toEqual([])
  expect(JSON.parse(JSON.stringify(articles.map((one) => one.article)))).toEqual([{ ...usual, ...article }])
})

test('the address of an article is below that of the site, with its path', () => {
  const { articles } = collect({}, { url: 'https://daily.internal/city/' })
  expect(articles.map(({ article }) => article.url)).toEqual(['https://daily.internal/city/bridge/'])
})

test('keys of the settings are read, and others ignored', () => {
  const settings = { keys: { weather: 'summary' }, ignore: ['cover'] }
  const { articles } = collect({ data: { weather: 'Sunny.', cover: '/a.png' } }, settings)
  expect(articles.map(({ article }) => [article.summary, article.image])).toEqual([['Sunny.', undefined]])
})

test.each([
  { because: 'it has no page', change: { url: false as const, outputPath: false as const }, says: 'permalink: false' },
  { because: 'it is no HTML', change: { outputPath: './_site/map.json' }, says: 'no page of HTML' },
  { because: 'it is a list of pages', change: { data: { pagination: { data: 'posts' } } }, says: 'pagination' },
])('a page is no article when $because', ({ change, says }) => {
  const { articles, diagnostics } = collect(change)
  expect(articles).toEqual([])
  expect(diagnostics).toMatchObject([{ rule: 'hidden-article', file: 'content/2024-01-02-bridge.md' }])
  expect(diagnostics[0]?.message).toContain(says)
})

test('pages of data that are in the collection are articles', () => {
  const pagination = { data: 'books', addAllPagesToCollections: true }
  expect(collect({ data: { pagination } })).toMatchObject({ articles: [{ article: usual }], diagnostics: [] })
})

test.each([
  { because: 'it has no date', inputPath: './content/bridge.md', data: {}, found: 1 },
  { because: 'it is that of the file', inputPath: './content/bridge.md', data: { date: 'Created' }, found: 1 },
  {
    because: 'it is that of the last change',
    inputPath: './2024-01-02-a.md',
    data: { date: 'git Last Modified' },
    found: 1,
  },
  {
    because: 'it is that of the first commit',
    inputPath: './content/bridge.md',
    data: { date: 'git Created' },
    found: 0,
  },
  { because: 'it is in the name', inputPath: './content/2024-01-02-bridge.md', data: {}, found: 0 },
  { because: 'it is written', inputPath: './content/bridge.md', data: { date }, found: 0 },
])('the date of a page has $found findings when $because', ({ inputPath, data, found }) => {
  const { diagnostics } = collect({ inputPath, data })
  expect(diagnostics.map(({ rule, key }) => [rule, key])).toEqual(Array(found).fill(['moved-date', 'date']))
})

test('a value that may hold an article back is an error', () => {
  const { diagnostics } = collect({ data: { status: 'perhaps' } })
  expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([['unknown-key', 'content/2024-01-02-bridge.md']])
})
