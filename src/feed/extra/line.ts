import type { ExtraElement, Namespaces } from '../../model/hooks.ts'
import { byCodeUnit } from '../../text/characters.ts'

/**
 * Extra elements, each as one line that the self-check compares: with namespaces in place of prefixes, and by namespaces, since
 * JSON Feed has those of each together.
 */
export const elementLines = (elements: readonly ExtraElement[], namespaces: Namespaces): string[] =>
  elements
    .map((element) => ({ uri: uriOf(element.name, namespaces), line: lineOf(element, namespaces) }))
    .sort((a, b) => byCodeUnit(a.uri, b.uri)) // the order of those in one namespace stays
    .map(({ line }) => line)

const lineOf = ({ name, attributes = {}, text = '', elements = [] }: ExtraElement, namespaces: Namespaces): string =>
  JSON.stringify([
    expanded(name, namespaces),
    Object.entries(attributes)
      .map(([key, value]) => `${expanded(key, namespaces)}=${value}`)
      .sort(byCodeUnit),
    String(text),
    elements.map((element) => lineOf(element, namespaces)),
  ])

/** `{https://podcastindex.org/namespace/1.0}season` */
const expanded = (name: string, namespaces: Namespaces): string =>
  name.includes(':') && !name.startsWith('xml:')
    ? `{${uriOf(name, namespaces)}}${name.slice(name.indexOf(':') + 1)}`
    : name

/** @throws Error when the prefix is not declared */
function uriOf(name: string, namespaces: Namespaces): string {
  const prefix = name.slice(0, name.indexOf(':'))
  const uri = Object.hasOwn(namespaces, prefix) ? namespaces[prefix] : undefined
  if (uri === undefined) throw new Error(`the namespace of <${name}> is not declared`)
  return uri
}
