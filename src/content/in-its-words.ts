import { stringify } from 'smol-toml'
import { parse } from 'yaml'
import type { Diagnostic, Fix } from '../diagnostic.ts'
import type { Generator } from '../generator/model.ts'
import { isMap } from './foreign-values.ts'
import type { YamlText } from './yaml-position.ts'

type Text = Pick<YamlText, 'language' | 'names' | 'firstLine'>

/**
 * Findings about front matter of another tool, in its language and with the keys of its author: a line in a hint that is copied into
 * TOML or JSON must be TOML or JSON. There, no line is proposed in place of another one.
 */
export function inItsWords(
  found: readonly Diagnostic[],
  { language, names, firstLine }: Text,
  generator: Generator | undefined,
): Diagnostic[] {
  if (!generator || found.length === 0) return [...found]
  const keyOf = (key: string) =>
    ownKeys.has(key) ? key : String(names?.get(key)?.at(-1) ?? generator.usual?.[key] ?? key)
  const isWithoutLines = language !== undefined || firstLine === 1
  return found.map(({ fix, ...one }) => ({
    ...one,
    message: one.message
      .replace(/^([a-z]+)(?=[.:])/, (key) => keyOf(String(key)))
      .replace(/(?<=[Kk]ey |value of )"([a-z]+)(?=[".])/g, (_, key: string) => `"${keyOf(key)}`),
    hint: pairsIn(one.hint, /(?<!settings, like |\.yaml, like )"[a-z]+: /g)
      .filter((pair) => !isOfSettings(one.hint, pair))
      .reduce((hint, pair) => hint.replace(pair.written, () => lineOf(pair, keyOf(pair.key), language)), one.hint)
      .replace(/\{name: [^}]*\}/g, (map) => (language ? `\`${inLanguage[language](parse(map))}\`` : map))
      .replace(/(?<= in )"([a-z]+)"(?=[.,;])/g, (_, key: string) => `"${keyOf(key)}"`)
      .replaceAll('site.yaml', 'feedwright.yaml')
      .replaceAll('../data/', 'data/'),
    ...(fix && !isWithoutLines ? { fix: withKeys(fix, keyOf) } : {}),
  }))
}

/** Keys that are written as they are: in place of them, a key of the author may say the opposite. */
const ownKeys: ReadonlySet<string> = new Set(['draft', 'feeds', 'id', 'guid'])

/** The line below the one that opens front matter, with the key of the author. */
const withKeys = ({ line, replacement }: Fix, keyOf: (key: string) => string): Fix => ({
  line,
  replacement: replacement.replace(/^(---\n)([a-z]+)(?=:)/, (_, open: string, key: string) => open + keyOf(key)),
})

/** A line of front matter in a hint, with the quotation marks around it. */
export type Pair = { written: string; line: string; key: string; value: unknown }

/** Whether a line belongs into the settings. */
const isOfSettings = (hint: string, { written }: Pair) =>
  /^ (?:in|into) (?:the settings|\w+\.yaml)/.test(hint.slice(hint.indexOf(written) + written.length))

/** The lines of front matter in a hint: between quotation marks from a beginning on, or after a colon to its end. */
export function pairsIn(hint: string, beginning: RegExp): Pair[] {
  const [whole] = /(?<=^Write: )[a-z]+: .*$/s.exec(hint) ?? []
  if (whole !== undefined) return pairOf(whole, whole)
  return [...hint.matchAll(beginning)].flatMap(({ index }) => {
    const rest = hint.slice(index)
    const ends = [...rest.matchAll(/(?<!^)"(?=[.,:;)]|\s|$)/g)].map((end) => end.index)
    const [end] = ends.filter((at) => pairOf(rest.slice(1, at), '').length > 0)
    return end === undefined ? [] : pairOf(rest.slice(1, end), rest.slice(0, end + 1))
  })
}

function pairOf(line: string, written: string): Pair[] {
  try {
    const map: unknown = parse(line, { logLevel: 'error' })
    const [[key, value] = [], other] = isMap(map) ? Object.entries(map) : []
    return key === undefined || other !== undefined ? [] : [{ written, line, key, value }]
  } catch {
    return []
  }
}

export function lineOf({ written, line, key, value }: Pair, own: string, language: YamlText['language']): string {
  if (language === 'toml') return `\`${own} = ${tomlOf(value)}\``
  if (language === 'json') return `\`"${own}": ${JSON.stringify(value)}\``
  if (language === 'code') return `\`${own}: ${codeOf(value)}\``
  return written.replace(line, () => own + line.slice(key.length))
}

export const inLanguage: Record<'toml' | 'json' | 'code', (value: unknown) => string> = {
  toml: tomlOf,
  code: codeOf,
  json: (value) => JSON.stringify(value),
}

/** A value as JavaScript has it, on one line. */
function codeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(codeOf).join(', ')}]`
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, inside]) => `${key}: ${codeOf(inside)}`)
    return `{ ${pairs.join(', ')} }`
  }
  if (typeof value !== 'string') return JSON.stringify(value)
  return value.includes("'") || value.includes('\\') ? JSON.stringify(value) : `'${value}'`
}

/** A value on one line. */
function tomlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(tomlOf).join(', ')}]`
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, inside]) => `${key} = ${tomlOf(inside)}`)
    return `{ ${pairs.join(', ')} }`
  }
  if (typeof value === 'string' && date.test(value)) return value.replace(/(?<=[T ]\d\d:\d\d)(?!:)/, ':00') // TOML wants seconds
  return stringify({ value }).slice('value = '.length).trim()
}

const date = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/
