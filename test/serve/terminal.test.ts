import { expect, test } from 'vitest'
import { forTerminal } from '../../src/serve/terminal.ts'
import { article } from '../folder.ts'
import { served } from './served.ts'

test.each([
  {
    because: 'columns are as wide as their widest cell, and one space apart',
    html: '<p>Before</p>\n<table>\n<thead>\n<tr>\n<th>District</th>\n<th>In 2019</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Huangpu</td>\n<td>653,800</td>\n</tr>\n<tr>\n<td>浦东新区</td>\n<td>5,550,200</td>\n</tr>\n</tbody>\n</table>\n<p>After</p>',
    text: ['Before', '', 'District In 2019', 'Huangpu  653,800', '浦东新区 5,550,200', '', 'After', ''],
  },
  {
    because: 'links and pictures are numbers',
    html: '<p>See <a href="https://a.example/?b&amp;c">this &lt;page&gt;</a>.</p><figure><img src="b.png" alt="a <table> in it"><figcaption>B</figcaption></figure>',
    text: ['See this <page>[1].', '', '[image 2]', '', 'B', '', 'Links:', '[1]: https://a.example/?b&c', '[2]: b.png'],
  },
  {
    because: 'lists and quotations are indented, and code keeps its lines',
    html: '<ul>\n<li>One\n<ul>\n<li>Two</li>\n</ul>\n</li>\n</ul>\n<blockquote><p>Said</p></blockquote><pre><code>a\n\n  b\n</code></pre>',
    text: ['  * One', '', '    * Two', '', '  Said', '', 'a', '', '  b', ''],
  },
  {
    because: 'a table in a cell is its text',
    html: '<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>',
    text: ['ab c', ''],
  },
])('the text for a terminal: $because', ({ html, text }) => {
  expect(forTerminal(html).map((line) => line.text)).toEqual(text)
})

test('rows of tables are kept whole, and all else may be broken', () => {
  const lines = forTerminal('<p>a</p><table><tr><td>b</td></tr></table>')
  expect(lines.filter(({ isRow }) => isRow).map(({ text }) => text)).toEqual(['b'])
})

test.each([
  { because: 'a quotation is nested 20,000 times', html: '<blockquote>'.repeat(20_000) },
  { because: 'a table is nested 20,000 times', html: '<table><tr><td>'.repeat(20_000) },
  { because: 'a tag does not end', html: `<a href="${'x'.repeat(200_000)}` },
])('hostile HTML is no trouble: $because', ({ html }) => {
  expect(() => forTerminal(html)).not.toThrow()
})

const wide = `| ${'long word '.repeat(12)} | b |\n| --- | --- |\n| 1 | 2 |\n`

test.each([
  { query: '', has: '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>' },
  { query: '?as=phone', has: '<div class="reading as-phone">' },
  { query: '?as=text', has: '2 rows of tables are longer than 80 characters: the rest is cut.' },
  { query: '?as=constructor', has: '<div class="reading as-reader">' },
])('a table in /feeds/$query', async ({ query, has }) => {
  const { get } = await served({ 'a.md': article({ body: wide }) })
  expect(await get(`/feeds/${query}`)).toContain(has)
})

test('a paragraph of many pieces takes little time', () => {
  const start = performance.now()
  const [line] = forTerminal(`<p>${'<b>a</b> '.repeat(20_000)}</p>`)
  expect(line?.text).toHaveLength(39_999)
  expect(performance.now() - start).toBeLessThan(5_000)
})
