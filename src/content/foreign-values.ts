import type { Values } from './yaml.ts'

/** Values in the forms that other tools allow, in ours. */

export const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value says nothing. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isMap(value) && Object.keys(value).length === 0)

/** A lead picture: an address, the first of a list, or a map in which the address has one of many names. */
export function imageOf(value: unknown): Values | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { src: value.trim() }
  if (Array.isArray(value)) return value.map(imageOf).find((one) => one !== undefined)
  if (!isMap(value)) return undefined
  const named = (names: readonly string[]) => names.map((name) => value[name]).find((one) => !isEmpty(one))
  const source = imageOf(named(sources))
  const alt = named(['alt', 'alttext', 'alt_text', 'description'])
  const caption = named(['caption', 'legend'])
  const credit = named(['credit', 'credits', 'attribution', 'photographer'])
  return (
    source && { ...source, ...(alt ? { alt } : {}), ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) }
  )
}

const sources =
  'src url path image file filename source feature featured hero cover large full relative teaser thumbnail thumb'.split(
    ' ',
  )

/** The texts of a list, or of a text that stands for one; a map of them has its names as texts. */
export function wordsOf(value: unknown, listed: (written: string) => string[]): string[] {
  if (typeof value === 'string') return listed(value)
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, (word) => [word.trim()].filter(Boolean)))
  if (!isMap(value)) return []
  const name = value.name ?? value.title ?? value.label
  return typeof name === 'string' ? [name] : []
}
