import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { filesOf, folder } from '../folder.ts'
import { build, check } from '../here.ts'
import { built, item, settings } from './items.ts'

test('an outcome names articles by their numbers, or by their files', async () => {
  const articles = [
    item({ slug: 'draft', draft: true }),
    item({ file: 'news/bridge.md', slug: undefined, date: '2019-11-02' }),
    item({ slug: 'later', date: '2020-01-02' }),
    item({ slug: 'market', date: '2019-11-03' }),
  ]
  const { shown, unpublished, nextChange } = await build(built(articles, folder()))
  expect([...shown]).toEqual([
    ['tag:daily.internal,2019-11-03:market', 'articles[3]'],
    ['tag:daily.internal,2019-11-02:bridge', 'news/bridge.md'],
  ])
  expect(unpublished.map(({ file, why }) => [file, why])).toEqual(
    expect.arrayContaining([
      ['articles[0]', 'draft'],
      ['articles[2]', 'scheduled'],
    ]),
  )
  expect(nextChange).toMatchObject({ file: 'articles[2]', change: 'published' })
})

test('with onError: hold, only the faulty articles are held back', async () => {
  const out = folder()
  const options = { ...built([], out), settings: { ...settings, onError: 'hold' } }
  await build({ ...options, articles: [item()] })
  const held = await build({
    ...options,
    articles: [
      item({ slug: 'a', date: 'soon' }),
      item(),
      5,
      item({ slug: 'b', date: '2019-11-09', tags: new Map() }),
    ].filter(isItem),
  })
  expect([held.ok, held.held, held.articles]).toEqual([true, ['articles[0]', 'articles[2]'], 1])
})

const isItem = (one: unknown): one is ReturnType<typeof item> => typeof one === 'object'

test('two articles with one file, one id or one address are named', async () => {
  const articles = [
    item({ file: 'a.md', id: 'tag:e.org,2019:a' }),
    item({ file: 'a.md', id: 'tag:e.org,2019:a', date: '2019-11-02', slug: 'b' }),
    item({ url: 'https://daily.internal/bridge/', slug: 'c', date: '2019-11-03' }),
  ]
  const { diagnostics } = await check(built(articles, folder()))
  expect(diagnostics.map(({ file, key, rule, related }) => [file, key, rule, related?.file, related?.key])).toEqual([
    ['articles[1]', 'id', 'duplicate-id', 'a.md', 'id'],
    ['articles[2]', 'url', 'duplicate-url', 'a.md', 'slug'],
  ])
})

test('relative addresses in HTML begin at the page, the lead picture and those in markdown at the file', async () => {
  const content = folder({ 'news/a.png': png, 'news/talk.pdf': '%PDF-1.4\n' })
  const out = folder()
  const articles = [
    item({
      file: 'news/page.html',
      slug: undefined,
      markdown: undefined,
      html: '<p><a href="../b/#x">b</a> <img src="a.png" alt="a"></p>',
      image: { src: 'a.png', alt: 'lead' },
    }),
    item({
      file: 'news/text.mdx',
      slug: undefined,
      date: '2019-11-02',
      markdown: '[page](page.html) [md](other.md) ![a](a.png)\n',
    }),
    item({
      file: 'news/other.md',
      slug: 'other-one',
      date: '2019-11-03',
      markdown: '[talk](talk.pdf) [md](text.mdx)\n',
    }),
    item({ date: '2019-11-04', section: 'news', markdown: '![a](a.png) [md](text.md)\n' }),
  ]
  const { ok, diagnostics } = await build({ ...built(articles, out), content })
  expect(ok).toBe(true)
  const { items } = JSON.parse(String(filesOf(out).get('feed.json')))
  const html = items.map((one: { content_html: string }) => one.content_html).join('\n')
  await expect(`${html}\n${report(diagnostics, 'text')}`.replace(/\S*feedwright-\w+\//g, '')).toMatchFileSnapshot(
    'addresses.txt',
  )
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
