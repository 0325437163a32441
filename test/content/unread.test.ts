import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../src/content/read.ts'
import { article, folder, put, site } from '../folder.ts'
import { check } from '../here.ts'

const found = (files: Record<string, string>) => {
  const root = folder({ 'site.yaml': site, ...files })
  const { diagnostics, articles } = readContent(root)
  return { articles, named: diagnostics.map(({ file, message }) => `${file.split('/').at(-1)}: ${message}`) }
}

test.each([
  {
    because: 'a picture is beside an article',
    files: { 'a.md': article(), 'a.png': '', 'data.csv': '', 'b.json': '{}' },
  },
  { because: 'the article names it', files: { 'a.md': article({ body: '[M](minutes.docx)' }), 'minutes.docx': '' } },
  { because: 'the name is encoded', files: { 'a.md': article({ body: '[M](a%20b.docx)' }), 'a b.docx': '' } },
  { because: 'it is in a folder below', files: { 'a.md': article({ body: '[M](m/a.txt)' }), 'm/a.txt': '' } },
  { because: 'it is the manuscript', files: { 'a.md': article(), 'a.docx': '' } },
  { because: 'a web server has it', files: { 'a.md': article(), 'robots.txt': '', '404.html': '' } },
  { because: 'README.md is an article', files: { 'README.md': article() } },
  { because: 'a folder has its index.md', files: { 'a/index.md': article(), 'a/a.png': '' } },
  { because: 'these are no articles', files: { 'a.md': article(), '_parts/a.md': 'Text', '.trash/a.txt': article() } },
])('nothing is named when $because', ({ files }) => {
  expect(found(files).named).toEqual([])
})

test.each([
  { file: 'a.mdx', text: article() },
  { file: 'a.markdown', text: 'Text' },
  { file: 'a.MD', text: article() },
  { file: 'a.md.txt', text: article() },
  { file: 'a.txt', text: 'Text' },
  { file: 'a.html', text: '<p>Text</p>' },
  { file: 'a.docx', text: '' },
  { file: 'a.rst', text: 'Text' },
  { file: 'a.ipynb', text: '{}' },
  { file: 'README.md', text: '# Notes' },
  { file: 'CONTRIBUTING.md', text: 'Text' },
  { file: 'index.md', text: article() },
  { file: 'news/index.md', text: 'All news' },
  { file: '_posts/2019-11-01-a.md', text: article() },
  { file: '_drafts/deep/a.md', text: article() },
  { file: '_index.md', text: article() },
])('$file is named, and stops nothing', async ({ file, text }) => {
  const files = { 'news/section.yaml': 'title: News\n', 'b.md': article(), [file]: text }
  const { named, articles } = found(files)
  expect(named).toHaveLength(1)
  expect(named[0]).toMatch(/not read|no article|not taken/)
  expect(articles).toEqual(['b.md'])
  const { ok } = await check({ content: folder({ 'site.yaml': site, ...files }), out: folder() })
  expect(ok).toBe(true)
})

test('many files of one kind are one finding, and a rename makes them articles', () => {
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`a${index}.mdx`, article()]))
  const root = folder({ 'site.yaml': site, ...files })
  const start = performance.now()
  expect(readContent(root).diagnostics.map(({ message }) => message)).toEqual([
    '"a0.mdx" and 1999 more of its kind in this folder are not read: articles are files whose names end in .md.',
  ])
  expect(performance.now() - start).toBeLessThan(2_000)
  renameSync(join(root, 'a0.mdx'), join(root, 'a0.md'))
  expect(readContent(root).articles).toEqual(['a0.md'])
})

test.each([
  { because: 'content/ is empty', files: {}, found: ['no-article'] },
  { because: 'all are drafts', files: { 'a.md': article({ more: 'draft: true\n' }) }, found: ['no-article'] },
  { because: 'its time will come', files: { 'a.md': article({ date: '2020-11-01' }) }, found: ['no-article'] },
  { because: 'its time is over', files: { 'a.md': article({ more: 'expires: 2019-12-01\n' }) }, found: [] },
  { because: 'an error says why', files: { 'a.md': article({ date: 'soon' }) }, found: ['bad-date'] },
  { because: 'one is published', files: { 'a.md': article() }, found: [] },
])('a build without an article: $because', async ({ files, found: rules }) => {
  const content = folder({ 'site.yaml': site, ...files })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  expect(diagnostics.map(({ rule }) => rule)).toEqual(rules)
})

test('what is in no feed is counted, with its reason', async () => {
  const content = folder({
    'site.yaml': site,
    'a.md': article(),
    'b.md': article({ date: '2019-11-02', more: 'draft: true\n' }),
    'c.md': article({ date: '2020-11-03' }),
    'd.md': article({ date: '2019-11-04', more: 'expires: 2019-12-01\n' }),
    'e.md': article({ date: '2020-11-05', more: 'draft: true\n' }),
  })
  const whys = async (drafts: boolean) => {
    const { unpublished } = await check({ content, out: folder(), now: new Date('2020-01-01'), drafts })
    return unpublished.map(({ file, why }) => `${file.slice(-4)} ${why}`)
  }
  expect(await whys(false)).toEqual(['b.md draft', 'c.md scheduled', 'd.md left out', 'e.md draft'])
  expect(await whys(true)).toEqual(['c.md scheduled', 'd.md left out', 'e.md scheduled'])
  put(content, 'c.md', article({ date: '2019-11-03' }))
  expect(await whys(false)).toEqual(['b.md draft', 'd.md left out', 'e.md draft'])
})
