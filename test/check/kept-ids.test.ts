import { expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { check } from '../here.ts'

const now = new Date('2020-01-01')

type Earlier = { id: string; slug: string; title?: string; url?: string }

/** The published feed of another program, in JSON Feed. */
const published = (items: readonly Earlier[]) =>
  folder({
    'feed.json': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: items.map(itemOf) }),
  })

const itemOf = ({ id, slug, title, url }: Earlier) => ({
  id,
  url: url ?? `https://daily.internal/${slug}/`,
  title: title ?? slug,
})

/** What is found beside that feed. */
async function found(content: string, items: readonly Earlier[]) {
  const { diagnostics } = await check({ content, out: folder(), previous: published(items), now })
  return diagnostics.filter(({ partner }) => partner === undefined)
}

test.each([
  { because: 'an address', id: 'https://old.internal/?p=123', line: 'id: https://old.internal/?p=123' },
  { because: 'a tag of Blogger', id: 'tag:blogger.com,1999:blog-1.post-2' },
  { because: 'an id of Ghost', id: '5e8f0c1d2b3a4e0011223344', line: "guid: '5e8f0c1d2b3a4e0011223344'" },
  { because: 'an id of Drupal', id: '123 at https://old.internal', line: "guid: '123 at https://old.internal'" },
  { because: 'a number', id: '0815', line: "guid: '0815'" },
  { because: 'a word that YAML reads as nothing', id: 'null', line: "guid: 'null'" },
  { because: 'quotation marks in it', id: `it's "5"`, line: `guid: 'it''s "5"'` },
  { because: 'a colon at its end', id: 'news:', line: "guid: 'news:'" },
  { because: 'a line break in it', id: 'a\nb', line: 'guid: "a\\nb"' },
  { because: 'a fragment, which begins a comment', id: 'https://a.b/ #c', line: "guid: 'https://a.b/ #c'" },
  { because: 'letters of another script', id: 'https://old.internal/桥/', line: "guid: 'https://old.internal/桥/'" },
  { because: 'it replaces the id', id: '5', more: 'id: urn:isbn:0-395-36341-1\n', line: "guid: '5'" },
  { because: 'it replaces the guid', id: 'urn:x-daily:1', more: 'guid: 4\n', line: 'id: urn:x-daily:1' },
])('the line to write keeps $id: $because', async ({ id, more = '', line = `id: ${id}` }) => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ title: 'a', more }) })
  const [one] = await found(content, [{ id, slug: 'a' }])
  const replacement = more === '' ? `---\n${line}` : line
  expect(one).toMatchObject({ rule: 'changed-id', hint: expect.stringContaining(`"${line}"`), fix: { replacement } })
  const lines = String(filesOf(content).get('a.md')).split('\n')
  put(content, 'a.md', lines.toSpliced((one?.fix?.line ?? 0) - 1, 1, replacement).join('\n'))
  expect(await found(content, [{ id, slug: 'a' }])).toEqual([])
})

test('no line is written over a key that shares its own with others', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': '---\n{title: a, date: 2019-11-01, guid: 4}\n---\n\nText.\n' })
  const [one] = await found(content, [{ id: '5', slug: 'a' }])
  expect(one).toMatchObject({ rule: 'changed-id', line: 2 })
  expect(one?.fix).toBeUndefined()
})

const moved = 'permalink: /{yyyy}/{mm}/{slug}.html\n'

test.each([
  { because: 'the ids are the addresses', settings: '', line: 'ids: url', of: ({ url }: Made) => url },
  {
    because: 'the ids are those of jekyll-feed',
    settings: moved,
    line: "ids: '{folder}{name}'",
    of: ({ url }: Made) => url.replace('.html', ''),
  },
  {
    because: 'the ids are the addresses as Docusaurus writes them',
    settings: moved,
    line: "ids: '{rawUrl}'",
    of: ({ url }: Made) => decodeURI(url),
  },
  {
    because: 'the domain was another',
    settings: '',
    line: 'authority: old.internal',
    of: ({ slug }: Made) => `tag:old.internal,2019-11-0${slug === 'b' ? 2 : 1}:${encodeURIComponent(slug)}`,
  },
])('one line of settings keeps all ids: $because', async ({ settings, line, of }) => {
  const content = folder({
    'site.yaml': site + settings,
    'ü.md': article({ title: 'ü' }),
    'b.md': article({ title: 'b', date: '2019-11-02' }),
  })
  const items = ['%C3%BC', 'b'].map((slug): Earlier => {
    const url = `https://daily.internal/${settings === '' ? `${slug}/` : `2019/11/${slug}.html`}`
    return { id: of({ slug: decodeURI(slug), url }), slug, title: decodeURI(slug), url }
  })
  const [one, ...others] = await found(content, items)
  expect(others).toEqual([])
  expect(one).toMatchObject({ rule: 'all-new', hint: expect.stringContaining(`Write "${line}" into this file`) })
  put(content, 'site.yaml', `${site}${settings}${line}\n`)
  expect(await found(content, items)).toEqual([])
})

type Made = { slug: string; url: string }

test('an article that has moved gets a line of its own beside the line of settings', async () => {
  const content = folder({
    'site.yaml': site,
    'a.md': article({ title: 'a' }),
    'new.md': article({ title: 'b', date: '2019-11-02' }),
  })
  const items = ['a', 'b'].map((slug) => ({ slug, id: `https://daily.internal/${slug}/` }))
  const diagnostics = await found(content, items)
  expect(diagnostics.map(({ rule, hint }) => `${rule} ${/"(.*?)"/.exec(hint)?.[1]}`)).toEqual([
    'changed-id id: https://daily.internal/b/',
    'all-new ids: url',
  ])
})

test('ids that were made in no known way are named one by one', async () => {
  const content = folder({
    'site.yaml': site,
    'a.md': article({ title: 'a' }),
    'b.md': article({ title: 'b', date: '2019-11-02' }),
  })
  const diagnostics = await found(content, [
    { slug: 'a', id: 'https://daily.internal/a/' },
    { slug: 'b', id: '4813' },
  ])
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['changed-id', 'changed-id', 'all-new'])
})

test('an id that Atom has as a URI is known in a published Atom feed too', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ title: 'a', more: 'guid: 4813\n' }) })
  expect(await found(content, [{ slug: 'a', id: 'tag:daily.internal,2026:guid/4813' }])).toEqual([])
})

test('a lost article is restored by the key that takes its id', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ title: 'a', more: 'guid: 4\n' }) })
  const diagnostics = await found(content, [
    { slug: 'a', id: '4' },
    { slug: 'gone', id: '5' },
  ])
  expect(diagnostics).toMatchObject([{ rule: 'vanished-article', hint: expect.stringContaining(`write "guid: '5'"`) }])
})

test.each([
  { id: '"4813"', hint: /^Write "guid: '4813'" if subscribers have this id/, line: "guid: '4813'" },
  { id: '123 at https://old.internal', hint: /^Write "guid: '123 at/, line: "guid: '123 at https://old.internal'" },
  {
    id: 'https://old.internal/桥/',
    hint: /^Write "id: https:\/\/old.internal\/%E6%A1%A5\/". If subscribers have the id as it is, write "guid: '/,
    line: 'id: https://old.internal/%E6%A1%A5/',
  },
  { id: '“tag:daily.internal,2019:a”', hint: /^Write "id: tag:/, line: 'id: tag:daily.internal,2019:a' },
])('the key for an id that is no URI is named: $id', async ({ id, hint, line }) => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ more: `id: ${id}\n` }) })
  const { diagnostics } = await check({ content, out: folder(), now })
  const own = { rule: 'bad-id', line: 4, hint: expect.stringMatching(hint), fix: { line: 4, replacement: line } }
  expect(diagnostics).toMatchObject([own])
})
