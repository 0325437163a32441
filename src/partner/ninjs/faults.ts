import { isUri } from '../../content/guid.ts'
import { isObject } from './members.ts'
import type { Shape } from './schema.ts'
import { uri } from './uri.ts'

/** What is wrong in a document: where, the kind of rule that it breaks, and the end of a sentence. */
export type Fault = { path: readonly (string | number)[]; kind: FaultKind; words: string }

/** The kinds of faults: members and kinds of values, what is required, words of lists, times, addresses, one of two members. */
export type FaultKind = 'shape' | 'required' | 'word' | 'time' | 'uri' | 'oneOf'

/** Compares a value with what the schema demands. */
export function faultsOf(value: unknown, shape: Shape, path: Fault['path'] = []): Fault[] {
  const fault = (kind: FaultKind, words: string): Fault[] => [{ path, kind, words }]
  if (typeof shape === 'string') return plain[shape](value).map((one) => ({ path, ...one }))
  if ('words' in shape)
    return shape.words.some((word) => word === value)
      ? []
      : fault('word', `is ${JSON.stringify(value)} and not one of ${shape.words.join(', ')}`)
  if ('list' in shape)
    return Array.isArray(value)
      ? value.flatMap((one, index) => faultsOf(one, shape.list, [...path, index]))
      : fault('shape', 'is not a list')
  if (!isObject(value)) return fault('shape', 'is not an object')
  const members = shape.members()
  const named = (shape.oneOf ?? []).filter((name) => name in value)
  return [
    ...(shape.needs ?? []).filter((name) => !(name in value)).flatMap((name) => fault('required', `has no "${name}"`)),
    ...(shape.oneOf && named.length !== 1 ? fault('oneOf', `has ${named.length} of ${shape.oneOf.join(' and ')}`) : []),
    ...Object.entries(value).flatMap(([name, one]) => {
      const own = Object.hasOwn(members, name) ? members[name] : undefined
      return own ? faultsOf(one, own, [...path, name]) : fault('shape', `has a member "${name}", which is not known`)
    }),
  ]
}

type Plain = (value: unknown) => Omit<Fault, 'path'>[]

const check =
  (isRight: (value: unknown) => boolean, kind: FaultKind, words: string): Plain =>
  (value) =>
    isRight(value) ? [] : [{ kind, words }]

const plain = {
  text: check((value) => typeof value === 'string', 'shape', 'is not a text'),
  uri: check((value) => typeof value === 'string' && isUri(value) && uri(value) === value, 'uri', 'is not a URI'),
  time: check((value) => typeof value === 'string' && isTime(value), 'time', 'is not a time of RFC 3339'),
  whole: check(Number.isInteger, 'shape', 'is not a whole number'),
  number: check((value) => typeof value === 'number', 'shape', 'is not a number'),
} as const

const isTime = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
