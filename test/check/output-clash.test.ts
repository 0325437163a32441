import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clashesOf } from '../../src/check/output-clash.ts'
import { folded } from '../../src/text/characters.ts'
import { png } from '../faults/edition.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

test.each([
  { because: 'a file is a folder of another', paths: ['index.html', 'index.html/a.png'], clashes: 1 },
  { because: 'the folder comes first', paths: ['a/b/c.png', 'a/b'], clashes: 1 },
  { because: 'it is one where case is ignored', paths: ['Index.html/a.png', 'index.HTML'], clashes: 1 },
  { because: 'files differ in case', paths: ['a/b.png', 'a/B.png'], clashes: 1 },
  { because: 'files differ in their accents', paths: ['caf\u00e9', 'cafe\u0301'], clashes: 1 },
  { because: 'folders differ in case', paths: ['a/b.png', 'A/c.png'], clashes: 1 },
  { because: 'folders above differ in case, and each is found once', paths: ['a/x/1', 'A/y/2', 'A/z/3'], clashes: 1 },
  { because: 'paths share folders', paths: ['a/b.png', 'a/c.png', 'a/d/e.png', 'f.png'], clashes: 0 },
  { because: 'a name begins like a folder', paths: ['a/b', 'a.png', 'ab', 'a b'], clashes: 0 },
  { because: 'there is none', paths: [], clashes: 0 },
])('$clashes clashes in $paths: $because', ({ paths, clashes }) => {
  expect(clashesOf(paths)).toHaveLength(clashes)
})

const path = fc
  .array(fc.constantFrom('a', 'A', 'b', 'é', 'e\u0301', 'ß', 'SS', 'c.png'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'))

test('a clash is found exactly where two paths cannot be on every disk', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
      expect(clashesOf(paths).length > 0).toBe(paths.some((one) => paths.some((other) => inTheWay(one, other))))
    }),
    { numRuns: 2_000 },
  )
})

/** By the definition, pair by pair. */
function inTheWay(one: string, other: string): boolean {
  const [a, b] = [one.split('/'), other.split('/')]
  const alike = a.findIndex((part, index) => folded(part) !== folded(b[index] ?? ''))
  const shared = alike < 0 ? Math.min(a.length, b.length) : alike
  if (one === other) return false
  return shared === a.length || a.slice(0, shared).join('/') !== b.slice(0, shared).join('/')
}

const withPicture = (more = '') => article({ more, body: 'Text.\n\n![Own](own.png)' })
const paged = site.replace('pages: false', 'pages: true')
const gathering = `${paged}taxonomies: [tags]\nminItems: 1\n`

test.each([
  {
    because: 'a slug is the page of the site',
    files: { 'a.md': withPicture('slug: index.html\n'), 'own.png': png('own', 500) },
    found: ['a.md:4 duplicate-url'],
  },
  {
    because: 'a slug is the list of all feeds, in capital letters',
    files: { 'a.md': withPicture('slug: FEEDS.OPML\n'), 'own.png': png('own', 500) },
    found: ['a.md:4 duplicate-url'],
  },
  {
    because: 'a section has the name of a page',
    files: { 'a.md': article(), 'Index.HTML/section.yaml': 'title: News\n' },
    found: ['Index.HTML/section.yaml:1 bad-name'],
  },
  {
    because: 'a folder above a section has the name of a list',
    files: { 'a.md': article(), 'feeds.opml/news/section.yaml': 'title: News\n' },
    found: ['feeds.opml/news/section.yaml:1 bad-name'],
  },
  {
    because: 'Windows has devices with the names of a file and a folder',
    files: { 'aux.md': article(), 'com1/lpt9/section.yaml': 'title: News\n' },
    found: ['aux.md:1 bad-name', 'com1/lpt9/section.yaml:1 bad-name', 'com1/lpt9/section.yaml:1 bad-name'],
  },
  {
    because: 'a slug is the folder of the tags in other letters',
    files: { 'site.yaml': gathering, 'a.md': withPicture('slug: Tags\ntags: [a]\n'), 'own.png': png('own', 500) },
    found: ['a.md:4 duplicate-url'],
  },
  {
    because: 'a slug is a document of the archive',
    files: {
      'site.yaml': `${paged}archive: month\n`,
      'archive/section.yaml': 'title: Old\n',
      'archive/a.md': withPicture('slug: 2019-11.RSS.xml\n'),
      'archive/own.png': png('own', 500),
    },
    found: ['archive/a.md:4 duplicate-url'],
  },
  {
    because: 'addresses of articles are in the folder of the archive',
    files: {
      'site.yaml': `${paged}archive: month\npermalink: /{section}/archive/{slug}/\n`,
      'news/section.yaml': 'title: News\n',
      'news/a.md': withPicture('slug: 2019-11.rss.xml\n'),
      'news/own.png': png('own', 500),
    },
    found: ['news/a.md:4 duplicate-url'],
  },
  {
    because: 'an address begins with the page of the site',
    files: {
      'site.yaml': `${paged}permalink: /{slug}/{yyyy}/\n`,
      'a.md': withPicture('slug: INDEX.html\n'),
      'own.png': png('own', 500),
    },
    found: ['a.md:4 duplicate-url'],
  },
  {
    because: 'folders above two sections differ in case',
    files: {
      'News/a/section.yaml': 'title: A\n',
      'news/b/section.yaml': 'title: B\n',
      'a.md': article(),
    },
    found: ['news/b/section.yaml:1 duplicate-url'],
  },
  {
    because: 'two tags are one where case is ignored: a warning',
    files: { 'site.yaml': gathering, 'a.md': article({ more: 'tags: [Straße, Strasse]\n' }) },
    found: ['a.md:4 topic-spelling'],
  },
  {
    because: 'an article shows one picture under two names',
    files: {
      'a.md': article({ body: '![Own](own.png)\n\n![Own](Own.png)' }),
      'own.png': png('own', 500),
      'Own.png': png('own', 500),
    },
    found: [],
  },
  {
    because: 'names look alike and are none of these',
    files: {
      'site.yaml': `${gathering}archive: month\n`,
      'index/section.yaml': 'title: Index\n',
      'archive/section.yaml': 'title: Archive\n',
      'index/a.md': withPicture('slug: index\ntags: [index.html, feeds.opml]\n'),
      'index/own.png': png('own', 500),
      'archive/b.md': article({ more: 'slug: archive\ntags: [rss.xml, CON]\n', date: '2019-11-02' }),
    },
    found: [],
  },
])('what is in the way of a file is found where its author can mend it: $because', async ({ files, found }) => {
  const content = folder({ 'site.yaml': paged, ...files })
  const { ok, diagnostics, faults } = await check({ content, out: folder() })
  const lines = diagnostics.map(
    ({ file, line, rule }) => `${file.slice(file.indexOf(content.slice(1)) + content.length)}:${line} ${rule}`,
  )
  expect(lines).toEqual(found)
  expect(faults).toEqual([])
  expect(ok).toBe(found.every((line) => line.endsWith('topic-spelling')))
})

test('a folder in all addresses is changed in the settings', async () => {
  const content = folder({
    'site.yaml': `${gathering}permalink: /Tags/{slug}/\n`,
    'bridge.md': withPicture('tags: [bridges]\n'),
    'own.png': png('own', 500),
  })
  const { diagnostics } = await check({ content, out: folder() })
  expect(diagnostics.map(({ rule, hint }) => `${rule}: ${hint}`)).toEqual([
    'duplicate-url: Write another "permalink" into the settings, without "Tags".',
  ])
})
