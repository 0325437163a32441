import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { severity } from '../../src/diagnostic.ts'
import type { Outcome } from '../../src/edition/outcome.ts'
import { parseXml } from '../../src/feed/xml/parse.ts'
import { childOf, childrenOf, textOf } from '../../src/feed/xml/tree.ts'
import { verdictsOf } from '../../src/partner/report/verdicts.ts'
import { feedwright } from '../faults/process.ts'
import { filesOf, put } from '../folder.ts'
import { build, check } from '../here.ts'
import { all, good, now, options, site } from './forty.ts'

const rssOf = (out: string, path: string) => childOf(parseXml(readFileSync(join(out, path), 'utf8')), 'channel')
const itemsOf = (out: string, path: string) => {
  const channel = rssOf(out, path)
  return channel ? childrenOf(channel, 'item') : []
}

/** The findings of partners about articles: rule, file and line. */
const findings = ({ diagnostics }: Outcome) =>
  diagnostics
    .filter(({ partner, file }) => partner && file.endsWith('.md'))
    .map(({ rule, file, line }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line} ${rule}`)

describe('forty articles that are good for all partners, one of them withdrawn yesterday', () => {
  const options40 = options()
  let outcome: Outcome
  beforeAll(async () => {
    outcome = await build(options40)
  })

  test('are published without a finding of a partner but notes', () => {
    expect(outcome.ok).toBe(true)
    expect(outcome.diagnostics.filter((one) => severity(one) !== 'note')).toEqual([])
  })

  test('pass the rules of every partner in a check, also as a command', async () => {
    const checked = await check({ ...options40, for: ['all'] })
    expect(checked.ok).toBe(true)
    expect(
      checked.partners && verdictsOf(checked.diagnostics, checked.partners).filter(({ errors }) => errors > 0),
    ).toEqual([])
    const time = now.toISOString().slice(0, 19)
    expect(feedwright(options40.root, ['check', '--for', 'all', '--now', `${time}Z`]).status).toBe(0)
  })

  test.each([
    ['flipboard', 20],
    ['smartnews', 20],
    ['msn', 29],
    ['newsbreak', 30],
    ['yahoo', 30],
    ['gunosy', 40],
    ['line', 30],
    ['yahoo-japan', 30],
  ])('are in the document of %s, up to %i of them and the withdrawn one', (partner, most) => {
    const items = itemsOf(options40.out, `news/${partner}.rss.xml`)
    expect(items.length).toBeGreaterThanOrEqual(20)
    expect(items.length).toBeLessThanOrEqual(most + 1)
    expect(items.map((item) => textOf(childOf(item, 'link')))).toContain('https://daily.internal/news/bridge-40/')
  })

  test('leave the feeds that everybody gets as they are, byte for byte', async () => {
    const without = options({ 'content/site.yaml': site([]) })
    await build(without)
    const core = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json|index\.html|feeds\.opml)$/
    const coreOf = (out: string) =>
      [...filesOf(out)].filter(([path]) => core.test(path)).map(([path, bytes]) => [path, String(bytes)])
    expect(coreOf(options40.out)).toEqual(coreOf(without.out))
    expect(coreOf(without.out)).toHaveLength(9)
    const prefixes = readFileSync(join(options40.out, 'news/rss.xml'), 'utf8').match(/xmlns:\w+/g)
    expect(prefixes).toEqual(['xmlns:atom', 'xmlns:content', 'xmlns:dc', 'xmlns:dcterms', 'xmlns:media'])
  })

  test('are in the news sitemap as long as they are news, without the withdrawn one', () => {
    const urls = childrenOf(parseXml(readFileSync(join(options40.out, 'news-sitemap.xml'), 'utf8')), 'url')
    expect(urls.map((url) => textOf(childOf(url, 'loc')))).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `https://daily.internal/news/bridge-${number}/`),
    )
    expect(outcome.nextChange).toMatchObject({ date: '2026-11-27T02:00:00+08:00', change: 'aged' })
  })

  test('make documents that are well-formed', () => {
    for (const [path, bytes] of filesOf(options40.out)) if (path.endsWith('.xml')) parseXml(String(bytes))
  })
})

const short = (text: string) => text.replace(/---\n\n[\s\S]*/, '---\n\nA bridge opens.\n')

test.each([
  { partner: 'msn', row: 'MS04', text: good(1, { title: 'A bridge opens' }), others: ['smartnews', 'gunosy', 'line'] },
  { partner: 'yahoo', row: 'YH01', text: short(good(1)), others: ['msn', 'smartnews', 'gunosy', 'line'] },
])('what breaks $row is left out of the document of $partner only', async ({ partner, row, text, others }) => {
  const files = { 'content/news/bridge-1.md': text }
  const broken = options(files)
  const outcome = await build(broken)
  const shown = (out: string, name: string) =>
    itemsOf(out, `news/${name}.rss.xml`).some((item) => textOf(childOf(item, 'link')).endsWith('/bridge-1/'))
  const [finding] = outcome.diagnostics.filter(({ rule }) => rule === row)
  expect(outcome.ok).toBe(true)
  expect(finding && severity(finding)).toBe('warning')
  expect(finding?.message).toMatch(new RegExp(`It is left out of ${partner}\\.rss\\.xml\\.$`))
  expect([partner, ...others].filter((name) => shown(broken.out, name))).toEqual(others)

  const muted = options({ ...files, 'content/site.yaml': site(all, `mute: [${row}]\n`) })
  expect(findings(await build(muted))).not.toContainEqual(expect.stringContaining(row))
  expect(shown(muted.out, partner)).toBe(true)
})

test('a build with a cache reports the same and writes only what time changes', async () => {
  const own = options({ 'content/news/bridge-1.md': good(1, { title: 'A bridge opens' }) })
  const cached = { ...own, cache: join(own.root, 'cache') }
  const first = await build(cached)
  const second = await build(cached)
  expect(second.diagnostics).toEqual(first.diagnostics)
  expect([second.published?.written, second.work.rendered]).toEqual([0, 0])
  const before = filesOf(own.out)
  await build({ ...cached, now: new Date(first.nextChange?.date ?? '') })
  const changed = [...filesOf(own.out)]
    .filter(([path, bytes]) => !before.get(path)?.equals(bytes))
    .map(([path]) => path)
  expect(changed).toEqual(['news-sitemap.xml'])
})

test('documents are made where partners are switched on, and removed where they are switched off', async () => {
  const files = {
    'content/site.yaml': site([], 'taxonomies: [tags]\narchive: month\n'),
    'content/news/section.yaml': 'title: News\npartners: [msn]\n',
    'content/news/city/section.yaml': 'title: City\ntaxonomies: [tags]\n',
    'content/news/city/bridge-1.md': good(41).replace('bridge.png', '../bridge.png'),
    'content/news/city/bridge-2.md': good(42).replace('bridge.png', '../bridge.png'),
    'content/news/city/bridge-3.md': good(43).replace('bridge.png', '../bridge.png'),
  }
  const own = options(files)
  const documents = () => [...filesOf(own.out).keys()].filter((path) => path.endsWith('msn.rss.xml'))
  expect((await build(own)).ok).toBe(true)
  expect(documents()).toEqual(['news/city/msn.rss.xml', 'news/city/tags/traffic/msn.rss.xml', 'news/msn.rss.xml'])
  put(own.root, 'content/news/section.yaml', 'title: News\n')
  await build(own)
  expect(documents()).toEqual([])
  rmSync(own.root, { recursive: true })
})
