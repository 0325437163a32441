import type { Checked } from '../diagnostic.ts'
import { inText } from './in-text.ts'
import { lineIndex } from './line-index.ts'
import type { Values } from './yaml.ts'
import type { YamlText } from './yaml-position.ts'

/** Reads an object of JSON in which every scalar becomes text, as in YAML. */
export function readJson({ file, firstLine, text }: YamlText): Checked<Values> {
  try {
    return { value: inText(JSON.parse(text)), diagnostics: [] }
  } catch (error) {
    const [, at = '0'] = /position (\d+)/.exec(String(error)) ?? []
    const { line, column } = lineIndex(text)(Math.min(Number(at), text.length))
    return {
      diagnostics: [
        {
          ...{ file, line: firstLine + line - 1, column, rule: 'yaml-syntax' },
          message: 'This is not JSON.',
          hint: 'Correct this line: keys and texts are in double quotation marks, and commas are between them only.',
        },
      ],
    }
  }
}

/** The offset after the object with which a text begins; undefined when it is not closed. */
export function endOfObject(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '"') at = endOfString(text, at)
    else if (character === '{') depth += 1
    else if (character === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
