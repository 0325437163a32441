import { expect, test } from 'vitest'
import { findingsReport, type Printing } from '../../src/command/findings.ts'
import { summary } from '../../src/command/summary.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { finding, verdict } from '../page/reported.ts'

const own: Diagnostic = finding({ rule: 'missing-alt', partner: undefined, line: 9 })
const error = finding()
const warning = finding({ line: 3, rule: 'MS08' }, { severity: 'warning' })
const diagnostics = [own, error, warning]
const verdicts = [verdict('msn', 'MSN', [error, warning]), verdict('line', 'LINE')]

/** The lines with places and verdicts, without messages and hints. */
const heads = async (printing: Printing, of?: typeof verdicts) =>
  (await findingsReport({ diagnostics }, printing, of))()
    .split('\n')
    .filter((line) => !line.startsWith(' '))

const inPlace = [
  'content/news/bridge.md:2:8  error  MS04 (msn)  [S]',
  'content/news/bridge.md:3:8  warning  MS08 (msn)  [S]',
  'content/news/bridge.md:9:8  warning  missing-alt',
  '',
]

test.each<{ because: string; printing: Printing; of?: typeof verdicts; lines: string[] }>([
  { because: 'it is a build', printing: { report: 'text' }, lines: inPlace },
  { because: 'it is quiet', printing: { report: 'text', quiet: true }, lines: [inPlace[0] ?? '', ''] },
  { because: 'it is quiet and strict', printing: { report: 'text', quiet: true, strict: true }, lines: inPlace },
  {
    because: 'it is a check for partners',
    printing: { report: 'text' },
    of: verdicts,
    lines: [
      'content/news/bridge.md:9:8  warning  missing-alt',
      '',
      'msn: 1 error, 1 warning: would be refused',
      'content/news/bridge.md:2:8  error  MS04 (msn)  [S]',
      'content/news/bridge.md:3:8  warning  MS08 (msn)  [S]',
      '',
      'line: can be sent: nothing found',
      '',
    ],
  },
  {
    because: 'it is a quiet one',
    printing: { report: 'text', quiet: true },
    of: verdicts,
    lines: ['msn: 1 error, 1 warning: would be refused', 'content/news/bridge.md:2:8  error  MS04 (msn)  [S]', ''],
  },
  {
    because: 'a page shows those of partners',
    printing: { report: 'html' },
    of: verdicts,
    lines: ['content/news/bridge.md:9:8  warning  missing-alt', ''],
  },
])('findings are in the order of places and partners when $because', async ({ printing, of, lines }) => {
  expect(await heads(printing, of)).toEqual(lines)
})

test.each(['json', 'github'] as const)('a check for partners prints each finding once as %s', async (form) => {
  expect(await heads({ report: form }, verdicts)).toEqual(await heads({ report: form }))
  expect(await heads({ report: form }, verdicts)).toHaveLength(4)
})

test('the summary has the verdicts, where partners were examined', () => {
  const outcome = {
    ...{ ok: true, diagnostics: [], faults: [], articles: 1, unpublished: [], held: [], feeds: 1, compared: true },
    ...{ shown: new Map(), work: { opened: 0, parsed: 0, rendered: 0, formatted: 0 } },
  }
  expect(summary(outcome, 1, verdicts)).toMatchObject({
    partners: [
      { name: 'msn', errors: 1, warnings: 1, notes: 0, verdict: 'would be refused' },
      { name: 'line', errors: 0, warnings: 0, notes: 0, verdict: 'can be sent' },
    ],
  })
  expect(JSON.parse(JSON.stringify(summary(outcome, 1)))).not.toHaveProperty('partners')
})
