import { limits } from '../limits.ts'
import { policyOf } from '../page/policy.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { bar } from './bar.ts'
import { card, failureCard } from './card.ts'
import { countOf, findingsOf } from './findings.ts'
import { script } from './script.ts'
import type { Reply } from './server.ts'
import type { View } from './speech.ts'
import { style } from './style.ts'
import type { PreviewWords } from './words.ts'

/** A page of the preview: status bar, errors, content. */
export function viewOf(title: string, preview: View, main: string): Reply {
  const { words } = preview.speech
  const { building, gone, lost, copied } = words
  const live = { building, gone, lost, copied }
  return {
    type: 'text/html; charset=utf-8',
    policy,
    body: `<!doctype html>
<html lang="${words.tag}" data-words="${escapeHtml(JSON.stringify(live))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Feedwright ${words.preview}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>${script}</script>
</head>
<body>
${bar(preview)}
${errors(preview)}<main>
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

function errors(preview: View): string {
  const state = preview.state()
  const { outcome, failure, excerpts } = state
  const { editor, speech } = preview
  const { words } = speech
  const cards = [
    ...(failure === undefined ? [] : [failureCard(failure, speech)]),
    ...(outcome?.faults ?? []).map((fault) => failureCard(words.fault(fault), speech)),
    ...findingsOf(state)
      .filter(({ kind }) => kind === 'error')
      .map(({ diagnostic, id }) => card(diagnostic, { excerpts, editor, speech, id })),
  ]
  return cards.length > 0
    ? `<section class="faults" aria-label="${words.errors}"><div class="cards">\n${cards.join('\n')}\n</div>${more(countOf(state, 'error'), words)}</section>\n`
    : ''
}

/** The number of rows that are not shown. */
export const more = (rows: number, words: PreviewWords): string =>
  rows > limits.overviewRows ? `\n<p class="none">${words.more(rows - limits.overviewRows)}</p>` : ''
