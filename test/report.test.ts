import { expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostic.ts'
import { limits } from '../src/limits.ts'
import { textReport } from '../src/partner/report/text-report.ts'
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

const known = 'S: Microsoft Partner Hub, help pages on feeds'
const short: Diagnostic = {
  ...{ file: 'content/news/bridge.md', line: 2, column: 8, rule: 'MS04' },
  ...{ message: 'The title has 12 characters; MSN asks for 21 to 75.', hint: 'Say more in it: who, what, where.' },
  partner: { name: 'msn', severity: 'error', known },
}

test('a finding for a partner names the partner, and how the rule is known', () => {
  expect(text([short, one('content/a.md')])).toBe(
    [
      'content/a.md:4:1  error  unknown-key',
      '  The key "layout" is not known.',
      '  Remove the line.',
      'content/news/bridge.md:2:8  error  MS04 (msn)  [S]',
      '  The title has 12 characters; MSN asks for 21 to 75.',
      '  Say more in it: who, what, where.',
      '',
    ].join('\n'),
  )
  expect(report([short], 'github')).toBe(
    '::error file=content/news/bridge.md,line=2,col=8,title=MS04 (msn)::The title has 12 characters; MSN asks for 21 to 75. Say more in it: who, what, where. [S] Microsoft Partner Hub, help pages on feeds\n',
  )
  const { file, line, column, message, hint } = short
  const position = { file, line, column }
  expect(JSON.parse(report([short], 'json'))).toEqual({
    ...{ rule: 'MS04', severity: 'error', partner: 'msn', known, ...position, message, hint },
  })
  expect(JSON.parse(report([one('a.md')], 'json'))).not.toHaveProperty('partner')
})

test.each([
  { known: 'own: the plain reader', line: '[own] the plain reader' },
  { known: 'M', line: '[M] from memory, not checked' },
  { known: 'T: a\u202Eb https://li:secret@host.internal/', line: '[T] a\\u202eb https://...@host.internal/' },
])('$line is how a rule is known', ({ known, line }) => {
  const found: Diagnostic = { ...short, partner: { name: 'msn', severity: 'note', known } }
  const verdict = {
    ...{ name: 'msn', title: '', errors: 0, warnings: 0, notes: 2, notExamined: 0 },
    verdict: 'can be sent',
  } as const
  const printed = textReport([{ ...verdict, findings: [found, found] }]).split('\n')
  expect(printed.filter((one) => one.startsWith('  ['))).toEqual([`  ${line}`])
  expect(printed[1]).toBe(`  ${line}`)
})

test('the same finding of two partners is not one', () => {
  const found = files(many).flatMap((file): Diagnostic[] => [
    { ...short, file },
    { ...short, file, rule: 'YH09', partner: { name: 'yahoo', severity: 'error', known } },
  ])
  expect(text(found).match(/^\d+\.md:.*$/gm)).toEqual([
    '0000.md:2:8  error  MS04 (msn)  [S]',
    '0000.md:2:8  error  YH09 (yahoo)  [S]',
  ])
})

test('the report by partner has a verdict for each, and its findings below', () => {
  const alt: Diagnostic = {
    ...{ ...one('content/a.md'), rule: 'missing-alt' },
    partner: { name: 'smartnews', severity: 'warning', known: 'M', row: 'SN05' },
  }
  const verdict = { title: '', findings: [], errors: 0, warnings: 0, notes: 0, notExamined: 0 }
  const sent = { ...verdict, verdict: 'can be sent' } as const
  const printed = textReport([
    { ...sent, name: 'google' },
    { ...verdict, name: 'msn', findings: [short], errors: 1, verdict: 'would be refused' },
    { ...sent, name: 'smartnews', findings: [alt], warnings: 1 },
    { ...sent, name: 'line' },
    { ...sent, name: 'gunosy' },
  ])
  expect(printed).toBe(
    [
      'google: can be sent: nothing found',
      'msn: 1 error: would be refused',
      '  [S] Microsoft Partner Hub, help pages on feeds',
      'content/news/bridge.md:2:8  error  MS04 (msn)  [S]',
      '  The title has 12 characters; MSN asks for 21 to 75.',
      '  Say more in it: who, what, where.',
      '',
      'smartnews: 1 warning: can be sent',
      '  [M] from memory, not checked',
      'content/a.md:4:1  warning  missing-alt (smartnews SN05)  [M]',
      '  The key "layout" is not known.',
      '  Remove the line.',
      '',
      'line: can be sent: nothing found',
      'gunosy: can be sent: nothing found',
      '',
    ].join('\n'),
  )
})
