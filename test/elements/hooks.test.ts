import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Hooks } from '../../src/hooks/model.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

/** Elements and words of a file of hooks, from the file to the documents. */

const now = new Date('2020-01-01')
const podcast = "namespaces: { podcast: 'https://podcastindex.org/namespace/1.0' },"

/** A site with two sections, a withdrawn article and hooks. */
function newsroom(hooks: string, more: Record<string, string> = {}): { content: string; out: string; hooks: string } {
  const root = folder({
    'content/site.yaml': `${site}taxonomies: [tags]\nminItems: 1\narchive: year\n`,
    'content/news/section.yaml': 'title: News\n',
    'content/news/bridge.md': article({ more: 'tags: [Bridges]\n' }),
    'content/ridge.md': article({
      title: 'A ridge',
      date: '2019-10-01',
      more: 'withdrawn: {date: 2019-12-20, note: No.}\n',
    }),
    ...more,
    'feedwright.config.js': `export default { ${hooks} }\n`,
  })
  return { content: join(root, 'content'), out: join(root, 'dist'), hooks: join(root, 'feedwright.config.js') }
}

const textsOf = (out: string) => new Map([...filesOf(out)].map(([path, bytes]) => [path, String(bytes)]))

describe('elements of a file of hooks', () => {
  test('are in the documents of sections, topics and archives', async () => {
    const place = newsroom(`${podcast}
      channelElements: async ({ title }) => [{ name: 'podcast:medium', text: title }],
      itemElements: ({ title, tags }) => [tags.length > 0 && { name: 'podcast:season', text: 3, attributes: { name: title } }, null],`)
    const { ok, diagnostics } = await build({ ...place, now })
    expect(diagnostics).toEqual([])
    expect(ok).toBe(true)
    const found = [...textsOf(place.out)].flatMap(([path, text]) =>
      path.endsWith('rss.xml') ? [[path, ...(text.match(/<podcast:.*>/g) ?? [])]] : [],
    )
    const season = '<podcast:season name="A bridge opens">3</podcast:season>'
    expect(found).toEqual([
      ['archive/2019.rss.xml', '<podcast:medium>Daily</podcast:medium>', season],
      ['news/archive/2019.rss.xml', '<podcast:medium>News</podcast:medium>', season],
      ['news/rss.xml', '<podcast:medium>News</podcast:medium>', season],
      ['rss.xml', '<podcast:medium>Daily</podcast:medium>', season],
      ['tags/bridges/rss.xml', '<podcast:medium>Daily</podcast:medium>', season],
    ])
  })

  test.each([
    {
      because: 'a namespace is ours',
      hooks: "namespaces: { dc: 'urn:a:b' }",
      message: 'The prefix "dc" of "namespaces" is in use already',
    },
    {
      because: 'a word is misspelt',
      hooks: "words: { en: { withdrwan: 'Retracted' } }",
      message: 'The word "withdrwan" of "words.en" is not known.',
    },
    {
      because: 'a channel has what is no element',
      hooks: 'channelElements: () => 3',
      message: 'What the hook returns is 3 (from the hook "channelElements", for the site).',
    },
    {
      because: 'the hook of a channel fails',
      hooks: 'channelElements: () => missing()',
      message: 'The hook "channelElements" did not work: it failed with "missing is not defined".',
    },
    {
      because: 'an item has a prefix that is not declared',
      hooks: "itemElements: () => [{ name: 'podcast:season' }]",
      message:
        'The value of "elements[0].name" is "podcast:season", and "namespaces" has no "podcast" (from the hook "itemElements").',
    },
    {
      because: 'the hook of an item fails',
      hooks: 'itemElements: () => missing()',
      message: 'The hook "itemElements" did not work for this article: it failed with "missing is not defined"',
    },
    {
      because: 'an item has broken XML',
      hooks: `${podcast} itemElements: () => [{ name: 'podcast:a><b', text: ']]>' }]`,
      message: 'which is no name with a prefix',
    },
    {
      because: 'an item has 200 MB',
      hooks: `${podcast} itemElements: () => [{ name: 'podcast:a', text: 'a'.repeat(2e8) }]`,
      message: 'has 200000000 characters',
    },
  ])('stop the build when $because', async ({ hooks, message }) => {
    const place = newsroom(hooks)
    const { ok, diagnostics } = await build({ ...place, now })
    expect(ok).toBe(false)
    expect(diagnostics[0]).toMatchObject({ rule: 'hook', message: expect.stringContaining(message) })
    expect(diagnostics.map(({ rule }) => rule)).toEqual(diagnostics.map(() => 'hook'))
    expect([...filesOf(place.out.replace(/dist$/, '')).keys()].filter((path) => path.startsWith('dist'))).toEqual([])
  })

  test('have a note when the W3C feed validator warns about their namespace', async () => {
    const { ok, diagnostics } = await check({ ...newsroom("namespaces: { desk: 'https://daily.internal/ns' }"), now })
    expect(ok).toBe(true)
    expect(diagnostics).toMatchObject([
      { rule: 'unknown-namespace', line: 1, message: expect.stringContaining('does not know it') },
    ])
  })
})

test('own words of a file of hooks are in titles and texts', async () => {
  const place = newsroom("words: { en: { withdrawn: 'Retracted', alerts: { note: 'Look' } } }", {
    'content/tower.md': article({ title: 'A tower', date: '2019-09-01', body: '> [!NOTE]\n> Text.' }),
  })
  const { ok, diagnostics } = await build({ ...place, now })
  expect({ ok, diagnostics }).toEqual({ ok: true, diagnostics: [] })
  const rss = textsOf(place.out).get('rss.xml') ?? ''
  expect(rss).toContain('<title>Retracted: A ridge</title>')
  expect(rss).toContain('strong&#x3E;Look')
})

describe('with a cache', () => {
  let [season, key, fails] = [1, 'a', true]
  const hooks: Hooks = {
    namespaces: { podcast: 'https://podcastindex.org/namespace/1.0' },
    words: { en: { withdrawn: 'Retracted' } },
    channelElements: () => (fails ? fail() : [{ name: 'podcast:season', text: season }]),
    itemElements: () => [{ name: 'podcast:episode', text: 1 }],
  }
  const place = newsroom('')
  const cache = join(place.out, '..', 'cache')
  const again = async () => await build({ ...place, hooks, cache, cacheKey: key, now })

  test('a hook that has failed is called again', async () => {
    expect(await again()).toMatchObject({ ok: false, diagnostics: [{ rule: 'hook' }] })
    fails = false
    expect(await again()).toMatchObject({ ok: true, diagnostics: [] })
  })

  test('what has not changed is not made again, and new documents have the elements', async () => {
    const first = textsOf(place.out)
    expect((await again()).work).toMatchObject({ parsed: 0, rendered: 0, formatted: 0 })
    expect(textsOf(place.out)).toEqual(first)
    put(place.content, 'news/later.md', article({ title: 'Later', date: '2019-11-02' }))
    expect((await again()).work).toMatchObject({ parsed: 1, rendered: 1 })
    expect(textsOf(place.out).get('rss.xml')).toMatch(
      /podcast:season>1<[\s\S]*Later[\s\S]*podcast:episode[\s\S]*A bridge opens[\s\S]*Retracted: A ridge/,
    )
  })

  test('all is made again under another key', async () => {
    const before = textsOf(place.out)
    ;[season, key] = [2, 'b']
    await again()
    expect(textsOf(place.out).get('news/rss.xml')).toBe(
      before.get('news/rss.xml')?.replace('<podcast:season>1<', '<podcast:season>2<'),
    )
  })
})

function fail(): never {
  throw new Error('no connection')
}
