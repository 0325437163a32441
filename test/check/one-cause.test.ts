import { expect, test } from 'vitest'
import { folder, site } from '../folder.ts'
import { build } from '../here.ts'

const written = (lines: string[], body = 'Text.') => `---\n${lines.join('\n')}\n---\n\n${body}\n`
const title = 'title: A bridge'
const date = 'date: 2019-11-01'
const id = 'id: tag:daily.internal,2019:a'

test.each([
  {
    because: 'a list is written as text with more letters than a list may have names',
    files: { 'a.md': written([title, date, `tags: ${'bridges '.repeat(20)}`, `authors: ${'Li '.repeat(20)}`]) },
    finds: [],
  },
  {
    because: 'a list is written as text with more names than a list may have',
    files: { 'a.md': written([title, date, `tags: ${'bridges, '.repeat(60)}`, `authors: ${'Li Lei, '.repeat(60)}`]) },
    finds: ['too-large a.md:4:7', 'too-large a.md:5:10'],
  },
  {
    because: 'required keys are misspelt',
    files: { 'a.md': written(['titel: A bridge', 'dat: 2019-11-01']) },
    finds: ['unknown-key a.md:2:1', 'unknown-key a.md:3:1'],
  },
  {
    because: 'a required key of a section is misspelt',
    files: { 'a/section.yaml': 'tittle: A\n', 'a/a.md': written([title, date]) },
    finds: ['unknown-key section.yaml:1:1'],
  },
  {
    because: 'a key is unknown, and another one is missing',
    files: { 'a.md': written([date, 'colour: red']) },
    finds: ['missing-key a.md:1:1', 'unknown-key a.md:3:1'],
  },
  {
    because: 'two files have one name but for the date in front',
    files: { 'a.md': written([title, date]), '2019-11-01-a.md': written([title, date]) },
    finds: ['duplicate-id a.md:1:1'],
  },
  {
    because: 'an article was copied',
    files: { 'a.md': written([title, date, id]), 'b.md': written([title, date, id]) },
    finds: ['duplicate-id b.md:4:5'],
  },
  {
    because: 'a third article has the time of two that have one id',
    files: { 'a.md': written([title, date, id]), 'b.md': written([title, date]), 'c.md': written([title, date, id]) },
    finds: ['same-instant a.md:3:7', 'same-instant c.md:3:7', 'duplicate-id c.md:4:5'],
  },
  {
    because: 'a tag that feeds must not contain is not closed',
    files: { 'a.md': written([title, date], 'A book <title> without an end.') },
    finds: ['lost-text a.md:6:8'],
  },
  {
    because: 'a picture without alt text is shown twice',
    files: {
      'a.md': written([title, date], '![](https://daily.internal/a.png) Text. ![](https://daily.internal/a.png)'),
    },
    finds: ['missing-alt a.md:6:5'],
  },
])('one cause, one finding: $because', async ({ files, finds }) => {
  const content = folder({ 'site.yaml': site, ...files })
  const { diagnostics } = await build({ content, out: folder(), now: new Date('2020-01-01') })
  expect(
    diagnostics.map(({ rule, file, line, column }) => `${rule} ${file.split('/').at(-1)}:${line}:${column}`),
  ).toEqual(finds)
})
