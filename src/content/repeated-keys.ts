import type { Pair } from 'yaml'
import type { Checked, Diagnostic } from '../diagnostic.ts'
import type { Generator } from '../generator/model.ts'
import { foldedKey } from './foreign-keys.ts'
import { isDeciding } from './foreign-meaning.ts'
import { readYaml, type Values } from './yaml.ts'
import { library } from './yaml-library.ts'
import { place, tree, type YamlText } from './yaml-position.ts'

/**
 * Front matter of another tool in which keys are given twice. These tools read the last value, and so do we: with a warning, but
 * with an error where two values differ of a key that decides whether and when the article comes out.
 */
export function readRepeated(yaml: YamlText, known: readonly string[], generator: Generator): Checked<Values> {
  const read = readYaml(yaml, known)
  if (read.value !== undefined || read.diagnostics.some(({ rule }) => rule !== 'duplicate-key')) return read
  const found = repeatedIn(yaml)
  const isOpen = found.some(({ key, values: [first, last] }) => first !== last && decides(key, generator))
  const { value } = isOpen ? {} : readYaml(yaml, known, 'last')
  return value === undefined ? read : { value, diagnostics: found.map((one) => lastRead(one, yaml)) }
}

/** A key that is given twice, with its two values as they are written. */
type Repeated = { key: string; offset: number; values: readonly [first: string, last: string] }

function repeatedIn(yaml: YamlText): Repeated[] {
  const found: Repeated[] = []
  const document = tree(yaml)
  const keep = (items: readonly Pair[]) => {
    const values = new Map<string, string>()
    for (const { key, value } of items) {
      if (!library().isScalar(key) || !key.range) continue
      const [name, written] = [String(key.value), String(value)]
      const first = values.get(name)
      if (first !== undefined) found.push({ key: name, offset: key.range[0], values: [first, written] })
      values.set(name, written)
    }
  }
  if (document) library().visit(document, { Map: (_, { items }) => keep(items) })
  return found
}

const decides = (key: string, generator: Generator): boolean =>
  key === 'date' || isDeciding(foldedKey(key), generator) || generator.keys[foldedKey(key)] === 'hold'

const lastRead = ({ key, offset }: Repeated, yaml: YamlText): Diagnostic => ({
  ...place(yaml, offset),
  rule: 'unread-key',
  message: `The key "${key.slice(0, 80)}" is given twice: the last value is read.`,
  hint: 'Keep one of the two.',
})
