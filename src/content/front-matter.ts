import matter from 'gray-matter'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Generator } from '../generator/model.ts'
import type { SourceFile } from '../model.ts'
import { type Fence, fenceOf } from './fence.ts'
import { faultsOf, type Given, readGiven } from './given.ts'
import { endOfObject, readJson } from './json.ts'
import { withPreset } from './other-tool.ts'
import { readRepeated } from './repeated-keys.ts'
import { readToml } from './toml.ts'
import { readYaml, type Values } from './yaml.ts'
import { overLimit } from './yaml-fault.ts'
import type { YamlText } from './yaml-position.ts'

/** The two parts of an article's file. `bodyLine` is the line, counted from 1, below the one that closes the front matter. */
export type Parts = {
  yaml: YamlText
  markdown: () => string
  bodyLine: number
  /** What code gave, where there is no file: its text begins on line 1. */
  given?: Given | undefined
}

/** Cuts a file at the first line `---` below line 1. The markdown is cut out only on demand: most files are read for their head. */
export function split(source: SourceFile): Parts {
  const { file, text } = source
  if (source.isGiven) return splitGiven(source)
  const fence = fenceOf(text)
  if (fence?.open !== '---') return splitOther(source, fence)
  const close = closingLine.exec(text)?.index ?? text.length
  return {
    yaml: { file, firstLine: 2, text: text.slice(text.indexOf('\n') + 1, close) },
    markdown: () => markdownOf(text),
    bodyLine: text.slice(0, close).split('\n').length + 2,
  }
}

function splitGiven(source: SourceFile): Parts {
  const { given, head, text } = readGiven(source)
  return {
    yaml: { file: source.file, firstLine: 1, text: head, language: 'code' },
    markdown: () => text,
    bodyLine: 1,
    given,
  }
}

/** Cuts a file whose front matter is not YAML, or that has none. */
function splitOther({ file, text }: SourceFile, fence: Fence | undefined): Parts {
  const [open, close, end] = fence ? betweenMarks(text, fence) : isObject.test(text) ? objectIn(text) : [0, 0, 0]
  const language = fence?.language === 'toml' ? 'toml' : close > open ? 'json' : undefined
  const inside = text.slice(open, close)
  const written = fence?.open === ';;;' && !inside.trimStart().startsWith('{') ? `{${inside}}` : inside
  return {
    yaml: { file, firstLine: text.slice(0, open).split('\n').length, text: written, language },
    markdown: () => text.slice(end),
    bodyLine: text.slice(0, end).split('\n').length,
  }
}

/** An object of JSON: a text may begin with template code, like `{{< figure >}}` or `{% include %}`. */
const isObject = /^\{(?![{%:#])/

type Cut = [open: number, close: number, end: number]

function betweenMarks(text: string, { close }: Fence): Cut {
  const open = text.indexOf('\n') + 1 || text.length
  const line = new RegExp(`^${close.replaceAll('+', '\\+')}[ \\t]*(?:\\n|$)`, 'm').exec(text.slice(open))
  return line ? [open, open + line.index, open + line.index + line[0].length] : [open, text.length, text.length]
}

function objectIn(text: string): Cut {
  const end = endOfObject(text) ?? text.length
  return [0, end, end + (/^[ \t]*\n?/.exec(text.slice(end))?.[0].length ?? 0)]
}

/** A line `---` that is not the first one; blanks may follow it. */
const closingLine = /\n---[ \t]*(?=\n|$)/

function markdownOf(text: string): string {
  return matter(text, { language: 'yaml', engines: { yaml: () => ({}), javascript: refuse } }).content
}

/** gray-matter would run `---js` as a program. `badFence` lets no such file through; this refusal is the second lock. */
function refuse(): never {
  throw new Error('Only YAML is front matter.')
}

/** What an article's file says before its text; `values` is missing where it is not YAML. */
export type FrontMatter = { values?: Values | undefined; yaml: YamlText; given?: Given | undefined }

/**
 * Reads what lies between the first line `---`, which is line 1 of the file, and the next one; no value where the text begins nowhere.
 * With a preset it may be TOML or JSON, and where its tool allows it, there may be none.
 */
export function readFrontMatter(
  source: SourceFile,
  known: readonly string[],
  preset?: Generator,
  { yaml, given }: Pick<Parts, 'yaml' | 'given'> = split(source),
): Checked<FrontMatter> {
  if (given) {
    const diagnostics = faultsOf(given, source.file)
    return given.isUnreadable ? { diagnostics } : { value: { values: given.values, yaml, given }, diagnostics }
  }
  const isForeign = preset !== undefined && (yaml.language !== undefined || fenceOf(source.text) === undefined)
  const fault = (isForeign ? notClosed(source) : badFence(source, yaml)) ?? overLimit(yaml)
  if (fault) return { diagnostics: [fault] }

  const read = readAs(yaml, known, preset)
  return { value: { values: read.value, yaml }, diagnostics: read.diagnostics }
}

function readAs(yaml: YamlText, known: readonly string[], preset: Generator | undefined): Checked<Values> {
  if (yaml.language === 'toml') return readToml(yaml)
  if (yaml.language === 'json') return readJson(yaml)
  return preset ? readRepeated(yaml, known, preset) : readYaml(yaml, known)
}

/** Front matter in TOML or JSON without the line that closes it. */
function notClosed({ file, text }: SourceFile): Diagnostic | undefined {
  const fence = fenceOf(text)
  const close = fence?.close ?? '}'
  const isClosed = fence
    ? text.split('\n').some((line, index) => index > 0 && line.trimEnd() === close)
    : !isObject.test(text) || endOfObject(text) !== undefined
  if (isClosed) return undefined
  const hint = `Write a line ${close} between the last key and the text.`
  return { file, line: 1, column: 1, rule: 'front-matter', message: 'The front matter is not closed.', hint }
}

function badFence({ file, text }: SourceFile, yaml: YamlText): Diagnostic | undefined {
  const fault = (message: string, hint: string, line = 1, replacement?: string) => ({
    ...({ file, line, column: 1, rule: 'front-matter', message, hint } as const),
    ...(replacement !== undefined && { fix: { line, replacement } }),
  })
  const [first = ''] = text.split('\n', 1)
  if (/^(?:\+\+\+|;;;)/.test(first) || isObject.test(first)) {
    const format = first.startsWith('+') ? 'TOML' : 'JSON'
    return fault(
      `The front matter is ${format}, which is not read.`,
      `Write it as YAML: a line ---, then lines like "title: A bridge opens" and "date: 2019-11-01", then a line ---. ${withPreset(first.startsWith(';') ? 'hexo' : 'hugo')}`,
    )
  }
  if (!first.startsWith('---')) {
    return fault('There is no front matter.', 'Begin the file with a line ---, then title: and date:, then a line ---.')
  }
  if (!/^---[ \t]*$/.test(first)) {
    const isYaml = /^---+[ \t]*(?:ya?ml)?[ \t]*$/i.test(first)
    return fault(
      `The first line is "${first.slice(0, 40)}"; only --- alone opens front matter.`,
      isYaml ? 'Write --- alone on line 1.' : 'Write --- alone on line 1, and below it one "key: value" a line.',
      1,
      isYaml ? '---' : undefined,
    )
  }
  if (!closingLine.test(text)) {
    return fault('The front matter is not closed.', 'Write a line --- between the last key and the text.')
  }
  const lines = yaml.text.split('\n')
  const odd = lines.findIndex((line) => line.startsWith('---'))
  if (odd < 0) return undefined
  return fault(
    `The line "${lines[odd]?.slice(0, 40)}" neither closes the front matter nor is a key.`,
    'Write --- alone on that line.',
    odd + 2,
    /^---+[ \t]*(?:#.*)?$/.test(lines[odd] ?? '') ? '---' : undefined,
  )
}
