import { partnerReport } from '../page/partner-report.ts'
import { verdictsOf } from '../partner/report/verdicts.ts'
import type { Preview } from './preview.ts'
import type { Reply } from './server.ts'

/** The report for partners about the last build; undefined when none was examined. */
export function partnerView(preview: Preview): Reply | undefined {
  const { diagnostics = [], partners } = preview.state().outcome ?? {}
  return (
    partners && {
      type: 'text/html; charset=utf-8',
      body: partnerReport({
        diagnostics,
        articles: partners.articles,
        verdicts: verdictsOf(diagnostics, partners),
      }),
      policy: "frame-ancestors 'none'", // the page itself has the rest
    }
  )
}
