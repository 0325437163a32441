import { severity } from '../diagnostic.ts'
import { placeOf, ruleOf } from '../report.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { findingsOf, type Listed } from './findings.ts'
import type { Speech, View } from './speech.ts'

/** The bar on top of each page: how the last build ended, when that was, and a link to each finding. */
export function bar(preview: View): string {
  const { outcome, milliseconds, date, build } = preview.state()
  const { kind, said } = stateOf(preview)
  const { words } = preview.speech
  const facts = outcome?.ok
    ? `<span class="wide">${words.articles(outcome.articles)}, ${words.feedsCounted(outcome.feeds)}</span>`
    : ''
  const built = date
    ? `<span class="built"><span class="wide">${words.built} </span><time datetime="${date.toISOString()}">${date.toTimeString().slice(0, 'hh:mm:ss'.length)}</time>${outcome?.ok ? `<span class="wide"> ${words.inMilliseconds(milliseconds)}</span>` : ''}</span>`
    : ''
  const partners = outcome?.partners ? `<a class="wide" href="/partners">${words.partners}</a>` : ''
  return `<header class="bar ${kind}" data-build="${build}"${preview.isBuilding() ? ' data-building' : ''}>
<a class="home" href="/">Feedwright<span class="wide"> ${words.preview}</span></a>${partners}${facts}${built}
<p class="state" role="status">${said}</p>
${menu(preview)}</header>`
}

/** The result of the last build in a few words. */
function stateOf(preview: View): { kind: 'good' | 'error' | 'none'; said: string } {
  const { outcome, failure } = preview.state()
  const { words } = preview.speech
  if (failure !== undefined) return { kind: 'error', said: inBoth(words.buildFailed) }
  if (!outcome) return { kind: 'none', said: words.building }
  if (outcome.ok) return { kind: 'good', said: inBoth(words.good) }
  const wide = preview.paths().length > 0 ? words.badButGoodBefore : words.badFromTheBeginning
  return { kind: 'error', said: inBoth({ wide, short: words.bad }) }
}

/** Words for wide windows, and for phones. */
const inBoth = ({ wide, short }: { wide: string; short: string }) =>
  `<span class="wide">${wide}</span><span class="short">${short}</span>`

/** The counts of errors and warnings; opened, it has a link to each finding. */
function menu(preview: View): string {
  const { outcome } = preview.state()
  const { words } = preview.speech
  const listed = findingsOf(preview.state())
  if (listed.length === 0) return ''
  const counts = (['error', 'warning', 'note'] as const).flatMap((kind) => {
    const count = outcome?.diagnostics.filter((one) => severity(one) === kind).length ?? 0
    return count > 0 ? `<span class="${kind}">${count}<span class="name"> ${words[kind](count)}</span></span>` : []
  })
  return `<details class="found"><summary>${counts.join(' ')}</summary>
<ol>
${listed.map((one) => entry(one, preview.speech)).join('\n')}
</ol></details>
`
}

/** Errors are on every page, all others on the first one. */
const entry = ({ diagnostic, id, kind }: Listed, { translate }: Speech) =>
  `<li class="${kind}"><a href="${kind === 'error' ? '' : '/'}#${id}"><b>${translate(kind)}</b> ${escapeHtml(translate(diagnostic.message))} <code>${escapeHtml(placeOf(diagnostic))} ${ruleOf(diagnostic)}</code></a></li>`
