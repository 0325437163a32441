import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeCorpus } from '../bench/corpus.mjs'
import { changedShare, day, inputs } from '../bench/polling.mjs'
import { pack } from '../src/publish/pack.ts'
import { folder } from './folder.ts'
import { build } from './here.ts'

test.each(['full', 'summary'] as const)(
  'the feed of the simulation is as large as one that is built: %s',
  async (content) => {
    const root = folder()
    writeCorpus({ out: join(root, 'content'), articles: 40 })
    const settings = join(root, 'content/site.yaml')
    writeFileSync(settings, `${readFileSync(settings, 'utf8').replace('limit: 50', 'limit: 30')}content: ${content}\n`)
    const out = join(root, 'dist')
    expect(await build({ content: join(root, 'content'), out })).toMatchObject({ ok: true })
    const bytes = readFileSync(join(out, 'rss.xml'))
    const packed = await Promise.all([pack(bytes, 'rss.xml', 'gzip'), pack(bytes, 'rss.xml', 'brotli')])
    const { plain, gzip, brotli } = inputs[content]
    for (const [index, size] of [plain, gzip, brotli].entries()) {
      const real = [bytes, ...packed][index]?.length ?? 0
      expect(Math.abs(real / size - 1), `${real} bytes, not ${size}`).toBeLessThan(0.05) // other versions of zlib differ a little
    }
  },
)

test.each([
  { because: 'the only article is found once by everyone', articles: 1, share: 1 / 48 },
  { because: 'nothing is published', articles: 0, share: 0 },
  { because: 'the feed changes all day', articles: 100_000, share: (16 * 60 + 29) / 1440, within: 0.005 },
])('the share of requests that find a change is $share when $because', ({ articles, share, within = 1e-9 }) => {
  expect(Math.abs(changedShare({ articles }) - share)).toBeLessThan(within)
})

test('who does not ask conditionally gets everything, whatever changed', () => {
  const { requests, whole } = day({ conditional: 0, size: 1 }, { articles: 1 })
  expect([requests, whole]).toEqual([48_000_000, 48_000_000])
  expect(day({ conditional: 1, size: 1 }, { articles: 0 }).whole).toBe(0)
})
