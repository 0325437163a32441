/** An object of a JSON document. */
export type Members = Readonly<Record<string, unknown>>

/** Whether a value of a JSON document is an object. */
export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in a list; a value that is no list has none. */
export const objectsIn = (list: unknown): Members[] => (Array.isArray(list) ? list.filter(isObject) : [])

/** The value of a member; undefined for what is no object. */
export const memberOf = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)
