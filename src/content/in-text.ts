import type { Values } from './yaml.ts'

/** A map with every scalar as text, as the schemas expect it; a date in the form in which it was written. */
export function inText(value: unknown): Values {
  const text = asText(value)
  return typeof text === 'object' && text !== null && !Array.isArray(text)
    ? Object.fromEntries(Object.entries(text))
    : {}
}

function asText(value: unknown): unknown {
  if (value === null || typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(asText)
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asText(one)]))
  return String(value)
}
