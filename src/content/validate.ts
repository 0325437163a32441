import type * as z from 'zod'
import { type Checked, type Diagnostic, isRule, type RuleId } from '../diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import { curlyFindings } from './curly-quotes.ts'
import { type Cut, cutValues } from './cut-value.ts'
import { withValue } from './fix.ts'
import { isMeantBy } from './foreign-keys.ts'
import { listWith, writtenPath } from './listed.ts'
import { markupFindings } from './markup.ts'
import { oddBylines } from './odd-byline.ts'
import { underOtherKey } from './other-key.ts'
import { knownAt, unknownKeys } from './unknown-key.ts'
import { forbiddenTexts, type Values } from './yaml.ts'
import { locate, type YamlText } from './yaml-position.ts'

type ObjectSchema = z.ZodObject<Record<string, z.ZodType>>

/** All keys of a schema, in their right spelling. */
export const keysOf = (schema: ObjectSchema): string[] => Object.keys(schema.shape)

/** Checks values with their schema. Each fault is reported at the line of its key. */
export function validate<Schema extends ObjectSchema>(
  schema: Schema,
  values: Values,
  yaml: YamlText,
): Checked<z.infer<Schema>> {
  const result = schema.safeParse(values)
  const unprintable = forbiddenTexts(values, yaml).map(({ path, name }) => ({
    ...locate(yaml, path),
    rule: 'bad-characters' as const,
    message: `The value of "${path.join('.')}" contains the character ${name}, which feeds cannot contain; it is left out.`,
    hint: 'Remove the character. If you cannot see it, type the line again.',
  }))
  const texts = [...markupFindings(values, yaml), ...curlyFindings(values, yaml), ...oddBylines(values, yaml)]
  const cuts = cutValues(yaml)
  const found = [...unprintable, ...texts, ...cuts.map(({ diagnostic }) => diagnostic)]
  if (result.success) return { value: result.data, diagnostics: found }
  const errors = oneEach(result.error.issues, misspelt(schema, values)).flatMap((issue) =>
    explain(issue, schema, values, { yaml, cuts }),
  )
  const place = ({ key, line, column }: Diagnostic) => `${key}:${line}:${column}`
  const wrong = new Set(errors.map(place)) // one cause is one finding
  return { diagnostics: [...found.filter((one) => !wrong.has(place(one))), ...errors] }
}

/** One cause is one finding: the first fault of a value, and not the lack of a key that is there, but misspelt. */
function oneEach(issues: readonly z.core.$ZodIssue[], meant: ReadonlySet<PropertyKey>): z.core.$ZodIssue[] {
  const first = new Map(issues.map((issue) => [JSON.stringify(issue.path), issue] as const).reverse())
  return issues.filter(
    (issue) =>
      issue.code === 'unrecognized_keys' ||
      (first.get(JSON.stringify(issue.path)) === issue && !(issue.path.length === 1 && meant.has(issue.path[0] ?? ''))),
  )
}

/** The keys that are missing, and that unknown keys seem to be meant as. */
export function misspelt(schema: ObjectSchema, values: Values): ReadonlySet<PropertyKey> {
  const known = knownAt(schema, [], values)
  return new Set(Object.keys(values).flatMap((key) => (key in schema.shape ? [] : (nearest(key, known) ?? []))))
}

type Written = { yaml: YamlText; cuts: readonly Cut[] }

function explain(given: z.core.$ZodIssue, schema: ObjectSchema, values: Values, written: Written): Diagnostic[] {
  const { yaml, cuts } = written
  const issue = { ...given, path: writtenPath(values, given.path) }
  if (issue.code === 'unrecognized_keys') {
    return unknownKeys(issue.keys, values, { path: issue.path, schema, yaml })
  }
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.find((errors) => errors.some((error) => error.path.length > 0))
    if (nearest)
      return nearest.flatMap((inner) =>
        explain({ ...inner, path: [...issue.path, ...inner.path] }, schema, values, written),
      )
  }
  const key = issue.path.join('.')
  const value = valueAt(values, issue.path)
  const own: unknown = issue.code === 'custom' ? issue.params?.hint : undefined
  const hint = typeof own === 'string' ? own : hintFor(schema, issue)
  if (value === undefined) {
    const cut = cuts.find(({ emptied }) => emptied === key)
    if (cut) return [{ ...cut.diagnostic, rule: 'missing-key' }]
    if ('draft' in schema.shape && isMeantBy(key, values)) return [] // the other key has a finding
    return [{ ...locate(yaml, issue.path, 'key'), rule: 'missing-key', message: `The key "${key}" is missing.`, hint }]
  }
  const fault = value === null ? 'is empty' : issue.message
  const found = { ...locate(yaml, issue.path), rule: ruleOf(issue), message: `${key}: ${quote(value)}${fault}.` }
  const instead = insteadOf(issue)
  const last = issue.path.at(-1)
  const lines = instead.map((one) => (typeof last === 'number' ? `"${one}"` : `"${String(last)}: ${one}"`))
  if (lines.length === 0) {
    const map = mapOf(issue, values)
    const list = map && listWith(values, given.path, map)
    const text = list ?? map
    if (text === undefined)
      return [{ ...found, hint, ...(issue.code === 'custom' && underOtherKey(issue, value, { values, yaml })) }]
    const fix = withValue(yaml, issue.path, text)
    return [{ ...found, hint: list ? `Write "${String(given.path[0])}: ${list}".` : hint, fix }]
  }
  const isPart = issue.path.length < given.path.length && /[,，、;；]/.test(String(value)) // one of several in a text
  const fix = lines.length === 1 && !isPart ? withValue(yaml, issue.path, String(instead[0])) : undefined
  return [{ ...found, hint: typeof own === 'string' ? own : `Write ${lines.join(' or ')}.`, ...(fix && { fix }) }]
}

/** The map that can be written in place of a text. */
function mapOf({ path, ...issue }: z.core.$ZodIssue, values: Values): string | undefined {
  const map: unknown = issue.code === 'custom' ? issue.params?.map : undefined
  return typeof map === 'string' && typeof valueAt(values, path.slice(0, -1)) === 'string' ? map : undefined
}

/** The values that can be written in place of a refused one (`chosen.ts`). */
function insteadOf(issue: z.core.$ZodIssue): string[] {
  const instead: unknown = issue.code === 'custom' ? issue.params?.instead : undefined
  return Array.isArray(instead) ? instead.map(String) : []
}

function hintFor(schema: ObjectSchema, { code, path }: z.core.$ZodIssue): string {
  if (code === 'too_big') return 'Leave some of it out.'
  const [key, part] = [String(path[0]), String(path.at(-1))]
  const example = schema.shape[key]?.meta()?.example
  const nested = example?.includes(`${part}: `) ? undefined : partExamples[part]
  if (path.length > 1 && nested !== undefined) return `Write it like "${part}: ${nested}".`
  return example === undefined ? 'Write a value.' : `Write it like "${key}: ${example}".`
}

/** Parts of maps that the examples of their keys do not show. */
const partExamples: Record<string, string> = {
  name: 'Li Lei',
  url: 'https://www.example.org/',
  email: 'desk@example.org',
  fediverse: "'@lilei@social.example'",
  src: 'bridge.jpg',
  title: 'A bridge opens',
  uses: '{permits: [search], prohibits: [ai-train]}',
  permits: '[search]',
  prohibits: '[ai-train]',
  light: "'#0b5394'",
  dark: "'#9fc5e8'",
  css: 'look/site.css',
  header: 'look/header.html',
  footer: 'look/footer.html',
  tdm: 'reserved',
  tdmPolicy: 'https://www.example.org/mining.html',
}

function ruleOf(issue: z.core.$ZodIssue): RuleId {
  if (issue.code === 'too_big') return 'too-large'
  const rule: unknown = issue.code === 'custom' ? issue.params?.rule : undefined
  return typeof rule === 'string' && isRule(rule) ? rule : 'bad-value'
}

const quote = (value: unknown) =>
  typeof value === 'string' ? `"${value.slice(0, 80)}${value.length > 80 ? '...' : ''}" ` : ''

/** A text in place of a map stands for the part of the map that it names. Keys of maps inside are in lower case (`yaml.ts`). */
const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => {
    if (typeof value === 'string') return value
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    const names = [String(step), String(step).toLowerCase()]
    return names.flatMap((name) => entries.filter(([key]) => key === name))[0]?.[1]
  }, values)
