import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml'
import type { Position } from '../model.ts'

/** A piece of YAML and where its first line stands in its file. */
export type YamlText = { file: string; firstLine: number; text: string }

/**
 * Where a key (or the value under it) stands. Costs a second, slower parse, so it is asked only for what goes into a
 * diagnostic. What is not there is placed at the nearest thing above it, at last at the first line.
 */
export function locate(yaml: YamlText, path: readonly PropertyKey[], part: 'key' | 'value' = 'value'): Position {
  const { document } = tree(yaml)
  const offset = document && find(document, path, part)
  return offset === undefined ? { file: yaml.file, line: 1, column: 1 } : place(yaml, offset)
}

type Tree = { document: Document.Parsed | undefined; lines: LineCounter }

const trees = new WeakMap<YamlText, Tree>()

/** The tree of `yaml` 2, which knows the place of every node; slower than reading, so asked only about faults, and once. */
export function tree(yaml: YamlText): Tree {
  const known = trees.get(yaml)
  if (known) return known
  const lines = new LineCounter()
  const parsed = { document: parse(yaml, lines), lines }
  trees.set(yaml, parsed)
  return parsed
}

function parse({ text }: YamlText, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, { lineCounter, schema: 'failsafe', uniqueKeys: false })
  } catch {
    return undefined
  }
}

/** Where an offset in the YAML stands in its file. */
export function place(yaml: YamlText, offset: number): Position {
  const { line, col } = tree(yaml).lines.linePos(offset)
  return { file: yaml.file, line: yaml.firstLine + line - 1, column: col }
}

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
      node = node.items[Number(step)]
      offset = start(node) ?? offset
    }
  }
  return offset
}

const pairOf = (pairs: Pair[], key: string): Pair | undefined =>
  pairs.find((pair) => isScalar(pair.key) && pair.key.value === key) ??
  pairs.find((pair) => isScalar(pair.key) && String(pair.key.value).toLowerCase() === key.toLowerCase())

function start(node: unknown): number | undefined {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
  const first = Array.isArray(range) ? range[0] : undefined
  return typeof first === 'number' ? first : undefined
}
