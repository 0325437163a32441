import type * as z from 'zod'
import { type Checked, type Diagnostic, type RuleId, rules } from '../diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import { markupFindings } from './markup.ts'
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
  const markup = markupFindings(values, yaml)
  if (result.success) return { value: result.data, diagnostics: [...unprintable, ...markup] }
  const errors = oneEach(result.error.issues, misspelt(schema, values)).flatMap((issue) =>
    explain(issue, schema, values, yaml),
  )
  const wrong = new Set(errors.map(({ line, column }) => `${line}:${column}`)) // one cause is one finding
  return {
    diagnostics: [...unprintable, ...markup.filter(({ line, column }) => !wrong.has(`${line}:${column}`)), ...errors],
  }
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

function explain(issue: z.core.$ZodIssue, schema: ObjectSchema, values: Values, yaml: YamlText): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...issue.path, key], knownAt(schema, issue.path, values), yaml))
  }
  if (issue.code === 'invalid_union') {
    const nearest = issue.errors.find((errors) => errors.some((error) => error.path.length > 0))
    if (nearest)
      return nearest.flatMap((inner) =>
        explain({ ...inner, path: [...issue.path, ...inner.path] }, schema, values, yaml),
      )
  }
  const key = issue.path.join('.')
  const written = valueAt(values, issue.path)
  const own: unknown = issue.code === 'custom' ? issue.params?.hint : undefined
  const hint = typeof own === 'string' ? own : hintFor(schema, issue.path[0])
  if (written === undefined) {
    return [{ ...locate(yaml, issue.path, 'key'), rule: 'missing-key', message: `The key "${key}" is missing.`, hint }]
  }
  const fault = written === null ? 'is empty' : issue.message
  return [{ ...locate(yaml, issue.path), rule: ruleOf(issue), message: `${key}: ${quote(written)}${fault}.`, hint }]
}

function unknownKey(path: PropertyKey[], known: string[], yaml: YamlText): Diagnostic {
  const key = String(path.at(-1))
  const near = nearest(key, known)
  return {
    ...locate(yaml, path, 'key'),
    rule: 'unknown-key',
    message: `The key "${key.slice(0, 80)}" is not known.${near ? ` Did you mean "${near}"?` : ''}`,
    hint: near
      ? `Write "${near}", or remove the line.`
      : isPieceOfText(path)
        ? 'Put the text before it in quotation marks: between { and } a comma ends a text.'
        : `Remove the line. The keys that can be added here are: ${known.join(', ')}.`,
  }
}

/** YAML reads `{note: One thing, and another}` as two keys: the second is a piece of the text. */
const isPieceOfText = (path: readonly PropertyKey[]) => path.length > 1 && /\s/.test(String(path.at(-1)))

/** The keys that may be written instead of an unknown one; in a nested map those in the description of its key. */
function knownAt(schema: ObjectSchema, path: PropertyKey[], values: Values): string[] {
  if (path.length === 0) return keysOf(schema).filter((key) => !(key in values))
  const description = schema.shape[String(path[0])]?.meta()?.description ?? ''
  return /\{([a-z, ]+)\}/.exec(description)?.[1]?.split(', ') ?? []
}

function hintFor(schema: ObjectSchema, key: PropertyKey | undefined): string {
  const example = schema.shape[String(key)]?.meta()?.example
  return example === undefined ? 'Write a value.' : `Write it like "${String(key)}: ${example}".`
}

function ruleOf(issue: z.core.$ZodIssue): RuleId {
  if (issue.code === 'too_big') return 'too-large'
  const rule: unknown = issue.code === 'custom' ? issue.params?.rule : undefined
  return isRule(rule) ? rule : 'bad-value'
}

const isRule = (rule: unknown): rule is RuleId => typeof rule === 'string' && rule in rules

const quote = (value: unknown) =>
  typeof value === 'string' ? `"${value.slice(0, 80)}${value.length > 80 ? '...' : ''}" ` : ''

/** A text in place of a map stands for the part of the map that it names. */
const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'string'
        ? value
        : typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? Object.entries(value).find(([key]) => key === String(step))?.[1]
          : undefined,
    values,
  )
