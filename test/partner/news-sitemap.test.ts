import { describe, expect, test } from 'vitest'
import { parseXml } from '../../src/feed/xml/parse.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../src/feed/xml/tree.ts'
import type { ArticleHead } from '../../src/model.ts'
import { leavesSitemap, newsLanguage, newsSitemap } from '../../src/partner/document/news-sitemap.ts'
import { articleHead, type HeadChanges, section } from '../valid.ts'

const now = new Date('2026-11-26T12:00:00+08:00')
const means = { now, nameOf: () => 'Daily', feedsUrl: 'https://daily.internal/feeds/' }

const head = (changes: HeadChanges): ArticleHead => articleHead({ date: '2026-11-26 09:00', ...changes })
const files = (...heads: ArticleHead[]) => newsSitemap(heads, means)
const urls = (text: string) => childrenOf(parseXml(text), 'url')
const locations = (text: string) => urls(text).map((url) => textOf(childOf(url, 'loc')))

/** The element at a path below another one. */
const at = (parent: XmlElement, ...path: string[]) =>
  path.reduce<XmlElement | undefined>((one, name) => one && childOf(one, name), parent)

test.each([
  { because: 'it came out an hour ago', changes: { date: '2026-11-26 11:00' }, shown: 1 },
  { because: 'it comes out now', changes: { date: '2026-11-26 12:00:00' }, shown: 1 },
  { because: 'it comes out in a second', changes: { date: '2026-11-26 12:00:01' }, shown: 0 },
  { because: 'two days will have passed in a second', changes: { date: '2026-11-24 12:00:01' }, shown: 1 },
  { because: 'two days have passed', changes: { date: '2026-11-24 12:00:00' }, shown: 0 },
  { because: 'it is withdrawn', changes: { isWithdrawn: true, leaves: '2026-12-26' }, shown: 0 },
  { because: 'it is a draft', changes: { draft: true }, shown: 0 },
  { because: 'it has expired', changes: { leaves: '2026-11-26 12:00:00' }, shown: 0 },
  { because: 'it expires in a second', changes: { leaves: '2026-11-26 12:00:01' }, shown: 1 },
])('the news sitemap has $shown articles when $because', ({ changes, shown }) => {
  expect(locations(files(head(changes))[0]?.text ?? '')).toHaveLength(shown)
})

test.each([
  { because: 'two days have passed', changes: {}, leaves: '2026-11-28T09:00:00+08:00' },
  { because: 'it expires', changes: { leaves: '2026-11-27' }, leaves: '2026-11-27T00:00:00+08:00' },
  { because: 'its expiry is later', changes: { leaves: '2026-12-24' }, leaves: '2026-11-28T09:00:00+08:00' },
])('an article leaves the news sitemap when $because, and not before', ({ changes, leaves }) => {
  const one = head(changes)
  const time = new Date(leaves).getTime()
  const shownAt = (epoch: number) => newsSitemap([one], { ...means, now: new Date(epoch) })[0]?.text ?? ''
  expect(leavesSitemap(one)).toBe(time)
  expect(locations(shownAt(time - 1))).toHaveLength(1)
  expect(locations(shownAt(time))).toHaveLength(0)
})

test('the newest article is first, and articles of the same time are in the order of their ids', () => {
  const heads = [
    { id: 'urn:x:b', url: 'https://daily.internal/b/' },
    { id: 'urn:x:a', url: 'https://daily.internal/a/' },
    { id: 'urn:x:new', url: 'https://daily.internal/new/', date: '2026-11-26 10:00' },
  ].map(head)
  const expected = ['https://daily.internal/new/', 'https://daily.internal/a/', 'https://daily.internal/b/']
  expect(locations(files(...heads)[0]?.text ?? '')).toEqual(expected)
  expect(files(...heads.reverse())).toEqual(files(...heads))
})

describe('many articles', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      head({ id: `urn:x:${index}`, url: `https://daily.internal/${index}/`, date: '2026-11-26 10:00' }),
    )

  test.each([
    { count: 0, parts: [0] },
    { count: 1000, parts: [1000] },
    { count: 1001, parts: [1000, 1] },
    { count: 2000, parts: [1000, 1000] },
    { count: 2001, parts: [1000, 1000, 1] },
  ])('$count articles are in files of $parts', ({ count, parts }) => {
    const [first, ...rest] = files(...many(count))
    const isIndex = parts.length > 1
    const written = isIndex ? rest : [first]
    expect(first?.path).toBe('news-sitemap.xml')
    expect(written.map((file) => locations(file?.text ?? '').length)).toEqual(parts)
    expect(new Set(written.flatMap((file) => locations(file?.text ?? ''))).size).toBe(count)
    if (isIndex) expect(rest.map(({ path }) => path)).toEqual(parts.map((_, index) => `news-sitemap-${index + 1}.xml`))
    expect(rest).toHaveLength(isIndex ? parts.length : 0)
  })

  test('the index has the addresses of its files', async () => {
    const [index] = files(...many(1001))
    await expect(index?.text).toMatchFileSnapshot('news-sitemap-index.xml')
  })
})

test.each([
  ['en', 'en'],
  ['en-GB', 'en'],
  ['fil', 'fil'],
  ['pt-BR', 'pt'],
  ['zh', 'zh-cn'],
  ['zh-CN', 'zh-cn'],
  ['zh-Hans', 'zh-cn'],
  ['zh-SG', 'zh-cn'],
  ['zh-Hans-HK', 'zh-cn'],
  ['zh-Hant', 'zh-tw'],
  ['zh-TW', 'zh-tw'],
  ['zh-HK', 'zh-tw'],
  ['zh-MO', 'zh-tw'],
  ['zh-Hant-CN', 'zh-tw'],
  ['yue-Hant', 'yue'],
])('the language %s is %s for Google', (tag, code) => {
  expect(newsLanguage(tag)).toBe(code)
})

test('an article has the language and the name of its section, unless it has a language of its own', () => {
  const chinese = section({ language: 'zh-CN', title: '新闻' })
  const heads = [head({ section: chinese }), head({ section: chinese, language: 'en', date: '2026-11-26 08:00' })]
  const { text = '' } = newsSitemap(heads, { ...means, nameOf: ({ title }) => title })[0] ?? {}
  const of = (name: string) => urls(text).map((url) => textOf(at(url, 'news:news', 'news:publication', name)))
  expect(of('news:language')).toEqual(['zh-cn', 'en'])
  expect(of('news:name')).toEqual(['新闻', '新闻'])
})

const golden = () => {
  const changed = head({ id: 'urn:x:1', title: 'A bridge & a tower: is 1 < 2?', date: '2026-11-25 09:30' })
  const traditional = { language: 'zh-Hant', title: '橋樑通車', url: 'https://daily.internal/%E6%A9%8B/' }
  return files(
    { ...changed, updated: { ...changed.date, epochMilliseconds: changed.date.epochMilliseconds + 3_600_000 } },
    head({ ...traditional, id: 'urn:x:2' }),
    head({ id: 'urn:x:3', isWithdrawn: true }),
  )
}

test('the news sitemap is written', async () => {
  expect(golden().map(({ path }) => path)).toEqual(['news-sitemap.xml'])
  await expect(golden()[0]?.text).toMatchFileSnapshot('news-sitemap.xml')
})

test('a news sitemap without articles is valid', async () => {
  await expect(files()[0]?.text).toMatchFileSnapshot('news-sitemap-empty.xml')
})

/** The child elements that the schemas demand, in their order; a text has none. */
const sequences: Record<string, string[]> = {
  url: ['loc', 'lastmod', 'news:news'],
  'news:news': ['news:publication', 'news:publication_date', 'news:title'],
  'news:publication': ['news:name', 'news:language'],
  sitemap: ['loc'],
}

test('elements have the names and the order of the schemas of sitemaps and of Google News', () => {
  const check = ({ name, children }: XmlElement): void => {
    const elements = children.filter((child) => typeof child !== 'string')
    expect(elements.map((child) => child.name)).toEqual(sequences[name] ?? [])
    elements.forEach(check)
  }
  const root = parseXml(golden()[0]?.text ?? '')
  expect(root).toMatchObject({ name: 'urlset', attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' } })
  expect(root.attributes['xmlns:news']).toBe('http://www.google.com/schemas/sitemap-news/0.9')
  expect(childrenOf(root, 'url')).toHaveLength(2)
  for (const child of childrenOf(root, 'url')) {
    check(child)
    const codes = /^(?:zh-cn|zh-tw|[a-z]{2,3})$/
    expect(textOf(at(child, 'news:news', 'news:publication', 'news:language'))).toMatch(codes)
    const dates = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/
    expect(textOf(at(child, 'news:news', 'news:publication_date'))).toMatch(dates)
    expect(textOf(at(child, 'lastmod'))).toMatch(dates)
  }
})
