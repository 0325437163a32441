import { chmodSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pageFile } from '../../src/integration/head/page-file.ts'
import { putHeads } from '../../src/integration/head/put-heads.ts'
import { filesOf, folder, put } from '../folder.ts'

const page = '<!doctype html><html><head><title>A</title></head><body>A</body></html>'
const html = '<meta property="og:type" content="article">\n'
const site = 'https://www.daily.internal/'

test.each([
  { because: 'it is a folder', path: 'news/a/', files: ['news/a/index.html'], file: 'news/a/index.html' },
  { because: 'the tool writes files', path: 'news/a/', files: ['news/a.html'], file: 'news/a.html' },
  { because: 'there is no slash at its end', path: 'news/a', files: ['news/a.html'], file: 'news/a.html' },
  { because: 'the server adds a slash', path: 'news/a', files: ['news/a/index.html'], file: 'news/a/index.html' },
  { because: 'it has its ending', path: 'news/a.html', files: ['news/a.html'], file: 'news/a.html' },
  { because: 'it is a file beside a folder', path: 'a', files: ['a.html', 'a/index.html'], file: 'a.html' },
  { because: 'it is the folder', path: 'a/', files: ['a.html', 'a/index.html'], file: 'a/index.html' },
  { because: 'it is the home page', path: '', files: ['index.html'], file: 'index.html' },
  { because: 'it is encoded', path: 'news/%E6%A1%A5/', files: ['news/桥/index.html'], file: 'news/桥/index.html' },
  { because: 'its file is encoded too', path: '%E6%A1%A5', files: ['%E6%A1%A5.html'], file: '%E6%A1%A5.html' },
  { because: 'it is no encoding', path: '100%/', files: ['100%/index.html'], file: '100%/index.html' },
  { because: 'there is none', path: 'news/b/', files: ['news/a/index.html'], file: undefined },
  { because: 'a file is in the place of a folder', path: 'a/b/', files: ['a'], file: undefined },
  { because: 'it would be elsewhere', path: '..%2Fa', files: ['a.html'], file: undefined },
  { because: 'its name is too long', path: `${'a'.repeat(300)}/`, files: ['a.html'], file: undefined },
  { because: 'its name has a character of no name', path: 'a%00/', files: ['a.html'], file: undefined },
])('the file of a page is $file when $because', ({ path, files, file }) => {
  const out = folder(Object.fromEntries(files.map((name) => [name, page])))
  expect(pageFile(out, path)).toBe(file && join(out, file))
})

test('a page that is a link is not followed', () => {
  const out = folder({ 'a.html': page })
  symlinkSync('a.html', join(out, 'b.html'))
  expect(pageFile(out, 'b')).toBeUndefined()
})

const heads = (...urls: (string | undefined)[]) => urls.map((url) => ({ url, html: () => html }))

test('head data get into the pages of their articles, once, and nothing else is touched', async () => {
  const out = folder({ 'news/a/index.html': page, 'b.html': page, 'c/index.html': page })
  chmodSync(join(out, 'b.html'), 0o640)
  const all = heads(
    `${site}news/a/`,
    `${site}b`,
    undefined,
    'https://elsewhere.internal/c/',
    `${site}d/`,
    `${site}?p=1`,
  )
  expect(await putHeads(all, { out, site })).toEqual({ pages: 2, left: new Map(), missing: [`${site}d/`], unfit: [] })
  const written = filesOf(out)
  expect([...written.keys()]).toEqual(['b.html', 'c/index.html', 'news/a/index.html'])
  expect(String(written.get('b.html'))).toContain('<meta property="og:type" content="article">\n')
  expect(String(written.get('c/index.html'))).toBe(page)
  expect(statSync(join(out, 'b.html')).mode & 0o777).toBe(0o640)
  const before = statSync(join(out, 'b.html'), { bigint: true })
  await putHeads(all, { out, site })
  expect(filesOf(out)).toEqual(written)
  const after = statSync(join(out, 'b.html'), { bigint: true })
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
})

test('a site below a path has its pages at the root of the output folder', async () => {
  const out = folder({ 'a/index.html': page, 'en/a/index.html': page })
  const { pages, missing } = await putHeads(heads(`${site}en/a/`, `${site}a/`), { out, site: `${site}en/` })
  expect({ pages, missing }).toEqual({ pages: 1, missing: [] })
  expect(String(filesOf(out).get('a/index.html'))).toContain('og:type')
  expect(String(filesOf(out).get('en/a/index.html'))).toBe(page)
})

test('what is no page in UTF-8 stays as it is', async () => {
  const out = folder({ 'a.html': Buffer.concat([Buffer.from(page), Buffer.from([0xd0])]), b: page })
  put(out, 'c.html', page.replace('<title>', '<meta property="og:type" content="website"><title>'))
  const before = filesOf(out)
  const { pages, left, unfit } = await putHeads(heads(`${site}a`, `${site}b`, `${site}c`), { out, site })
  expect({ pages, left: [...left], unfit }).toEqual({
    ...{ pages: 1, left: [['og:type', 1]] },
    unfit: [join(out, 'a.html'), join(out, 'b')],
  })
  expect(filesOf(out)).toEqual(before)
})
