import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../folder.ts'
import { build } from '../here.ts'

const settings = { title: 'Daily', description: 'News', url: 'https://daily.internal/', pages: false }
const sections = { news: { title: 'News' }, sport: { title: 'Sport' } }
const article = {
  title: 'A bridge opens',
  date: '2019-11-01',
  file: 'src/content/bridge.md',
  markdown: 'The bridge opens.',
}

test('an article is in the section that it names, wherever its file is; the cache knows it too', async () => {
  const [out, cache] = [folder(), folder()]
  const titles = async (section: string) => {
    const { ok, diagnostics } = await build({
      ...{ settings, sections, articles: [{ ...article, section }], out, cache, now: new Date('2020-01-01') },
      previous: false,
    })
    expect({ ok, diagnostics: diagnostics.map(({ rule }) => rule) }).toEqual({ ok: true, diagnostics: [] })
    const feeds = Object.keys(sections).map((path) => readFileSync(join(out, path, 'rss.xml'), 'utf8'))
    return feeds.map((feed) => feed.match(/<item>/g)?.length ?? 0)
  }
  expect(await titles('news')).toEqual([1, 0])
  expect(await titles('news')).toEqual([1, 0])
  expect(await titles('sport')).toEqual([0, 1])
})
