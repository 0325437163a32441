import { limits } from '../../limits.ts'
import type { ExtraElement, Flaw, Namespaces } from '../../model/hooks.ts'
import { entriesOf, quotedShort, shownValue } from '../../text/from-code.ts'
import { nearest } from '../../text/nearest.ts'
import { attributesOf } from './attributes.ts'
import { nameFault } from './name.ts'
import { textFault, textOf } from './scalar.ts'

/**
 * The elements that a hook returns, checked, as plain values: what goes out of them is well-formed, whatever the hook returns.
 * Faulty ones are left out. In a list, `undefined`, `null` and `false` are nothing, so that elements may depend on something.
 */
export function elementsOf(value: unknown, namespaces: Namespaces): { elements: ExtraElement[]; faults: Flaw[] } {
  const tally: Tally = { elements: 0, characters: 0, faults: [] }
  try {
    const elements =
      value === undefined || value === null ? [] : listOf(value, { namespaces, tally, path: '', depth: 1 })
    return { elements, faults: tally.faults.slice(0, limits.extraFaults) }
  } catch {
    const message = 'The elements cannot be read: they throw an error.'
    return { elements: [], faults: [{ message, hint: example }] }
  }
}

const example = 'Return a list, like "[{ name: \'podcast:season\', text: 3 }]".'

/** What all elements of one article or feed have together. */
type Tally = { elements: number; characters: number; faults: Flaw[] }

type Place = { namespaces: Namespaces; tally: Tally; path: string; depth: number }

function listOf(value: unknown, place: Place): ExtraElement[] {
  const { tally, path, depth } = place
  const report = (message: string, hint: string) => {
    tally.faults.push({ message, hint })
    return []
  }
  const named = path === '' ? 'What the hook returns' : `The value of "${path}.elements"`
  if (!Array.isArray(value)) return report(`${named} is ${shownValue(value)}.`, example)
  const list: unknown[] = value
  if (list.length + tally.elements > limits.extraElements)
    return report('There are too many elements.', `Return at most ${limits.extraElements}, with those inside them.`)
  if (depth > limits.extraDepth)
    return report(
      `"${path}" is too deep inside other elements.`,
      `Put at most ${limits.extraDepth} elements inside one another.`,
    )
  const elements: ExtraElement[] = []
  for (const [index, one] of list.entries()) {
    if (one === undefined || one === null || one === false) continue
    tally.elements += 1
    const inner = `${path === '' ? '' : `${path}.`}elements[${index}]`
    const element = elementOf(one, { ...place, path: inner })
    if (element) elements.push(element)
  }
  return elements
}

const keys = ['name', 'attributes', 'text', 'elements']

function elementOf(value: unknown, place: Place): ExtraElement | undefined {
  const { namespaces, tally, path, depth } = place
  const before = tally.faults.length
  const report = (...faults: (Flaw | undefined)[]) => {
    for (const fault of faults) if (fault && tally.faults.length < limits.extraFaults) tally.faults.push(fault)
  }
  const entries = entriesOf(value)
  if (!entries) {
    report({ message: `The value of "${path}" is ${shownValue(value)}.`, hint: example })
    return undefined
  }
  const given: Readonly<Record<string, unknown>> = Object.fromEntries(entries)
  report(
    unknownKey(
      entries.map(([key]) => key),
      path,
    ),
  )
  const { name } = given
  const fault = nameFault(name, namespaces, `"${path}.name"`)
  if (fault !== undefined || typeof name !== 'string') {
    report(fault)
    return undefined
  }
  const here = `the element "${name}" (${path})`
  const text = textOf(given.text)
  const attributes = attributesOf(given.attributes, namespaces, here)
  report(...attributes.faults, textFault(given.text, `The text of ${here}`))
  tally.characters += (text?.length ?? 0) + attributes.characters
  if (tally.characters > limits.extraCharacters)
    report({
      message: `The texts of all elements have more than ${limits.extraCharacters} characters; the first too many are in ${here}.`,
      hint: 'Shorten them.',
    })
  const inner =
    given.elements === undefined || given.elements === null
      ? []
      : listOf(given.elements, { ...place, path, depth: depth + 1 })
  if (tally.faults.length > before) return undefined
  const isBlank = inner.length > 0 && text?.trim() === '' // white space between elements says nothing
  return {
    name,
    ...(attributes.found && { attributes: attributes.found }),
    ...(text !== undefined && text !== '' && !isBlank && { text }),
    ...(inner.length > 0 && { elements: inner }),
  }
}

function unknownKey(names: readonly string[], path: string): Flaw | undefined {
  const unknown = names.find((name) => !keys.includes(name))
  if (unknown === undefined) return undefined
  const meant = nearest(unknown.slice(0, 80), keys)
  const hint = meant ? `Write "${meant}".` : `Write no other keys than ${keys.join(', ')}.`
  return { message: `The key ${quotedShort(unknown)} of "${path}" is not known.`, hint }
}
