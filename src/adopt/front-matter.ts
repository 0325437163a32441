import { parse as parseToml } from 'smol-toml'
import { parseDocument } from 'yaml'
import { limits } from '../limits.ts'

/** The front matter of a file as its tool reads it: where it is in the text, and its values. */
export type FrontMatter = {
  kind: 'yaml' | 'toml' | 'json'
  /** The indexes of its first character and of the one after its last. */
  start: number
  end: number
  values: Values
}

/** Its keys and values; dates and numbers as a parser of its kind makes them. */
export type Values = Readonly<Record<string, unknown>>

/** Reads the front matter of a file, with or without a byte-order mark and in any line ends; undefined when there is none that can be parsed. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const found = locate(text)
  if (!found || found.end - found.start > limits.yamlBytes) return undefined
  const values = parsed(found.kind, text.slice(found.start, found.end))
  return values && { ...found, values }
}

/** Values of front matter; undefined when it cannot be parsed, or is no map. */
export function parsed(kind: FrontMatter['kind'], text: string): Values | undefined {
  try {
    const value = parsers[kind](text.replace(/\r\n?/g, '\n'))
    return isMap(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

const parsers: Record<FrontMatter['kind'], (text: string) => unknown> = {
  yaml: readYaml,
  toml: (text) => parseToml(text),
  json: (text): unknown => JSON.parse(text.trimStart().startsWith('{') ? text : `{${text}}`), // Hexo leaves the braces out
}

/** @throws Error when it is not valid YAML */
function readYaml(text: string): unknown {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error) throw error
  return document.toJS() ?? {}
}

/** How front matter opens and closes: a line of its own; JSON with the braces of its map, or between lines `---json` and `---` or `;;;`. */
const fences: readonly { kind: FrontMatter['kind']; open: RegExp; close: RegExp }[] = [
  { kind: 'json', open: /^\uFEFF?---json[ \t]*(?:\r\n?|\n)/, close: /(?:\r\n?|\n)---[ \t]*(?=[\r\n]|$)/ },
  { kind: 'json', open: /^\uFEFF?;;;[ \t]*(?:\r\n?|\n)/, close: /(?:^|\r\n?|\n);;;[ \t]*(?=[\r\n]|$)/ },
  { kind: 'yaml', open: /^\uFEFF?---[ \t]*(?:\r\n?|\n)/, close: /(?:^|\r\n?|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/ },
  { kind: 'toml', open: /^\uFEFF?\+\+\+[ \t]*(?:\r\n?|\n)/, close: /(?:^|\r\n?|\n)\+\+\+[ \t]*(?=[\r\n]|$)/ },
]

function locate(text: string): Omit<FrontMatter, 'values'> | undefined {
  for (const { kind, open, close } of fences) {
    const start = open.exec(text)?.[0].length
    if (start === undefined) continue
    const closed = close.exec(text.slice(start))
    if (!closed) return undefined
    const lineEnd = /^(?:\r\n?|\n)?/.exec(closed[0])?.[0].length ?? 0 // the last line of the front matter keeps its line end
    return { kind, start, end: start + closed.index + lineEnd }
  }
  const brace = /^\uFEFF?(?=\{)/.exec(text)?.[0].length
  const end = brace === undefined ? undefined : endOfObject(text, brace)
  return brace === undefined || end === undefined ? undefined : { kind: 'json', start: brace, end }
}

/** The index after the brace that closes an object of JSON. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\[\s\S])*"|[{}]/g)) {
    if (token === '{') depth += 1
    if (token === '}') depth -= 1
    if (depth === 0) return start + index + 1
  }
  return undefined
}
