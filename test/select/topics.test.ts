import { expect, test } from 'vitest'
import { select } from '../../src/select/select.ts'
import { topicsOf } from '../../src/select/topics.ts'
import { feedRow, headIn, sections } from '../valid.ts'

const now = new Date('2020-01-01T00:00+08:00')

/** A newsroom that gathers tags and authors in its feeds of news. */
const newsroom = sections(
  { path: '' },
  { path: 'news', feedTitle: 'Daily: News', archive: 'year', taxonomies: ['tags', 'authors'], minItems: 1, limit: 2 },
  { path: 'news/local' },
  { path: 'sport' },
)

/** One article for each list of tags, each with an id that counts them. */
const tagged = (...lists: string[][]) =>
  lists.map((tags, index) => headIn(newsroom, 'news', { id: `${index + 1}`, topics: { tags } }))

test.each([
  { because: 'letters are made small', tag: 'Bridges', path: 'bridges' },
  { because: 'blanks are hyphens', tag: ' Public  transport ', path: 'public-transport' },
  { because: 'hyphens stay one', tag: 'Public - transport', path: 'public-transport' },
  { because: 'letters of any script stay', tag: '地方新闻', path: '地方新闻' },
  { because: 'wide letters are usual ones', tag: 'Ｂｒｉｄｇｅｓ', path: 'bridges' },
  { because: 'a name that loses a character has a fingerprint', tag: 'C++', path: expect.stringMatching(/^c-\w+$/) },
  { because: 'so has another that loses others', tag: 'C#', path: expect.stringMatching(/^c-\w+$/) },
  { because: 'nothing but characters that are lost', tag: '???', path: expect.stringMatching(/^\w+$/) },
  { because: 'a file name is not a folder', tag: 'feed.json', path: expect.stringMatching(/^feed\.json-\w+$/) },
  { because: 'Windows has a device of this name', tag: 'Nul', path: expect.stringMatching(/^nul-1-\w+$/) },
  { because: 'no name leads up', tag: '../news', path: expect.stringMatching(/^news-\w+$/) },
])('the tag "$tag" has the folder $path: $because', ({ tag, path }) => {
  const [topic] = topicsOf(newsroom, tagged([tag]))
  expect(topic?.section.path.replace('news/tags/', '')).toEqual(path)
})

test('two names that lose different characters have two feeds', () => {
  const paths = topicsOf(newsroom, tagged(['C++'], ['C#'], ['C'])).map((topic) => topic.section.path)
  expect(new Set(paths).size).toBe(3)
})

const composed = 'Café'
const decomposed = composed.normalize('NFD')

test.each([
  { because: 'one name is used', lists: [['Bridges'], ['Bridges']], topics: [['Bridges', 2]] },
  { because: 'spellings of one name are one topic', lists: [['bridges'], ['BRIDGES']], topics: [['BRIDGES', 2]] },
  {
    because: 'the spelling that most use is its title',
    lists: [['BRIDGES'], ['bridges'], ['bridges']],
    topics: [['bridges', 3]],
  },
  {
    because: 'of spellings that as many use the composed one is its title',
    lists: [[decomposed], [composed]],
    topics: [[composed, 2]],
  },
  {
    because: 'an article that spells it in two ways counts once',
    lists: [['bridges', 'Bridges'], ['Bridges']],
    topics: [['Bridges', 2]],
  },
  {
    because: 'a name that an article repeats counts once',
    lists: [['b', 'b', 'b'], ['B'], ['B']],
    topics: [['B', 3]],
  },
  {
    because: 'an article of two tags is in both',
    lists: [['B', 'A']],
    topics: [
      ['A', 1],
      ['B', 1],
    ],
  },
  {
    because: 'topics are sorted by their folders',
    lists: [['b'], ['C'], ['A']],
    topics: [
      ['A', 1],
      ['b', 1],
      ['C', 1],
    ],
  },
])('the tags $lists are the topics $topics: $because', ({ lists, topics }) => {
  const found = topicsOf(newsroom, tagged(...lists))
  expect(found.map(({ section: { title }, heads }) => [title, heads.length])).toEqual(topics)
})

test.each([
  { because: 'it has too few articles', minItems: 3, lists: [['a'], ['a'], ['b']], topics: [] },
  { because: 'it has just enough', minItems: 2, lists: [['a'], ['A'], ['b']], topics: ['news/tags/a'] },
])('of minItems $minItems the topics are $topics when $because', ({ minItems, lists, topics }) => {
  const asked = sections({ path: 'news', taxonomies: ['tags'], minItems })
  expect(topicsOf(asked, tagged(...lists)).map((topic) => topic.section.path)).toEqual(topics)
})

test.each([
  { because: 'its section gathers tags', path: 'news', topics: { tags: ['A'] }, found: ['news/tags/a'] },
  { because: 'its section gathers authors', path: 'news', topics: { authors: ['A'] }, found: ['news/authors/a'] },
  { because: 'a section above it gathers', path: 'news/local', topics: { tags: ['A'] }, found: ['news/tags/a'] },
  { because: 'a section beside it gathers', path: 'sport', topics: { tags: ['A'] }, found: [] },
  { because: 'it has none', path: 'news', topics: undefined, found: [] },
])('an article of "$path" with $topics has the topics $found: $because', ({ path, topics, found }) => {
  expect(topicsOf(newsroom, [headIn(newsroom, path, { topics })]).map((topic) => topic.section.path)).toEqual(found)
})

test('the site may gather too, and its topics are at the top', () => {
  const site = sections({ path: '', taxonomies: ['tags'], minItems: 1 })
  expect(topicsOf(site, tagged(['A'])).map((topic) => topic.section.path)).toEqual(['tags/a'])
})

test('the feed of a topic is called after its section and itself, keeps no archive and has no topics of its own', () => {
  const [topic] = topicsOf(newsroom, tagged(['Bridges']))
  expect(topic).toMatchObject({
    taxonomy: 'tags',
    parent: newsroom.get('news'),
    section: {
      title: 'Bridges',
      feedTitle: 'Daily: News: Bridges',
      description: 'Bridges',
      archive: 'none',
      taxonomies: [],
    },
  })
})

test('a topic whose articles have left keeps its feed, which no longer shows them', () => {
  const topics = { tags: ['Bridges'] }
  const everOut = [
    headIn(newsroom, 'news', { id: 'left', topics, leaves: '2019-12-31' }),
    headIn(newsroom, 'news', { id: 'leaves later', topics, leaves: '2020-01-02' }),
    headIn(newsroom, 'news', { id: 'stays', topics }),
  ]
  const feeds = select(newsroom, topicsOf(newsroom, everOut), everOut.slice(1), now).map(feedRow)
  expect(feeds.at(-1)).toMatchObject({
    prefix: 'news/tags/bridges/',
    kind: 'topic',
    articles: ['leaves later', 'stays'],
  })
  const gone = select(newsroom, topicsOf(newsroom, everOut.slice(0, 1)), [], now).map(feedRow)
  expect(gone.at(-1)).toMatchObject({ prefix: 'news/tags/bridges/', kind: 'topic', articles: [] })
})

test('the feed of a topic takes the limit of its section, and withdrawn articles beyond it', () => {
  const topics = { tags: ['Bridges'] }
  const articles = [1, 2, 3, 4].map((day) =>
    headIn(newsroom, 'news', { id: `${day}`, date: `2019-11-0${day}`, topics, isWithdrawn: day === 1 }),
  )
  const feeds = select(newsroom, topicsOf(newsroom, articles), articles, now).map(feedRow)
  expect(feeds.at(-1)).toMatchObject({ prefix: 'news/tags/bridges/', kind: 'topic', articles: ['4', '3', '1'] })
})
