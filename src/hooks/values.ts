import { limits } from '../limits.ts'

/**
 * A value that code has made, as front matter would have it: every scalar is a text, keys of maps inside are in lower case.
 * `fault` is part of a sentence about a value that no front matter can have.
 */
export function asWritten(value: unknown, fault: (path: string, what: string) => never, path = '', depth = 0): unknown {
  if (typeof value === 'string' || value === null) return value
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return String(value)
  if (value instanceof Date && Number.isNaN(value.getTime()))
    return fault(path, 'is a Date without a time (Invalid Date)')
  if (value instanceof Date) return value.toISOString()
  if (depth >= limits.yamlDepth) return fault(path, 'is nested too deep')
  if (Array.isArray(value)) return value.map((one, index) => asWritten(one, fault, `${path}.${index}`, depth + 1))
  if (!isPlain(value)) return fault(path, 'is neither a text, a number, a date, a list nor a map')
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(
    entries.map(([key, one]) => [
      depth === 0 ? key : key.toLowerCase(),
      asWritten(one, fault, path === '' ? key : `${path}.${key}`, depth + 1),
    ]),
  )
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && [null, Object.prototype].includes(Object.getPrototypeOf(value))
