import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { limits } from '../../src/limits.ts'
import { folder } from '../folder.ts'
import { build } from '../here.ts'
import { built, item } from './items.ts'

const itself: Record<string, unknown> = {}
itself.image = { src: itself }
const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)])
const throwing = (key: string) => Object.defineProperty(item(), key, { enumerable: true, get: () => fail() })
const fail = (): never => {
  throw new TypeError('no\nconnection')
}

test.each([
  { because: 'it is a number', article: 5, found: 'bad-value' },
  { because: 'it is null', article: null, found: 'bad-value' },
  { because: 'it is undefined', article: undefined, found: 'bad-value' },
  { because: 'it is a list', article: [item()], found: 'bad-value' },
  { because: 'it is a function', article: () => item(), found: 'bad-value' },
  { because: 'it is a Map', article: new Map(Object.entries(item())), found: 'bad-value' },
  { because: 'it is a Proxy that throws', article: new Proxy({}, { ownKeys: fail }), found: 'bad-value' },
  { because: 'its prototype throws', article: new Proxy({}, { getPrototypeOf: fail }), found: 'bad-value' },
  { because: 'a key is a function', article: item({ summary: fail }), found: 'bad-value summary' },
  { because: 'a key is a symbol', article: item({ summary: Symbol('x') }), found: 'bad-value summary' },
  {
    because: 'a key is a bigint',
    article: item({ location: { name: 'x', lat: 1n } }),
    found: 'bad-value location.lat',
  },
  { because: 'a key is a Map', article: item({ tags: new Map() }), found: 'bad-value tags' },
  {
    because: 'a key is an object of a class',
    article: item({ source: new URL('https://e.org') }),
    found: 'bad-value source',
  },
  {
    because: 'a key is not a number',
    article: item({ location: { lat: Number.NaN } }),
    found: 'bad-value location.lat',
  },
  { because: 'a key throws', article: throwing('summary'), found: 'bad-value summary' },
  { because: 'its text throws', article: throwing('markdown'), found: 'bad-value markdown' },
  { because: 'its date throws', article: throwing('date'), found: 'bad-value date' },
  { because: 'a date is invalid', article: item({ date: new Date(Number.NaN) }), found: 'bad-date date' },
  { because: 'a date is no Date', article: item({ date: Object.create(Date.prototype) }), found: 'bad-value date' },
  { because: 'a date is too far away', article: item({ date: new Date(8.64e15) }), found: 'bad-date date' },
  { because: 'it contains itself', article: item({ ...itself }), found: /^too-large image\.src(\.image\.src)+/ },
  { because: 'it is too deep', article: item({ tags: deep(1000) }), found: /^too-large tags(\[0\])+$/ },
  { because: 'a list is too long', article: item({ tags: new Array(1e9) }), found: /^too-large tags$/ },
  { because: 'a title is too long', article: item({ title: 'x'.repeat(2e8) }), found: 'too-large title' },
  { because: 'a text is too long', article: item({ markdown: 'x'.repeat(2e8) }), found: 'too-large markdown' },
  {
    because: 'a text has too many bytes',
    article: item({ html: '界'.repeat(2e6), markdown: undefined }),
    found: 'too-large html',
  },
  { because: 'a key is __proto__', article: { ...item(), ['__proto__']: 'x' }, found: 'unknown-key __proto__' },
  {
    because: 'a key inside is __proto__',
    article: item({ image: JSON.parse('{"src": "/a.png", "alt": "a", "__proto__": 1}') }),
    found: 'unknown-key image.__proto__',
  },
  { because: 'a key is misspelt', article: item({ tilte: 'x' }), found: 'unknown-key tilte' },
  { because: 'it has two texts', article: item({ html: 'x' }), found: 'duplicate-key markdown' },
  { because: 'it has no text', article: item({ markdown: undefined }), found: 'missing-key markdown' },
  { because: 'it has no name', article: item({ slug: undefined }), found: 'missing-key slug' },
  { because: 'its file is above', article: item({ file: 'a/../../b.md' }), found: 'bad-value file' },
  { because: 'its file is absolute', article: item({ file: '/etc/passwd' }), found: 'bad-value file' },
  { because: 'its file is on a disk of Windows', article: item({ file: 'c:\\b.md' }), found: 'bad-value file' },
  { because: 'its file is no text', article: item({ file: ['b.md'] }), found: 'bad-value file' },
  { because: 'its section is not there', article: item({ section: 'nwes' }), found: 'bad-value section' },
])('an article is an error because $because', async ({ article, found }) => {
  const { ok, diagnostics, faults } = await build(
    built([article, item({ slug: 'other', date: '2019-11-02' })], folder()),
  )
  expect([ok, faults, diagnostics.length]).toEqual([false, [], 1])
  const [one] = diagnostics
  expect(one?.file).toMatch(/^articles\[0\]$|^news\/local\/b\.md$/)
  const text = `${one?.rule} ${one?.key ?? ''}`.trim()
  if (typeof found === 'string') expect(text).toBe(found)
  else expect(text).toMatch(found)
  expect(one?.message.length).toBeLessThan(500)
})

test.each([
  {
    because: 'of another realm',
    article: runInNewContext('({ title: "A", date: new Date(0), slug: "a", markdown: "x", tags: ["a"] })'),
  },
  { because: 'without a prototype', article: Object.assign(Object.create(null), item()) },
  { because: 'a Proxy that shows an article', article: new Proxy(item(), {}) },
  {
    because: 'with keys that are not there',
    article: item({ summary: undefined, image: null, tags: [undefined, 'a'], draft: false }),
  },
  { because: 'with a symbol as a key', article: item({ [Symbol('x')]: fail }) },
  { because: 'with a number as its title', article: item({ title: 1984 }) },
  {
    because: 'withdrawn, without a text',
    article: item({ markdown: undefined, withdrawn: { date: '2019-12-20', note: 'No.' } }),
  },
])('an article may be $because', async ({ article }) => {
  expect(await build(built([article], folder()))).toMatchObject({ ok: true, articles: 1, diagnostics: [] })
})

test('half of a character is left out with a finding, and a million faults are not remembered', async () => {
  const { ok, diagnostics } = await build(
    built(
      [
        item({ markdown: 'One\ntwo \ud83d three' }),
        item({ slug: 'x', date: '2019-11-02', tags: new Array(20_000).fill(fail) }),
      ],
      folder(),
    ),
  )
  expect([ok, diagnostics[0]]).toMatchObject([false, { rule: 'bad-characters', key: 'markdown', line: 2, column: 5 }])
  expect(diagnostics.length).toBeLessThanOrEqual(limits.yamlFaults + 1)
})
