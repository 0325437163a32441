import { expect, test } from 'vitest'
import { readArticle } from '../../src/content/article.ts'
import { type Diagnostic, isFaulty } from '../../src/diagnostic.ts'
import { section } from '../valid.ts'

const read = (text: string) =>
  readArticle({ path: 'a.md', file: 'a.md', text, digest: '', stat: { size: 0, time: 0 } }, section({ path: '' }))

const article = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nText.\n`

/** The text with the line of a finding as it tells its author to write it. */
function fixed(text: string, { fix }: Diagnostic): string {
  if (!fix) throw new Error('There is no line to write.')
  return text
    .split('\n')
    .flatMap((line, index) => (index + 1 === fix.line ? (fix.replacement === '' ? [] : fix.replacement) : line))
    .join('\n')
}

/** The lines that are written when every finding is followed, one after the other. */
function followed(text: string): { text: string; rest: Diagnostic[] } {
  const { diagnostics } = read(text)
  const next = diagnostics.find(({ fix }) => fix)
  return next ? followed(fixed(text, next)) : { text, rest: diagnostics }
}

test.each([
  { because: 'Jekyll holds it back', lines: ['date: 2019-11-01', 'published: false'], line: 'draft: true' },
  { because: 'and lets it out', lines: ['date: 2019-11-01', 'published: true'], line: 'draft: false' },
  { because: 'WordPress holds it back', lines: ['date: 2019-11-01', 'status: private'], line: 'draft: true' },
  { because: 'Docusaurus hides it', lines: ['date: 2019-11-01', 'unlisted: true'], line: 'draft: true' },
  { because: 'subscribers pay for it', lines: ['date: 2019-11-01', 'visibility: members'], line: 'draft: true' },
  { because: 'it is in no feed', lines: ['date: 2019-11-01', 'feed: false'], line: 'feeds: false' },
  { because: 'feeds exclude it', lines: ['date: 2019-11-01', 'exclude_from_feed: yes'], line: 'feeds: false' },
  { because: 'it has a password', lines: ['date: 2019-11-01', 'hidden: yes', 'private: false'], line: 'draft: true' },
  { because: 'Hugo takes it down', lines: ['date: 2019-11-01', 'expiryDate: 2019-12-01'], line: 'expires: 2019-12-01' },
  { because: 'Astro names it so', lines: ['pubDate: Nov 1, 2019'], line: 'date: 2019-11-01' },
  { because: 'it is a date here', lines: ['published: 2019-11-01 9:30'], line: 'date: 2019-11-01 09:30' },
  { because: 'an earlier day holds nothing', lines: ['date: 2019-11-01', 'publishDate: 2019-10-01'], line: 'Text.' },
  { because: 'Hugo names it so', lines: ['date: 2019-11-01', 'lastmod: 2019-11-02'], line: 'updated: 2019-11-02' },
  { because: 'it is a summary', lines: ['date: 2019-11-01', 'description: >', '  It opens.'], line: 'summary: >' },
  { because: 'tags are a list', lines: ['date: 2019-11-01', 'keywords: a b, c & d'], line: 'tags: [a b, "c & d"]' },
  { because: 'two keys mean one', lines: ['date: 2019-11-01', 'tag: [a]', 'category: b'], line: 'tags: [a]', left: 1 },
  { because: 'it is a list already', lines: ['date: 2019-11-01', 'categories:', '  - a'], line: 'tags:' },
  { because: 'a picture', lines: ['date: 2019-11-01', 'hero_image: /a.jpg'], line: 'image: /a.jpg' },
  { because: 'one author', lines: ['date: 2019-11-01', 'byline: Li Lei'], line: 'author: Li Lei' },
  {
    because: 'a source is a name',
    lines: ['date: 2019-11-01', 'source_url: https://www.daily.internal/a'],
    line: 'source: {name: daily.internal, url: "https://www.daily.internal/a"}',
  },
  { because: 'it is misspelt', lines: ['date: 2019-11-01', 'sumary: It opens.'], line: 'summary: It opens.' },
  { because: 'the day is in it', lines: ['date: 13/11/2019'], line: 'date: 2019-11-13' },
  { because: 'the marks are curly', lines: ['date: “2019-11-01”', 'draft: “true”'], line: 'draft: true' },
  { because: 'it is cut', lines: ['date: 2019-11-01', 'summary: The #1 "team"'], line: `summary: 'The #1 "team"'` },
  { because: 'it has a comment', lines: ['date: 2019-11-01', 'summary: A #1 # ok'], line: 'summary: "A #1" # ok' },
  {
    because: 'it is a byline',
    lines: ['date: 2019-11-01', 'authors: [By Li, "a@b.org: c"]'],
    line: 'authors: [Li, {name: c, email: a@b.org}]',
  },
])('following every finding leads to $line: $because', ({ lines, line, left = 0 }) => {
  const { text, rest } = followed(article('title: A bridge', ...lines))
  expect(text.split('\n')).toContain(line)
  expect(rest).toHaveLength(left)
})

test.each([
  { because: 'the bracket is cut off', lines: ['tags: [a #b, c]'], place: '4:10', says: 'quotation marks' },
  { because: 'the next line is', lines: ['summary: First #1', '  second'], place: '4:16', says: 'quotation marks' },
  {
    because: 'it is a comment',
    lines: ['tags: [a, # first', '  b', 'summary: x'],
    place: '4:7',
    says: 'Close it with ]',
  },
  { because: 'one draft is a slip', lines: ['draft: true', 'draft: false'], place: '5:1', says: '"draft: true" holds' },
])('what stops YAML is said at $place: $because', ({ lines, place, says }) => {
  const [found] = read(article('title: A bridge', 'date: 2019-11-01', ...lines)).diagnostics
  expect(`${found?.line}:${found?.column}`).toBe(place)
  expect(found?.hint).toContain(says)
})

/** Whoever obeys a hint must not publish what was held back. */
test.each([
  { lines: ['published: false'] },
  { lines: ['draft: false', 'published: false'] },
  { lines: ['publishDate: 2099-12-01'] },
  { lines: ['embargo: when the mayor agrees'] },
  { lines: ['embargo: true'] },
  { lines: ['expiryDate: 2019-12-01'] },
  { lines: ['unpublish_on: soon'] },
  { lines: ['status: waiting for the lawyer'] },
  { lines: ['visibility:', '  - members'] },
  { lines: ['unlisted: true', 'private: true', 'status: draft'] },
  { lines: ['eleventyExcludeFromCollections: true'] },
  { lines: ['sitemap: false'] },
  { lines: ['password: bridge'] },
  { lines: ['some_key_of_ours: true'] },
])('no hint about $lines says only to remove it', ({ lines }) => {
  const { diagnostics } = read(article('title: A bridge', 'date: 2019-11-01', ...lines))
  expect(isFaulty(diagnostics, ['error'])).toBe(true)
  for (const { hint, fix } of diagnostics) {
    expect(hint).toMatch(/draft: true|date: |expires: /)
    expect(hint).not.toMatch(/^remove/i)
    if (fix?.replacement === '') expect(hint).toContain('Keep "draft: true"')
  }
})

test.each([
  { because: 'a blank follows the #', lines: ['title: A bridge # or a tunnel?', 'date: 2019-11-01 #Friday'] },
  { because: 'a # without a blank before it is text', lines: ['title: C# and F#', 'date: 2019-11-01'] },
  { because: 'quotation marks are around it', lines: [`title: "The #1" #one`, 'date: 2019-11-01'] },
  { because: 'it is a text of several lines', lines: ['title: A', 'date: 2019-11-01', 'summary: |', '  The #1 #2'] },
  { because: 'a name begins with By', lines: ['title: A', 'date: 2019-11-01', 'author: Byron Smith'] },
  { because: 'a date can end the name', lines: ['title: A', 'date: 2019-11-01', 'source: "Daily, 1/2019"'] },
  { because: 'curly marks are inside', lines: ['title: “Yes” and “no”', 'date: 2019-11-01'] },
  { because: 'both marks are there', lines: ['title: "“Yes and no”"', 'date: 2019-11-01'] },
  { because: 'Han writes titles so', lines: ['title: 《桥》', 'date: 2019-11-01', 'tags: [「橋」]'] },
])('nothing is found when $because', ({ lines }) => {
  expect(read(article(...lines)).diagnostics).toEqual([])
})

test.each([
  { because: 'both keys have other names', lines: ['headline: A', 'pubDate: 2019-11-01'], count: 2 },
  { because: 'the title is a comment', lines: ['title: #1', 'date: 2019-11-01'], count: 1 },
  { because: 'the date has another name', lines: ['title: A', 'pubDate: soon'], count: 1 },
])('$count causes are $count findings: $because', ({ lines, count }) => {
  expect(read(article(...lines)).diagnostics).toHaveLength(count)
})

test('thousands of # or of names take no longer than their number allows', () => {
  const start = performance.now()
  read(article('title: A', 'date: 2019-11-01', `summary: ${' #a'.repeat(20_000)}`))
  read(article('title: A', 'date: 2019-11-01', `summary: x #a${' '.repeat(60_000)}b`))
  read(article('title: A', 'date: 2019-11-01', `tags: [a${' #a'.repeat(20_000)}`))
  read(article('title: A', 'date: 2019-11-01', `author: "${','.repeat(50_000)} a@b.c"`))
  read(article('title: A', 'date: 2019-11-01', `author: ${'by '.repeat(20_000)}`))
  read(article('title: A', 'date: 2019-11-01', `author: ${'@.'.repeat(30_000)}`))
  read(article('title: A', 'date: 2019-11-01', `tags: [${'“a”, '.repeat(10_000)}b]`))
  read(
    article('title: A', 'date: 2019-11-01', ...Array.from({ length: 450 }, (_, index) => `published${index}: false`)),
  )
  expect(performance.now() - start).toBeLessThan(5_000)
})
