import matter from 'gray-matter'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { SourceFile } from './read.ts'
import { readYaml, type Values } from './yaml.ts'
import { overLimit } from './yaml-fault.ts'
import type { YamlText } from './yaml-position.ts'

/** An article's file in its two parts. */
export type Parts = { values: Values; yaml: YamlText; markdown: string; markdownLine: number }

/**
 * Parts the YAML from the markdown. A line `---`, the first of the file, opens it and the next such line closes it; nothing
 * else does, and no language but YAML is ever run.
 */
export function splitFrontMatter({ file, text }: SourceFile, known: readonly string[]): Checked<Parts> {
  const lines = text.split('\n')
  const close = lines.findIndex((line, index) => index > 0 && fence.test(line))
  const yaml = { file, firstLine: 2, text: lines.slice(1, close).join('\n') }
  const fault = badFence(file, lines, close) ?? overLimit(yaml)
  if (fault) return { diagnostics: [fault] }

  const read = readYaml(yaml, known)
  const { content } = matter(text, { language: 'yaml', engines: { yaml: () => read.value ?? {}, javascript: refuse } })
  if (!read.value) return { diagnostics: read.diagnostics }
  return {
    value: { values: read.value, yaml, markdown: content, markdownLine: close + 2 },
    diagnostics: read.diagnostics,
  }
}

/** gray-matter would run `---js` as a program; the fences above let none through, and this stands behind them. */
function refuse(): never {
  throw new Error('Only YAML is front matter.')
}

const fence = /^---[ \t]*$/

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
