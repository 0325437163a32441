import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence, summary } from '../../src/command/summary.ts'
import type { BuildOptions } from '../../src/edition/edition.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const newsroom = (more: string, files: Record<string, string> = {}) =>
  folder({
    'content/site.yaml': `${site}${more}`,
    'content/bridge.md': article({ more: 'aliases: /old\n' }),
    ...files,
  })

const options = (root: string, more = {}) =>
  ({
    ...{ content: join(root, 'content'), out: join(root, 'dist'), hosting: join(root, 'hosting') },
    ...{ cache: join(root, 'cache'), now: new Date('2026-01-01'), ...more },
  }) satisfies BuildOptions

/** The files for hosts that a folder has after a build. */
const hostFiles = (root: string) =>
  [...filesOf(root).keys()].filter((path) => /_headers$|_redirects$|^hosting\//.test(path) && !/cache/.test(path))

const set = (root: string, more: string) => put(root, 'content/site.yaml', `${site}${more}`)

test.each([
  {
    because: 'the output folder is the root of its host',
    more: 'host: netlify\n',
    files: ['dist/_headers', 'dist/_redirects'],
  },
  {
    because: 'feedsUrl has a path, so the output folder is no root',
    more: 'host: netlify\nfeedsUrl: https://daily.internal/feeds/\n',
    files: ['hosting/.feedwright.json', 'hosting/netlify/_headers', 'hosting/netlify/_redirects'],
  },
  {
    because: 'another program has written such a file',
    more: 'host: netlify\n',
    theirs: { 'dist/_headers': 'theirs' },
    files: ['dist/_headers', 'dist/_redirects', 'hosting/.feedwright.json', 'hosting/netlify/_headers'],
  },
  {
    because: 'two hosts read a file of one name',
    more: 'host: [cloudflare, netlify]\n',
    files: [
      ...['dist/_headers', 'dist/_redirects', 'hosting/.feedwright.json'],
      ...['hosting/netlify/_headers', 'hosting/netlify/_redirects'],
    ],
  },
  {
    because: 'a host is told by a file that nobody is served',
    more: 'host: vercel\n',
    files: ['hosting/.feedwright.json', 'hosting/vercel.json'],
  },
  { because: 'no host is named', more: '', files: [] },
])('where the files are: $because', async ({ more, files, theirs = {} }) => {
  const root = newsroom(more, theirs)
  const { ok, hosting = [] } = await build(options(root))
  expect(ok).toBe(true)
  expect(hostFiles(root)).toEqual(files)
  const named = hosting.map((path) => path.slice(root.length + 1)).sort()
  const own = files.filter((path) => !path.endsWith('.feedwright.json') && !(path in theirs))
  expect(named).toEqual(own)
  for (const [path, text] of Object.entries(theirs)) expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('a second build writes nothing, and names the files all the same', async () => {
  const root = newsroom('host: [netlify, vercel]\n')
  const first = await build(options(root))
  const before = [...filesOf(root).keys()].map((path) => [path, statSync(join(root, path)).mtimeMs])
  const second = await build(options(root))
  expect(second.published).toEqual({ written: 0, unchanged: first.published?.written, removed: 0 })
  expect(second.hosting).toEqual(first.hosting)
  expect(second.work).toMatchObject({ parsed: 0, rendered: 0, formatted: 0 })
  const now = [...filesOf(root).keys()].map((path) => [path, statSync(join(root, path)).mtimeMs])
  expect(now.filter(([path]) => !String(path).startsWith('cache/'))).toEqual(
    before.filter(([path]) => !String(path).startsWith('cache/')),
  )
})

test('when no host is named any more, its files go, and those of others stay', async () => {
  const root = newsroom('host: [netlify, vercel]\n', { 'hosting/theirs.conf': 'theirs' })
  await build(options(root))
  expect(hostFiles(root)).toContain('hosting/vercel.json')
  set(root, '')
  expect((await build(options(root))).published).toMatchObject({ written: 0, removed: 3 })
  expect(hostFiles(root)).toEqual(['hosting/theirs.conf'])
  rmSync(join(root, 'hosting/theirs.conf'))
  set(root, 'host: vercel\n')
  await build(options(root))
  set(root, '')
  await build(options(root))
  expect(existsSync(join(root, 'hosting'))).toBe(false)
})

test('a file goes from one place to the other when the settings change', async () => {
  const root = newsroom('host: netlify\n')
  await build(options(root))
  set(root, 'host: netlify\nfeedsUrl: https://daily.internal/feeds/\n')
  await build(options(root))
  expect(hostFiles(root)).toEqual([
    ...['hosting/.feedwright.json', 'hosting/netlify/_headers', 'hosting/netlify/_redirects'],
  ])
  set(root, 'host: netlify\n')
  await build(options(root))
  expect(hostFiles(root)).toEqual(['dist/_headers', 'dist/_redirects'])
})

test('a check writes nothing, and finds what a build finds', async () => {
  const root = newsroom('host: github-pages\n')
  const { diagnostics, hosting } = await check(options(root))
  expect(diagnostics.map(({ rule }) => rule)).toContain('host-limit')
  expect(hosting).toBeUndefined()
  expect(hostFiles(root)).toEqual([])
})

test.each([
  { because: 'it is that of the feeds', hosting: 'dist', refused: /is in the folder of the feeds/ },
  { because: 'it is in that of the feeds', hosting: 'dist/hosting', refused: /is in the folder of the feeds/ },
  { because: 'it is that of the articles', hosting: 'content', refused: /is in the folder of the articles/ },
  { because: 'it is in that of the articles', hosting: 'content/hosting', refused: /is in the folder of the articles/ },
  { because: 'it is a file', hosting: 'content/site.yaml', refused: /is not a folder/ },
])('a folder for the files of hosts is refused: $because', async ({ hosting, refused }) => {
  const root = newsroom('host: vercel\n')
  expect(await build(options(root, { hosting: join(root, hosting) }))).toMatchObject({
    ok: false,
    refused: expect.stringMatching(refused),
  })
  expect(existsSync(join(root, 'dist'))).toBe(false)
  set(root, '')
  expect((await build(options(root, { hosting: join(root, hosting) }))).ok).toBe(true) // nothing is written there
})

test('a file of the newsroom in the folder for hosts stops the build before anything is written', async () => {
  const root = newsroom('rights: {tdm: reserved, uses: {prohibits: [ai-train]}}\n', {
    'hosting/daily.internal/robots.txt': 'User-agent: *\nDisallow: /private/\n',
  })
  const { ok, refused } = await build(options(root))
  expect({ ok, refused }).toEqual({
    ok: false,
    refused: `"${join(root, 'hosting/daily.internal/robots.txt')}" is there already, and Feedwright did not write it. Move it to another place, or name another folder with --hosting.`,
  })
  expect(hostFiles(root)).toEqual(['hosting/daily.internal/robots.txt'])
  expect(existsSync(join(root, 'dist'))).toBe(false)
  rmSync(join(root, 'hosting/daily.internal/robots.txt'))
  expect((await build(options(root))).ok).toBe(true)
})

test('two sites in one working folder do not take the files of each other', async () => {
  const root = newsroom('host: vercel\n', {
    'second/site.yaml': site,
    'second/a.md': article(),
  })
  await build(options(root))
  const second = options(root, { content: join(root, 'second'), out: join(root, 'dist2') })
  expect((await build(second)).ok).toBe(true)
  expect(hostFiles(root)).toContain('hosting/vercel.json')
  put(root, 'second/site.yaml', `${site}host: vercel\n`)
  expect((await build(second)).refused).toMatch(/has the files for hosts of another site/)
  rmSync(join(root, 'dist'), { recursive: true })
  expect((await build(second)).ok).toBe(true) // the first one is no more
})

test('a folder with the feeds of another site is never one for the files of hosts', async () => {
  const root = newsroom('', { 'second/site.yaml': site, 'second/a.md': article() })
  await build(options(root, { out: join(root, 'hosting'), hosting: join(root, 'other') }))
  const before = filesOf(join(root, 'hosting'))
  const second = options(root, { content: join(root, 'second') })
  expect((await build(second)).ok).toBe(true)
  expect(filesOf(join(root, 'hosting'))).toEqual(before)
  put(root, 'second/site.yaml', `${site}host: vercel\n`)
  expect((await build(second)).refused).toMatch(/has the feeds of another site/)
  expect(filesOf(join(root, 'hosting'))).toEqual(before)
})

test('without a host, an old address changes no file', async () => {
  const root = newsroom('')
  await build(options(root))
  const before = filesOf(join(root, 'dist'))
  put(root, 'content/bridge.md', article())
  await build(options(root))
  expect(filesOf(join(root, 'dist'))).toEqual(before)
})

test('the last line and the JSON summary name the files', async () => {
  const root = newsroom('host: netlify\n')
  const outcome = await build(options(root))
  const [headers, redirects] = [join(root, 'dist/_headers'), join(root, 'dist/_redirects')]
  expect(sentence(outcome, 1)).toContain(`, for hosts: ${headers} ${redirects}, `)
  expect(summary(outcome, 1)).toMatchObject({ hosting: [headers, redirects] })
})

test.each([
  { more: 'maxAge: 900\n', seconds: 900 },
  { more: 'maxAge: 0\n', seconds: 0 },
  { more: '', seconds: 300 },
])('feeds are kept for $seconds seconds', async ({ more, seconds }) => {
  const root = newsroom(`host: netlify\n${more}`)
  await build(options(root))
  expect(readFileSync(join(root, 'dist/_headers'), 'utf8')).toContain(`Cache-Control: public, max-age=${seconds}\n`)
})

test('no article has the name of a file for hosts', async () => {
  const root = newsroom('', { 'content/b.md': article({ date: '2019-11-02', more: 'slug: _headers\n' }) })
  const { diagnostics } = await check(options(root))
  expect(diagnostics.map(({ rule, line }) => `${line} ${rule}`)).toContain('4 duplicate-url')
})

test('no cache may keep feeds longer than readers are told', async () => {
  const { diagnostics } = await build(options(newsroom('host: netlify\nmaxAge: 901\n')))
  expect(diagnostics.map(({ message }) => message)).toContain('maxAge: "901" is not a number from 0 to 900.')
})

test.each([
  { written: 'Nginx', hint: 'Write "nginx" in its place.' },
  { written: '[netlify, ngnix]', hint: 'Write "nginx" in its place.' },
  { written: 'github', hint: 'Write "github-pages" in its place.' },
  { written: 'aws', hint: 'Write it like "host: [netlify, nginx]".' },
])('a host is misspelt: $written', async ({ written, hint }) => {
  const { diagnostics } = await check(options(newsroom(`host: ${written}\n`)))
  expect(diagnostics.map((one) => [one.line, one.rule, one.hint])).toEqual([[6, 'bad-value', hint]])
})
