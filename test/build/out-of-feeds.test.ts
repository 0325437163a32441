import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence, summary } from '../../src/command/summary.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2019-11-02T00:00Z')

/** A site with an article in each of two sections, one below the other, and one in none; all have one tag. */
const daily = (settings: Record<string, string> = {}) => ({
  'site.yaml': `${site}taxonomies: [tags]\nminItems: 1\narchive: year\npartners: [google, smartnews]\n`,
  'top.md': article({ title: 'Top', more: 'tags: [Bridges]\n' }),
  'press/section.yaml': `title: Press\narchive: year\n${settings.press ?? ''}`,
  'press/mayor.md': article({ title: 'Mayor', more: `tags: [Bridges]\n${settings.mayor ?? ''}` }),
  'press/police/section.yaml': `title: Police\n${settings.police ?? ''}`,
  'press/police/thief.md': article({ title: 'Thief', more: 'tags: [Bridges]\n' }),
})

/** The titles that occur in each file of a built site, by its path; files with the same titles in one group. */
async function shown(content: string, wanted: readonly string[]): Promise<Record<string, string>> {
  const out = folder()
  expect((await build({ content, out, now })).ok).toBe(true)
  const files = filesOf(out)
  return Object.fromEntries(
    wanted.map((path) => {
      const text = String(files.get(path) ?? '')
      return [
        path,
        ['Top', 'Mayor', 'Thief']
          .filter((title) => text.includes(`${title}<`) || text.includes(`"${title}"`))
          .join(' '),
      ]
    }),
  )
}

const documents = [
  ...[
    'feed.json',
    'rss.xml',
    'archive/2019.atom.xml',
    'tags/bridges/feed.json',
    'smartnews.rss.xml',
    'news-sitemap.xml',
  ],
  ...['press/feed.json', 'press/archive/2019.feed.json', 'press/police/rss.xml'],
]

test.each([
  {
    because: 'everything is as usual',
    settings: {},
    site: 'Top Mayor Thief',
    press: 'Mayor Thief',
    police: 'Thief',
  },
  {
    because: 'an article is in no feed',
    settings: { mayor: 'feeds: false\n' },
    site: 'Top Thief',
    press: 'Thief',
    police: 'Thief',
  },
  {
    because: 'feeds: true says nothing',
    settings: { mayor: 'feeds: true\n' },
    site: 'Top Mayor Thief',
    press: 'Mayor Thief',
    police: 'Thief',
  },
  {
    because: 'a section is not in the feeds above it, nor is what is below it',
    settings: { press: 'inParents: false\n' },
    site: 'Top',
    press: 'Mayor Thief',
    police: 'Thief',
  },
  {
    because: 'only the lowest section is not',
    settings: { police: 'inParents: false\n' },
    site: 'Top Mayor',
    press: 'Mayor',
    police: 'Thief',
  },
  {
    because: 'a section below cannot take it back',
    settings: { press: 'inParents: false\n', police: 'inParents: true\n' },
    site: 'Top',
    press: 'Mayor Thief',
    police: 'Thief',
  },
])('the documents of the site show $site: $because', async ({ settings, site: above, press, police }) => {
  expect(await shown(folder(daily(settings)), documents)).toEqual({
    ...Object.fromEntries(documents.slice(0, 6).map((path) => [path, above])),
    ...Object.fromEntries(documents.slice(6, 8).map((path) => [path, press])),
    'press/police/rss.xml': police,
  })
})

test('others may link to an article that is in no feed, and it is counted as left out', async () => {
  const content = folder({
    'site.yaml': site,
    'a.md': article({ body: '[The plan](plan.md)' }),
    'plan.md': article({ title: 'The plan', more: 'feeds: false\n' }),
  })
  const out = folder()
  const outcome = await build({ content, out, now })
  expect(outcome).toMatchObject({ articles: 1, unpublished: [{ title: 'The plan', why: 'feeds: false' }] })
  expect(outcome.diagnostics).toEqual([])
  expect(readFileSync(join(out, 'feed.json'), 'utf8')).toContain('href=\\"https://daily.internal/plan/\\"')
  expect(sentence(outcome, 1)).toMatch(/^1 article, 1 left out, 1 feed, /)
  expect(summary(outcome, 1)).toMatchObject({ articles: 1, leftOut: 1 })
})

test.each([
  { because: 'its text stays unread', more: 'feeds: false\n', body: '![](missing.png)', rules: [] },
  { because: 'it is a draft first', more: 'feeds: false\ndraft: true\n', why: 'draft', rules: [] },
  { because: 'its day has not come', more: 'feeds: false\n', date: '2019-12-01', why: 'scheduled', rules: [] },
  { because: 'the value is none', more: 'feeds: never\n', why: undefined, rules: ['bad-value'] },
])(
  'an article in no feed has the findings $rules: $because',
  async ({ rules, why = 'feeds: false', because, ...written }) => {
    const content = folder({ 'site.yaml': site, 'a.md': article(), 'b.md': article({ title: 'B', ...written }) })
    const { diagnostics, unpublished } = await check({ content, out: folder(), now })
    expect(diagnostics.map(({ rule }) => rule)).toEqual(rules)
    if (rules.length === 0) expect(unpublished.map((one) => one.why)).toEqual([why])
  },
)

test.each([
  {
    because: 'it is taken out of all feeds',
    put: ['a.md', article({ more: 'feeds: false\n' })],
    says: /"feeds: false" takes it out/,
  },
  {
    because: 'its section is not in the feeds above it any more',
    put: ['section.yaml', 'title: News\ninParents: false\n'],
    says: undefined,
  },
  { because: 'it was never there', put: ['c.md', article({ title: 'C', more: 'feeds: false\n' })], says: undefined },
] as const)('the gate says $says of an article that subscribers had: $because', async ({ put: [name, text], says }) => {
  const content = folder({
    'site.yaml': site,
    'news/section.yaml': 'title: News\n',
    'news/a.md': article(),
    'news/b.md': article({ title: 'B', date: '2019-10-31' }),
  })
  const out = folder()
  await build({ content, out, now })
  put(content, `news/${name}`, text)
  const { diagnostics } = await build({ content, out, now })
  expect(
    diagnostics.map(({ rule, file, line, message }) => ({ rule, place: `${file.split('/').at(-1)}:${line}`, message })),
  ).toEqual(says ? [{ rule: 'vanished-article', place: 'a.md:4', message: expect.stringMatching(says) }] : [])
})
