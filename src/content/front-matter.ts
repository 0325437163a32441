import matter from 'gray-matter'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { SourceFile } from './read.ts'
import { readYaml, type Values } from './yaml.ts'
import { overLimit } from './yaml-fault.ts'
import type { YamlText } from './yaml-position.ts'

/** What an article's file says before its text. */
export type FrontMatter = { values: Values; yaml: YamlText }

/**
 * Reads the YAML above the markdown. A line `---`, the first of the file, opens it and the next such line closes it; nothing
 * else does.
 */
export function readFrontMatter(source: SourceFile, known: readonly string[]): Checked<FrontMatter> {
  const yaml = yamlOf(source)
  const lines = source.text.split('\n')
  const fault = badFence(source.file, lines, closing(lines)) ?? overLimit(yaml)
  if (fault) return { diagnostics: [fault] }

  const read = readYaml(yaml, known)
  return { value: read.value && { values: read.value, yaml }, diagnostics: read.diagnostics }
}

/** The YAML between the two lines. */
export function yamlOf({ file, text }: SourceFile): YamlText {
  const lines = text.split('\n')
  return { file, firstLine: 2, text: lines.slice(1, closing(lines)).join('\n') }
}

const closing = (lines: readonly string[]) => lines.findIndex((line, index) => index > 0 && fence.test(line))

/** The line, counted from 1, on which the text below the front matter begins. */
export const bodyLine = ({ text }: SourceFile): number => closing(text.split('\n')) + 2

/** The markdown below the front matter. */
export const markdownOf = ({ text }: SourceFile): string =>
  matter(text, { language: 'yaml', engines: { yaml: () => ({}), javascript: refuse } }).content

/** gray-matter would run `---js` as a program; the fences above let none through, and this stands behind them. */
function refuse(): never {
  throw new Error('Only YAML is front matter.')
}

const fence = /^---[ \t]*$/

/** Where the line ends that closes the front matter of a file in UTF-8; the end of the file when no such line is seen. */
export function headEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(fenceLine, 3); at >= 0; at = bytes.indexOf(fenceLine, at + 1)) {
    let end = at + fenceLine.length
    while (bytes[end] === 0x20 || bytes[end] === 0x09) end += 1
    if (end === bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) return end
  }
  return bytes.length
}

const fenceLine = Buffer.from('\n---')

function badFence(file: string, lines: string[], close: number): Diagnostic | undefined {
  const say = (message: string, hint: string, line = 1) =>
    ({ file, line, column: 1, rule: 'front-matter', message, hint }) as const
  const first = lines[0] ?? ''
  if (!first.startsWith('---')) {
    return say('There is no front matter.', 'Begin the file with a line ---, then title: and date:, then a line ---.')
  }
  if (!fence.test(first)) {
    return say(
      `The first line is "${first.slice(0, 40)}"; only --- alone opens front matter.`,
      'Write --- alone on line 1.',
    )
  }
  if (close < 0) return say('The front matter is not closed.', 'Write a line --- between the last key and the text.')
  const odd = lines.findIndex((line, index) => index > 0 && index < close && line.startsWith('---'))
  return odd < 0
    ? undefined
    : say(
        `The line "${lines[odd]?.slice(0, 40)}" neither closes the front matter nor is a key.`,
        'Write --- alone on that line.',
        odd + 1,
      )
}
