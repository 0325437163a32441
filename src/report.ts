import { type Diagnostic, type Position, severity } from './diagnostic.ts'
import { byCodeUnit } from './text/characters.ts'

export type ReportForm = 'text' | 'json' | 'github'

/** Lines of text per run; whoever has more faults mends the first ones first. */
const most = 500

/** Puts a style around a text of one kind; without colours it gives the text back. */
export type Paint = (kind: 'error' | 'warning' | 'note' | 'place' | 'hint', text: string) => string

/** Diagnostics as text for people, JSON lines, or annotations of GitHub Actions; sorted by place, one line feed at the end. */
export function report(diagnostics: readonly Diagnostic[], form: ReportForm, paint: Paint = (_, text) => text): string {
  const sorted = sort(diagnostics)
  if (form === 'json') return sorted.map((diagnostic) => `${jsonLine(record(diagnostic))}\n`).join('')
  const line = form === 'github' ? annotation : (diagnostic: Diagnostic) => paragraph(diagnostic, paint)
  const rest = sorted.length > most ? `... and ${sorted.length - most} more.\n` : ''
  return sorted.slice(0, most).map(line).join('') + rest
}

/** In the order in which an author goes through the files. */
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
  const { rule, file, line, column, message, hint, related } = diagnostic
  return { rule, severity: severity(diagnostic), file, line, column, message, hint, related }
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(diagnostic: Diagnostic): string {
  const { rule, file, line, column, message, hint, related } = diagnostic
  const command = { error: 'error', warning: 'warning', note: 'notice' }[severity(diagnostic)]
  const also = related ? ` (first: ${place(related)})` : ''
  const text = encode(visible(`${message}${also} ${hint}`), /[%\r\n]/g)
  return `::${command} file=${encode(visible(file), /[%\r\n:,]/g)},line=${line},col=${column},title=${rule}::${text}\n`
}

const encode = (text: string, signs: RegExp) => text.replace(signs, (sign) => encodeURIComponent(sign))

/** JSON in which what a terminal would act on is escaped too. */
export const jsonLine = (value: object): string => visible(JSON.stringify(value))

/** Control and direction characters of content spelt out: they would act on the terminal. */
export const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return `\\u${code.toString(16).padStart(4, '0')}`
  })
