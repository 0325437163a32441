import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { article, filesOf, folder, site } from '../folder.ts'
import { build } from '../here.ts'

type Item = { content_html?: string; content_text?: string; summary: string }

async function itemOf(body: string, more = '') {
  const content = folder({
    'site.yaml': `${site}partners: [smartnews]\n`,
    'a.md': article({ body, more }),
    ...pictures,
  })
  const out = folder()
  const { diagnostics } = await build({ content, out })
  const { items }: { items: Item[] } = JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8'))
  const [item] = items
  return {
    item,
    diagnostics: diagnostics.filter(({ partner }) => !partner),
    files: [...filesOf(out)].map(([path, bytes]) => ({ path, text: bytes.toString() })),
  }
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pictures = { 'a.png': dot, 'b.png': Buffer.concat([dot, Buffer.from('b')]) }

const long = `${'The bridge is long and it opens on Friday morning. '.repeat(12)}\n\nFree.`

test.each([
  { because: 'Hugo writes it so', body: 'Free.\n\n<!--more-->\n\nPaid.', summary: 'Free.' },
  { because: 'Hexo writes it so', body: 'Free.\n<!-- more -->\nPaid.', summary: 'Free.' },
  { because: 'WordPress has words in it', body: 'Free.\n\n<!--more Read on-->\n\nPaid.', summary: 'Free.' },
  { because: 'Docusaurus writes it so', body: 'Free.\n\n<!-- truncate -->\n\nPaid.', summary: 'Free.' },
  { because: 'MDX writes it so', body: 'Free.\n\n{/* truncate */}\n\nPaid.', summary: 'Free.' },
  { because: 'Jekyll writes it so', body: 'Free.\n\n<!-- excerpt -->\n\nPaid.', summary: 'Free.' },
  { because: 'it is in a line', body: 'Free. <!--more--> Paid.', summary: 'Free.' },
  { because: 'it is in a list', body: 'Free:\n\n- one <!--more-->\n- Paid.', summary: 'one' },
  {
    because: 'four short sentences are few',
    body: 'It is new. It is long. It is high. It is red.\n\nIt opens.\n\n<!--more-->\n\nPaid.',
    summary: 'It is new. It is long. It is high. It is red. It opens.',
  },
  {
    because: 'a long beginning is cut as any text',
    body: `${long}\n\n<!--more-->\n\nPaid.`,
    summary: /^(The bridge[^.]*\. ?){3}$/,
  },
  { because: 'nothing is before it', body: '<!--more-->\n\nPaid.', summary: 'Paid.' },
  {
    because: 'the front matter has one',
    body: 'Free.\n\n<!--more-->\n\nPaid.',
    more: 'summary: Own.\n',
    summary: 'Own.',
  },
  { because: 'it is code', body: 'Free.\n\n```\n<!--more-->\n```\n\nPaid.', summary: 'Free. Paid.' },
  { because: 'it is a comment', body: 'Free.\n\n<!-- more of this later -->\n\nPaid.', summary: 'Free. Paid.' },
  { because: 'it is in a comment', body: 'Free.\n\n<!-- no <!--more-->\n\nPaid.', summary: 'Free. Paid.' },
])('the summary is $summary: $because', async ({ body, more, summary }) => {
  const { item, diagnostics } = await itemOf(body, more)
  expect(diagnostics).toEqual([])
  expect(item?.summary).toEqual(typeof summary === 'string' ? summary : expect.stringMatching(summary))
  expect(item?.content_html).toContain('Paid.')
  expect(item?.content_html).not.toMatch(/truncate|<!--|\{\/\*/)
})

const paid = '![](b.png)\n\nPaid. [Notes](notes.pdf) <audio src="paid.mp3"></audio>'

test.each([
  { because: 'the mark ends it', body: `Free.\n\n<!--more-->\n\n${paid}`, html: '<p>Free.</p>' },
  { because: 'the mark is in a line', body: `*Free. <!--more--> Paid.* ${paid}`, html: '<p><em>Free.</em></p>' },
  {
    because: 'it may be a picture',
    body: `![A](a.png)\n\n<!--more-->\n\n${paid}`,
    html: expect.stringMatching(/^<figure><img /),
  },
  {
    because: 'a note goes with its reference',
    body: `Free.[^a]\n\n<!--more-->\n\nPaid.[^b]\n\n[^b]: Paid.\n[^a]: Free.`,
    html: expect.stringMatching(
      /<li id="fn-a">\s*<p>Free\. <a href="[^"]*#fnref-a">↩<\/a><\/p>\s*<\/li>\s*<\/ol>\s*<\/section>$/,
    ),
  },
  {
    because: 'a link is defined behind the mark',
    body: 'A [link][x].\n\n<!--more-->\n\nPaid.\n\n[x]: https://daily.internal/x',
    html: '<p>A <a href="https://daily.internal/x">link</a>.</p>',
  },
])('with content: summary the text is $html: $because', async ({ body, html }) => {
  const { item, files, diagnostics } = await itemOf(body, 'content: summary\n')
  expect(diagnostics.filter(({ rule }) => rule !== 'missing-alt')).toEqual([])
  expect(item?.content_html).toEqual(html)
  expect(files.filter(({ path, text }) => path.includes('b-') || text.includes('Paid'))).toEqual([])
})

test.each([
  {
    because: 'there is no mark',
    body: `${'It is free of all costs today. '.repeat(9)}Paid.\n\n![](b.png)`,
    summary: /^(It is free of all costs today\. ?){3}$/,
  },
  { because: 'nothing is before the mark', body: '<!--more-->\n\nPaid.', summary: 'A bridge opens' },
  { because: 'the front matter has one', body: 'Paid.', more: 'summary: Own & free.\n', summary: 'Own & free.' },
])('with content: summary nothing but "$summary" goes out: $because', async ({ body, more = '', summary }) => {
  const { item, files } = await itemOf(body, `content: summary\nimage: a.png\n${more}`)
  expect(item?.content_text).toEqual(typeof summary === 'string' ? summary : expect.stringMatching(summary))
  expect(item?.summary).toBe(item?.content_text)
  expect(item).not.toHaveProperty('content_html')
  for (const { path, text } of files) expect(text, path).not.toMatch(/Paid/)
  expect(files.filter(({ path }) => /\/b-\w+\.png$/.test(path))).toEqual([])
  expect(String(files.find(({ path }) => path === 'rss.xml')?.text)).not.toContain('<content:encoded>')
})
