import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import type { Position } from '../model.ts'
import { lineIndex } from './line-index.ts'
import { isNull } from './plain-yaml.ts'

/** A piece of YAML, and the line of its file on which it begins. */
export type YamlText = { file: string; firstLine: number; text: string }

/**
 * The position of a key, or of its value. Costs a second, slower parse, so it is asked only for findings. A key that is
 * missing has the position of the nearest key above it, or of the first line.
 */
export function locate(yaml: YamlText, path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Position {
  const document = tree(yaml)
  const offset = document && find(document, path, part)
  return offset === undefined ? { file: yaml.file, line: 1, column: 1 } : place(yaml, offset)
}

const trees = new WeakMap<YamlText, Document.Parsed | undefined>()

/** The tree of `yaml` 2, which knows the place of every node; slower than reading, so made only for findings, and once. */
export function tree(yaml: YamlText): Document.Parsed | undefined {
  if (!trees.has(yaml)) trees.set(yaml, parse(yaml))
  return trees.get(yaml)
}

/** Without pretty errors: each of them would quote the source. */
function parse({ text }: YamlText): Document.Parsed | undefined {
  try {
    return parseDocument(text, { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, keepSourceTokens: true })
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

function find(document: Document.Parsed, path: readonly PropertyKey[], part: 'key' | 'value'): number | undefined {
  let node: unknown = document.contents
  let offset: number | undefined
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (isMap(node)) {
      const pair = pairOf(node.items, String(step))
      if (!pair) return offset
      const key = start(pair.key)
      offset = last && part === 'key' ? key : (start(pair.value) ?? key)
      node = pair.value
    } else if (isSeq(node)) {
      node = valuesOf(node.items)[Number(step)]
      offset = start(node) ?? offset
    }
  }
  return offset
}

/** The items of a list but null (`without-empty.ts`); made once for each list, since each item may have a finding. */
function valuesOf(items: unknown[]): readonly unknown[] {
  const values = listedValues.get(items) ?? items.filter((item) => !hasNoValue(item))
  listedValues.set(items, values)
  return values
}

const listedValues = new WeakMap<unknown[], readonly unknown[]>()

const hasNoValue = (node: unknown) => isScalar(node) && node.type === 'PLAIN' && isNull.test(String(node.value ?? ''))

/** A key as it is written, or else with other capitals. */
function pairOf(pairs: Pair[], key: string): Pair | undefined {
  const keyed = keyedPairs.get(pairs) ?? byKey(pairs)
  keyedPairs.set(pairs, keyed)
  return keyed.get(key) ?? keyed.get(key.toLowerCase())
}

/** Made once for each map, since thousands of keys may be unknown. */
const keyedPairs = new WeakMap<Pair[], ReadonlyMap<string, Pair>>()

function byKey(pairs: Pair[]): Map<string, Pair> {
  const keys = pairs.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])).reverse()
  return new Map([...keys.map(([key, pair]) => [key.toLowerCase(), pair] as const), ...keys])
}

function start(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  const first = Array.isArray(range) ? range[0] : undefined
  return typeof first === 'number' ? first : undefined
}
