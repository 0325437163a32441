import { type Diagnostic, type Position, severity } from './diagnostic.ts'
import type { Translate } from './language/messages/index.ts'
import { limits } from './limits.ts'
import { byCodeUnit } from './text/characters.ts'
import { escaped, visible } from './text/visible.ts'
import { withoutPasswords } from './text/without-passwords.ts'

/** The forms of a report. */
export type ReportForm = 'text' | 'json' | 'github'

/** Puts a style around a text of one kind; without colours it returns the text as it is. */
export type Paint = (kind: 'error' | 'warning' | 'note' | 'place' | 'hint', text: string) => string

/** How a report looks: its colours, and its language. Without them it is plain English. */
export type ReportStyle = { paint?: Paint | undefined; translate?: Translate | undefined }

/**
 * Diagnostics as text for people, JSON lines or annotations of GitHub Actions; sorted by place, with a final line feed. With
 * `translate` (see `translation`), messages, hints and all other words are in another language.
 */
export function report(diagnostics: readonly Diagnostic[], form: ReportForm, style: Paint | ReportStyle = {}): string {
  const { paint = (_, text) => text, translate = (text) => text }: ReportStyle =
    typeof style === 'function' ? { paint: style } : style
  const sorted = sort(diagnostics)
  const inLanguage = <T extends Diagnostic>(one: T): T => ({
    ...one,
    message: translate(one.message),
    hint: translate(one.hint),
  })
  if (form === 'json') return sorted.map((one) => `${jsonLine(record(inLanguage(one)))}\n`).join('')
  const line = form === 'github' ? annotation : paragraph
  const groups = grouped(sorted)
  const more = groups.slice(limits.reportedFindings).reduce((sum, { count }) => sum + count, 0)
  const rest = more > 0 ? `${translate(`... and ${more} more.`)}\n` : ''
  const shown = groups.slice(0, limits.reportedFindings).map((one) => line(inLanguage(one), { paint, translate }))
  return shown.join('') + rest
}

/** A finding that stands for so many of its kind. */
export type Group = Diagnostic & { count: number }

/** The same finding in very many files as one, with its count and three places; all others as they are, in their order. */
export function grouped(sorted: readonly Diagnostic[]): Group[] {
  const kinds = new Map<string, Diagnostic[]>()
  for (const one of sorted) {
    const kind = kindOf(one)
    const others = kinds.get(kind)
    if (others) others.push(one)
    else kinds.set(kind, [one])
  }
  const merged = new Map([...kinds.values()].flatMap(merge))
  return sorted.flatMap((one) => merged.get(one) ?? [])
}

/** Findings of one cause, by the first of each: its rule and message, without what only this file says. */
const kindOf = ({ rule, message }: Diagnostic) =>
  `${rule} ${message.replace(/"[^"]*"|\d[\d:T.+-]*/g, (part) => (nameInQuotes.test(part) ? part : ''))}`

/** One word in quotation marks is the name of a key, a tag or an element: another name is another cause. */
const nameInQuotes = /^"<?\p{L}+>?"$/u

function merge(kind: readonly Diagnostic[]): [Diagnostic, Group][] {
  const places = new Map(kind.map((one) => [one.file, one] as const).reverse()) // the first of each file
  const [first] = kind
  if (places.size <= limits.filesOfOneFinding || !first) return kind.map((one) => [one, { ...one, count: 1 }])
  const [second, third] = kind.filter((one) => one !== first && places.get(one.file) === one).map(placeOf)
  const message = `${first.message} The same in ${places.size - 1} other ${isOfCode(first.file) ? 'articles' : 'files'}, like ${second} and ${third}.`
  return [[first, { ...first, message, count: kind.length }]]
}

/** Diagnostics sorted by file and place. */
export const sort = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      byName(a.file, b.file) ||
      byKey(a.key, b.key) ||
      a.line - b.line ||
      a.column - b.column ||
      byCodeUnit(a.rule, b.rule),
  )

/** A text comes after all other keys, as in a file. */
const byKey = (one = '', other = '') =>
  Number(textKeys.has(one)) - Number(textKeys.has(other)) || byCodeUnit(one, other)

/** Articles from code by their numbers, all other names by their letters. */
export function byName(one: string, other: string): number {
  const [own, another] = [numberIn(one), numberIn(other)]
  return own === undefined || another === undefined ? byCodeUnit(one, other) : own - another
}

function numberIn(name: string): number | undefined {
  const [, number] = name.startsWith('articles[') ? (/^articles\[(\d+)\]$/.exec(name) ?? []) : []
  return number === undefined ? undefined : Number(number)
}

type Spoken = { paint: Paint; translate: Translate }

function paragraph(diagnostic: Diagnostic, { paint, translate }: Spoken): string {
  const kind = severity(diagnostic)
  const { message, hint, related, partner } = diagnostic
  const also = related ? `  ${visible(translate(`(first: ${placeOf(related)})`))}` : ''
  const mark = isOfPartner(diagnostic) && partner ? `  ${paint('hint', `[${markOf(partner.known)}]`)}` : ''
  const head = `${paint('place', visible(placeOf(diagnostic)))}  ${paint(kind, translate(kind))}  ${ruleOf(diagnostic)}${mark}`
  return `${head}\n  ${visible(message)}${also}\n  ${paint('hint', visible(hint))}\n`
}

/**
 * The rule, with the partner that asks for it, like `MS04 (msn)`, and the partner's row for one of our own. What every reader asks
 * for has no partner.
 */
export const ruleOf = (diagnostic: Diagnostic): string => {
  const { rule, partner } = diagnostic
  return partner && isOfPartner(diagnostic)
    ? `${rule} (${[partner.name, ...(partner.row ? [partner.row] : [])].join(' ')})`
    : rule
}

const isOfPartner = ({ partner }: Diagnostic): boolean => partner !== undefined && partner.name !== 'core'

/** The mark of how a rule is known, without the source. */
export const markOf = (known: string): string => /^\w+/.exec(known)?.[0] ?? known

/** The mark in brackets, like `[S] Microsoft Partner Hub`. */
export const bracketed = (known: string): string => known.replace(/^(\w+)(?:: )?/, '[$1] ').trimEnd()

/** The line and column in a file, or in a text that code gave; the key of another value. */
export const placeOf = ({ file, line, column, key }: Position): string => {
  if (key === undefined) return isOfCode(file) ? file : `${file}:${line}:${column}`
  return `${file} ${inItsText({ key, line, column })}`
}

/** A key, with line and column where its value is a text of several lines. */
const inItsText = ({ key = '', line, column }: Omit<Position, 'file'>): string =>
  textKeys.has(key) && line + column > 2 ? `${key}:${line}:${column}` : key

/** The keys of texts with lines of their own. */
const textKeys: ReadonlySet<string> = new Set(['markdown', 'html'])

/** Names of what code gave, which are no files. */
const isOfCode = (file: string) => /^(?:settings|articles(?:\[\d+\])?|sections(?:\[".*"\])?)$/.test(file)

/** One JSON object a line; keys in this order. */
const record = (diagnostic: Diagnostic) => {
  const { rule, partner, file, key, line, column, message, hint, related, fix: written } = diagnostic
  const fix = written && withoutPasswords(written.replacement) === written.replacement ? written : undefined // a line without its password would be a wrong one
  const source = { partner: partner?.name, known: partner?.known }
  return { rule, severity: severity(diagnostic), ...source, file, key, line, column, message, hint, related, fix }
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation(diagnostic: Diagnostic, { translate }: Spoken): string {
  const { file, line, column, key, message, hint, related, partner } = diagnostic
  const command = { error: 'error', warning: 'warning', note: 'notice' }[severity(diagnostic)]
  const also = related ? ` ${translate(`(first: ${placeOf(related)})`)}` : ''
  const known = partner ? ` ${bracketed(partner.known)}` : ''
  const where = isOfCode(file) ? `${placeOf(diagnostic)}: ` : key === undefined ? '' : `${inItsText(diagnostic)}: `
  const text = encode(visible(`${where}${message}${also} ${hint}${known}`), /[%\r\n]/g)
  const lines = key === undefined ? `line=${line},col=${column},` : ''
  const place = isOfCode(file) ? '' : `file=${encode(visible(file), /[%\r\n:,]/g)},${lines}`
  return `::${command} ${place}title=${ruleOf(diagnostic)}::${text}\n`
}

const encode = (text: string, characters: RegExp) => text.replace(characters, (one) => encodeURIComponent(one))

/** JSON in which the same characters are escaped as in text, and no address has a password. */
export const jsonLine = (value: object): string =>
  escaped(JSON.stringify(value, (_, part) => (typeof part === 'string' ? withoutPasswords(part) : part)))
