import matter from 'gray-matter'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { SourceFile } from '../model.ts'
import { fence, fenced, yamlOf } from './fence.ts'
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
  const parts = fenced(source)
  const yaml = yamlOf(source, parts)
  const fault = badFence(source.file, parts.lines, parts.close) ?? overLimit(yaml)
  if (fault) return { diagnostics: [fault] }

  const read = readYaml(yaml, known)
  return { value: read.value && { values: read.value, yaml }, diagnostics: read.diagnostics }
}

/** The markdown below the front matter. */
export const markdownOf = ({ text }: SourceFile): string =>
  matter(text, { language: 'yaml', engines: { yaml: () => ({}), javascript: refuse } }).content

/** gray-matter would run `---js` as a program; the fences above let none through, and this stands behind them. */
function refuse(): never {
  throw new Error('Only YAML is front matter.')
}

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
