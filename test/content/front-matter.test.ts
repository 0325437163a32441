import { expect, test } from 'vitest'
import { split } from '../../src/content/front-matter.ts'

test.each([
  {
    because: 'it is the usual form',
    text: '---\ntitle: A\n---\nText.\n',
    yaml: 'title: A',
    line: 4,
    markdown: 'Text.\n',
  },
  { because: 'there are no keys', text: '---\n---\nText.', yaml: '', line: 3, markdown: 'Text.' },
  { because: 'there is no text', text: '---\na: b\n---', yaml: 'a: b', line: 4, markdown: '' },
  {
    because: 'blanks follow the line',
    text: '---\na: b\n--- \t\nText.',
    yaml: 'a: b',
    line: 4,
    markdown: ' \t\nText.',
  },
  {
    because: 'only the first line closes',
    text: '---\na: b\n---\n\n---\nc',
    yaml: 'a: b',
    line: 4,
    markdown: '\n---\nc',
  },
  { because: 'U+2028 ends no line', text: '---\na: b\u2028---\n---\nc', yaml: 'a: b\u2028---', line: 4, markdown: 'c' },
])('a file is cut where its front matter ends: $because', ({ text, yaml, line, markdown }) => {
  const source = { path: 'a.md', file: 'a.md', text, digest: '', stat: { size: 0, time: 0 } }
  const parts = split(source)
  expect([parts.yaml.text, parts.bodyLine, parts.markdown()]).toEqual([yaml, line, markdown])
})
