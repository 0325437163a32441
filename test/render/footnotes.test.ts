import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../src/render/clean-html.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'

const htmlOf = async (markdown: string, anchors?: string) => (await markdownToHtml(markdown, anchors)).trim()

/** What the note with this number says, without its ways back. */
const note = (html: string, number: number) =>
  html
    .split('<li id=')
    .at(number)
    ?.replace(/^.*?>\n|\n<\/li>[\s\S]*$/g, '')
    .replace(/ ?<a href="#fnref[^"]*">↩(?:<sup>\d<\/sup>)?<\/a>/g, '')

test.each([
  { because: 'one line', markdown: '[^a]: One.', notes: ['<p>One.</p>'] },
  { because: 'no blank behind the colon', markdown: '[^a]:One.', notes: ['<p>One.</p>'] },
  { because: 'lines in a row', markdown: '[^a]: One.\n[^b]: Two.', notes: ['<p>One.</p>', '<p>Two.</p>'] },
  { because: 'two lines', markdown: '[^a]: One\ngoes on.', notes: ['<p>One\ngoes on.</p>'] },
  { because: 'a line indented by two', markdown: '[^a]: One\n  goes on.', notes: ['<p>One\n  goes on.</p>'] },
  { because: 'a line indented by four', markdown: '[^a]: One\n    goes on.', notes: ['<p>One\ngoes on.</p>'] },
  { because: 'a text below its label', markdown: '[^a]:\n    One.', notes: ['<p>One.</p>'] },
  { because: 'two paragraphs', markdown: '[^a]: One.\n\n    Two.', notes: ['<p>One.</p>\n<p>Two.</p>'] },
  { because: 'a tab', markdown: '[^a]: One.\n\n\tTwo.', notes: ['<p>One.</p>\n<p>Two.</p>'] },
  {
    because: 'a paragraph that goes on, then the next note',
    markdown: '[^a]: One.\n\n    Two\ngoes on.\n[^b]: Three.',
    notes: ['<p>One.</p>\n<p>Two\ngoes on.</p>', '<p>Three.</p>'],
  },
  {
    because: 'a list',
    markdown: '[^a]: One:\n\n    - two\n    - three',
    notes: ['<p>One:</p>\n<ul>\n<li>two</li>\n<li>three</li>\n</ul>\n<p></p>'],
  },
  {
    because: 'code with blank lines',
    markdown: '[^a]: One:\n\n    ```\n    two\n\n    three\n    ```',
    notes: ['<p>One:</p>\n<pre><code>two\n\nthree\n</code></pre>\n<p></p>'],
  },
])('a note has $because', async ({ markdown, notes }) => {
  const html = await htmlOf(`x[^a]${markdown.includes('[^b]') ? '[^b]' : ''}\n\n${markdown}`)
  expect(notes.map((_, index) => note(html, index + 1))).toEqual(notes)
  expect(html.split('<hr>')[0]).not.toMatch(/One|Two|Three|\[/)
})

test.each([
  { because: 'a blank line', markdown: '[^a]: One.\n\nText.', body: '<p>Text.</p>' },
  { because: 'a heading', markdown: '[^a]: One.\n## Text', body: '<h2>Text</h2>' },
  { because: 'a list', markdown: '[^a]: One.\n- Text', body: '<ul>\n<li>Text</li>\n</ul>' },
  { because: 'a quotation', markdown: '[^a]: One.\n> Text', body: '<blockquote>\n<p>Text</p>\n</blockquote>' },
  { because: 'the end of its code', markdown: '[^a]: One:\n\n    ```\n    a\n    ```\nText.', body: '<p>Text.</p>' },
])('a note ends at $because', async ({ markdown, body }) => {
  expect((await htmlOf(`x[^a]\n\n${markdown}`)).split('<hr>')[0]).toContain(`</p>\n${body}`)
})

const marker = (id: string, number = 1, count = '') =>
  `<sup><a href="#fn-${id}" id="fnref-${id}${count}">${number}</a></sup>`

test.each([
  { because: 'it has a note', markdown: 'x[^a]\n\n[^a]: N', body: `<p>x${marker('a')}</p>` },
  { because: 'the note interrupts its paragraph', markdown: 'x[^a]\n[^a]: N', body: `<p>x${marker('a')}</p>` },
  {
    because: 'one note has several',
    markdown: 'x[^a] y[^a]\n\n[^a]: N',
    body: `<p>x${marker('a')} y${marker('a', 1, '-2')}</p>`,
  },
  {
    because: 'notes are defined in another order',
    markdown: 'x[^b][^a]\n\n[^a]: N\n[^b]: M',
    body: `<p>x${marker('b')}${marker('a', 2)}</p>`,
  },
  { because: 'its case differs', markdown: 'x[^A]\n\n[^a]: N', body: `<p>x${marker('a')}</p>` },
  {
    because: 'case tells two notes apart',
    markdown: 'x[^A][^a]\n\n[^a]: N\n[^A]: M',
    body: `<p>x${marker('A')}${marker('a', 2)}</p>`,
  },
  { because: 'there is no note', markdown: 'x[^b]\n\n[^a]: N', body: '<p>x[^b]</p>' },
  { because: 'it is code', markdown: '`[^a]`\n\n[^a]: N', body: '<p><code>[^a]</code></p>' },
  { because: 'it is escaped', markdown: 'x\\[^a]\n\n[^a]: N', body: '<p>x[^a]</p>' },
  {
    because: 'it is in a link',
    markdown: '[x[^a]](u)\n\n[^a]: N',
    body: '<p><a href="u">x<sup id="fnref-a">1</sup></a></p>',
  },
  {
    because: 'it is in the words for a picture',
    markdown: '![x[^a]](u) y\n\n[^a]: N',
    body: '<p><img src="u" alt="x"> y</p>',
  },
  { because: 'its line does not begin with it', markdown: 'x[^a]: y', body: '<p>x[^a]: y</p>' },
  {
    because: 'notes are in a list and in a quotation',
    markdown: '- x[^a]\n- y[^b]\n\n> [^b]: M\n> [^a]: N',
    body: `<ul>\n<li>x${marker('a')}</li>\n<li>y${marker('b', 2)}</li>\n</ul>\n<blockquote>\n</blockquote>`,
  },
])('a reference when $because', async ({ markdown, body }) => {
  expect((await htmlOf(markdown)).split('<hr>')[0]?.trim()).toBe(body)
})

test('notes without a reference are published behind the others, and so is the second one of a label', async () => {
  const html = await htmlOf('x[^b]\n\n[^a]: One.\n[^b]: Two.\n[^b]: Three.\n[^c]:')
  expect([1, 2, 3, 4].map((number) => note(html, number))).toEqual([
    '<p>Two.</p>',
    '<p>One.</p>',
    '<p>Three.</p>',
    undefined,
  ])
})

test('notes may refer to notes and to themselves', async () => {
  const html = await htmlOf('x[^a]\n\n[^b]: Two[^b].\n[^a]: One[^b].')
  expect([...html.matchAll(/<li id="fn-(\w)">/g)].map(([, label]) => label)).toEqual(['a', 'b'])
  expect(html).toContain('<a href="#fnref-b">↩</a> <a href="#fnref-b-2">↩<sup>2</sup></a></p>')
})

test.each([
  { anchors: 'fn-{label}', ids: ['fnref-Smith-2019', 'fnref-_6ce8', 'fn-Smith-2019', 'fn-_6ce8'] },
  { anchors: 'fn:{number}', ids: ['fnref:1', 'fnref:2', 'fn:1', 'fn:2'] },
  { anchors: 'fn{number}', ids: ['fnref1', 'fnref2', 'fn1', 'fn2'] },
  { anchors: 'note-{number}', ids: ['noteref-1', 'noteref-2', 'note-1', 'note-2'] },
  {
    anchors: 'user-content-fn-{number}',
    ids: ['user-content-fnref-1', 'user-content-fnref-2', 'user-content-fn-1', 'user-content-fn-2'],
  },
])('the ids after the pattern $anchors', async ({ anchors, ids }) => {
  const html = await htmlOf('x[^Smith 2019] y[^注]\n\n[^Smith 2019]: N\n[^注]: M', anchors)
  expect([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids)
})

test.each([
  ['a b', 'a-b'],
  ['a&b', 'a_26b'],
  ['a"><b', 'a_22_3e_3cb'],
  ['{number}', '_7bnumber_7d'],
  ['𠮷', '_20bb7'],
])('the label %s makes an id that no reader misunderstands', async (label, id) => {
  const html = await htmlOf(`x[^${label}]\n\n[^${label}]: N`)
  expect(html).toContain(`href="#fn-${id}" id="fnref-${id}"`)
})

test('every id is given once', async () => {
  const html = await htmlOf('x[^a b][^a-b][^a][^a][^a-2]\n\n[^a b]: K\n[^a-b]: L\n[^a]: M\n[^a-2]: N\n[^a]: O')
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(10)
  expect(new Set(ids).size).toBe(10)
})

const label = fc.string({
  unit: fc.constantFrom('a', 'B', '1', '注', ' ', '-', '.', ':', '%', '"', '<', '&', '𠮷'),
  minLength: 1,
  maxLength: 3,
})
const line = fc.constantFrom(
  'word',
  '  word',
  '    word',
  '\tword',
  '',
  '- word',
  '    - word',
  '> word',
  '# word',
  '```',
  '    ```',
  '| word |',
)

/** Each piece has a word of its own, so that a lost one is noticed. */
const piece = fc.oneof(
  fc.record({ text: label.map((name) => `word[^${name}]`) }),
  fc.record({ text: label.map((name) => `[^${name}]: word`) }),
  fc.record({ text: line }),
)

test('whatever is written, no word is lost, and every link of a note leads to an id that was given once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
      let count = 0
      const markdown = pieces.map(({ text }) => text.replace('word', () => `word${count++}`)).join('\n')
      const html = clean(await markdownToHtml(markdown), resolve).html
      expect([...html.matchAll(/word(\d+)/g)].map(([, number]) => Number(number)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, index) => index),
      )
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const targets = [...html.matchAll(/href="https:\/\/daily.internal\/a\/#([\w.:-]*)"/g)].map(([, id]) => id)
      expect(ids).toEqual(expect.arrayContaining(targets))
    }),
    { numRuns: 500 },
  )
})

const resolve = (written: string) => ({ url: new URL(written, 'https://daily.internal/a/').href })

test.each([
  { because: 'references', text: (count: number) => `${'x[^a] '.repeat(count)}\n\n[^a]: N` },
  { because: 'definitions in a row', text: (count: number) => lines(count, (n) => `[^${n}]: Note`) },
  { because: 'definitions with paragraphs', text: (count: number) => lines(count, (n) => `[^${n}]: N\n\n    P\nl\n`) },
  { because: 'lines of one definition', text: (count: number) => `[^a]: N\n${'goes on\n'.repeat(count)}` },
  { because: 'paragraphs of one definition', text: (count: number) => `[^a]: N\n${'\n    P\nl\n'.repeat(count)}` },
  { because: 'paragraphs before a definition', text: (count: number) => `${'p\n\n'.repeat(count)}[^a]: N` },
  { because: 'headings before a definition', text: (count: number) => `${'p\n# h\n'.repeat(count)}[^a]: N` },
  {
    because: 'notes that refer to the next one',
    text: (count: number) => lines(count, (n) => `[^${n}]: x[^${n + 1}]`),
  },
  { because: 'beginnings of references', text: (count: number) => `${'[^'.repeat(count)}\n\n[^a]: N` },
  { because: 'beginnings of definitions', text: (count: number) => `[^a]: N\n${'[^b '.repeat(count)}` },
])('thousands of $because take linear time', async ({ text }) => {
  const few = await timeOf(text(500))
  const many = await timeOf(text(4_000))
  expect(many).toBeLessThan(20 * few + 500)
})

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

/** The best of three: others use the processor too. */
async function timeOf(markdown: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    await markdownToHtml(markdown)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
