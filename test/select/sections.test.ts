import fc from 'fast-check'
import { expect, test } from 'vitest'
import { select } from '../../src/select/select.ts'
import { articleHead, feedRow, type HeadChanges, headIn, section, sections } from '../valid.ts'

const now = new Date('2020-01-01T00:00+08:00')

/** The ids of the articles in the feed of a site that shows at most so many. */
function shown(articles: HeadChanges[], limit: number): string[] | undefined {
  const site = section({ path: '', limit })
  const heads = articles.map((changes) => articleHead({ ...changes, section: site }))
  return select(new Map([['', site]]), [], heads, now).map(feedRow)[0]?.articles
}

const [a, b, c] = [
  { id: 'a', date: '2019-11-01' },
  { id: 'b', date: '2019-11-02' },
  { id: 'c', date: '2019-11-03' },
]

test.each([
  { because: 'there is none', articles: [], shown: [] },
  { because: 'the newest comes first', articles: [a, b, c], shown: ['c', 'b', 'a'] },
  { because: 'the order on the disk does not matter', articles: [b, c, a], shown: ['c', 'b', 'a'] },
  { because: 'a limit keeps the newest', limit: 2, articles: [a, b, c], shown: ['c', 'b'] },
  { because: 'a limit larger than all keeps all', limit: 4, articles: [a, b, c], shown: ['c', 'b', 'a'] },
  {
    because: 'articles of one moment are sorted by id',
    articles: [{ id: 'y' }, { id: 'x' }, { id: 'z' }],
    shown: ['x', 'y', 'z'],
  },
  {
    because: 'the limit cuts articles of one moment by id',
    limit: 2,
    articles: [{ id: 'y' }, { id: 'z' }, { id: 'x' }],
    shown: ['x', 'y'],
  },
  { because: 'ids are sorted by code unit', articles: [{ id: 'b' }, { id: 'B' }, { id: 'é' }], shown: ['B', 'b', 'é'] },
  {
    because: 'one moment may be written in two zones',
    articles: [
      { id: 'b', date: '2019-11-01T09:00:00+08:00' },
      { id: 'a', date: '2019-11-01T01:00:00Z' },
    ],
    shown: ['a', 'b'],
  },
  {
    because: 'a withdrawn article stays beyond the limit, however old it is',
    limit: 1,
    articles: [{ ...a, isWithdrawn: true }, b, c],
    shown: ['c', 'a'],
  },
  {
    because: 'a withdrawn article within the limit is there once',
    limit: 2,
    articles: [a, b, { ...c, isWithdrawn: true }],
    shown: ['c', 'b'],
  },
  {
    because: 'several withdrawn articles are sorted as others are',
    limit: 1,
    articles: [{ ...b, isWithdrawn: true }, c, { ...a, isWithdrawn: true }],
    shown: ['c', 'b', 'a'],
  },
])('a feed of $limit shows $shown: $because', ({ limit = 30, articles, shown: wanted }) => {
  expect(shown(articles, limit)).toEqual(wanted)
})

test('a feed shows what sorting all articles would put first', () => {
  const days = fc.integer({ min: 1, max: 6 })
  const ids = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'abé'), maxLength: 3 }), { maxLength: 25 })
  const articles = ids.chain((all) =>
    fc.tuple(...all.map((id) => fc.record({ id: fc.constant(id), date: days.map((day) => `2019-11-0${day}`) }))),
  )
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 30 }), (all, limit) => {
      const byId = all.toSorted((one, other) => (one.id < other.id ? -1 : 1))
      const sorted = byId.toSorted((one, other) => other.date.localeCompare(one.date))
      expect(shown(all, limit)).toEqual(sorted.slice(0, limit).map(({ id }) => id))
    }),
  )
})

const newsroom = sections(
  { path: '', limit: 2 },
  { path: 'news', limit: 1 },
  { path: 'news/local' },
  { path: 'newsletter' },
)

/** The prefixes of the feeds that show an article with this id, when these are published in sections by their paths. */
function feedsWith(id: string, published: { id: string; date: string; path: string }[]): string[] {
  const heads = published.map(({ path, ...changes }) => headIn(newsroom, path, changes))
  const feeds = select(newsroom, [], heads, now).map(feedRow)
  return feeds.flatMap(({ prefix, articles }) => (articles.includes(id) ? [prefix] : []))
}

test.each([
  { because: 'the site holds its own', path: '', feeds: [''] },
  { because: 'a section is below the site', path: 'news', feeds: ['', 'news/'] },
  { because: 'a section is below two', path: 'news/local', feeds: ['', 'news/', 'news/local/'] },
  { because: 'a name that begins like another is not below it', path: 'newsletter', feeds: ['', 'newsletter/'] },
])('an article of "$path" is in the feeds $feeds: $because', ({ path, feeds }) => {
  expect(feedsWith('a', [{ ...a, path }])).toEqual(feeds)
})

test('each feed counts to its own limit, whatever those above and below it show', () => {
  const all = [a, b, c].map((one) => ({ ...one, path: 'news/local' }))
  expect([a, b, c].map(({ id }) => feedsWith(id, all))).toEqual([
    ['news/local/'],
    ['', 'news/local/'],
    ['', 'news/', 'news/local/'],
  ])
})
