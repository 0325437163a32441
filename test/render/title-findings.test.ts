import { expect, test } from 'vitest'
import { article, folder, put, site } from '../folder.ts'
import { check } from '../here.ts'

/** The findings about the title of an article with this title and text, as their rules and lines. */
async function found(title: string, body: string) {
  const content = folder({ 'site.yaml': site, 'a.md': article({ title: JSON.stringify(title), body }) })
  const { diagnostics } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  return { content, diagnostics, lines: diagnostics.map(({ rule, line }) => `${rule} ${line}`) }
}

const long = 'Can rainfall be a useful predictor of epidemic risk across temporal'

test.each([
  { because: 'it ends in dots after many characters', title: `${long}...`, is: true },
  { because: 'quotation marks follow the ellipsis', title: `“${long} …”`, is: true },
  { because: 'an excerpt has its dots in brackets', title: 'A bridge [...]', is: true },
  { because: 'the text has the rest', title: 'A bridge that was…', body: 'A bridge that was never built.', is: true },
  { because: 'the text has the rest of the word', title: long.slice(0, -2), body: `${long} zones?`, is: true },
  {
    because: 'Chinese characters have the width of two',
    title: `${'市政府宣布新的公共服务计划'.repeat(2)}…`,
    is: true,
  },
  { because: 'it is short, and the text does not go on', title: 'And the keynote speaker is...', is: false },
  { because: 'this is the mark of Chinese', title: `${'市政府宣布新的公共服务计划'.repeat(2)}……`, is: false },
  {
    because: 'the text begins with the whole title',
    title: 'And it was gone…',
    body: 'And it was gone… Why?',
    is: false,
  },
  { because: 'the text begins with the title and goes on with a word', title: long, body: `${long} zones?`, is: false },
  { because: 'Chinese has no blanks', title: '市'.repeat(30), body: '市'.repeat(40), is: false },
  { because: 'a short title is part of a longer word', title: 'A new bridge', body: 'A new bridgehead.', is: false },
])('$title is cut: $is, because $because', async ({ title, body = 'Text.', is }) => {
  expect((await found(title, body)).lines).toEqual(is ? ['cut-title 2'] : [])
})

test.each([
  { because: 'it is the first line', body: '# A bridge opens\n\nText.', line: 6 },
  { because: 'marks and capitals do not count', body: '\n\n## A *Bridge* [Opens!](b.html) ##\n\nText.', line: 8 },
  { because: 'it is HTML', body: '<h1 class="x">A bridge opens</h1>\n\nText.', line: 6 },
  { because: 'a byline is above it', body: 'By Li Lei\n\n### A bridge opens\n\nText.', line: 8 },
  {
    because: 'it is underlined, which takes two lines',
    body: 'A bridge opens\n---\n\nText.',
    line: 6,
    isMended: false,
  },
  { because: 'it is one half of an HTML block', body: '<div>\n<h2>A bridge opens</h2>\n\nText.\n\n</div>', line: 7 },
])('a heading repeats the title: $because', async ({ body, line, isMended = true }) => {
  const { content, diagnostics, lines } = await found('A bridge opens', body)
  expect(lines).toContain(`repeated-title ${line}`)
  const fix = diagnostics.find(({ rule }) => rule === 'repeated-title')?.fix
  expect(fix).toEqual(isMended ? { line, replacement: '' } : undefined)
  if (!fix) return
  const text = article({ body })
    .split('\n')
    .toSpliced(line - 1, 1)
    .join('\n')
  put(content, 'a.md', text)
  const { ok, diagnostics: left } = await check({ content, out: folder(), now: new Date('2020-01-01') })
  expect({ ok, rules: left.map(({ rule }) => rule).filter((rule) => rule === 'repeated-title') }).toEqual({
    ok,
    rules: [],
  })
  expect(ok).toBe(true)
})

test.each([
  { because: 'it says more', body: '# A bridge opens in March\n\nText.' },
  { because: 'it is a part of the text', body: `${'Text. '.repeat(30)}\n\n## A bridge opens\n\nText.` },
  { because: 'another heading is first', body: '## Today\n\nText.\n\n## A bridge opens\n\nText.' },
  { because: 'there is nothing else', body: '# A bridge opens' },
  { because: 'it is code', body: '```\n# A bridge opens\n```\n\nText.' },
])('a heading does not repeat the title: $because', async ({ body }) => {
  expect((await found('A bridge opens', body)).lines).toEqual([])
})

test('a title without letters is compared with nothing', async () => {
  expect((await found('?!', '## ...\n\nText.')).lines).toEqual([])
})
