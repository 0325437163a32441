import { severity } from '../diagnostic.ts'
import { placeOf, ruleOf } from '../report.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { findingsOf, type Listed } from './findings.ts'
import type { Preview } from './preview.ts'

/** The bar on top of each page: how the last build ended, when that was, and a link to each finding. */
export function bar(preview: Preview): string {
  const { outcome, milliseconds, date, build } = preview.state()
  const { kind, words } = stateOf(preview)
  const facts = outcome?.ok
    ? `<span class="wide">${many(outcome.articles, 'article')}, ${many(outcome.feeds, 'feed')}</span>`
    : ''
  const built = date
    ? `<span class="built"><span class="wide">built </span><time datetime="${date.toISOString()}">${date.toTimeString().slice(0, 'hh:mm:ss'.length)}</time>${outcome?.ok ? `<span class="wide"> in ${milliseconds} ms</span>` : ''}</span>`
    : ''
  const partners = outcome?.partners ? '<a class="wide" href="/partners">Partners</a>' : ''
  return `<header class="bar ${kind}" data-build="${build}"${preview.isBuilding() ? ' data-building' : ''}>
<a class="home" href="/">Feedwright<span class="wide"> preview</span></a>${partners}${facts}${built}
<p class="state" role="status">${words}</p>
${menu(preview)}</header>`
}

/** The result of the last build in a few words. */
function stateOf(preview: Preview): { kind: 'good' | 'error' | 'none'; words: string } {
  const { outcome, failure } = preview.state()
  if (failure !== undefined) return { kind: 'error', words: inBoth('The build failed', 'Failed') }
  if (!outcome) return { kind: 'none', words: 'Building …' }
  if (outcome.ok) return { kind: 'good', words: inBoth('Can be published', 'OK') }
  const shown = preview.paths().length > 0 ? 'showing the last good build' : 'nothing to show yet'
  return { kind: 'error', words: inBoth(`Has errors, ${shown}`, 'Errors') }
}

/** Words for wide windows, and for phones. */
const inBoth = (wide: string, short: string) => `<span class="wide">${wide}</span><span class="short">${short}</span>`

/** The counts of errors and warnings; opened, it has a link to each finding. */
function menu(preview: Preview): string {
  const { outcome } = preview.state()
  const listed = findingsOf(preview.state())
  if (listed.length === 0) return ''
  const counts = (['error', 'warning', 'note'] as const).flatMap((kind) => {
    const count = outcome?.diagnostics.filter((one) => severity(one) === kind).length ?? 0
    return count > 0
      ? `<span class="${kind}">${count}<span class="name"> ${count === 1 ? kind : `${kind}s`}</span></span>`
      : []
  })
  return `<details class="found"><summary>${counts.join(' ')}</summary>
<ol>
${listed.map(entry).join('\n')}
</ol></details>
`
}

/** Errors are on every page, all others on the first one. */
const entry = ({ diagnostic, id, kind }: Listed) =>
  `<li class="${kind}"><a href="${kind === 'error' ? '' : '/'}#${id}"><b>${kind}</b> ${escapeHtml(diagnostic.message)} <code>${escapeHtml(placeOf(diagnostic))} ${ruleOf(diagnostic)}</code></a></li>`

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
