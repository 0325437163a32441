import type { Document, Pair } from 'yaml'
import type { Position } from '../model.ts'
import { keyPath } from './key-path.ts'
import { lineIndex } from './line-index.ts'
import { isNull } from './plain-yaml.ts'
import { library } from './yaml-library.ts'

/** A piece of YAML, and the line of its file on which it begins. */
export type YamlText = {
  /** Whether a hook has made other values of it. */
  isOther?: true
  file: string
  firstLine: number
  text: string
  /** The language, where it is not YAML: places in TOML are lines, JSON is read as YAML, and what code gave has keys only. */
  language?: 'toml' | 'json' | 'code' | undefined
  /** The path of the map that is meant, where that is not all of the text. */
  under?: readonly PropertyKey[] | undefined
  /** Where keys are that have other names here: the path as it is written by the first key of ours. */
  names?: ReadonlyMap<string, readonly PropertyKey[]> | undefined
}

/**
 * The position of a key, or of its value. May cost a second, slower parse, so it is asked only for findings. A key that is
 * missing has the position of the nearest key above it, or of the first line.
 */
export function locate(yaml: YamlText, path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Position {
  if (yaml.language === 'code') return { file: yaml.file, line: 1, column: 1, key: keyPath(writtenPath(yaml, path)) }
  if (yaml.language === 'toml') return lineOfToml(yaml, writtenPath(yaml, path))
  const plain = plainPlace(yaml, writtenPath(yaml, path), part)
  if (plain) return plain
  const [offset] = rangeOf(yaml, path, part) ?? []
  return offset === undefined ? { file: yaml.file, line: 1, column: 1 } : place(yaml, offset)
}

/**
 * The place of a key at the beginning of a line, or of its value behind it: only outermost keys begin there. Sites of other tools have a
 * finding in nearly every article, and a parse of each would take most of the time of a build.
 */
function plainPlace(
  { file, firstLine, text, language }: YamlText,
  path: readonly PropertyKey[],
  part: 'key' | 'value',
): Position | undefined {
  const [key] = path
  if (path.length !== 1 || language !== undefined || !/^[A-Za-z][\w-]*$/.test(String(key))) return undefined
  const [found, other] = text.matchAll(new RegExp(`^${String(key)}:( +)([\\w"'[]?)`, 'gim'))
  if (!found || other) return undefined
  const [, blanks = '', value] = found
  if (part === 'value' && value === '') return undefined
  const line = firstLine + text.slice(0, found.index).split('\n').length - 1
  return { file, line, column: part === 'key' ? 1 : String(key).length + blanks.length + 2 }
}

/** The offsets at which a key, or its value, begins and ends in the YAML; of the nearest key above a missing one. */
export function rangeOf(yaml: YamlText, path: readonly PropertyKey[], part: 'key' | 'value'): Range | undefined {
  const document = yaml.language === 'toml' || yaml.language === 'code' ? undefined : tree(yaml)
  return document && find(document, writtenPath(yaml, path), part)
}

/** A path of ours as it is written in the text. */
export function writtenPath({ under = [], names }: YamlText, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const [first, ...rest] = path
  const written = first === undefined ? undefined : names?.get(String(first))
  return [...under, ...(written ? [...written, ...rest] : path)]
}

/** The line of the last key of a path that the text has; TOML has no tree with places. */
function lineOfToml({ file, firstLine, text }: YamlText, path: readonly PropertyKey[]): Position {
  const lines = text.split('\n')
  let found = -1
  for (const key of path) {
    const name = String(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    const line = new RegExp(`^\\s*(?:\\[+\\s*)?(?:[\\w"'.-]+\\.)?["']?${name}["']?\\s*(?:[\\].=])`, 'i')
    const next = lines.findIndex((one, index) => index > found && line.test(one))
    if (next >= 0) found = next
  }
  return { file, line: found < 0 ? 1 : firstLine + found, column: 1 }
}

type Range = readonly [start: number, end: number]

const trees = new WeakMap<YamlText, Document.Parsed | undefined>()

/** The tree of `yaml` 2, which knows the place of every node; slower than reading, so made only for findings, and once. */
export function tree(yaml: YamlText): Document.Parsed | undefined {
  if (!trees.has(yaml)) trees.set(yaml, parse(yaml))
  return trees.get(yaml)
}

/** Without pretty errors: each of them would quote the source. */
function parse({ text }: YamlText): Document.Parsed | undefined {
  try {
    return library().parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      keepSourceTokens: true,
    })
  } catch {
    return undefined
  }
}

/** Where an offset in the YAML lies in its file. */
export function place(yaml: YamlText, offset: number): Position {
  const index = indexes.get(yaml) ?? lineIndex(yaml.text)
  indexes.set(yaml, index)
  const { line, column } = index(offset)
  return { file: yaml.file, line: yaml.firstLine + line - 1, column }
}

const indexes = new WeakMap<YamlText, ReturnType<typeof lineIndex>>()

function find(document: Document.Parsed, path: readonly PropertyKey[], part: 'key' | 'value'): Range | undefined {
  let node: unknown = document.contents
  let range: Range | undefined
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (library().isMap(node)) {
      const pair = pairOf(node.items, String(step))
      if (!pair) return range
      const key = span(pair.key)
      range = last && part === 'key' ? key : (span(pair.value) ?? key)
      node = pair.value
    } else if (library().isSeq(node)) {
      node = valuesOf(node.items)[Number(step)]
      range = span(node) ?? range
    }
  }
  return range
}

/** The items of a list but those that say nothing (`without-empty.ts`); made once for each list, since each item may have a finding. */
function valuesOf(items: unknown[]): readonly unknown[] {
  const values = listedValues.get(items) ?? items.filter((item) => !hasNoValue(item))
  listedValues.set(items, values)
  return values
}

const listedValues = new WeakMap<unknown[], readonly unknown[]>()

function hasNoValue(node: unknown): boolean {
  if (library().isSeq(node)) return node.items.every(hasNoValue)
  if (library().isMap(node)) return node.items.every(({ value }) => hasNoValue(value))
  const text = library().isScalar(node) ? String(node.value ?? '') : ''
  return text.trim() === '' || (library().isScalar(node) && node.type === 'PLAIN' && isNull.test(text))
}

/** A key as it is written, or else with other capitals. */
function pairOf(pairs: Pair[], key: string): Pair | undefined {
  const keyed = keyedPairs.get(pairs) ?? byKey(pairs)
  keyedPairs.set(pairs, keyed)
  return keyed.get(key) ?? keyed.get(key.toLowerCase())
}

/** Made once for each map, since thousands of keys may be unknown. */
const keyedPairs = new WeakMap<Pair[], ReadonlyMap<string, Pair>>()

function byKey(pairs: Pair[]): Map<string, Pair> {
  const keys = pairs
    .flatMap((pair) => (library().isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : []))
    .reverse()
  return new Map([...keys.map(([key, pair]) => [key.toLowerCase(), pair] as const), ...keys])
}

function span(node: unknown): Range | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  const [first, end]: unknown[] = Array.isArray(range) ? range : []
  return typeof first === 'number' && typeof end === 'number' ? [first, end] : undefined
}
