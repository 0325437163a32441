import { type Diagnostic, type Severity, severity } from '../diagnostic.ts'
import type { Mark } from '../partner/model.ts'
import { escapeHtml } from '../text/escape-html.ts'
import { visible } from '../text/visible.ts'

/** Text for an element or a quoted attribute: escaped, without passwords and without characters that change its direction. */
export const text = (written: string): string => escapeHtml(visible(written))

/** A number and its noun. */
export const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Findings as a list; with their files where these are not in the heading. */
export const findingsList = (findings: readonly Diagnostic[], withFile = false): string =>
  `<ul class="found">\n${findings.map((one) => item(one, withFile)).join('\n')}\n</ul>`

function item(diagnostic: Diagnostic, withFile: boolean): string {
  const { file, line, column, rule, message, hint, related, partner } = diagnostic
  const kind = severity(diagnostic)
  const own = partner?.row === undefined ? '' : `${partner.row}, `
  const also = related ? ` (first: ${related.file}, line ${related.line}, column ${related.column})` : ''
  return `<li class="${kind}">
<p class="where plain"><b>${names[kind]}</b> <span>${withFile ? `<code>${text(file)}</code>, line` : 'Line'} ${line}, column ${column}</span> <span>Rule <code>${text(own + rule)}</code></span></p>
<p class="message">${text(message + also)}</p>
<p class="hint"><b class="plain">What to do</b> ${text(hint)}</p>
${partner ? `<p class="known plain">${known(partner.known)}</p>\n` : ''}</li>`
}

const names: Record<Severity, string> = { error: 'Error', warning: 'Warning', note: 'Note' }

/** How a rule is known, in words: from `S: Microsoft Partner Hub`. */
function known(written: string): string {
  const [, mark = '', source = ''] = /^(\w+)(?:: (.*))?$/s.exec(written) ?? []
  const words = isMark(mark) ? `${marks[mark]} (${mark})` : written
  return `Known: ${text(source === '' || !isMark(mark) ? words : `${words}: ${source}`)}`
}

const isMark = (mark: string): mark is Mark => Object.hasOwn(marks, mark)

const marks: Record<Mark, string> = {
  S: 'read in the source',
  V: 'tried on the W3C validator',
  T: 'from programs or reports of others',
  P: 'announced by the partner',
  M: 'from memory, not checked',
  own: 'our own conclusion',
}
