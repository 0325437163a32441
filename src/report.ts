import { type Diagnostic, type Position, severity } from './diagnostic.ts'
import { limits } from './limits.ts'
import { byCodeUnit } from './text/characters.ts'
import { escaped, visible } from './text/visible.ts'
import { withoutPasswords } from './text/without-passwords.ts'

/** The forms of a report. */
export type ReportForm = 'text' | 'json' | 'github'

/** Puts a style around a text of one kind; without colours it returns the text as it is. */
export type Paint = (kind: 'error' | 'warning' | 'note' | 'place' | 'hint', text: string) => string

/**
 * Diagnostics as text for people, JSON lines or annotations of GitHub Actions; sorted by place, with a final line feed.
 */
export function report(diagnostics: readonly Diagnostic[], form: ReportForm, paint: Paint = (_, text) => text): string {
  const sorted = sort(diagnostics)
  if (form === 'json') return sorted.map((diagnostic) => `${jsonLine(record(diagnostic))}\n`).join('')
  const line = form === 'github' ? annotation : (diagnostic: Diagnostic) => paragraph(diagnostic, paint)
  const more = sorted.length - limits.reportedFindings
  const rest = more > 0 ? `... and ${more} more.\n` : ''
  return sorted.slice(0, limits.reportedFindings).map(line).join('') + rest
}

/** Diagnostics sorted by file and place. */
export const sort = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnit(a.rule, b.rule),
  )

function paragraph(diagnostic: Diagnostic, paint: Paint): string {
  const kind = severity(diagnostic)
  const { rule, message, hint, related } = diagnostic
  const also = related ? `  (first: ${visible(place(related))})` : ''
  const head = `${paint('place', visible(place(diagnostic)))}  ${paint(kind, kind)}  ${rule}`
  return `${head}\n  ${visible(message)}${also}\n  ${paint('hint', visible(hint))}\n`
}

const place = ({ file, line, column }: Position) => `${file}:${line}:${column}`

/** One JSON object a line; keys in this order. */
const record = (diagnostic: Diagnostic) => {
  const { rule, file, line, column, message, hint, related, fix } = diagnostic
  return { rule, severity: severity(diagnostic), file, line, column, message, hint, related, fix }
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(diagnostic: Diagnostic): string {
  const { rule, file, line, column, message, hint, related } = diagnostic
  const command = { error: 'error', warning: 'warning', note: 'notice' }[severity(diagnostic)]
  const also = related ? ` (first: ${place(related)})` : ''
  const text = encode(visible(`${message}${also} ${hint}`), /[%\r\n]/g)
  return `::${command} file=${encode(visible(file), /[%\r\n:,]/g)},line=${line},col=${column},title=${rule}::${text}\n`
}

const encode = (text: string, characters: RegExp) => text.replace(characters, (one) => encodeURIComponent(one))

/** JSON in which the same characters are escaped as in text, and no address has a password. */
export const jsonLine = (value: object): string =>
  escaped(JSON.stringify(value, (_, part) => (typeof part === 'string' ? withoutPasswords(part) : part)))
