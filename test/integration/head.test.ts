import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInto } from '../../src/integration/run-into.ts'
import type { Item } from '../../src/model/item.ts'
import { folder } from '../folder.ts'

const page = '<!doctype html>\n<html>\n<head>\n<title>A page</title>\n</head>\n<body></body>\n</html>\n'
const settings = {
  ...{ title: '广州开发区', description: '新闻', url: 'https://www.harbour.internal/', language: 'zh-CN' },
  ...{ timezone: 'Asia/Shanghai', author: '管委会', limit: 1, pages: false },
  government: { siteIdCode: 4400000001, columnKeywords: '要闻，新区' },
}
const sections = { news: { title: '要闻', description: '本区要闻', government: { columnType: '新闻发布' } } }
const bridge = {
  section: 'news',
  slug: '桥',
  title: '新桥 <通车>',
  date: '2024-01-05 09:30',
  markdown: '周五**通车**。',
}
const old = { slug: 'old', title: '冰', date: '2024-01-02 08:00', tags: ['港口'], markdown: '港口结冰。' }

/** Runs a build of these articles in another tool; what its log has, and its pages. */
async function built(articles: readonly Item[], head: boolean | undefined, strict = false) {
  const root = folder({ 'out/news/桥/index.html': page, 'out/old.html': page, 'out/about.html': page })
  const lines: string[] = []
  const write = (text: string) => void lines.push(text)
  const log = { info: write, warn: write, error: write }
  let times = 0
  function* once() {
    times += 1
    yield* articles
  }
  const all = { settings, sections, strict, articles: once(), now: new Date('2024-02-01') }
  const missing = await runInto({ out: join(root, 'out'), kept: join(root, 'kept') }, all, { log, head }).catch(String)
  const read = (path: string) => readFileSync(join(root, 'out', path), 'utf8')
  return { missing, lines, times, read }
}

test('pages of articles get their head data, also where no feed has the article, and each article is taken once', async () => {
  const { missing, lines, times, read } = await built([bridge, old], true)
  expect({ missing, times }).toEqual({ missing: [], times: 1 })
  expect(lines).toEqual(['2 articles, 2 feeds', '2 pages have head data'])
  await expect(read('news/桥/index.html')).toMatchFileSnapshot('head/bridge.html')
  await expect(read('old.html')).toMatchFileSnapshot('head/old.html')
  expect(read('about.html')).toBe(page)
})

test('without the option pages stay as they are', async () => {
  const { lines, read } = await built([bridge, old], undefined)
  expect(lines).toEqual(['2 articles, 2 feeds'])
  expect(read('old.html')).toBe(page)
})

test('the address of an article without a page is returned', async () => {
  const { missing } = await built([bridge, { ...old, slug: 'ice' }], true)
  expect(missing).toEqual(['https://www.harbour.internal/ice/'])
})

test.each([
  { because: 'in the log, once', strict: false, missing: [], pages: 2 },
  {
    because: 'an error of a strict build',
    strict: true,
    missing: 'Error: 1 error: the pages got no head data.',
    pages: 0,
  },
])('what is found in an article of no feed is $because', async ({ strict, missing, pages }) => {
  const spoilt = { ...old, html: '<p>The harbour</p><script>x()</script>', markdown: undefined }
  const found = await built([bridge, spoilt], true, strict)
  expect(found.missing).toEqual(missing)
  expect(found.lines.filter((line) => line.includes('removed-html'))).toHaveLength(1)
  expect([found.read('news/桥/index.html'), found.read('old.html')].filter((one) => one !== page)).toHaveLength(pages)
})
