import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archivePageOf } from '../../src/page/archive-page.ts'
import { pageLimits } from '../../src/page/limits.ts'
import { article, folder } from '../folder.ts'
import { build } from '../here.ts'
import { feed, article as rendered, section } from '../valid.ts'

const site = 'title: Daily\ndescription: News\nurl: https://daily.internal/\ntimezone: Asia/Shanghai\n'
const now = new Date('2026-01-01')

const dates = ['2019-10-30', '2019-11-01', '2019-11-02', '2019-12-24']
const files = Object.fromEntries(
  dates.map((date, index) => [`content/a${index}.md`, article({ title: `Story ${index}`, date })]),
)

async function built(settings: string, more: Record<string, string> = {}) {
  const root = folder({ 'content/site.yaml': site + settings, ...files, ...more })
  const options = { content: join(root, 'content'), out: join(root, 'out'), cache: join(root, 'cache'), now }
  const outcome = await build(options)
  const read = (path: string) => readFileSync(join(root, 'out', path), 'utf8')
  return { root, options, outcome, read }
}

const titles = (html: string) => [...html.matchAll(/>(Story \d+)</g)].map(([, title]) => title)
const pager = (html: string) =>
  [...(/<nav class="pager[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/href="([^"]*)" rel="(\w+)"/g)].map(
    ([, href, rel]) => `${rel} ${href}`,
  )

test.each([
  { path: 'archive/2019-10.html', shown: ['Story 0'], ways: ['next ../archive/2019-11.html'] },
  {
    path: 'archive/2019-11.html',
    shown: ['Story 2', 'Story 1'],
    ways: ['prev ../archive/2019-10.html', 'next ../archive/2019-12.html'],
  },
  { path: 'archive/2019-12.html', shown: ['Story 3'], ways: ['prev ../archive/2019-11.html', 'next ../'] },
])('$path has the titles of its month, and leads to the pages beside it', async ({ path, shown, ways }) => {
  const html = (await built('archive: month\n')).read(path)
  expect(titles(html)).toEqual(shown)
  expect(pager(html)).toEqual(ways)
})

test.each([
  { settings: 'archive: month\n', heading: 'Articles of November 2019', path: 'archive/2019-11.html' },
  { settings: 'archive: year\n', heading: 'Articles of 2019', path: 'archive/2019.html' },
  { settings: 'archive: month\nlanguage: zh-CN\n', heading: '2019年11月的文章', path: 'archive/2019-11.html' },
  { settings: 'archive: year\nlanguage: zh-CN\n', heading: '2019年的文章', path: 'archive/2019.html' },
])('the page of a feed leads to $path, "$heading"', async ({ settings, heading, path }) => {
  const { read } = await built(settings)
  expect(read('index.html')).toContain(`href="${path}"`)
  expect(read(path)).toContain(`<h1>${heading}</h1>`)
})

test('a month begins with a capital letter as a link, and as its language writes it in a title', async () => {
  const { read } = await built('archive: month\nlanguage: es\n')
  expect(read('index.html')).toContain('<a href="archive/2019-11.html">Noviembre de 2019</a>')
  expect(read('archive/2019-10.html')).toContain('</small> Noviembre de 2019</a>')
  expect(read('archive/2019-11.html')).toContain('<h1>Artículos de noviembre de 2019</h1>')
})

test('without pages an archive has none', async () => {
  const { root } = await built('archive: month\npages: false\n')
  expect(existsSync(join(root, 'out/archive/2019-11.rss.xml'))).toBe(true)
  expect(existsSync(join(root, 'out/archive/2019-11.html'))).toBe(false)
})

test('a page of an archive is made again only when its own articles or its neighbours change', async () => {
  const { root, options } = await built('archive: month\nlimit: 1\n')
  const whole = 3 + 1 // the documents and the page
  writeFileSync(join(root, 'content/a1.md'), article({ title: 'Story one', date: '2019-11-01' }))
  expect((await build(options)).work.formatted).toBe(whole) // its month
  writeFileSync(join(root, 'content/a4.md'), article({ title: 'Story 4', date: '2020-01-05' }))
  expect((await build(options)).work.formatted).toBe(3 * whole) // a new month, the one before it, and the feed
})

test('a page with very many titles has the newest, says how many there are, and leads to all', () => {
  const articles = Array.from({ length: 1200 }, (_, index) => rendered({ title: `Story ${index}` }))
  const own = section({ archive: 'month' })
  const html = archivePageOf(
    { ...feed, section: own, articles },
    { kind: 'archive', section: own, prefix: 'news/archive/2019-11.', articles: [], current: 'news/' },
  )
  const shown = titles(html)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(pageLimits.bytes)
  expect(shown.length).toBeGreaterThan(300)
  expect(shown).toEqual(Array.from({ length: shown.length }, (_, index) => `Story ${index}`))
  expect(html).toContain(`>${shown.length} / 1200</span>`)
  expect(html).toContain('rss.xml</a>')
})

test.each([
  { folder: 'archive', ok: true },
  { folder: '2019-11.html', ok: false },
  { folder: 'archive/2019-11.html', ok: false },
])('a section may be named $folder beside an archive: $ok', async ({ folder: name, ok }) => {
  const more = { [`content/${name}/section.yaml`]: 'title: Old\n', [`content/${name}/b.md`]: article() }
  const { outcome } = await built('archive: month\n', more)
  expect(outcome.ok).toBe(ok)
  expect(outcome.diagnostics.map(({ rule }) => rule).filter((rule) => rule === 'bad-name')).toHaveLength(ok ? 0 : 1)
})
