import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sentence, summary } from '../../src/command/summary.ts'
import type { Outcome } from '../../src/edition/outcome.ts'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2019-12-01T00:00Z')
const holding = `${site}onError: hold\n`
const good = article()
const bad = article({ title: 'Bad', more: 'sumary: x\n', date: '2019-11-02' })

/** The files of content/ as they are after a first build with some of them, and the next build with the others. */
async function builtTwice(first: Record<string, string>, next: Record<string, string>) {
  const content = folder({ 'site.yaml': holding, ...first })
  const out = folder()
  expect(await build({ content, out, now })).toMatchObject({ ok: true, held: [] })
  for (const [path, text] of Object.entries(next)) put(content, path, text)
  return { content, out, outcome: await build({ content, out, now }) }
}

const names = (files: readonly string[]) => files.map((file) => file.split('/').at(-1))
const rulesOf = ({ diagnostics }: Outcome) =>
  diagnostics.map(({ rule, file, line }) => `${rule} ${file.split('/').at(-1)}:${line}`)
const titles = (out: string): string[] =>
  JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')).items.map(({ title }: { title: string }) => title)

test.each([
  { because: 'a key is unknown', text: bad, finds: ['unknown-key b.md:4'] },
  {
    because: 'its text has an error',
    text: article({ title: 'B', date: '2019-11-02', body: '![A](no.png)' }),
    finds: ['bad-picture b.md:6'],
  },
  { because: 'its date is none', text: article({ title: 'B', date: 'soon' }), finds: ['bad-date b.md:3'] },
  { because: 'it is no YAML', text: '---\ntitle: B: b\n---\n\nText.\n', finds: ['yaml-syntax b.md:2'] },
  { because: 'it has no front matter', text: 'Text.\n', finds: ['front-matter b.md:1'] },
  { because: 'it is not UTF-8', text: new Uint8Array([0xff, 0xfe]), finds: ['not-utf8 b.md:1'] },
  {
    because: 'it is a draft with an error',
    text: article({ title: 'B', more: 'draft: true\nsumary: x\n' }),
    finds: ['unknown-key b.md:5'],
  },
])('a new article is held back alone when $because', async ({ text, finds }) => {
  const content = folder({ 'site.yaml': holding, 'a.md': good, 'b.md': text })
  const out = folder()
  const outcome = await build({ content, out, now })
  expect(outcome).toMatchObject({ ok: true, articles: 1, unpublished: [], published: { removed: 0 } })
  expect(names(outcome.held)).toEqual(['b.md'])
  expect(rulesOf(outcome)).toEqual(finds)
  expect(titles(out)).toEqual(['A bridge opens'])
})

test('without the setting, the same article stops the build', async () => {
  const out = folder()
  const outcome = await build({ content: folder({ 'site.yaml': site, 'a.md': good, 'b.md': bad }), out, now })
  expect(outcome).toMatchObject({ ok: false, held: [] })
  expect(existsSync(join(out, 'feed.json'))).toBe(false)
})

test('held articles are counted and named', async () => {
  const more = Object.fromEntries(['b', 'c', 'd', 'e'].map((name) => [`${name}.md`, bad.replace('Bad', name)]))
  const outcome = await check({ content: folder({ 'site.yaml': holding, 'a.md': good, ...more }), out: folder(), now })
  expect(sentence(outcome, 1)).toMatch(
    /^1 article, 4 held back \(\S+\/b\.md, \S+\/c\.md, \S+\/d\.md and 1 more\), 1 feed, /,
  )
  expect(summary(outcome, 1)).toMatchObject({ ok: true, heldBack: 4, errors: 4 })
})

test.each([
  {
    because: 'it has the id',
    text: article({ title: 'C', more: 'sumary: x\nid: "tag:daily.internal,2019-11-01:a"\n' }),
  },
  { because: 'it has the address', text: article({ title: 'C', more: 'sumary: x\nurl: https://daily.internal/a/\n' }) },
  { because: 'it has the file', path: 'a.md', text: article({ title: 'C', date: '2019-11-03', more: 'sumary: x\n' }) },
  { because: 'it has the file, and no date', path: 'a.md', text: article({ title: 'C', date: 'soon' }) },
  { because: 'it has the title and the day', text: article({ more: 'sumary: x\n' }) },
  { because: 'it has the title, and no YAML', text: '---\ntitle: A bridge opens\nx: y: z\n---\n\nText.\n' },
  {
    because: 'it names the id, and has no YAML',
    text: '---\nid: tag:daily.internal,2019-11-01:a\nx: y: z\n---\n\nText.\n',
  },
  { because: 'another one has no error that can be held back', text: bad, settings: 'title: [\n' },
])('an article stops the build when subscribers may have it: $because', async ({ path = 'c.md', text, settings }) => {
  const before = { 'a.md': good, 'news/section.yaml': 'title: News\n' }
  const { outcome, out } = await builtTwice(before, {
    [path]: text,
    ...(settings && { 'news/section.yaml': settings }),
  })
  expect(outcome).toMatchObject({ ok: false, held: [] })
  expect(titles(out)).toEqual(['A bridge opens'])
})

const same = article({ title: 'The same', more: 'slug: a\n' })

test.each([
  {
    because: 'two have one id, and subscribers have the first',
    next: { 'news/section.yaml': 'title: News\n', 'news/a.md': same },
    held: ['a.md'],
    rule: 'duplicate-id',
  },
  { because: 'the address is the same too', next: { 'b.md': same }, held: ['b.md'], rule: 'duplicate-id' },
  {
    because: 'two have one address, and subscribers have the second one by name',
    next: { '0.md': article({ title: '0', date: '2019-11-05', more: 'slug: a\n' }) },
    held: ['0.md'],
    rule: 'duplicate-url',
  },
  {
    because: 'two new ones have one address: the newer one',
    next: {
      'x.md': article({ title: 'X', date: '2019-11-08' }),
      'y.md': article({ title: 'Y', date: '2019-11-07', more: 'slug: x\n' }),
    },
    held: ['x.md'],
    rule: 'duplicate-url',
  },
])('of two articles in conflict one is held back: $because', async ({ next, held, rule }) => {
  const { outcome } = await builtTwice({ 'a.md': good }, next)
  expect(outcome.ok).toBe(true)
  expect(names(outcome.held)).toEqual(held)
  expect(outcome.diagnostics.map((one) => one.rule)).toEqual([rule])
})

test('a link to an article that is held back is a link to none', async () => {
  const content = folder({ 'site.yaml': holding, 'a.md': article({ body: 'The [plan](b.md).' }), 'b.md': bad })
  const out = folder()
  const outcome = await build({ content, out, now })
  expect(rulesOf(outcome)).toEqual(['broken-link a.md:6', 'unknown-key b.md:4'])
  expect(readFileSync(join(out, 'rss.xml'), 'utf8')).toContain('The plan.')
})

test('with --strict, what warns of an article holds it back too, and then what links to it', async () => {
  const content = folder({
    'site.yaml': holding,
    'a.md': good,
    'b.md': article({ title: 'B', date: '2019-11-02', body: '<form>Text.</form>' }),
    'c.md': article({ title: 'C', date: '2019-11-03', body: 'The [plan](b.md).' }),
  })
  const outcome = await build({ content, out: folder(), now, strict: true })
  expect(outcome).toMatchObject({ ok: true, articles: 1 })
  expect(names(outcome.held)).toEqual(['b.md', 'c.md'])
})

test('the gate compares the others as ever, and nothing is held back without a comparison', async () => {
  const { outcome, content, out } = await builtTwice(
    { 'a.md': good },
    { 'a.md': article({ date: '2019-11-04' }), 'b.md': bad },
  )
  expect(rulesOf(outcome)).toEqual(['changed-id a.md:3', 'unknown-key b.md:4'])
  expect(outcome).toMatchObject({ ok: true, compared: true })
  expect(await build({ content, out, now, previous: false })).toMatchObject({ ok: false, held: [] })
  expect(await build({ content, out, now, previous: folder() })).toMatchObject({ ok: false, held: [] })
  expect(await build({ content, out, now, previous: folder(), first: true })).toMatchObject({ ok: true })
})

test('with a cache and without one, the same files come out, before and after the article is repaired', async () => {
  const content = folder({ 'site.yaml': holding, 'a.md': good, 'b.md': bad })
  const [cache, out] = [folder(), folder()]
  for (const text of [bad, bad, article({ title: 'Bad', date: '2019-11-02' }), bad]) {
    put(content, 'b.md', text)
    const kept = await build({ content, out, now, cache })
    const fresh = folder()
    const outcome = await build({ content, out: fresh, now, previous: out })
    expect(kept.ok && outcome.ok ? filesOf(out) : undefined).toEqual(kept.ok ? filesOf(fresh) : undefined)
    expect(rulesOf(kept)).toEqual(rulesOf(outcome))
    expect(names(kept.held)).toEqual(names(outcome.held))
  }
  expect(titles(out)).toEqual(['Bad', 'A bridge opens'])
})
