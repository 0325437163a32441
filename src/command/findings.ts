import { type Diagnostic, severity } from '../diagnostic.ts'
import type { Outcome } from '../edition/outcome.ts'
import type { Verdict } from '../partner/report/verdicts.ts'
import { type ReportForm, type ReportStyle, report } from '../report.ts'
import { inWorkspace } from './workspace.ts'

/** How findings are printed: only those that stop the build if `quiet`, to which warnings belong if `strict`. */
export type Printing = { report: ReportForm | 'html'; quiet?: true; strict?: true }

/**
 * The findings of a build as text to be printed, sorted by place. In a check for partners, which has verdicts, theirs come after
 * the others, by partner; they are not beside the page that shows them.
 */
export async function findingsReport(
  { diagnostics }: Pick<Outcome, 'diagnostics'>,
  { report: form, quiet, strict }: Printing,
  verdicts: readonly Verdict[] | undefined,
): Promise<(style?: ReportStyle) => string> {
  const stopping = strict ? ['error', 'warning'] : ['error']
  const isWanted = (one: Diagnostic) => !quiet || stopping.includes(severity(one))
  const wanted = diagnostics.filter(isWanted)
  if (form === 'github') {
    const placed = inWorkspace(wanted, process.env.GITHUB_WORKSPACE)
    return (style) => report(placed, form, style)
  }
  if (!verdicts || form === 'json') return (style) => report(wanted, form === 'html' ? 'text' : form, style)
  const others = wanted.filter(({ partner }) => !partner)
  if (form === 'html') return (style) => report(others, 'text', style)
  const shown = verdicts
    .map((one) => ({ ...one, findings: one.findings.filter(isWanted) }))
    .filter(({ findings }) => !quiet || findings.length > 0)
  const { textReport } = await import('../partner/report/text-report.ts') // the table of partners is loaded where it is needed only
  const between = others.length > 0 && shown.length > 0 ? '\n' : ''
  return (style) => `${report(others, 'text', style)}${between}${textReport(shown, style)}`
}
