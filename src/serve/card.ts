import { type Diagnostic, severity } from '../diagnostic.ts'
import { bracketed, placeOf, ruleOf } from '../report.ts'
import { escapeHtml } from '../text/escape-html.ts'
import type { Editor } from './editor.ts'
import type { Excerpts } from './excerpts.ts'
import { placeLink } from './place.ts'
import type { Speech } from './speech.ts'

/** What a card shows beside the finding itself. */
export type CardMeans = {
  excerpts: Excerpts
  editor: Editor
  speech: Speech
  /** The name of the card, where there are links to it. */
  id?: string | undefined
}

/** A finding with its lines. */
export function card(diagnostic: Diagnostic, { excerpts, editor, speech, id }: CardMeans): string {
  const { message, hint, related, partner } = diagnostic
  const { translate } = speech
  const kind = severity(diagnostic)
  const known = partner ? `<p class="hint">${escapeHtml(bracketed(partner.known))}</p>\n` : ''
  const also = related ? ` ${translate(`(first: ${placeOf(related)})`)}` : ''
  return `<div class="card ${kind}"${id === undefined ? '' : ` id="${id}" tabindex="-1"`}>
<p class="where"><b>${translate(kind)}</b> ${placeLink(diagnostic, editor, speech)} <code>${ruleOf(diagnostic)}</code></p>
<p class="message">${escapeHtml(translate(message) + also)}</p>
<p class="hint">${escapeHtml(translate(hint))}</p>
${known}${excerpt(diagnostic, excerpts, speech)}</div>`
}

function excerpt(diagnostic: Diagnostic, { linesAt }: Excerpts, { words }: Speech): string {
  const lines = linesAt(diagnostic)
  const rows = lines.map(({ number, text }) => {
    const row = `<i>${String(number).padStart(4)}  </i>${escapeHtml(text)}`
    return number === diagnostic.line ? `<span class="at">${row}</span>` : `${row}\n`
  })
  return lines[0] ? `<pre aria-label="${words.lines(lines[0].number)}">${rows.join('')}</pre>\n` : ''
}

/** A reason why there is no build, which is at no place in a file. */
export const failureCard = (text: string, { words, translate }: Speech): string =>
  `<div class="card error"><p class="where"><b>${words.failed}</b></p><p class="message">${escapeHtml(translate(text))}</p></div>`
