import { expect, test } from 'vitest'
import { report } from '../../src/report.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

/** The reports of texts that would be lost, and of others in short, of articles with these bodies. */
async function reports(bodies: readonly string[]): Promise<string[][]> {
  const files = bodies.map((body, index) => [
    `a${index}.md`,
    article({ date: `2019-11-01 ${10 + Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')}`, body }),
  ])
  const content = folder({ 'site.yaml': `${site}limit: 1000\n`, ...Object.fromEntries(files) })
  const { diagnostics } = await check({ content, out: `${content}-out` })
  return bodies.map((_, index) =>
    diagnostics
      .filter(({ file }) => file.endsWith(`/a${index}.md`))
      .map(({ line, column, rule, message, hint }) =>
        rule === 'lost-text' ? `${line - 5}:${column} ${message} ${hint}` : rule,
      ),
  )
}

const lost = async (bodies: readonly string[]): Promise<string[][]> =>
  (await reports(bodies)).map((found) => found.filter((one) => /^\d/.test(one)))

const raw = 'title style script textarea xmp noscript iframe noembed noframes'.split(' ')
const other = 'object select option applet template svg math video audio'.split(' ')
const comments = [
  ['<!-- note', '-->'],
  ['<?php echo', '?>'],
  ['<!important', '>'],
  ['<!doctype html', '>'],
  ['<![CDATA[ x', ']]>'],
] as const

const places = [
  { name: 'a paragraph', around: (text: string) => `Before ${text}`, line: 1, column: 8 },
  { name: 'a later line of it', around: (text: string) => `Before\nit ${text}`, line: 2, column: 4 },
  { name: 'an item', around: (text: string) => `- One\n- Two ${text}`, line: 2, column: 7 },
  { name: 'a quotation', around: (text: string) => `> Said\n> so ${text}`, line: 2, column: 6 },
  { name: 'a heading', around: (text: string) => `# Of ${text}`, line: 1, column: 6 },
  { name: 'a cell', around: (text: string) => `| a | b |\n| - | - |\n| c | d ${text} |`, line: 3, column: 9 },
  { name: 'a block of HTML', around: (text: string) => `<div>\nIn ${text}\n</div>`, line: 2, column: 4 },
]

/** The same tag in code, so that its first place is not the right one. */
const withCode = (opening: string, text: string) => `\`${opening}>\` and \`${opening}\`\n\n${text}\n\nThe rest.`

test.each(places)('an element that is not closed is an error in $name', async ({ around, line, column }) => {
  const names = [...raw, ...other, 'plaintext']
  const found = await lost(names.map((name) => withCode(`<${name}`, around(`<${name}> lost words`))))
  for (const [index, name] of names.entries()) {
    expect(found[index]?.[0], name).toMatch(`${line + 2}:${column} <${name}> `)
    expect(found[index]?.[0], name).toContain('readers would not see the text "lost words')
  }
})

test.each(places)('what a finding says to write helps in $name', async ({ name: place, around }) => {
  const tags = [...raw, ...other].map((name) => [`<${name}>`, `</${name}>`] as const)
  const isHtml = place === 'a block of HTML'
  const cured = [...tags, ['<plaintext>', ''] as const].flatMap(([opening, closing]) => [
    ...(closing === '' ? [] : [`${opening}${closing} kept words`]),
    ...(isHtml ? [] : [`\`${opening}\` kept words`]),
    `${opening.replace('<', '&lt;')} kept words`,
  ])
  expect((await lost(cured.map((text) => `${around(text)}\n\nThe rest.`))).flat()).toEqual([])
})

test.each(comments)('%s that is not closed is an error, closed by %s it is none', async (opening, closing) => {
  const [bad, closed, coded, escaped] = await reports([
    withCode(opening, `${opening} of words\n\n*More* <b>text</b> after it`),
    `${opening} ${closing} of words`,
    `Text.\n\n\`${opening}\` of words`,
    `Text.\n\n${opening.replace('<', '&lt;')} of words`,
  ])
  expect(bad?.[0]).toMatch(`3:1 ${opening} `)
  expect(bad?.[0]).toContain(`is not closed: readers would not see the text "`)
  expect(bad?.[0]).toContain(`Close it with ${closing}, or`)
  expect([closed, coded, escaped].flat().filter((rule) => rule !== 'empty-article')).toEqual([])
})

test.each([
  { body: '<div>I </3 you, <b>really</b></div>', says: '1:8 </3 you, ', because: '</3 is no end tag' },
  {
    body: '<div title="later>\n\nMore text.\n\n</div>',
    says: '1:1 <div title="later> ',
    because: 'a tag goes on to the end',
  },
  {
    body: '<p class="a>One</p>\n<p class="b">two</p>',
    says: '1:1 <p class="a> ',
    because: 'a value goes on to the next',
  },
  {
    body: "<p title='a>One</p>\n<p title='b'>two</p>",
    says: "1:1 <p title='a> ",
    because: 'also in single quotation marks',
  },
  { body: 'A <ruby>漢<rp>kan and more', says: '1:10 <rp> ', because: 'brackets of ruby are hidden' },
  {
    body: '<iframe src="https://daily.internal/v" />\n\nMore.',
    says: '1:1 <iframe src=',
    because: '/> closes nothing',
  },
  { body: 'a <xmp>b</xmp>c <plaintext>d</plaintext> e', says: '1:17 <plaintext> cannot', because: 'it has no end' },
])('$body is an error: $because', async ({ body, says }) => {
  const [[found = ''] = []] = await lost([body])
  expect(found.slice(0, says.length)).toBe(says)
})

test('each text that is lost is named', async () => {
  const [found] = await lost(['<p><option>a</p>\n<p><option>b</p>\n\nThen <title>c'])
  expect(found?.map((one) => one.slice(0, 12))).toEqual(['1:4 <option>', '2:4 <option>', '4:6 <title> '])
})

test.each([
  { body: 'a<script>b</script>c', rules: ['removed-html'], because: 'it is closed' },
  {
    body: '<select><option>a<option>b</select> c',
    rules: ['removed-html', 'removed-html'],
    because: 'a list is closed',
  },
  {
    body: 'a <svg><text>b</text><p>c</p></svg> d',
    rules: ['removed-html', 'removed-html'],
    because: 'the author closed it',
  },
  { body: 'a\n\n<iframe src="https://daily.internal/">', rules: [], because: 'no text follows' },
  { body: '<!-- a --> b\n\n<?php c > d ?>\n\n<!doctype html>\n\ne', rules: [], because: 'they are closed' },
  { body: '<img alt="a > b" src="https://daily.internal/a.png">', rules: [], because: 'the value is closed' },
  { body: 'a <3 b, c<d, <e@f.g> <https://daily.internal/> \\<title>', rules: [], because: 'these begin no tag' },
  { body: '<ruby>漢<rp>(<rt>kan<rp>)</ruby> here', rules: [], because: 'brackets need no end tag' },
  { body: '`<title>` ``<!--``\n\n    <script>\n\n~~~\n<?php\n~~~', rules: [], because: 'it is code' },
  { body: 'It is &lt;title> here', rules: [], because: 'it is text' },
])('$body is no error: $because', async ({ body, rules }) => {
  expect(await reports([body])).toEqual([rules])
})

test('the text of a report', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article({ body: 'A <title> b' }) })
  const { diagnostics } = await check({ content, out: `${content}-out` })
  expect(
    report(
      diagnostics.filter(({ rule }) => rule === 'lost-text').map((one) => ({ ...one, file: 'a.md' })),
      'text',
    ),
  ).toBe(
    [
      'a.md:6:3  error  lost-text',
      '  <title> is not closed: readers would not see the text "b".',
      '  Close it with </title>, or, if it is text, put it between backticks: `<title>`. Inside HTML write &lt; for its <.',
      '',
    ].join('\n'),
  )
})
