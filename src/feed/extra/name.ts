import { limits } from '../../limits.ts'
import type { Flaw, Namespaces } from '../../model/hooks.ts'
import { shownValue } from '../../text/from-code.ts'
import { ownPrefixes } from './own.ts'

/** The names that all programs read: XML has more letters, but some parsers know those of its first edition only. */
const simple = /^[a-z][\w.-]*$/i

/** What is wrong with the name of an element or attribute, which needs a declared prefix; undefined when it is right. */
export function nameFault(name: unknown, namespaces: Namespaces, place: string): Flaw | undefined {
  const message = `The value of ${place} is ${shownValue(name)}`
  if (typeof name !== 'string') return { message: `${message}.`, hint: 'Write a name, like "podcast:season".' }
  const [prefix = '', local = '', ...more] = name.split(':')
  if (name.length > limits.extraNameCharacters || more.length > 0 || !isSimple(prefix) || !isSimple(local))
    return {
      message: `${message}, which is no name with a prefix.`,
      hint: 'Write a prefix, a colon and a name of letters, digits, dots, - and _, like "podcast:season".',
    }
  if (Object.hasOwn(namespaces, prefix)) return undefined
  return ownPrefixes.has(prefix)
    ? {
        message: `${message}, in a namespace that Feedwright uses itself.`,
        hint: 'Leave it out, or write it in another namespace.',
      }
    : {
        message: `${message}, and "namespaces" has no "${prefix}".`,
        hint: `Add "${prefix}" to "namespaces", with the address of the namespace.`,
      }
}

/** Whether a name without a prefix is one that all programs read. */
export const isSimple = (name: string): boolean => simple.test(name) && name.length <= limits.extraNameCharacters
