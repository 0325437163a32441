import { type Diagnostic, isRule, type RuleId, type Severity, severity } from '../../diagnostic.ts'
import { sort } from '../../report.ts'
import { partners } from '../index.ts'
import type { Partner, Row } from '../model.ts'
import type { PartnerOutcome } from '../stage/outcome.ts'

/** What was found for one partner, and what it would do with the feeds. */
export type Verdict = {
  name: string
  /** Its name for people. */
  title: string
  /** Whether it takes the publisher at all is first, then by place. A finding of one of our own rules is among them if a row of the partner asks for the same. */
  findings: Diagnostic[]
  errors: number
  warnings: number
  notes: number
  verdict: 'would be refused' | 'can be sent'
  /** The number of articles with errors of our own rules, which are in no document. */
  notExamined: number
}

/** Whether a finding is about the publisher: nothing else counts where a partner does not take it at all. */
export const isEligibility = ({ rule }: Pick<Diagnostic, 'rule'>, { rows }: Pick<Partner, 'rows'>): boolean =>
  rows.some((row) => row.id === rule && 'site' in row)

/** The verdict on each partner that was examined, in the order of the table. */
export function verdictsOf(
  diagnostics: readonly Diagnostic[],
  { names, muted = [] }: PartnerOutcome,
  table: readonly Partner[] = partners,
): Verdict[] {
  const sorted = sort(diagnostics)
  const notExamined = new Set(
    diagnostics.flatMap((one) => (isOurError(one) && one.file.endsWith('.md') ? one.file : [])),
  )
  return table
    .filter(({ name }) => names.includes(name))
    .map((partner) => ({ ...verdictOf(partner, sorted, muted), notExamined: notExamined.size }))
}

/** An article with such an error is in no document. */
const isOurError = (one: Diagnostic) => !one.partner && severity(one) === 'error'

/** A verdict as one line, like `msn: 2 errors, 1 warning: would be refused`. */
export const verdictLine = (verdict: Verdict): string => `${verdict.name}: ${inWords(verdict)}`

/** The same without the name. */
export function inWords({ errors, warnings, notes, verdict, notExamined }: Verdict): string {
  const counts = [many(errors, 'error'), many(warnings, 'warning'), many(notes, 'note')].filter(
    (text) => !text.startsWith('0 '),
  )
  const found = counts.length > 0 ? `${counts.join(', ')}: ${verdict}` : `${verdict}: nothing found`
  if (notExamined === 0) return found
  return `${found}; ${many(notExamined, 'article')} with errors ${notExamined === 1 ? 'was' : 'were'} not examined`
}

function verdictOf(
  partner: Partner,
  sorted: readonly Diagnostic[],
  muted: readonly string[],
): Omit<Verdict, 'notExamined'> {
  const asking = askingRows(partner, muted)
  const found = sorted.flatMap((one) => forPartner(one, partner, asking) ?? [])
  const isFirst = (one: Diagnostic) => isEligibility(one, partner)
  const findings = [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))]
  const count = (kind: Severity) => findings.filter((one) => severity(one) === kind).length
  const errors = count('error')
  return {
    name: partner.name,
    title: partner.title,
    findings,
    errors,
    warnings: count('warning'),
    notes: count('note'),
    verdict: errors > 0 ? 'would be refused' : 'can be sent',
  }
}

/** Our own rules that a partner asks for too, each with its row, the most serious one if there are several. */
const askingRows = ({ rows }: Partner, muted: readonly string[]): ReadonlyMap<RuleId, Row> =>
  new Map(
    [...rows]
      .filter(({ id }) => !muted.includes(id))
      .sort((a, b) => seriousness[a.severity] - seriousness[b.severity])
      .flatMap((row) => ('by' in row ? row.by.map((rule): [RuleId, Row] => [rule, row]) : [])),
  )

const seriousness: Record<Severity, number> = { note: 0, warning: 1, error: 2 }

/** The finding as the partner takes it; undefined when it is nothing to this partner. */
function forPartner(
  diagnostic: Diagnostic,
  { name, sources }: Partner,
  asking: ReadonlyMap<RuleId, Row>,
): Diagnostic | undefined {
  const { rule, partner } = diagnostic
  if (partner)
    return partner.name === name
      ? { ...diagnostic, partner: { ...partner, severity: partner.weight ?? partner.severity } }
      : undefined
  const row = isRule(rule) ? asking.get(rule) : undefined
  return row && { ...diagnostic, partner: { name, severity: row.severity, known: knownOf(row, sources), row: row.id } }
}

/** How a row is known: its mark, and its source where the partner names one. */
export const knownOf = ({ mark }: Pick<Row, 'mark'>, sources: Partner['sources']): string =>
  sources[mark] === undefined ? mark : `${mark}: ${sources[mark]}`

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
