import { parseXml } from '../../src/feed/xml/parse.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../src/feed/xml/tree.ts'
import { longest } from './pattern.ts'

/** What a document says of a use. */
export type Said = 'permitted' | 'prohibited' | undefined

/** A part of a site in RSL: its address is a pattern. */
type Content = { origin: string; pattern: string; permits: string[]; prohibits: string[] }

/** Reads a document of RSL 1.0 by its specification with errata to 2026-08-07. */
export const readRsl = (text: string): Content[] =>
  childrenOf(parseXml(text), 'content').map((content) => {
    const [, origin = '', pattern = ''] = /^(https?:\/\/[^/]+)(\/.*)$/.exec(content.attributes.url ?? '') ?? []
    const license = childOf(content, 'license')
    const words = (name: string) =>
      (license ? childrenOf(license, name) : [])
        .filter(({ attributes }) => attributes.type === 'usage')
        .flatMap((list) => textOf(list).split(/\s+/))
    return { origin, pattern, permits: words('permits'), prohibits: words('prohibits') }
  })

/** §3.4.1.1: the uses that each word includes. */
const uses: Record<string, readonly string[]> = {
  all: ['ai-train', 'ai-input', 'ai-index', 'search'],
  'ai-all': ['ai-train', 'ai-input', 'ai-index'],
}
const has = (words: readonly string[], use: string) => words.some((word) => word === use || uses[word]?.includes(use))

/** What is said of a use at an address: prohibitions of all parts around it stay, the narrowest part permits (§3.1.1). */
export function saidInRsl(contents: readonly Content[], address: URL, use: string): Said {
  const path = address.pathname + address.search
  const own = contents.filter(({ origin }) => origin === address.origin)
  const around = own.filter((one) => longest([one], path).length > 0)
  if (around.some(({ prohibits }) => has(prohibits, use))) return 'prohibited'
  const narrowest = longest(own, path)
  return narrowest.length > 0 && narrowest.every(({ permits }) => has(permits, use)) ? 'permitted' : undefined
}

/** The same by the narrowest part alone. */
export const saidByNarrowest = (contents: readonly Content[], address: URL, use: string): Said =>
  saidInRsl(
    longest(
      contents.filter(({ origin }) => origin === address.origin),
      address.pathname + address.search,
    ),
    address,
    use,
  )

/** The elements in an element, and how often: §3.1 to §3.17. */
const children: Record<string, Record<string, [least: number, most: number]>> = {
  rsl: { content: [1, Number.POSITIVE_INFINITY] },
  content: { license: [1, Number.POSITIVE_INFINITY], copyright: [0, 1], terms: [0, 1], schema: [0, 1] },
  license: { permits: [0, 1], prohibits: [0, 1], payment: [0, 1] },
  permits: {},
  prohibits: {},
  terms: {},
}

/** What the attributes and texts of an element must be. */
const values: Record<string, { attributes: Record<string, RegExp>; text?: RegExp }> = {
  rsl: { attributes: { xmlns: /^https:\/\/rslstandard\.org\/rsl$/, 'max-age': /^[1-9]\d*$/ } },
  content: { attributes: { url: /^https?:\/\/[!-~]+$/ } },
  license: { attributes: {} },
  permits: { attributes: { type: /^usage$/ }, text: /^(?:all|ai-all|ai-train|ai-input|ai-index|search)(?: \S+)*$/ },
  prohibits: { attributes: { type: /^usage$/ }, text: /^(?:all|ai-all|ai-train|ai-input|ai-index|search)(?: \S+)*$/ },
  terms: { attributes: {}, text: /^https?:\/\/[!-~]+$/ },
}

/** Where a document breaks the rules: our own ones, since its grammar is not at hand. */
export const rslFaults = (text: string): string[] => faultsOf(parseXml(text))

function faultsOf(element: XmlElement): string[] {
  const [allowed, wanted] = [children[element.name], values[element.name]]
  if (!allowed || !wanted) return [`<${element.name}> is unknown`]
  const inside = element.children.filter((child) => typeof child !== 'string')
  const words = textOf(element).split(' ')
  return [
    ...Object.entries(allowed).flatMap(([name, [least, most]]) => {
      const count = childrenOf(element, name).length
      return count < least || count > most ? [`<${element.name}> has ${count} <${name}>`] : []
    }),
    ...inside.flatMap((child) => (child.name in allowed ? faultsOf(child) : [`<${child.name}> in <${element.name}>`])),
    ...Object.entries(wanted.attributes).flatMap(([name, form]) =>
      form.test(element.attributes[name] ?? '') ? [] : [`${name} of <${element.name}>`],
    ),
    ...Object.keys(element.attributes).flatMap((name) => (name in wanted.attributes ? [] : [`${name} is unknown`])),
    ...(wanted.text && !wanted.text.test(textOf(element)) ? [`text of <${element.name}>`] : []),
    ...(element.name === 'license' && inside.length === 0 ? ['an empty <license> permits everything'] : []),
    ...(wanted.attributes.type && new Set(words).size < words.length ? ['a word twice'] : []),
  ]
}
