/** Values that the code of users returns: nothing is known of them, and looking at them may throw. */

/** The own entries of an object; undefined for a list and for every other value. */
export const entriesOf = (value: unknown): [string, unknown][] | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined

/** A value as messages name it, on one line. Objects are never asked for their own text. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') return quotedShort(value)
  if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) return String(value)
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object'
  return `a ${typeof value}`
}

/** The beginning of a text in quotation marks, without characters that would break a message. */
export const quotedShort = (text: string): string =>
  `"${[...text.slice(0, most)].map((one) => (/[\p{C}\p{Zl}\p{Zp}"]/u.test(one) ? ' ' : one)).join('')}${text.length > most ? '…' : ''}"`

/** Characters of a text in a message. */
const most = 60
