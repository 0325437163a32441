import type { Document, ErrorCode } from 'yaml'
import { limits } from '../limits.ts'
import { cutAbove, cutOff } from './yaml-cut.ts'
import { type Enclosed, enclosedIn } from './yaml-enclosed.ts'
import { library } from './yaml-library.ts'
import {
  type Cause,
  closing,
  compactKey,
  inQuotes,
  isListed,
  type Line,
  lineAt,
  meant,
  quotedValue,
  quoting,
  untabbed,
} from './yaml-line.ts'

/** The causes of what `yaml` objects to, found by its codes and by what is written there, never by its sentences. */
export function causesOf(document: Document.Parsed, text: string): Cause[] {
  const around = { text, enclosed: enclosedIn(document, text), isList: library().isSeq(document.contents) }
  return document.errors.slice(0, limits.yamlFaults).flatMap(({ code, pos: [offset] }, index) => {
    const isFirst = index === 0
    const [comments = ''] = code === 'BAD_INDENT' ? (/^(?:[ \t]*#[^\n]*\n)+/.exec(text.slice(offset)) ?? []) : []
    const start = offset + comments.length
    const cause = causeOf({ ...around, code, start, line: lineAt(text, start), isFirst })
    return cause ?? (isFirst ? unreadable(start) : [])
  })
}

/** The cause where nothing better is known. */
export const unreadable = (offset: number): Cause => ({
  offset,
  message: 'From here on this is not YAML.',
  hint: 'Write one "key: value" a line, with the value in quotation marks.',
})

/** An error of `yaml` and what is around it. */
type Spot = {
  code: ErrorCode
  text: string
  start: number
  line: Line
  enclosed: Enclosed[]
  isFirst: boolean
  isList: boolean
}

function causeOf(spot: Spot): Cause | undefined {
  const { code, text, start, line } = spot
  if (code === 'TAB_AS_INDENT') {
    return { offset: start, message: 'A line is indented with a tab.', ...untabbed(text, line) }
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const message = `Between " and " a backslash has a meaning, and ${text.slice(start, start + 2)} has none.`
    return { offset: start, message, hint: capital(quotedValue(line)), ...quoting(line) }
  }
  if (code === 'MULTIPLE_DOCS') {
    const offset = text.startsWith('---', start) ? start : text.lastIndexOf('\n...', start) + 1
    return {
      offset,
      message: 'There is a second document in this YAML.',
      hint: 'Remove the line --- or ... before it.',
    }
  }
  return (
    unclosed(spot) ??
    strayItem(spot) ??
    inBrackets(spot) ??
    leftOver(spot) ??
    reserved(spot) ??
    secondColon(spot) ??
    keyless(spot) ??
    badIndent(spot)
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The first quotation mark or bracket that is not closed, or that a quotation mark of a later line seems to close. */
function unclosed({ text, start, enclosed }: Spot): Cause | undefined {
  const endsOnThisLine = (end: number) => end <= start && !text.slice(end, start).includes('\n')
  const open = enclosed.find(
    ({ offset, end, isClosed, isLongText }) => offset <= start && (!isClosed || (isLongText && endsOnThisLine(end))),
  )
  if (!open) return undefined
  const { offset, mark } = open
  const closer = { '[': ']', '{': '}' }[mark] ?? mark
  const line = lineAt(text, offset)
  const [, comment] = closer === mark ? [] : (/[ \t](#\S.*)$/.exec(line.value) ?? [])
  if (comment?.includes(closer))
    return cutOff(offset + line.value.indexOf(comment), 'Put the text with the # in quotation marks.')
  const isApostrophe = mark === "'" && !line.value.endsWith('"')
  const written = quotedValue(line, isApostrophe ? line.value : undefined)
  const message = `${mark} is opened here and not closed.`
  if (line.at !== offset || !line.isWhole) return { offset, message, hint: `Close it with ${closer}.` }
  if (mark === '[' && isListed(line)) return { offset, message, ...closing(line) }
  const mend = quoting(line, isApostrophe ? line.value : undefined)
  return { offset, message, hint: `Close it with ${closer}, or ${written}`, ...mend }
}

/** An item of a list in another column than the list, or where there is none. */
function strayItem({ text, start, line, isList }: Spot): Cause | undefined {
  const offset = isList ? text.search(/^-\s/m) : line.start
  if (start > line.start || offset < 0 || !/^-\s/.test(text.slice(offset, offset + 2))) return undefined
  return {
    offset,
    message: 'This "- " belongs to no list.',
    hint: 'Begin all items of a list in one column, on the lines below a key without a value.',
  }
}

/** Between brackets: a comma too many or too few, or a value that must be in quotation marks. */
function inBrackets({ text, start, line, enclosed }: Spot): Cause | undefined {
  const outer = enclosed.findLast(({ offset, end, mark }) => /[[{]/.test(mark) && offset < start && start < end)
  if (!outer) return undefined
  if (text.charAt(start) === ',') {
    return { offset: start, message: 'There is nothing before this comma.', hint: 'Remove the comma.' }
  }
  const inside = text.slice(outer.offset + 1, start).split(/[[{,]|:\s/)
  const before = inside.at(-1)?.trimStart() ?? ''
  const [rest = ''] = /^[^[\]{},\n]*/.exec(text.slice(start)) ?? []
  const written = inQuotes(meant(`${before}${rest}`.trim()))
  if (before !== '') {
    const message = `The value ends before "${rest.trim()}".`
    return { offset: start, message, hint: `Write a comma before it, or for text: ${written}` }
  }
  const end = start + rest.trimEnd().length
  const isFlat = /^\[[^[\]{}"'#]*\]$/.test(line.value) // nothing else can be wrong
  const mend = { start, end, text: inQuotes(rest.trim()) }
  const cure = { hint: `Write: ${written}`, ...(isFlat ? { mend } : {}) }
  if (reservedStart.test(rest)) return { ...cannotBegin('value', text, start), ...cure }
  const colon = rest.search(/:(?:\s|$)/)
  return colon < 0 ? undefined : { ...colonAt(start + colon), ...cure }
}

/** What follows a text in quotation marks, a list, a map, or the mark of a text of several lines. */
function leftOver({ text, start, line, enclosed }: Spot): Cause | undefined {
  const mark = line.value.charAt(0)
  const written = quotedValue(line)
  if (/[|>]/.test(mark) && start > line.at) {
    const hint = `Begin the text on the next line, or ${written}`
    return { offset: line.at, message: `Text cannot follow ${mark} on its line.`, hint }
  }
  const value = enclosed.find(({ offset }) => offset === line.at)
  const rest = text.slice(value?.end).split('\n', 1)[0]?.trim() ?? ''
  if (!value || rest === '') return undefined
  const offset = text.indexOf(rest, value.end)
  const left = `"${rest.slice(0, 40)}" is left over.`
  if (!/[[{]/.test(mark)) {
    const message = `The value ends at the second ${mark}; ${left}`
    return { offset, message, hint: capital(written), ...quoting(line) }
  }
  const kind = mark === '[' ? 'list, which ends at ]' : 'map, which ends at }'
  const message = `A value that begins with ${mark} is a ${kind}; ${left}`
  if (isListed(line)) return { offset, message, hint: 'Remove that.' }
  return { offset, message, hint: `Remove that, or ${written}`, ...quoting(line) }
}

/** Characters that have another meaning at the beginning of a value. */
const reservedStart = /^(?:[@`%,\]}|>]|[-?:](?:\s|$))/

function reserved({ code, text, start, line }: Spot): Cause | undefined {
  if (code === 'MISSING_CHAR' && text.startsWith('%')) return { ...cannotBegin('line', text, 0), hint: 'Remove it.' }
  if (!reservedStart.test(text.slice(start, start + 2))) return undefined
  const isFirstOfLine = /^[- ]*$/.test(text.slice(line.start, start))
  if (isFirstOfLine && (start < line.at || line.label === ''))
    return { ...cannotBegin('line', text, start), hint: 'Write "key: value".' }
  if (start !== line.at) return undefined
  const written = quotedValue(line)
  const isItem = text.charAt(start) === '-'
  const hint = isItem ? `Write each item on a line of its own below the key, or ${written}` : capital(written)
  return { ...cannotBegin('value', text, start), hint, ...(isItem ? {} : quoting(line)) }
}

function cannotBegin(what: string, text: string, offset: number) {
  const [beginning] = /^[-?:]\s/.exec(text.slice(offset, offset + 2)) ?? []
  const sign = beginning === undefined ? text.charAt(offset) : `"${beginning.trim()} "`
  return { offset, message: `A ${what} cannot begin with ${sign}.` }
}

function secondColon({ code, start, line }: Spot): Cause | undefined {
  const { index } = /:(?:\s|$)/.exec(line.value) ?? {}
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || start !== line.at || index === undefined) return undefined
  return { ...colonAt(line.at + index), hint: capital(quotedValue(line)), ...quoting(line) }
}

const colonAt = (offset: number) => ({ offset, message: 'There is a second ": " in this value.' })

function keyless({ text, start, line: { start: offset, label, value } }: Spot): Cause | undefined {
  if (start > offset || label !== '' || value === '') return undefined
  const known = cutAbove(text, offset) ?? compactKey(value, offset)
  if (known) return known
  const message = `This line has no key: "${value.slice(0, 40)}".`
  return { offset, message, hint: 'Write "key: value", or put the text into the value above.' }
}

/** A line in no column of the lines above it. Below another mistake that is often only its consequence. */
function badIndent({ code, text, start, line, isFirst }: Spot): Cause | undefined {
  const isAbove = start > line.start
  if (!isFirst || (isAbove && code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY')) return undefined
  const below = text.slice(start).search(/(?<=\n\s*)\S/)
  return {
    offset: isAbove ? lineAt(text, start + Math.max(0, below)).start : line.start,
    message: 'The indent of this line does not fit the lines above it.',
    hint: 'Begin all keys of one level in one column; put a text of several lines between " and ".',
  }
}
