import type { Checked } from '../diagnostic.ts'
import { isMap } from './foreign-values.ts'
import { inText } from './in-text.ts'
import { lineIndex } from './line-index.ts'
import type { Values } from './yaml.ts'
import { repeated } from './yaml-fault.ts'
import type { YamlText } from './yaml-position.ts'

/** Reads an object of JSON in which every scalar becomes text, as in YAML. */
export function readJson(json: YamlText): Checked<Values> {
  const { file, firstLine, text } = json
  try {
    const value: unknown = JSON.parse(text)
    if (!isMap(value))
      return { diagnostics: [{ ...{ file, line: firstLine, column: 1, rule: 'yaml-syntax' }, ...noObject }] }
    return { value: inText(value), diagnostics: mayRepeat(value, text) ? repeated(json) : [] }
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

const noObject = {
  message: 'This is not an object of JSON.',
  hint: 'Write the keys with their values between { and }, like {"title": "A bridge opens", "date": "2019-11-01"}.',
}

/** Whether the text has more colons after quotation marks than keys: JSON keeps the last of two equal keys, without a word. */
const mayRepeat = (value: unknown, text: string): boolean => (text.match(/"\s*:/g) ?? []).length > keysIn(value)

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, one) => sum + keysIn(one), own)
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
