import { FAILSAFE_SCHEMA, load, Type, YAMLException } from 'js-yaml'
import type { Checked } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { firstForbidden } from '../text/characters.ts'
import { isNull, readPlainYaml } from './plain-yaml.ts'
import { notAMap, overLimit, repeated, syntax } from './yaml-fault.ts'
import type { YamlText } from './yaml-position.ts'
import { feature } from './yaml-token.ts'

/** A map as its author wrote it: every scalar is text, keys are in the schema's spelling. */
export type Values = { [key: string]: unknown }

/**
 * Reads a map of YAML 1.2 in which every scalar is text: no date, number or boolean is guessed, no tag, anchor or alias is
 * followed. Only null is null: a key without a value, `~` and `null` (§10.2.1.1), where it is not in quotation marks. Keys
 * match without case; `known` gives their spelling. A key that is given twice is an error, or has its `last` value.
 */
export function readYaml(yaml: YamlText, known: readonly string[], repeatedKeys?: 'last'): Checked<Values> {
  const tooLong = overLimit(yaml)
  if (tooLong) return { diagnostics: [tooLong] }
  const plain = spellPlain(readPlainYaml(yaml.text), known)
  if (plain) return { value: plain, diagnostics: [] }
  const fault = feature(yaml)
  if (fault) return { diagnostics: [fault] }
  try {
    const value = load(yaml.text, repeatedKeys === 'last' ? { ...textOnly, json: true } : textOnly)
    if (value === undefined || value === null) return { value: {}, diagnostics: [] }
    if (!isRecord(value)) return { diagnostics: notAMap(yaml) }
    return spell(yaml, value, known)
  } catch (error) {
    if (error instanceof YAMLException) return { diagnostics: syntax(yaml, error) }
    throw error
  }
}

const noValue = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (written: unknown) => written === null || (typeof written === 'string' && isNull.test(written)),
  construct: () => null,
})

const textOnly = { schema: FAILSAFE_SCHEMA.extend({ implicit: [noValue] }), maxDepth: limits.yamlDepth }

type ForbiddenText = { path: PropertyKey[]; name: string }

/** Every text that holds a character no feed can carry, with its path; none where none is written, in YAML with a \. */
export const forbiddenTexts = (values: Values, { text, isOther }: YamlText): ForbiddenText[] =>
  isOther || text.includes('\\') || firstForbidden(text) ? forbiddenIn(values, []) : []

function forbiddenIn(value: unknown, path: PropertyKey[]): ForbiddenText[] {
  if (typeof value === 'string') {
    const found = firstForbidden(value)
    return found ? [{ path, name: found.name }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) =>
    forbiddenIn(inside, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const spellings = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/** The known keys by their spelling and by their lower case. */
function spellingOf(known: readonly string[]): ReadonlyMap<string, string> {
  const made =
    spellings.get(known) ??
    new Map(
      known.flatMap((key) => [
        [key.toLowerCase(), key],
        [key, key],
      ]),
    )
  spellings.set(known, made)
  return made
}

/** Keys in the schema's spelling; undefined when one is given twice. */
function spellPlain(pairs: ReturnType<typeof readPlainYaml>, known: readonly string[]): Values | undefined {
  if (!pairs) return undefined
  const spelling = spellingOf(known)
  const values: Values = {}
  for (const [written, value] of pairs) {
    const key = spelling.get(written) ?? spelling.get(written.toLowerCase()) ?? written
    if (Object.hasOwn(values, key)) return undefined
    values[key] = value
  }
  return values
}

/** A map inside of another one, with its keys in the schema's spelling, nested ones in lower case. */
export const spelled = (map: Values, known: readonly string[]): Values =>
  spell({ file: '', firstLine: 1, text: '' }, map, known).value ?? {}

/** The keys whose maps keep the spelling of their keys: names of folders, of keys of another tool, of its tags. */
const asWritten: ReadonlySet<string> = new Set(['sections', 'keys', 'tags'])

/** Keys in the schema's spelling, nested ones in lower case; two spellings of one key are the same key given twice. */
function spell(yaml: YamlText, values: Values, known: readonly string[]): Checked<Values> {
  const spelling = spellingOf(known)
  let isRepeated = false

  function respell(map: Values, keyOf: (written: string) => string): Values {
    const entries = Object.entries(map).map(([written, value]) => {
      const key = keyOf(written)
      return [key, map === values && asWritten.has(key) && isRecord(value) ? value : inside(value)] as const
    })
    const spelt = Object.fromEntries(entries)
    isRepeated ||= Object.keys(spelt).length < entries.length
    return spelt
  }

  function inside(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(inside)
    return isRecord(value) ? respell(value, (written) => written.toLowerCase()) : value
  }

  const value = respell(values, (written) => spelling.get(written.toLowerCase()) ?? written)
  return { value, diagnostics: isRepeated && yaml.text !== '' ? repeated(yaml) : [] }
}
