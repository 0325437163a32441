import type { Fix } from '../diagnostic.ts'
import type { Mend } from './yaml-line.ts'
import { place, rangeOf, type YamlText } from './yaml-position.ts'

/** The line of a key with another value; undefined where the value has several lines. */
export function withValue(yaml: YamlText, path: readonly PropertyKey[], value: string): Fix | undefined {
  const [start, end] = rangeOf(yaml, path, 'value') ?? []
  return start === undefined || end === undefined ? undefined : replaced(yaml, start, end, value)
}

/** The line of a key with another key, its value as it is. */
export function withKey(yaml: YamlText, path: readonly PropertyKey[], key: string): Fix | undefined {
  const [start, end] = rangeOf(yaml, path, 'key') ?? []
  return start === undefined || end === undefined ? undefined : replaced(yaml, start, end, key)
}

/** The line of a key with another key and value; undefined where the value has several lines. */
export function withPair(yaml: YamlText, path: readonly PropertyKey[], pair: string): Fix | undefined {
  const [start] = rangeOf(yaml, path, 'key') ?? []
  const [, end] = rangeOf(yaml, path, 'value') ?? []
  return start === undefined || end === undefined ? undefined : replaced(yaml, start, end, pair)
}

/** Leaves a key out; undefined where its value has several lines. */
export function withoutLine(yaml: YamlText, path: readonly PropertyKey[]): Fix | undefined {
  const fix = withPair(yaml, path, '')
  return fix && /^\s*(?:#.*)?$/.test(fix.replacement) ? { ...fix, replacement: '' } : undefined
}

/** The line that a mend makes, as a part of a finding; nothing where there is none. */
export function fixOf(yaml: YamlText, mend: Mend | undefined): { fix?: Fix } {
  const fix = mend && replaced(yaml, mend.start, mend.end, mend.text)
  return fix ? { fix } : {}
}

/** The line around a piece of YAML, with a text in its place; none in other languages, where the text would have to be another one. */
export function replaced(yaml: YamlText, start: number, end: number, text: string): Fix | undefined {
  if (yaml.language !== undefined) return undefined
  const piece = yaml.text.slice(start, end)
  if (piece.trimEnd().includes('\n')) return undefined
  const begin = yaml.text.lastIndexOf('\n', start - 1) + 1
  const last = start + piece.trimEnd().length
  const lineEnd = yaml.text.indexOf('\n', last)
  return {
    line: place(yaml, start).line,
    replacement: yaml.text.slice(begin, start) + text + yaml.text.slice(last, lineEnd < 0 ? undefined : lineEnd),
  }
}
