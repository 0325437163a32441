import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderOf } from '../../src/content/article-folder.ts'
import { permalink as addressOf } from '../../src/content/permalink.ts'
import { permalink as permalinkPattern } from '../../src/content/value.ts'
import { manifestOf } from '../../src/publish/manifest.ts'
import { png } from '../faults/edition.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'
import { articleHead, section } from '../valid.ts'

test.each([
  { permalink: '/{section}/{slug}/', because: 'this is the default', is: 'news/bridge' },
  { permalink: '/{section}/{slug}/', path: '', because: 'the site itself has no path', is: 'bridge' },
  { permalink: '/{section}/{yyyy}/{mm}/{dd}/{slug}/', because: 'days differ', is: 'news/2019/11/01/bridge' },
  { permalink: '/{section}/{slug}.html', because: 'a page may have that name', is: 'news/bridge' },
  { permalink: '/p/{slug}/index.html', because: 'all articles have the end in common', is: 'p/bridge' },
  { permalink: '/{slug}-{yyyy}/', because: 'a year is at the end', is: 'bridge-2019' },
  { permalink: '/{slug}', because: 'the section is no part of the address', is: 'bridge' },
  { permalink: '//aux/.well-known/{slug}/', because: 'some names cannot be folders', is: 'aux-1/well-known/bridge' },
  { permalink: '/{slug}.{section}.html', path: '', because: 'a folder cannot end in a dot', is: 'bridge..html' },
  { permalink: '/{section}/{slug}/', slug: '桥', because: 'the disk has the letters themselves', is: 'news/桥' },
])('$permalink has its pictures in $is: $because', ({ permalink, path = 'news', slug = 'bridge', is }) => {
  expect(folderOf(articleHead({ slug, section: section({ path, permalink }) }))).toBe(is)
})

const pattern = fc
  .array(fc.constantFrom<string>('/', '-', '.', '{section}', '{yyyy}', '{dd}', 'a'), { maxLength: 5 })
  .chain((parts) => fc.nat(parts.length).map((at) => `/${parts.toSpliced(at, 0, '{slug}').join('')}`))
const place = fc.record({
  path: fc.constantFrom('', 'a', 'a/b'),
  slug: fc.constantFrom('a', 'b', 'a-a', 'ü', 'a.a'),
  date: fc.constantFrom('2018-01-01', '2018-01-02', '2019-01-01'),
})

test('two articles have one folder exactly where they have one address', () => {
  fc.assert(
    fc.property(pattern, place, place, (permalink, ...places) => {
      fc.pre(permalinkPattern.safeParse(permalink).success && !permalink.includes('..')) // `{section}..` may be the folder above
      const [one, other] = places.map(({ path, slug, date }) => {
        const own = section({ path, permalink })
        const head = articleHead({ section: own, slug, date })
        return { folder: folderOf(head), url: addressOf(own, slug, head) }
      })
      fc.pre(![one, other].some((found) => /\/\.|\.(?:\/|$)/.test(found?.url ?? ''))) // folders have no dots there
      expect(one?.folder === other?.folder).toBe(one?.url === other?.url)
    }),
    { numRuns: 5_000 },
  )
})

const dated = `${site}permalink: /{section}/{yyyy}/{mm}/{dd}/{slug}/\n`
const bilingual = {
  'site.yaml': site,
  'en/section.yaml': 'title: English\n',
  'de/section.yaml': 'title: Deutsch\nlanguage: de\n',
}
const news = { 'news/section.yaml': 'title: News\n', 'sport/section.yaml': 'title: Sport\n' }
const id = (specific: string) => `tag:daily.internal,2019-11-01:${specific}`

/** The findings of a build, each as its file, line and rule, and the ids of the articles that it published. */
async function built(files: Record<string, string | Uint8Array>, out = folder()) {
  const content = folder(files)
  const { ok, diagnostics, shown } = await build({ content, out, now: new Date('2020-01-01') })
  const found = diagnostics.map(({ file, line, rule }) => `${within(file, content)}:${line} ${rule}`)
  return { ok, found, ids: ok ? [...shown.keys()].sort() : [], diagnostics, content }
}

const within = (file: string, content: string) => file.slice(file.indexOf(content.slice(1)) + content.length)

test.each([
  {
    because: 'a slug comes back on another day',
    files: {
      'site.yaml': dated,
      '2019-11-01-a.md': article(),
      '2019-11-02-a.md': article({ title: 'B', date: '2019-11-02' }),
    },
    ids: [id('a'), 'tag:daily.internal,2019-11-02:a'],
  },
  {
    because: 'addresses of their own differ',
    files: {
      'site.yaml': site,
      '1/a.md': article({ more: 'url: https://else.internal/1\n' }),
      '2/a.md': article({ title: 'B', date: '2019-11-02', more: 'url: https://else.internal/2\n' }),
    },
    ids: [id('a'), 'tag:daily.internal,2019-11-02:a'],
  },
  {
    because: 'one is a translation, of the same minute',
    files: { ...bilingual, 'en/a.md': article(), 'de/a.md': article({ title: 'Eine Brücke' }) },
    ids: [id('a'), id('de/a')],
    warned: ['de/a.md:3 same-instant'],
  },
  {
    because: 'a section is in the language of its region, another one in that of the section above it',
    files: {
      ...bilingual,
      'de/news/section.yaml': 'title: Neues\n',
      'gb/section.yaml': 'title: British\nlanguage: EN-gb\n',
      'de/news/brücke.md': article({ title: 'B' }),
      'gb/a.md': article(),
    },
    ids: [id('de/br%C3%BCcke'), id('en-GB/a')],
    warned: ['gb/a.md:3 same-instant'],
  },
])('these build, each article with an id of its own: $because', async ({ files, ids, warned = [] }) => {
  expect(await built(files)).toMatchObject({ ok: true, found: warned, ids })
})

test.each([
  {
    because: 'one day, slug and language in two sections',
    files: { 'site.yaml': site, ...news, 'news/a.md': article(), 'sport/a.md': article({ title: 'B' }) },
    line: 'id: tag:daily.internal,2019-11-01:sport/a',
  },
  {
    because: 'that id is taken too',
    files: {
      'site.yaml': site,
      ...news,
      'news/a.md': article({ more: `id: ${id('sport/a')}\n` }),
      'sport/a.md': article({ title: 'B', more: `id: ${id('sport/a')}\n` }),
    },
    line: 'id: tag:daily.internal,2019-11-01:sport/a-2',
  },
  {
    because: 'a file was copied with its id',
    files: {
      'site.yaml': site,
      'a.md': article({ more: 'id: urn:x-daily:1\n' }),
      'b.md': article({ date: '2019-11-02', more: 'id: urn:x-daily:1\n' }),
    },
    line: 'id: tag:daily.internal,2019-11-02:b',
  },
  {
    because: 'two articles of one folder have one slug',
    files: { 'site.yaml': site, 'a.md': article(), 'a/index.md': article({ date: '2019-11-02' }) },
    line: 'slug: a-2',
  },
  {
    because: 'addresses differ in case alone',
    files: { 'site.yaml': site, 'ä.md': article(), 'Ä.md': article({ date: '2019-11-02' }) },
    line: /^slug: (?:ä|Ä)-2$/,
  },
])('the line to write mends it: $because', async ({ files, line }) => {
  const { ok, diagnostics, content } = await built(files)
  expect(ok).toBe(false)
  expect(diagnostics.find(({ fix }) => fix)?.fix?.replacement.replace('---\n', '')).toMatch(line)
  expect(await mended(content)).toEqual({ ok: true, rules: ['same-instant'].filter(() => isSameDay(files)) })
})

const isSameDay = (files: Record<string, string>) => !Object.values(files).some((text) => text.includes('2019-11-02'))

/** The outcome after every line to write is written, until there is none. */
async function mended(content: string, out = folder(), tries = 3): Promise<{ ok: boolean; rules: string[] }> {
  const { ok, diagnostics } = await check({ content, out, now: new Date('2020-01-01') })
  const one = diagnostics.find(({ fix }) => fix)
  if (!one?.fix || tries === 0) return { ok, rules: diagnostics.map(({ rule }) => rule) }
  const path = within(one.file, content)
  const lines = String(filesOf(content).get(path)).split('\n')
  put(content, path, lines.toSpliced(one.fix.line - 1, 1, one.fix.replacement).join('\n'))
  return await mended(content, out, tries - 1)
}

/** A published feed with one article of the section de, under the id that it had before languages were part of ids. */
const published = () =>
  folder({
    '.feedwright.json': manifestOf(['feed.json']),
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [
        { id: id('a'), url: 'https://daily.internal/de/a/', title: 'A', date_published: '2019-11-01T00:00:00+08:00' },
      ],
    }),
  })

test.each([
  { because: 'it is the same article', files: { 'de/a.md': article() } },
  {
    because: 'a new translation would take the id of the published one',
    files: { 'de/a.md': article(), 'en/a.md': article() },
  },
])('an id that subscribers have is kept by the line to write: $because', async ({ files }) => {
  const out = published()
  const { found, content } = await built({ ...bilingual, ...files }, out)
  expect(found).toContain('de/a.md:1 changed-id')
  const before = published()
  expect(await mended(content, before)).toEqual({
    ok: true,
    rules: Object.keys(files).length > 1 ? ['same-instant'] : [],
  })
  expect(String(filesOf(content).get('de/a.md'))).toContain(`id: ${id('a')}\n`)
})

test('of two articles with one id, the published one keeps it', async () => {
  const files = { 'de/a.md': article({ more: `id: ${id('a')}\n` }), 'en/a.md': article() }
  expect(await built({ ...bilingual, ...files }, published())).toMatchObject({
    ok: false,
    found: ['en/a.md:1 duplicate-id'],
  })
})

test('pictures of articles with one slug are beside one another, each in the folder of its address', async () => {
  const out = folder()
  const body = '![Own](own.png)'
  const files = {
    'site.yaml': dated,
    '1/a.md': article({ body }),
    '1/own.png': png('first', 500),
    '2/a.md': article({ date: '2019-11-02', body }),
    '2/own.png': png('second', 500),
  }
  expect(await built(files, out)).toMatchObject({ ok: true })
  const pictures = [...filesOf(out).keys()].filter((path) => path.endsWith('.png'))
  expect(pictures.map((path) => path.replace(/own\..*/, ''))).toEqual(['2019/11/01/a/', '2019/11/02/a/'])
})
