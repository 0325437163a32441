import { canonicalId } from '../../content/canonical-id.ts'
import { limits } from '../../limits.ts'
import type { Flaw, Namespaces } from '../../model/hooks.ts'
import { entriesOf, quotedShort, shownValue } from '../../text/from-code.ts'
import { warningOf } from './known.ts'
import { isOwn, ownPrefixes } from './own.ts'

/** The namespaces that a hook declares, checked; `notes` are for those about which the W3C feed validator warns. */
export function namespacesOf(value: unknown): { namespaces: Namespaces; faults: Flaw[]; notes: Note[] } {
  try {
    return checked(value)
  } catch {
    const message = 'The value of "namespaces" cannot be read: it throws an error.'
    return { namespaces: {}, faults: [{ message, hint: example }], notes: [] }
  }
}

/** A finding without its place. */
type Note = Flaw & { rule: 'unknown-namespace' }

const example =
  'Write prefixes and namespaces, like "namespaces: { podcast: \'https://podcastindex.org/namespace/1.0\' }".'

function checked(value: unknown): ReturnType<typeof namespacesOf> {
  if (value === undefined) return { namespaces: {}, faults: [], notes: [] }
  const all = entriesOf(value)
  if (!all) {
    const message = `The value of "namespaces" is ${shownValue(value)}.`
    return { namespaces: {}, faults: [{ message, hint: example }], notes: [] }
  }
  const good = new Map<string, string>()
  const faults = all.slice(0, limits.extraNamespaces).flatMap(([prefix, uri]): Flaw[] => {
    const fault = prefixFault(prefix) ?? uriFault(prefix, uri, good)
    if (fault === undefined && typeof uri === 'string') good.set(prefix, uri)
    return fault ? [fault] : []
  })
  if (all.length > limits.extraNamespaces)
    faults.push({
      message: `There are ${all.length} namespaces.`,
      hint: `Declare at most ${limits.extraNamespaces}.`,
    })
  return { namespaces: Object.fromEntries(good), faults, notes: [...good].flatMap(noteOf) }
}

/** Prefixes are names in JSON Feed too, where names of extensions have no dots: so they are simpler than in XML. */
function prefixFault(prefix: string): Flaw | undefined {
  if (!/^[a-z][\w-]*$/i.test(prefix) || prefix.length > limits.extraNameCharacters)
    return {
      message: `The prefix ${quotedShort(prefix)} of "namespaces" is no simple name.`,
      hint: `Write letters from A to Z first, then letters, digits, - and _, like "podcast"; at most ${limits.extraNameCharacters}.`,
    }
  if (/^xml/i.test(prefix))
    return {
      message: `The prefix "${prefix}" of "namespaces" begins with xml, which is for XML itself.`,
      hint: 'Write another prefix.',
    }
  const uri = ownPrefixes.get(prefix)
  return uri === undefined
    ? undefined
    : {
        message: `The prefix "${prefix}" of "namespaces" is in use already, for ${uri}.`,
        hint: 'Write another prefix.',
      }
}

function uriFault(prefix: string, uri: unknown, before: ReadonlyMap<string, string>): Flaw | undefined {
  const place = `The namespace of "${prefix}" is ${shownValue(uri)}`
  if (typeof uri !== 'string' || uri.length > limits.addressCharacters || !isAbsolute(uri))
    return { message: `${place}.`, hint: 'Write the absolute address that its documentation has, as it is there.' }
  if (isOwn(uri))
    return {
      message: `${place}, which Feedwright uses itself or which is that of a format.`,
      hint: `Remove "${prefix}" from "namespaces"; elements of this namespace cannot be added.`,
    }
  const same = [...before].find(([, other]) => other === uri)
  return (
    same && {
      message: `${place}, and so is that of "${same[0]}".`,
      hint: `Remove "${prefix}", and write "${same[0]}:" before the names of its elements.`,
    }
  )
}

/** An address of the web, a urn or a tag, with no other characters than theirs: the W3C feed validator calls others an error. */
const isAbsolute = (uri: string) =>
  /^(?:https?|urn|tag):[\w!#$%&'()*+,./:;=?@~-]+$/i.test(uri) && canonicalId(uri) !== undefined

function noteOf([prefix, uri]: [string, string]): Note[] {
  const reason = warningOf(prefix, uri)
  if (reason === undefined) return []
  const message = `The W3C feed validator warns about the namespace "${uri}": it ${reason}.`
  const hint =
    'Leave it as it is if the readers of your feeds know it; programs that do not know it pass over its elements.'
  return [{ rule: 'unknown-namespace', message, hint }]
}
