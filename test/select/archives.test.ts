import { expect, test } from 'vitest'
import { select } from '../../src/select/select.ts'
import { articleHead, feedRow, headIn, section, sections } from '../valid.ts'

const now = new Date('2020-01-01T00:00+08:00')

/** The feeds of a site that keeps such an archive; an article has its date as its id. */
const feedsOf = (archive: 'none' | 'month' | 'year', days: string[], limit = 30) => {
  const site = section({ path: '', archive, limit })
  const heads = days.map((date) => articleHead({ id: date, date, section: site }))
  return select(new Map([['', site]]), [], heads, now).map(feedRow)
}

const feed = { prefix: '', kind: 'section', previous: undefined, next: undefined }
const document = { kind: 'archive', previous: undefined, next: undefined }

test.each([
  {
    because: 'no archive is kept',
    archive: 'none',
    days: ['2019-11-01'],
    feeds: [{ ...feed, articles: ['2019-11-01'] }],
  },
  { because: 'there are no articles', archive: 'month', days: [], feeds: [{ ...feed, articles: [] }] },
  {
    because: 'all are of one month',
    archive: 'month',
    days: ['2019-11-01', '2019-11-30'],
    feeds: [
      { ...document, prefix: 'archive/2019-11.', articles: ['2019-11-30', '2019-11-01'] },
      { ...feed, articles: ['2019-11-30', '2019-11-01'], previous: 'archive/2019-11.' },
    ],
  },
  {
    because: 'a month without articles is left out of the chain',
    archive: 'month',
    days: ['2019-07-01', '2018-12-31', '2019-09-30'],
    feeds: [
      { ...document, prefix: 'archive/2018-12.', articles: ['2018-12-31'], next: 'archive/2019-07.' },
      {
        ...document,
        prefix: 'archive/2019-07.',
        articles: ['2019-07-01'],
        previous: 'archive/2018-12.',
        next: 'archive/2019-09.',
      },
      { ...document, prefix: 'archive/2019-09.', articles: ['2019-09-30'], previous: 'archive/2019-07.' },
      { ...feed, articles: ['2019-09-30', '2019-07-01', '2018-12-31'], previous: 'archive/2019-09.' },
    ],
  },
  {
    because: 'the same articles are kept by year',
    archive: 'year',
    days: ['2019-07-01', '2018-12-31', '2019-09-30'],
    feeds: [
      { ...document, prefix: 'archive/2018.', articles: ['2018-12-31'], next: 'archive/2019.' },
      {
        ...document,
        prefix: 'archive/2019.',
        articles: ['2019-09-30', '2019-07-01'],
        previous: 'archive/2018.',
      },
      { ...feed, articles: ['2019-09-30', '2019-07-01', '2018-12-31'], previous: 'archive/2019.' },
    ],
  },
  {
    because: "the limit is the feed's, and the archive holds all",
    archive: 'year',
    limit: 1,
    days: ['2019-07-01', '2019-09-30'],
    feeds: [
      { ...document, prefix: 'archive/2019.', articles: ['2019-09-30', '2019-07-01'] },
      { ...feed, articles: ['2019-09-30'], previous: 'archive/2019.' },
    ],
  },
  {
    because: 'a month begins in the zone of the newsroom',
    archive: 'month',
    days: ['2019-10-31T16:00:00Z', '2019-10-31T15:59:59Z'],
    feeds: [
      {
        ...document,
        prefix: 'archive/2019-10.',
        articles: ['2019-10-31T15:59:59Z'],
        next: 'archive/2019-11.',
      },
      {
        ...document,
        prefix: 'archive/2019-11.',
        articles: ['2019-10-31T16:00:00Z'],
        previous: 'archive/2019-10.',
      },
      {
        ...feed,
        articles: ['2019-10-31T16:00:00Z', '2019-10-31T15:59:59Z'],
        previous: 'archive/2019-11.',
      },
    ],
  },
] as const)('an archive by $archive when $because', ({ archive, days, feeds, ...more }) => {
  expect(feedsOf(archive, [...days], 'limit' in more ? more.limit : undefined)).toEqual(feeds)
})

test('a section that keeps an archive keeps the articles of those below it, and no others', () => {
  const newsroom = sections({ path: '' }, { path: 'news', archive: 'year' }, { path: 'news/local' }, { path: 'sport' })
  const heads = [...newsroom.keys()].map((path) => headIn(newsroom, path, { id: path }))
  const archives = select(newsroom, [], heads, now)
    .map(feedRow)
    .filter(({ kind }) => kind === 'archive')
  expect(archives.map(({ prefix, articles }) => [prefix, articles])).toEqual([
    ['news/archive/2019.', ['news', 'news/local']],
  ])
})

test('the documents of all archives are published in the order of their months', () => {
  const newsroom = sections({ path: '', archive: 'month' }, { path: 'news', archive: 'month' })
  const heads = ['2019-10-01', '2019-11-01'].map((date) => headIn(newsroom, 'news', { id: date, date }))
  const archives = select(newsroom, [], heads, now)
    .map(feedRow)
    .filter(({ kind }) => kind === 'archive')
  expect(archives.map(({ prefix }) => prefix)).toEqual([
    'archive/2019-10.',
    'news/archive/2019-10.',
    'archive/2019-11.',
    'news/archive/2019-11.',
  ])
})
