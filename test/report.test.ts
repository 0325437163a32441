import { expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { limits } from '../src/limits.ts'
import { report } from '../src/report.ts'

const many = limits.filesOfOneFinding + 1
const files = (count: number) => Array.from({ length: count }, (_, index) => `${String(index).padStart(4, '0')}.md`)
const one = (file: string, message = 'The key "layout" is not known.', line = 4): Diagnostic => ({
  ...{ file, line, column: 1 },
  ...{ rule: 'unknown-key', message, hint: 'Remove the line.' },
})

const text = (diagnostics: Diagnostic[]) => report(diagnostics.toReversed(), 'text')

test('the same finding in very many files is reported once, with its count and three places', () => {
  expect(text([...files(3000).map((file) => one(file)), one('0001.md', 'The key "colour" is not known.', 9)])).toBe(
    [
      '0000.md:4:1  error  unknown-key',
      '  The key "layout" is not known. The same in 2999 other files, like 0001.md:4:1 and 0002.md:4:1.',
      '  Remove the line.',
      '0001.md:9:1  error  unknown-key',
      '  The key "colour" is not known.',
      '  Remove the line.',
      '',
    ].join('\n'),
  )
})

test.each([
  {
    because: 'the files are just few enough',
    messages: files(many - 1).map(() => 'The key "layout" is not known.'),
    rows: many - 1,
  },
  {
    because: 'the values differ, and are no names',
    messages: files(many).map((file) => `The picture "${file}" does not exist.`),
    rows: 1,
  },
  {
    because: 'the dates differ',
    messages: files(many).map((_, day) => `It is before 2019-11-01T00:00:${day}+08:00.`),
    rows: 1,
  },
  {
    because: 'the keys differ',
    messages: files(many).map((_, index) => `The key "${'x'.repeat(index + 1)}" is not known.`),
    rows: many,
  },
  {
    because: 'the elements differ',
    messages: files(many).map((_, index) => `<${'x'.repeat(index + 1)}> is left out.`),
    rows: many,
  },
])('findings of many files are $rows rows when $because', ({ messages, rows }) => {
  const diagnostics = files(messages.length).map((file, index) => one(file, messages[index]))
  expect(text(diagnostics).match(/^\d+\.md:/gm)).toHaveLength(rows)
  expect(report(diagnostics, 'github').match(/^::error /gm)).toHaveLength(rows)
  expect(report(diagnostics, 'json').trimEnd().split('\n')).toHaveLength(messages.length)
})

test('many findings of one file are not one', () => {
  const diagnostics = files(many).map((_, index) => one('a.md', undefined, index + 1))
  expect(text(diagnostics).match(/^a\.md:/gm)).toHaveLength(many)
})

test('what is not shown is counted, however it is grouped', () => {
  const others = Array.from({ length: limits.reportedFindings }, (_, line) =>
    one('!.md', `Fault ${'x'.repeat(line)}.`, line + 1),
  )
  expect(text([...others, ...files(many).map((file) => one(file))])).toMatch(
    new RegExp(`\\n\\.\\.\\. and ${many} more\\.\\n$`),
  )
})

test('what a site of a hundred thousand articles has in common is found in no time', () => {
  const diagnostics = files(100_000).map((file) => one(file))
  const begun = performance.now()
  expect(text(diagnostics).length).toBeLessThan(200)
  expect(performance.now() - begun).toBeLessThan(5_000)
})

test.each([
  { replacement: 'See [the plan](https://www.example.org/plan).', isKept: true },
  { replacement: 'See [the plan](https://li:secret@www.example.org/plan).', isKept: false },
])('the line to write is in the report only as it must be written: $replacement', ({ replacement, isKept }) => {
  const found = { ...one('a.md'), fix: { line: 1, replacement } }
  expect(JSON.parse(report([found], 'json')).fix).toEqual(isKept ? found.fix : undefined)
})
