import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { papers } from '../../src/content/accent.ts'
import { lookLimits } from '../../src/look/limits.ts'
import { style } from '../../src/page/style.ts'
import { contrast } from '../../src/text/contrast.ts'
import { article, filesOf, folder, put } from '../folder.ts'
import { build, check } from '../here.ts'
import { options, pageIn, placed, site, siteWith } from './made.ts'

test.each([
  { look: "{accent: '#0b5394'}", because: 'a colour', light: '#0b5394', dark: '#598ab6' },
  { look: '{accent: 05a}', because: 'short, without its sign', light: '#0055aa', dark: '#4f8ac4' },
  { look: "{accent: {light: '#0B5394', dark: '#9FC5E8'}}", because: 'two colours', light: '#0b5394', dark: '#9fc5e8' },
  { look: "{accent: {dark: '#9fc5e8'}}", because: 'only the dark one', light: '#5b7084', dark: '#9fc5e8' },
])('an accent is made for light and dark: $because', async ({ look, light, dark }) => {
  const root = siteWith(look)
  expect(placed((await build(options(root))).diagnostics)).toEqual([])
  const [, first, second] = /screen\{:root\{--accent:(#\w+).*?:root\{--accent:(#\w+)/s.exec(pageIn(root)) ?? []
  expect({ light: first, dark: second }).toEqual({ light, dark })
})

test.each([
  { one: '#000000', other: '#ffffff', ratio: 21 },
  { one: '#767676', other: '#ffffff', ratio: 4.54 },
  { one: '#777777', other: '#ffffff', ratio: 4.48 },
  { one: '#ff0000', other: '#0000ff', ratio: 2.15 },
])('the contrast between $one and $other is $ratio to 1, in either order', ({ one, other, ratio }) => {
  expect([contrast(one, other), contrast(other, one)].map((found) => Math.round(found * 100) / 100)).toEqual([
    ratio,
    ratio,
  ])
})

test('the contrast of an accent is that on the paper which pages have', () => {
  const [light, dark] = [...style.matchAll(/--paper:(#\w+);--tint:(#\w+)/g)].map(([, ...colours]) => colours)
  expect({ light, dark }).toEqual(papers)
})

test.each([
  { look: "{accent: '#e69138'}", at: '4:16', hint: "Write '#9a6126', the nearest colour" },
  { look: "{accent: {dark: '#333'}}", at: '4:23', hint: "Write '#858585', the nearest colour" },
])('an accent that is hard to read: $look', async ({ look, at, hint }) => {
  const { diagnostics } = await check(options(siteWith(look)))
  expect(placed(diagnostics)).toEqual([`low-contrast ${at}`])
  expect(diagnostics[0]?.hint).toContain(hint)
  const better = /'#\w+'/.exec(hint)?.[0] ?? ''
  expect((await check(options(siteWith(look.replace(/'#\w+'/, better))))).diagnostics).toEqual([]) // the hint works
})

test.each([
  { look: '{accnt: red}', rule: 'unknown-key', says: 'Did you mean "accent"?' },
  { look: '{accent: {ligth: 05a}}', rule: 'unknown-key', says: 'Did you mean "light"?' },
  { look: '{accent: blue}', rule: 'bad-value', says: "light: '#0b5394'" },
  { look: '{accent: [a]}', rule: 'bad-value', says: 'must be a colour or {light, dark}' },
  { look: '\n  accent: #0b5394', rule: 'cut-value', says: 'accent: "#0b5394"' },
  { look: 'red', rule: 'bad-value', says: 'must be {accent, css, header, footer}' },
  { look: '{css: site.scss}', rule: 'bad-value', says: '"look/site.css"' },
  { look: '{css: https://www.example.org/site.css}', rule: 'bad-value', says: '"look/site.css"' },
  { look: '{header: /etc/header.html}', rule: 'bad-value', says: '"look/header.html"' },
  { look: '{css: look/siet.css}', rule: 'bad-value', says: 'Write "css: look/site.css".' },
  { look: '{css: ../site.css}', rule: 'bad-value', says: 'is outside of the folder of the settings' },
  { look: '{css: link.css}', rule: 'bad-value', says: 'is outside of the folder of the settings' },
  { look: '{footer: folder.html}', rule: 'bad-value', says: 'is not a file' },
  { look: '{css: latin.css}', rule: 'not-utf8', says: 'latin.css' },
  { look: '{css: large.css}', rule: 'too-large', says: 'the limit for look.css is 20000' },
  { look: '{header: large.html}', rule: 'too-large', says: 'the limit for look.header is 5000' },
  { look: '{header: marks.html}', rule: 'too-large', says: 'This file has 10000 bytes in a page' },
])('a mistake is found in look: $look', async ({ look, rule, says }) => {
  const root = siteWith(look, {
    'site.css': '',
    'content/look/site.css': '',
    'content/latin.css': Buffer.from([0x2f, 0x2a, 0xe9]),
    'content/large.css': 'a{}'.repeat(lookLimits.css / 3 + 1),
    'content/large.html': 'a'.repeat(lookLimits.header + 1),
    'content/marks.html': '&'.repeat(2000),
  })
  mkdirSync(join(root, 'content/folder.html'))
  symlinkSync(join(root, 'site.css'), join(root, 'content/link.css'))
  const { diagnostics } = await check(options(root))
  const found = diagnostics.filter((one) => one.rule !== 'skipped-file')
  expect(found.map((one) => one.rule)).toEqual([rule])
  expect(found.map(({ file, message, hint }) => [file, message, hint].join(' ')).join()).toContain(says)
})

test('the files of a look are nothing that is skipped, and those of settings outside of the content are beside these', async () => {
  const root = folder({
    'feedwright.yaml': `${site}look: {css: a.css, header: content/parts/header.html}\n`,
    'a.css': 'a{}',
    'content/a.md': article(),
    'content/parts/header.html': 'X',
    'content/parts/other.html': 'Y',
  })
  const made = await build({ ...options(root), config: join(root, 'feedwright.yaml') })
  expect(made.diagnostics.map(({ file }) => file.split('/').at(-1))).toEqual(['other.html'])
  expect(pageIn(root)).toContain('a{}</style>')
})

test('settings from code name files in the folder of the pictures', async () => {
  const root = folder({ 'content/a.css': 'a{}' })
  const settings = { title: 'Daily', description: 'News', url: 'https://daily.internal/', look: { css: 'a.css' } }
  const articles = [{ title: 'A', date: '2019-11-01', slug: 'a', markdown: 'Text.' }]
  const given = { settings, articles, out: join(root, 'dist'), now: new Date('2020-01-01') }
  expect((await build({ ...given, content: join(root, 'content') })).diagnostics).toEqual([])
  expect(pageIn(root)).toContain('a{}</style>')
  const { diagnostics } = await build(given)
  expect(diagnostics.map(({ rule, key, hint }) => ({ rule, key, hint }))).toEqual([
    { rule: 'bad-value', key: 'look.css', hint: 'Name the folder of these files in the option "content".' },
  ])
})

test('a file that changed makes the pages anew, and no article', async () => {
  const root = siteWith('{css: a.css, footer: f.html}', { 'content/a.css': 'a{}', 'content/f.html': 'X' })
  const work = async () => {
    const { ok, work: done, published } = await build({ ...options(root), cache: join(root, 'cache') })
    return [ok, done.parsed, done.rendered, done.formatted > 0, published?.written]
  }
  expect((await work()).slice(0, 4)).toEqual([true, 1, 1, true])
  expect((await work()).slice(0, 4)).toEqual([true, 0, 0, false])
  put(root, 'content/a.css', 'b{}')
  expect((await work()).slice(0, 4)).toEqual([true, 0, 0, true])
  expect(pageIn(root)).toContain('b{}</style>')
  put(root, 'content/a.css', 'b{')
  expect((await work()).slice(0, 1)).toEqual([false])
  expect((await work()).slice(0, 1)).toEqual([false])
  put(root, 'content/a.css', 'b{}')
  expect((await work()).slice(0, 3)).toEqual([true, 0, 0])
  put(root, 'content/f.html', '<b onclick="a()">Y</b>')
  expect((await work()).slice(0, 3)).toEqual([true, 0, 0])
  expect((await build({ ...options(root), cache: join(root, 'cache') })).diagnostics).toHaveLength(1) // also when it is remembered
  expect(pageIn(root)).toContain('<b>Y</b>')
})

test('with a look as large as it may be, pages have at most 50 KB and an article', async () => {
  const root = siteWith('{css: a.css, header: h.html, footer: f.html}', {
    'content/a.css': `/*${'a'.repeat(lookLimits.css - 4)}*/`,
    'content/h.html': 'h'.repeat(lookLimits.header),
    'content/f.html': 'f'.repeat(lookLimits.footer),
  })
  for (let index = 0; index < 40; index++)
    put(
      root,
      `content/b${index}.md`,
      article({ title: `Story ${index} ${'is long '.repeat(20)}`, body: 'A text. '.repeat(60) }),
    )
  await build(options(root))
  const page = filesOf(join(root, 'dist')).get('index.html')
  expect(page?.length).toBeLessThanOrEqual(50_000)
  expect(String(page)).toContain('<article')
})

test('the examples of the docs build without a finding', async () => {
  const blocks = [...readFileSync('docs/look.md', 'utf8').matchAll(/```(\w+)\n(.*?)```/gs)]
  const of = (language: string) => blocks.flatMap(([, own, text = '']) => (own === language ? text : [])).join('\n')
  const root = folder({
    'content/site.yaml': site + of('yaml'),
    'content/a.md': article(),
    'content/look/site.css': of('css'),
    'content/look/header.html': of('html'),
    'content/look/footer.html': '',
  })
  expect((await build(options(root))).diagnostics).toEqual([])
  expect(pageIn(root)).toContain('<nav class="menu"')
})
