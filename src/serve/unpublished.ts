import type { Outcome } from '../edition/outcome.ts'
import { limits } from '../limits.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { more } from './view.ts'

/** The articles that are in no feed now, each marked with the reason; the next to come out is first. */
export function unpublishedSection(outcome: Outcome | undefined): string {
  const all = outcome?.unpublished ?? []
  if (all.length === 0) return ''
  const rows = marks
    .flatMap(({ why, mark, order }) =>
      all
        .filter((one) => one.why === why)
        .toSorted((a, b) => order * (Date.parse(a.date) - Date.parse(b.date)))
        .map((one) => ({ ...one, mark })),
    )
    .slice(0, limits.overviewRows)
    .map(
      ({ title, mark, date, file }) =>
        `<tr><th scope="row">${escapeHtml(title)}</th><td>${mark}</td><td>${date.slice(0, 16).replace('T', ' ')}</td><td><code class="file">${escapeHtml(file)}</code></td></tr>`,
    )
  return `<section class="findings">
<h2 class="plain">Not in the feeds</h2>
<table>
<tbody>
${rows.join('\n')}
</tbody>
</table>${more(all.length)}
</section>
`
}

const marks = [
  { why: 'scheduled', mark: 'Scheduled', order: 1 },
  { why: 'draft', mark: 'Draft', order: -1 },
  { why: 'left out', mark: 'Left out: expired or withdrawn', order: -1 },
  { why: 'feeds: false', mark: 'Left out: feeds: false', order: -1 },
] as const
