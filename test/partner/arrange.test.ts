import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { inParagraphs, listsAsLines, oneLink, singleBreaks, textHolders } from '../../src/partner/document/arrange.ts'
import type { Parent } from '../../src/render/tree.ts'

const after = (html: string, change: (body: Parent) => void) => {
  const body = parseFragment(html)
  change(body)
  return serialize(body)
}

test.each([
  { because: 'it is in a paragraph', html: '<p>A <b>b</b></p>', becomes: '<p>A <b>b</b></p>' },
  { because: 'it is in a cell', html: '<table><tbody><tr><td>A</td></tr></tbody></table>', becomes: undefined },
  {
    because: 'it is in a list',
    html: '<ul> <li>A <b>b</b></li> </ul>',
    becomes: '<ul> <li><p>A <b>b</b></p></li> </ul>',
  },
  { because: 'it is in nothing', html: ' A<br>b <h2>C</h2> d', becomes: '<p> A<br>b </p><h2>C</h2><p> d</p>' },
  {
    because: 'a quotation has both',
    html: '<blockquote>A<p>B</p></blockquote>',
    becomes: '<blockquote><p>A</p><p>B</p></blockquote>',
  },
  { because: 'an inline element has a block', html: '<del>A<p>B</p></del>', becomes: '<del><p>A</p><p>B</p></del>' },
  { because: 'it is blank', html: '<div> <figure><img src="a"></figure> </div>', becomes: undefined },
  { because: 'a blank line follows', html: '<b>A</b>\n<p>B</p>', becomes: '<p><b>A</b></p>\n<p>B</p>' },
])('text into paragraphs: $because', ({ html, becomes = html }) => {
  expect(after(html, inParagraphs)).toBe(becomes)
  expect(after(becomes, inParagraphs)).toBe(becomes)
})

test('text into paragraphs, but not that of a list', () => {
  const holders = new Set([...textHolders, 'li'])
  expect(after('A<ul><li>B</li></ul>', (body) => inParagraphs(body, holders))).toBe('<p>A</p><ul><li>B</li></ul>')
})

test('deep texts are no matter', () => {
  const deep = (middle: string) => `${'<div>'.repeat(400)}${middle}${'</div>'.repeat(400)}`
  expect(after(deep('A'), inParagraphs)).toBe(deep('<p>A</p>'))
})

test.each([
  { html: '<ul><li><p>A</p></li><li><p>B</p></li></ul>', becomes: '<p>・A</p><p>・B</p>' },
  { html: '<ol><li><p><b>A</b></p></li><li><p>B</p></li></ol>', becomes: '<p>1. <b>A</b></p><p>2. B</p>' },
  { html: '<ol start="9"><li><p>A</p><p>B</p></li><li><p>C</p></li></ol>', becomes: '<p>9. A</p><p>B</p><p>10. C</p>' },
  { html: '<ol><li><p>A</p><ul><li><p>B</p></li></ul></li></ol>', becomes: '<p>1. A</p><p>・B</p>' },
  { html: '<ol reversed><li><p>A</p></li><li><p>B</p></li></ol>', becomes: '<p>2. A</p><p>1. B</p>' },
  { html: '<ol><li value="5"><p>A</p></li><li><p>B</p></li></ol>', becomes: '<p>5. A</p><p>6. B</p>' },
])('a list as lines: $html', ({ html, becomes }) => {
  expect(after(html, listsAsLines)).toBe(becomes)
})

const link = (to: string) => `<p><a href="${to}">More</a></p>`
test.each([
  {
    because: 'it is the second paragraph',
    html: `<p>A</p>${link('https://www.daily.internal/a/')}`,
    becomes: undefined,
  },
  {
    because: 'it is on another host below ours',
    html: `<p>A</p>${link('https://m.daily.internal/a/')}`,
    becomes: undefined,
  },
  {
    because: 'it is to another site',
    html: `<p>A</p>${link('https://notdaily.internal/')}`,
    becomes: '<p>A</p><p>More</p>',
  },
  { because: 'it is the first paragraph', html: link('https://daily.internal/'), becomes: '<p>More</p>' },
  {
    because: 'it is the third paragraph',
    html: `<p>A</p><p>B</p>${link('https://daily.internal/')}`,
    becomes: '<p>A</p><p>B</p><p>More</p>',
  },
  {
    because: 'there is text around it',
    html: '<p>A</p><p>B <a href="https://daily.internal/"><b>C</b></a></p>',
    becomes: '<p>A</p><p>B <b>C</b></p>',
  },
  { because: 'it writes a letter', html: `<p>A</p>${link('mailto:a@daily.internal')}`, becomes: '<p>A</p><p>More</p>' },
  {
    because: 'it is to a film only',
    html: '<p>A</p><p><a href="https://other.internal/a.mp4">a.mp4</a></p>',
    becomes: '<p>A</p><p></p>',
  },
  {
    because: 'the name of a file is part of a sentence',
    html: '<p>See <a href="https://other.internal/a.pdf">a.pdf</a></p>',
    becomes: '<p>See a.pdf</p>',
  },
  {
    because: 'it is to a site by its name',
    html: '<p><a href="https://other.internal/">other.internal</a></p>',
    becomes: '<p>other.internal</p>',
  },
  { because: 'it leads nowhere', html: '<p><a>A</a></p>', becomes: '<p>A</p>' },
])('a link when $because', ({ html, becomes = html }) => {
  expect(after(html, (body) => oneLink(body, 'https://www.daily.internal/news/'))).toBe(becomes)
})

test.each([
  ['<p>A<br>B<br>C</p>', '<p>A<br>B<br>C</p>'],
  ['<p>A<br> <br><br>B</p>', '<p>A<br> B</p>'],
  ['<br><p><br></p><br>', '<br><p><br></p><br>'],
])('single line breaks: %s', (html, becomes) => {
  expect(after(html, singleBreaks)).toBe(becomes)
})
