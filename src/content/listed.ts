import type { Values } from './yaml.ts'
import { inQuotes } from './yaml-line.ts'

/**
 * The items of a list of tags, which may be written as one text with commas or semicolons. Blanks end no tag: "local news" is one.
 * What is no text stays as it is.
 */
export const tagsIn = (value: unknown): unknown => (typeof value === 'string' ? itemsOf(value, /[,，、;；]/) : value)

/**
 * The items of a list of authors, which may be one map, or one text. A comma ends a name only where whole names are on all its
 * sides: two words, or a name in Chinese, Japanese or Korean; or where all are keys of a data file, in lower case. `Smith, John` and
 * `Jane Doe, PhD` are one name, which readers show as it is.
 */
export function namesIn(value: unknown): unknown {
  if (typeof value === 'string') return itemsOf(value, /[，、;；]/).flatMap(atCommas)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value] : value
}

/** A list of addresses, for which one text may be written. A comma and a blank before another address end one: no address has them. */
export const addressesIn = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(/[,，]\s+(?=\/|https?:\/\/)/i) : value

const itemsOf = (text: string, end: RegExp): string[] => text.split(end).flatMap((item) => item.trim() || [])

function atCommas(text: string): string[] {
  const names = itemsOf(text, /,/)
  return [isWholeName, isKey].some((kind) => names.every((name) => kind.test(name))) ? names : [text]
}

const isKey = /^[\p{Ll}\p{N}][\p{Ll}\p{N}_.-]*$/u
const isWholeName = /\S\s+\S|^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・]+$/u

/** The path of an item as it is written: a text, or a map, in place of a list has no numbers. */
export function writtenPath(values: unknown, path: readonly PropertyKey[]): PropertyKey[] {
  const [step, ...rest] = path
  if (step === undefined) return []
  if (typeof step === 'number' && !Array.isArray(values)) return writtenPath(values, rest)
  return [step, ...writtenPath(partOf(values, step), rest)]
}

const partOf = (values: unknown, step: PropertyKey): unknown =>
  typeof values === 'object' && values !== null
    ? Object.entries(values).find(([key]) => key === String(step))?.[1]
    : undefined

/** A text of several authors as a list, with this in the place of one of them; undefined where it is no such text. */
export function listWith(values: Values, [key, index]: readonly PropertyKey[], item: string): string | undefined {
  const value = values[String(key)]
  const names = typeof value === 'string' && key === 'authors' ? namesIn(value) : undefined
  if (!Array.isArray(names) || names.length < 2) return undefined
  return `[${names.map((name, at) => (at === index ? item : listItem(String(name)))).join(', ')}]`
}

/** Text as an item of a list between [ and ]. */
export const listItem = (text: string): string =>
  /^[\p{L}\p{N}][^,:#[\]{}"'&*!|>%@`]*$/u.test(text) ? text : inQuotes(text)
