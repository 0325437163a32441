import { expect, test } from 'vitest'
import type { Diagnostic, ForPartner } from '../../src/diagnostic.ts'
import type { Partner, Row } from '../../src/partner/model.ts'
import { textReport } from '../../src/partner/report/text-report.ts'
import { knownOf, verdictLine, verdictsOf } from '../../src/partner/report/verdicts.ts'

const asks = 'A picture has a text.'
const rows: readonly Row[] = [
  { id: 'L01', severity: 'warning', asks, mark: 'M', by: ['missing-alt', 'title-markup'] },
  { id: 'L02', severity: 'error', asks, mark: 'T', by: ['title-markup'] },
  { id: 'L03', severity: 'note', asks, mark: 'T', by: ['title-markup'] },
  { id: 'L04', severity: 'error', asks, mark: 'T', item: () => [] },
]
const partner = (name: string, title: string, own: readonly Row[] = []): Partner => ({
  ...{ name, title, about: '', newsroom: [], sources: { T: 'a public plugin' }, rows: own },
})
const table = [partner('msn', 'MSN'), partner('line', 'LINE', rows), partner('yahoo', 'Yahoo')]

const finding = (rule: Diagnostic['rule'], more: Partial<Diagnostic> = {}): Diagnostic => ({
  ...{ file: 'content/a.md', line: 2, column: 1, rule, message: 'It is short.', hint: 'Write more.' },
  ...more,
})
const ofMsn = (severity: ForPartner['severity'], more: Partial<ForPartner> = {}) =>
  finding('MS04', { partner: { name: 'msn', severity, known: 'S: its help', ...more } })

const verdicts = (diagnostics: Diagnostic[], names = ['msn', 'line'], muted: string[] = []) =>
  verdictsOf(diagnostics, { names, articles: new Map(), muted }, table)
const lines = (...all: Parameters<typeof verdicts>) => verdicts(...all).map(verdictLine)

test.each([
  { because: 'nothing was found', found: [], line: 'msn: can be sent: nothing found' },
  { because: 'there is a note', found: [ofMsn('note')], line: 'msn: 1 note: can be sent' },
  { because: 'there are warnings', found: [ofMsn('warning'), ofMsn('warning')], line: 'msn: 2 warnings: can be sent' },
  {
    because: 'there is an error among others',
    found: [ofMsn('note'), ofMsn('warning'), ofMsn('error'), ofMsn('error')],
    line: 'msn: 2 errors, 1 warning, 1 note: would be refused',
  },
  {
    because: 'a build only warns of an error',
    found: [ofMsn('warning', { weight: 'error' })],
    line: 'msn: 1 error: would be refused',
  },
  {
    because: 'the error is of another partner, or of none',
    found: [finding('Y01', { partner: { name: 'yahoo', severity: 'error', known: 'T' } })],
    line: 'msn: can be sent: nothing found',
  },
  {
    because: 'an article has errors of its own, so that it is in no document',
    found: [finding('bad-date'), finding('bad-url'), ofMsn('warning')],
    line: 'msn: 1 warning: can be sent; 1 article with errors was not examined',
  },
])('"$line" when $because', ({ found, line }) => {
  expect(lines(found)[0]).toBe(line)
})

test('partners are in the order of the table, and only those that were examined', () => {
  expect(verdicts([], ['yahoo', 'msn', 'unknown']).map(({ title }) => title)).toEqual(['MSN', 'Yahoo'])
})

test('findings are sorted by place, and as serious as they are for the partner', () => {
  const later = { ...ofMsn('warning', { weight: 'error' }), line: 9 }
  const [msn] = verdicts([later, ofMsn('note')])
  expect(msn?.findings.map(({ line, partner: own }) => [line, own?.severity])).toEqual([
    [2, 'note'],
    [9, 'error'],
  ])
})

test.each([
  { because: 'a row asks for the same', rule: 'missing-alt', muted: [], row: 'L01', severity: 'warning', known: 'M' },
  {
    because: 'of several rows the most serious one counts',
    rule: 'title-markup',
    muted: [],
    row: 'L02',
    severity: 'error',
    known: 'T: a public plugin',
  },
  {
    because: 'the most serious row is muted',
    rule: 'title-markup',
    muted: ['L02'],
    row: 'L01',
    severity: 'warning',
    known: 'M',
  },
] as const)(
  'a finding of our own rule is $row of the partner when $because',
  ({ rule, muted, row, severity, known }) => {
    const [msn, line] = verdicts([finding(rule)], undefined, [...muted])
    expect(msn?.findings).toEqual([])
    expect(line?.findings).toEqual([finding(rule, { partner: { name: 'line', severity, known, row } })])
  },
)

test.each([
  { because: 'no row asks for it', rule: 'large-feed', muted: [] },
  { because: 'the row is muted', rule: 'missing-alt', muted: ['L01'] },
] as const)('a finding of our own rule is nothing to a partner when $because', ({ rule, muted }) => {
  expect(lines([finding(rule)], ['line'], [...muted])).toEqual(['line: can be sent: nothing found'])
})

test('a rule without a source is known by its mark', () => {
  expect([knownOf({ mark: 'T' }, { T: 'a plugin' }), knownOf({ mark: 'M' }, { T: 'a plugin' })]).toEqual([
    'T: a plugin',
    'M',
  ])
})

test('whether a partner takes the publisher at all comes first', () => {
  const late: Diagnostic = {
    ...finding('AP00', { partner: { name: 'apple', severity: 'error', known: 'S' } }),
    line: 9,
  }
  const early = finding('AP02', { partner: { name: 'apple', severity: 'error', known: 'S' } })
  const outcome = { names: ['apple'], articles: new Map() }
  const found = verdictsOf([early, late], outcome)
  expect(found[0]?.findings.map(({ rule }) => rule)).toEqual(['AP00', 'AP02'])
  expect(textReport(found).match(/AP0\d/g)).toEqual(['AP00', 'AP02'])
})
