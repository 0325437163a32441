import { limits } from '../../limits.ts'
import type { Flaw } from '../../model/hooks.ts'
import { firstForbidden } from '../../text/characters.ts'
import { shownValue } from '../../text/from-code.ts'

/** The text of a text, a finite number, true or false; undefined of every other value. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.length > limits.extraCharacters ? undefined : value
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? String(value) : undefined
}

/** What is wrong with the text of an element or the value of an attribute; `undefined` and `null` are none. */
export function textFault(value: unknown, place: string): Flaw | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && value.length > limits.extraCharacters)
    return {
      message: `${place} has ${value.length} characters.`,
      hint: `Write at most ${limits.extraCharacters} in all elements together.`,
    }
  const text = textOf(value)
  if (text === undefined)
    return { message: `${place} is ${shownValue(value)}.`, hint: 'Write a text, a number, true or false.' }
  const forbidden = firstForbidden(text)
  return (
    forbidden && {
      message: `${place} has the character ${forbidden.name}, which feeds cannot contain.`,
      hint: 'Remove it in the hook. Half a character comes from a text that was cut: cut it with "[...text]".',
    }
  )
}
