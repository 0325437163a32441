import { expect, test } from 'vitest'
import { markdownToHtml } from '../../src/render/markdown.ts'

const picture = '<img src="a.jpg" alt="b">'

test.each([
  { markdown: '![b](a.jpg)\n*The **old** bridge*', caption: 'The <strong>old</strong> bridge', because: 'it is below' },
  { markdown: '![b](a.jpg)  \n_The bridge_', caption: 'The bridge', because: 'a break is between them' },
  { markdown: '![b](a.jpg "The bridge")', caption: 'The bridge', because: 'it is the title' },
])('$markdown is a figure with its caption: $because', async ({ markdown, caption }) => {
  expect((await markdownToHtml(markdown)).trim()).toBe(`<figure>${picture}<figcaption>${caption}</figcaption></figure>`)
})

test('the link of a picture stays above its caption', async () => {
  expect((await markdownToHtml('[![b](a.jpg)](c)\n*The bridge*')).trim()).toBe(
    `<figure><a href="c">${picture}</a><figcaption>The bridge</figcaption></figure>`,
  )
})

test.each([
  { markdown: '![b](a.jpg) *The bridge*', because: 'it is in the same line' },
  { markdown: '![b](a.jpg)\n*The bridge* is new.', because: 'the line goes on' },
  { markdown: '![b](a.jpg)\n**The bridge**', because: 'it is strong' },
  { markdown: '![b](a.jpg "c")\n*The bridge*', because: 'there is a title' },
  { markdown: '![b](a.jpg)\n![b](a.jpg)\n*The bridge*', because: 'two pictures are above' },
  { markdown: 'Text.\n*The bridge*', because: 'no picture is above' },
])('$markdown stays a paragraph: $because', async ({ markdown }) => {
  expect(await markdownToHtml(markdown)).toMatch(/^<p>.*<\/p>\n$/s)
})

test('a line in a paragraph of its own is no caption', async () => {
  expect(await markdownToHtml('![b](a.jpg)\n\n*The bridge*')).toBe(
    `<figure>${picture}</figure>\n<p><em>The bridge</em></p>\n`,
  )
})
