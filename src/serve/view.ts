import type { Diagnostic, Severity } from '../diagnostic.ts'
import { severity } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { policyOf } from '../page/policy.ts'
import { bracketed, grouped, ruleOf } from '../report.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Excerpts } from './excerpts.ts'
import type { Preview } from './preview.ts'
import { script } from './script.ts'
import type { Reply } from './server.ts'
import { style } from './style.ts'

/** A page of the preview: status bar, errors, content. */
export function viewOf(title: string, preview: Preview, main: string): Reply {
  const { outcome, failure, excerpts } = preview.state()
  const errors = grouped(outcome?.diagnostics.filter((one) => severity(one) === 'error') ?? [])
  const wrong = [
    ...(failure === undefined ? [] : [failureCard(failure)]),
    ...(outcome?.faults ?? []).map((fault) => failureCard(`This is a fault of Feedwright: ${fault}`)),
    ...errors.slice(0, limits.overviewRows).map((one) => card(one, excerpts)),
  ]
  const faults =
    wrong.length > 0
      ? `<section class="faults" aria-label="Errors"><div class="cards">\n${wrong.join('\n')}\n</div>${more(errors.length)}</section>\n`
      : ''
  return {
    type: 'text/html; charset=utf-8',
    policy,
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Feedwright preview</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${script}</script>
</head>
<body>
<header>
<div class="bar plain"><a href="/">Feedwright preview</a>${outcome?.partners ? '<a href="/partners">Partners</a>' : ''}${summary(preview)}</div>
<p class="away plain">The preview has ended. This page shows its last state.</p>
</header>
${faults}<main>
${main}
</main>
</body>
</html>
`,
  }
}

/** Pictures and sounds of articles may come from other sites, as in a reader; everything else is loaded from here. */
const policy = policyOf(
  style,
  script,
  "connect-src 'self'",
  "img-src 'self' http: https: data:",
  "media-src 'self' http: https:",
  "frame-ancestors 'none'",
)

function summary(preview: Preview): string {
  const { outcome, failure, milliseconds } = preview.state()
  if (failure !== undefined) return '<span class="state error" role="status">The build failed</span>'
  if (!outcome) return '<span class="state" role="status">Building ...</span>'
  const count = (kind: Severity) => outcome.diagnostics.filter((one) => severity(one) === kind).length
  const [errors, warnings] = [count('error'), count('warning')]
  const found = [many(errors, 'error'), many(warnings, 'warning')].filter((text) => !text.startsWith('0 '))
  const kind = outcome.ok ? 'good' : 'error'
  const words = outcome.ok
    ? ['Can be published', ...found]
    : [...found, preview.paths().length > 0 ? 'showing the last build without errors' : 'nothing to show yet']
  const counts = outcome.ok
    ? `<span>${many(outcome.articles, 'article')}, ${many(outcome.feeds, 'feed')}, ${milliseconds} ms</span>`
    : ''
  return `${counts}<span class="state ${kind}" role="status">${words.join(', ')}</span>`
}

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

const failureCard = (text: string) =>
  `<div class="card error"><p class="where plain"><b>Failed</b></p><p class="message">${escapeHtml(text)}</p></div>`

/** The number of rows that are not shown. */
export const more = (rows: number): string =>
  rows > limits.overviewRows ? `\n<p class="none">and ${rows - limits.overviewRows} more</p>` : ''

/** A finding with its lines. */
export function card(diagnostic: Diagnostic, excerpts: Excerpts): string {
  const { file, line, column, message, hint, related, partner } = diagnostic
  const kind = severity(diagnostic)
  const known = partner ? `<p class="hint">${escapeHtml(bracketed(partner.known))}</p>\n` : ''
  const also = related ? ` (first: ${related.file}:${related.line}:${related.column})` : ''
  return `<div class="card ${kind}">
<p class="where plain"><b>${kind}</b> <code>${escapeHtml(file)}:${line}:${column}</code> <code>${ruleOf(diagnostic)}</code></p>
<p class="message">${escapeHtml(message + also)}</p>
<p class="hint">${escapeHtml(hint)}</p>
${known}${excerpt(diagnostic, excerpts)}</div>`
}

function excerpt(diagnostic: Diagnostic, { linesAt }: Excerpts): string {
  const lines = linesAt(diagnostic)
  const rows = lines.map(({ number, text }) => {
    const row = `<i>${String(number).padStart(4)}  </i>${escapeHtml(text)}`
    return number === diagnostic.line ? `<span class="at">${row}</span>` : `${row}\n`
  })
  return lines[0] ? `<pre aria-label="Lines ${lines[0].number} and following">${rows.join('')}</pre>\n` : ''
}
