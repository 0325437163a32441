import type { Diagnostic } from '../../diagnostic.ts'
import { bracketed, markOf, type ReportStyle, report } from '../../report.ts'
import { visible } from '../../text/visible.ts'
import { partnerNamed } from '../index.ts'
import { marks } from './known.ts'
import { isEligibility, type Verdict, verdictLine } from './verdicts.ts'

/** The findings as text for people, grouped by partner; the heading of a group is the verdict, with the sources of its rules. */
export function textReport(verdicts: readonly Verdict[], style: ReportStyle = {}): string {
  const { paint = (_, text) => text, translate = (text) => text } = style
  const groups = verdicts.map((verdict) => {
    const heading = paint('place', translate(verdictLine(verdict)))
    const { rows = [] } = partnerNamed(verdict.name) ?? {}
    const isFirst = (one: Diagnostic) => isEligibility(one, { rows })
    const parts = [verdict.findings.filter(isFirst), verdict.findings.filter((one) => !isFirst(one))]
    return `${heading}\n${sources(verdict, style)}${parts.map((part) => report(part, 'text', style)).join('')}`
  })
  return groups
    .map((group, index) => (index > 0 && verdicts[index - 1]?.findings.length !== 0 ? `\n${group}` : group))
    .join('')
}

/** What the marks of the findings stand for, each once. */
function sources(
  { findings }: Verdict,
  { paint = (_, text) => text, translate = (text) => text }: ReportStyle,
): string {
  const known = new Set(findings.flatMap(({ partner }) => partner?.known ?? []))
  return [...known]
    .sort()
    .map((one) => `  ${paint('hint', visible(translate(inWords(one))))}\n`)
    .join('')
}

/** A mark with its source; without one, with what the mark means. */
function inWords(known: string): string {
  const mark = markOf(known)
  const meaning = Object.entries(marks).find(([name]) => name === mark)?.[1]
  return known === mark && meaning ? `[${mark}] ${meaning}` : bracketed(known)
}
