import { limits } from '../../limits.ts'
import type { Flaw, Namespaces } from '../../model/hooks.ts'
import { entriesOf, quotedShort, shownValue } from '../../text/from-code.ts'
import { isSimple, nameFault } from './name.ts'
import { textFault, textOf } from './scalar.ts'

type Attributes = { found?: Readonly<Record<string, string>>; characters: number; faults: Flaw[] }

/** The attributes of an element from code, checked, as texts; those that are `undefined` or `null` are left out. */
export function attributesOf(value: unknown, namespaces: Namespaces, place: string): Attributes {
  if (value === undefined || value === null) return { characters: 0, faults: [] }
  const entries = entriesOf(value)?.filter(([, one]) => one !== undefined && one !== null)
  if (!entries || entries.length > limits.extraAttributes)
    return {
      characters: 0,
      faults: [
        {
          message: `The attributes of ${place} are ${entries ? entries.length : shownValue(value)}.`,
          hint: `Write an object of at most ${limits.extraAttributes} attributes, like "{ href: 'https://...' }".`,
        },
      ],
    }
  const faults = entries.flatMap(([name, one]) => faultsOf(name, one, namespaces, place))
  const found = entries.flatMap(([name, one]): [string, string][] => {
    const text = textOf(one)
    return text === undefined ? [] : [[name, text]]
  })
  const characters = found.reduce((sum, [, text]) => sum + text.length, 0)
  return { ...(found.length > 0 && { found: Object.fromEntries(found) }), characters, faults }
}

function faultsOf(name: string, value: unknown, namespaces: Namespaces, place: string): Flaw[] {
  const attribute = `the attribute ${quotedShort(name)} of ${place}`
  const fault = attributeFault(name, namespaces, attribute) ?? textFault(value, `The value of ${attribute}`)
  if (fault) return [fault]
  if (name !== 'xml:lang' || (typeof value === 'string' && /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value))) return []
  const message = `The value of ${attribute} is ${shownValue(value)}, which is no language tag.`
  return [{ message, hint: 'Write the tag of a language, like "en" or "pt-BR".' }]
}

function attributeFault(name: string, namespaces: Namespaces, attribute: string): Flaw | undefined {
  if (name === 'xml:lang') return undefined
  if (/^xml/i.test(name))
    return {
      message: `${attribute.replace(/^t/, 'T')} is one of XML itself.`,
      hint: 'Leave it out; declare namespaces in "namespaces".',
    }
  if (name.includes(':')) return nameFault(name, namespaces, `the name of ${attribute}`)
  return isSimple(name)
    ? undefined
    : {
        message: `${attribute.replace(/^t/, 'T')} has no simple name.`,
        hint: `Write letters, digits, dots, - and _, like "href"; at most ${limits.extraNameCharacters}.`,
      }
}
