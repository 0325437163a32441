import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { relativesOf } from '../../src/select/relatives.ts'
import { topicsOf } from '../../src/select/topics.ts'
import { headIn, sections } from '../valid.ts'

/** A site and a section that both gather tags; authors in the section alone. */
const newsroom = sections(
  { path: '', feedTitle: 'Daily', taxonomies: ['tags'], minItems: 1 },
  { path: 'news', feedTitle: 'Daily: News', taxonomies: ['tags', 'authors'], minItems: 1 },
)

/** The relatives of a topic by its folder, where each list of tags is that of an article in a section. */
function relativesIn(path: string, ...articles: { in?: string; tags: string[]; authors?: string[] }[]) {
  const heads = articles.map(({ in: section = 'news', tags, authors = [] }, index) =>
    headIn(newsroom, section, { id: `${index}`, topics: { tags, authors } }),
  )
  const found = [...relativesOf(topicsOf(newsroom, heads))].find(([section]) => section.path === path)
  return {
    broader: found?.[1].broader.map((one) => one.path),
    related: found?.[1].related.map((one) => one.path),
  }
}

const site = (slug: string) => `tags/${slug}/`
const news = (slug: string) => `news/tags/${slug}/`

test.each([
  { because: 'it has the same topic', tags: [['Trams']], broader: [site('trams')], related: [] },
  {
    because: 'others are used with it, the most frequent first',
    tags: [['Trams', 'Roads', 'Snow'], ['Trams', 'Snow'], ['Roads']],
    broader: [site('trams')],
    related: [news('snow'), news('roads')],
  },
  {
    because: 'two are used as often, which are in the order of their paths',
    tags: [['Trams', 'Snow', 'Roads']],
    broader: [site('trams')],
    related: [news('roads'), news('snow')],
  },
])('a topic leads to others, since $because', ({ tags, broader, related }) => {
  expect(relativesIn('news/tags/trams', ...tags.map((own) => ({ tags: own })))).toEqual({ broader, related })
})

test.each([
  { of: 'Traffic/Trams/Night', broader: ['Traffic/Trams', 'Traffic'], related: [] },
  { of: 'Traffic/Trams', broader: ['Traffic'], related: ['Traffic/Roads', 'Traffic/Trams/Night'] },
  { of: 'Traffic', broader: [], related: ['Traffic/Roads', 'Traffic/Trams'] },
])('the tag $of is below the tags that its name begins with', ({ of, broader, related }) => {
  const names = ['Traffic', 'Traffic/Trams', 'Traffic/Roads', 'Traffic/Trams/Night', 'Trafficking']
  const heads = names.map((name, index) => headIn(newsroom, '', { id: `${index}`, topics: { tags: [name] } }))
  const topics = topicsOf(newsroom, heads)
  const [, found] = [...relativesOf(topics)].find(([{ title }]) => title === of) ?? []
  expect(found?.broader.map(({ title }) => title)).toEqual(broader)
  expect(found?.related.map(({ title }) => title).sort()).toEqual(related)
})

test('an author leads to the tags of the articles, not to those of others', () => {
  expect(
    relativesIn(
      'news/authors/li-lei',
      { tags: ['Trams', 'Snow'], authors: ['Li Lei'] },
      { tags: ['Snow'], authors: ['Li Lei'] },
      { tags: ['Roads'], authors: ['Wang Qiang'] },
    ),
  ).toEqual({ broader: [], related: [news('snow'), news('trams')] })
})

test('a topic leads to a few others only', () => {
  const tags = Array.from({ length: 40 }, (_, index) => `T${index}`)
  expect(relativesIn('news/tags/t0', { tags }).related).toHaveLength(limits.relatedTopics)
})

test('a topic of a site without pages has no relatives', () => {
  const quiet = sections({ path: '', taxonomies: ['tags'], minItems: 1, pages: false })
  const topics = topicsOf(quiet, [headIn(quiet, '', { topics: { tags: ['Trams', 'Snow'] } })])
  expect(topics).toHaveLength(2)
  expect(relativesOf(topics).size).toBe(0)
})

test('thousands of topics beside each other take little time, and lead to those of the most articles', () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `Streets/S${index}`)
  const lists = [...names.map((name) => [name]), ...names.slice(0, 2).map((name) => [name])]
  const heads = lists.map((tags, index) => headIn(newsroom, 'news', { id: `${index}`, topics: { tags, authors: [] } }))
  const topics = topicsOf(newsroom, heads).filter(({ parent }) => parent.path === 'news')
  const start = performance.now()
  const found = [...relativesOf(topics)].find(([section]) => section.title === 'Streets/S5')
  expect(performance.now() - start).toBeLessThan(6_000)
  expect(found?.[1].related).toHaveLength(limits.relatedTopics)
  expect(
    found?.[1].related
      .slice(0, 2)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Streets/S0', 'Streets/S1'])
})
