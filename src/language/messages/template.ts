import { messageLimits } from './limits.ts'

/**
 * An English text with values in it, and the same text in another language. `{name}` is a value, which stays as it is, `{n}` or
 * `{n2}` a number, `{key}` a word without blanks; `{+what}` is a part that is translated in turn, and `{*names}` a list.
 */
export type Template = {
  /** What is before, between and after the values. */
  literals: readonly string[]
  values: readonly Value[]
  translated: string
  /** Characters of all literals: of two templates that fit, the one with more says more. */
  weight: number
}

type Value = { name: string; kind: '' | '+' | '*' }

/** Translates a part, or a list; nothing if it is not known. */
export type Inner = (text: string, kind: '+' | '*') => string | undefined

/** A template of a line in a table. */
export function template(source: string, translated: string): Template {
  const parts = source.split(/\{([+*]?[a-z]+\d?)\}/)
  const literals = parts.filter((_, index) => index % 2 === 0)
  const values = parts.filter((_, index) => index % 2 === 1).map(valueNamed)
  return { literals, values, translated, weight: literals.join('').length }
}

const valueNamed = (written: string): Value => {
  if (written.startsWith('+')) return { name: written.slice(1), kind: '+' }
  return written.startsWith('*') ? { name: written.slice(1), kind: '*' } : { name: written, kind: '' }
}

/** Whether a template ends with a value, which can be anything: then it is the end of a text only. */
export const isOpen = ({ literals }: Template): boolean => literals.at(-1) === ''

/** The translation of a text that is all of a template; nothing if it is not. The time it takes grows with the length of the text. */
export function filled(one: Template, text: string, inner: Inner): string | undefined {
  const { literals, values, translated } = one
  const [first = '', last = ''] = [literals[0], literals.at(-1)]
  if (values.length === 0) return text === first ? translated : undefined
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return undefined
  const found = fitting({ one, text, inner, budget: { left: messageLimits.attempts } }, 0, first.length)
  if (!found) return undefined
  const named = new Map(values.map(({ name, kind }, index) => [name, { kind, shown: found[index] ?? '' }]))
  return translated.replace(/(.?)\{([a-z]+\d?)\}/gsu, (whole, before: string, name) => {
    const value = named.get(name)
    return value ? `${before}${value.kind === '+' && needsBlank(before, value.shown) ? ' ' : ''}${value.shown}` : whole
  })
}

/** Whether Latin letters follow Chinese ones: then a blank is between them. */
const needsBlank = (before: string, text: string) => /\p{Script=Han}$/u.test(before) && /^[\w`"<]/.test(text)

type Search = { one: Template; text: string; inner: Inner; budget: { left: number } }

/** The values from one place on, each as short as the others permit. */
function fitting(search: Search, index: number, from: number): string[] | undefined {
  const { one, text, inner, budget } = search
  const [value, literal = ''] = [one.values[index], one.literals[index + 1]]
  if (!value) return []
  const isLast = index === one.values.length - 1
  let end = isLast ? text.length - literal.length : text.indexOf(literal, from)
  while (end >= from && budget.left > 0) {
    budget.left -= 1
    const isEmpty = end === from && !one.literals[index]?.endsWith('"')
    const shown = isEmpty ? undefined : shownValue(value, text.slice(from, end), inner)
    const others = shown === undefined ? undefined : fitting(search, index + 1, end + literal.length)
    if (shown !== undefined && others) return [shown, ...others]
    end = isLast ? -1 : text.indexOf(literal, end + 1)
  }
  return undefined
}

function shownValue({ name, kind }: Value, text: string, inner: Inner): string | undefined {
  if (kind !== '') return inner(text, kind)
  if (/^n\d?$/.test(name)) return /^\d[\d.,]*$/.test(text) ? text : undefined
  if (/^key\d?$/.test(name)) return /^[^\s"`]+$/.test(text) ? text : undefined
  return text
}
