import { CORE_SCHEMA, load } from 'js-yaml'
import { parse as parseToml } from 'smol-toml'

/** A map of settings as the file of a tool has it. */
export type Values = { [key: string]: unknown }

/**
 * Reads a file of settings in YAML, TOML or JSON. A key that is given twice has its last value, as in the tools.
 * @throws Error when the text is not in this language
 */
export function readValues(path: string, text: string): Values {
  const value = path.endsWith('.toml')
    ? parseToml(text)
    : path.endsWith('.json')
      ? JSON.parse(text)
      : load(text, { schema: CORE_SCHEMA, json: true })
  return isMap(value) ? value : {}
}

/** Whether a value is a map. */
export const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path like `params.author.name`, undefined where there is none; keys match without case. */
export function valueAt(values: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inside, key) => {
    if (!isMap(inside)) return undefined
    const spelt = Object.keys(inside).find((one) => one.toLowerCase() === key.toLowerCase())
    return spelt === undefined ? undefined : inside[spelt]
  }, values)
}

/** The map at a path; empty where there is none. */
export function mapAt(values: unknown, path: string): Values {
  const value = valueAt(values, path)
  return isMap(value) ? value : {}
}

/** The list at a path; empty where there is none. A single value is a list of one. */
export function listAt(values: unknown, path: string): unknown[] {
  const value = valueAt(values, path)
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** The text at the first of these paths that has one, on one line. */
export const textAt = (values: unknown, paths: readonly string[]): string | undefined =>
  paths.map((path) => plainText(valueAt(values, path))).find((text) => text !== undefined)

/** A value as text on one line; undefined when it is empty or no text. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replace(/\s+/g, ' ').trim() || undefined
}
