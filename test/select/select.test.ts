import { expect, test } from 'vitest'
import type { Section } from '../../src/model.ts'
import { select } from '../../src/select/select.ts'
import { topicsOf } from '../../src/select/topics.ts'
import { feedRow, headIn, sections } from '../valid.ts'

const now = new Date('2020-01-01T00:00+08:00')

/** The feeds of a site and three sections, one of which keeps an archive and gathers tags and authors. */
function feedsOf(changes: { site?: Partial<Section>; news?: Partial<Section> } = {}) {
  const newsroom = sections(
    { path: '', title: 'Daily', ...changes.site },
    { path: 'news', title: 'News', archive: 'year', taxonomies: ['tags', 'authors'], minItems: 1, ...changes.news },
    { path: 'news/local', title: 'Local' },
    { path: 'sport', title: 'Sport' },
  )
  const topics = { tags: ['Bridges', 'Arches'], authors: ['Li Lei'] }
  const heads = ['2018-11-01', '2019-11-01'].map((date) => headIn(newsroom, 'news/local', { id: date, date, topics }))
  return select(newsroom, topicsOf(newsroom, heads), heads, now)
}

/** Where the page of a feed leads to, by the prefix of the feed. */
const neighboursOf = (prefix: string, changes?: Parameters<typeof feedsOf>[0]) =>
  feedsOf(changes).find((feed) => feedRow(feed).prefix === prefix)?.neighbours

test('archives come first, since other documents name them; a section comes before those below it; topics come last', () => {
  expect(feedsOf().map((feed) => feedRow(feed).prefix)).toEqual([
    'news/archive/2018.',
    'news/archive/2019.',
    '',
    'news/',
    'news/local/',
    'sport/',
    'news/tags/arches/',
    'news/tags/bridges/',
    'news/authors/li-lei/',
  ])
})

test.each([
  { because: 'it is the site', prefix: '', above: [], below: ['News', 'Sport'] },
  { because: 'it is a section of the site', prefix: 'news/', above: ['Daily'], below: ['Local'] },
  { because: 'it is below that', prefix: 'news/local/', above: ['Daily', 'News'], below: [] },
  { because: 'it is a topic', prefix: 'news/tags/bridges/', above: ['Daily', 'News'], below: [] },
])('the page of "$prefix" leads up to $above and down to $below: $because', ({ prefix, above, below }) => {
  const neighbours = neighboursOf(prefix)
  expect(neighbours?.above.map(({ title }) => title)).toEqual(above)
  expect(neighbours?.sections.map(({ title }) => title)).toEqual(below)
})

test('the page of a section leads to its tags, its authors, its archive from the newest on, and the list of feeds', () => {
  expect(neighboursOf('news/')).toMatchObject({
    tags: [
      { title: 'Arches', path: 'news/tags/arches/' },
      { title: 'Bridges', path: 'news/tags/bridges/' },
    ],
    authors: [{ title: 'Li Lei', path: 'news/authors/li-lei/' }],
    archive: [
      { title: '2019', path: 'news/archive/2019.html' },
      { title: '2018', path: 'news/archive/2018.html' },
    ],
    list: 'feeds.opml',
  })
  expect(neighboursOf('')).toMatchObject({ tags: [], authors: [], archive: [] })
  expect(neighboursOf('sport/', { site: { pages: false } })?.list).toBeUndefined()
})

test.each([
  {
    because: 'the section of its archive has no pages',
    prefix: 'news/archive/2019.',
    changes: { news: { pages: false } },
  },
  { because: 'its section has no pages', prefix: 'news/', changes: { news: { pages: false } } },
  {
    because: 'the section of its topic has no pages',
    prefix: 'news/tags/arches/',
    changes: { news: { pages: false } },
  },
])('the feed "$prefix" has no page when $because', ({ prefix, changes }) => {
  expect(feedsOf(changes).map((feed) => feedRow(feed).prefix)).toContain(prefix)
  expect(neighboursOf(prefix, changes)).toBeUndefined()
})

test('the page of an archive leads up only, so that it stays as it is when feeds are added', () => {
  const { above, ...others } = neighboursOf('news/archive/2019.') ?? { above: [] }
  expect(above.map(({ title }) => title)).toEqual(['Daily'])
  expect(Object.values(others).flat()).toEqual([])
})

test.each([
  { because: 'a section without pages', prefix: '', changes: { news: { pages: false } }, above: [], below: ['Sport'] },
  { because: 'it from below', prefix: 'news/local/', changes: { news: { pages: false } }, above: ['Daily'], below: [] },
  { because: 'a site without pages', prefix: 'sport/', changes: { site: { pages: false } }, above: [], below: [] },
])('no page leads to $because', ({ prefix, changes, above, below }) => {
  const neighbours = neighboursOf(prefix, changes)
  expect(neighbours?.above.map(({ title }) => title)).toEqual(above)
  expect(neighbours?.sections.map(({ title }) => title)).toEqual(below)
})
