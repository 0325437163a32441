import type * as z from 'zod'
import type { Values } from './yaml.ts'

/**
 * The values without those that say nothing: null, and an empty text, list or map for a key that is not required, as editors of front
 * matter write a field that nobody has filled in; the same inside of lists and maps. `draft` is kept, since a draft must not be published by mistake.
 */
export function withoutEmpty(values: Values, schema: z.ZodObject<Record<string, z.ZodType>>): Values {
  if (Object.values(values).every(isPlain)) return values
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const kind = key === 'draft' ? undefined : schema.shape[key]
      const isAbsent = kind !== undefined && (isNothing(value) || (isEmpty(value) && kind.isOptional()))
      return isAbsent ? [] : [[key, inside(value)]]
    }),
  )
}

/** Text, or a list of texts, as nearly all values are. */
const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 && value.every(isText) : isText(value)

const isText = (value: unknown) => typeof value === 'string' && !isBlank(value)

/** Null, or a list of nothing else. */
const isNothing = (value: unknown) =>
  value === null || (Array.isArray(value) && value.length > 0 && value.every((item) => item === null))

/** Empty text, or a list or map of nothing else, as forms write it. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(saysNothing) : isBlank(value)

const saysNothing = (value: unknown) => value === null || isEmpty(value)

const isBlank = (value: unknown) => typeof value === 'string' && value.trim() === ''

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !saysNothing(item)).map(inside)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (saysNothing(item) ? [] : [[key, inside(item)]])),
  )
}
