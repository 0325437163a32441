import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build, check } from '../here.ts'
import { readers } from '../stranger.ts'

const now = new Date('2020-01-01')
const read = (out: string, path: string) => readFileSync(join(out, path), 'utf8')

test('a feed with all articles has them in order, and a section below it has its own number', async () => {
  const dates = Array.from({ length: 40 }, (_, index) =>
    new Date(Date.UTC(2019, 0, 1 + ((index * 7) % 40))).toISOString().slice(0, 10),
  )
  const articles = dates.map((date, index) => [
    `news/a${index}.md`,
    article({ title: `Number ${index}`, date, more: index === 3 ? 'withdrawn: {date: 2019-12-30, note: No.}\n' : '' }),
  ])
  const content = folder({
    ...Object.fromEntries(articles),
    'site.yaml': `${site}limit: all\n`,
    'news/section.yaml': 'title: News\nlimit: 2\n',
  })
  const out = folder()
  const { diagnostics } = await build({ content, out, now })
  expect(diagnostics).toEqual([])
  const published = readers['rss.xml'](read(out, 'rss.xml')).items.map((item) => String(item.published))
  expect(published).toHaveLength(40)
  expect(published).toEqual([...published].sort().reverse())
  expect(readers['rss.xml'](read(out, 'news/rss.xml')).items).toHaveLength(3) // with the one that was withdrawn
})

test.each([
  { limit: 'all', ok: true },
  { limit: 'All', ok: true },
  { limit: '1000', ok: true },
  { limit: '1001', ok: false },
  { limit: '0', ok: false },
  { limit: '2.5', ok: false },
  { limit: '1e2', ok: false },
  { limit: 'none', ok: false },
])('limit: $limit is understood: $ok', async ({ limit, ok }) => {
  const content = folder({ 'site.yaml': `${site}limit: ${limit}\n`, 'a.md': article() })
  expect((await check({ content, out: folder(), now: new Date('2020-01-01') })).ok).toBe(ok)
})

test('a feed with all of very many articles is advised a number that "limit" takes', async () => {
  const articles = Array.from({ length: 2_400 }, (_, index) => [
    `a${index}.md`,
    article({ title: `Number ${index}`, date: `2019-11-01 ${new Date(index * 10_000).toISOString().slice(11, 19)}` }),
  ])
  const content = folder({ ...Object.fromEntries(articles), 'site.yaml': `${site}limit: all\n` })
  const { diagnostics } = await check({ content, out: folder(), now })
  expect(diagnostics.map(({ rule, hint }) => `${rule} ${hint}`)).toEqual([
    expect.stringMatching(/^large-feed Write into this file "limit: 1000"/),
  ])
})
