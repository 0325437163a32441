import { types } from 'node:util'
import type { GivenFault } from '../content/given.ts'
import { keyPath } from '../content/key-path.ts'
import type { Values } from '../content/yaml.ts'
import { limits } from '../limits.ts'
import { nearest } from '../text/nearest.ts'

/** Values from code as front matter has them: every scalar is text. What cannot be such a value is left out, with why. */
export type PlainValues = {
  values: Values
  faults: GivenFault[]
  /** Whether there were too many, so that nothing is known of the others. */
  isUnreadable?: true
}

/**
 * Reads the values of an object from code. Nothing in it can make this throw or go on for ever, but a function of its own that never
 * ends: it is read once, to a depth and a length.
 */
export function plainValues(given: object, keys: readonly string[]): PlainValues {
  const reading: Reading = { left: limits.yamlBytes, faults: [] }
  const entries = keys.flatMap((key) => {
    const value = plainAt(given, key, [key], reading)
    return value === undefined ? [] : [[key, value] as const]
  })
  const { left, faults } = reading
  return { values: Object.fromEntries(entries), faults, ...(left < 0 && { isUnreadable: true }) }
}

/** Whether something is an object whose keys are read: none of a class of its own, like `Map`. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null // of any realm
}

/** What can still be read, in characters, and what was found. */
type Reading = { left: number; faults: GivenFault[] }

type Path = readonly PropertyKey[]

/** The value of a key; undefined when it has none, or none that can be used. */
function plainAt(given: object, key: PropertyKey, path: Path, reading: Reading): unknown {
  try {
    return plain(Reflect.get(given, key), path, reading)
  } catch (error) {
    return refuse(reading, path, `cannot be read: ${messageOf(error)}`, 'Mend the code that makes this value.')
  }
}

function plain(value: unknown, path: Path, reading: Reading): unknown {
  if (value === undefined || value === null) return undefined
  const text = scalar(value, path, reading)
  if (text !== undefined) return within(text, path, reading)
  if (typeof value !== 'object' || types.isDate(value)) return undefined
  if (path.length > limits.yamlDepth)
    return refuse(
      reading,
      path,
      'is too deep, or contains itself',
      'Use fewer levels of lists and objects.',
      'too-large',
    )
  if (Array.isArray(value)) return listOf(value, path, reading)
  if (!isPlainObject(value)) return refuse(reading, path, `is ${kindOf(value)}`, plainHint)
  return Object.fromEntries(
    Object.keys(value).flatMap((key) => {
      const one = plainAt(value, key, [...path, key], reading)
      return one === undefined ? [] : [[key, one]]
    }),
  )
}

function listOf(list: readonly unknown[], path: Path, reading: Reading): unknown {
  const values: unknown[] = []
  for (let index = 0; index < list.length && within('-', path, reading) !== undefined; index++) {
    const one = plainAt(list, index, [...path, index], reading)
    if (one !== undefined) values.push(one)
  }
  return values
}

/** A scalar as text; undefined for an object, and for what is no value, with a fault. */
function scalar(value: unknown, path: Path, reading: Reading): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return String(value)
    return refuse(reading, path, `is ${value}, which is no number`, 'Give a number, or leave the key out.')
  }
  if (types.isDate(value)) {
    const time = Date.prototype.getTime.call(value)
    if (!Number.isNaN(time)) return new Date(time).toISOString().replace('.000Z', 'Z')
    return refuse(reading, path, 'is a Date without a time (Invalid Date)', dateHint, 'bad-date')
  }
  if (typeof value === 'object') return undefined
  return refuse(reading, path, `is ${kindOf(value)}`, plainHint)
}

/** A text, if it is not too much; the rest is not read then. */
function within(text: string, path: Path, reading: Reading): string | undefined {
  const isOver = reading.left < 0
  reading.left -= text.length + 1
  if (reading.left >= 0) return text
  if (isOver) return undefined // the first fault says it
  const message = `makes the values longer than ${limits.yamlBytes} characters`
  return refuse(reading, path, message, 'Leave some of it out. A text belongs into "markdown" or "html".', 'too-large')
}

function refuse(
  reading: Reading,
  path: Path,
  fault: string,
  hint: string,
  rule: GivenFault['rule'] = 'bad-value',
): undefined {
  const key = keyPath(path)
  if (reading.faults.length < limits.yamlFaults) reading.faults.push({ key, rule, message: `${key}: ${fault}.`, hint })
}

const plainHint = 'Give a text, a number, true or false, a Date, or a list or plain object of them.'
const dateHint = 'Give a valid Date, or a text like "2019-11-01 09:30".'

/** What a value is, for a message. */
export function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value !== 'object') return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`
  const [, name = 'object'] = /^\[object (\w+)\]$/.exec(Object.prototype.toString.call(value)) ?? []
  return name === 'Object' ? 'an object of a class' : `a ${name}`
}

/** What an error of somebody else's code says, on one line. */
export function messageOf(error: unknown): string {
  try {
    const message = error instanceof Error ? error.message : String(error)
    return message.replace(/\s+/g, ' ').slice(0, 200)
  } catch {
    return 'an error without a message'
  }
}

/** The nearest of some names in quotation marks, or all of them. */
export function instead(written: string, names: readonly string[]): string {
  const near = nearest(written, names)
  return near === undefined ? names.map((name) => `"${name}"`).join(', ') : `"${near}"`
}
