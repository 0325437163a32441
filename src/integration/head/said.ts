import type { DefaultTreeAdapterTypes } from 'parse5'
import { attribute, type Element, elementsIn, textIn } from '../../render/tree.ts'

/**
 * Whether a page says itself what an element of ours says: then the name of this, for people. Its links and meta elements count where
 * they are in its head, and its JSON-LD everywhere.
 */
export function saidBy(
  document: DefaultTreeAdapterTypes.Document,
  url: string,
): (element: Element) => string | undefined {
  const all = elementsIn(document)
  const head = all.find(({ tagName }) => tagName === 'head')
  const inHead = head ? elementsIn(head) : []
  const base = inHead.find(({ tagName, attrs }) => tagName === 'base' && attrs.some(({ name }) => name === 'href'))
  const from = base ? absolute(attribute(base, 'href'), url) : url
  const names = new Set(inHead.flatMap(nameOf))
  const links = inHead.filter(({ tagName }) => tagName === 'link')
  const rels = new Set(links.flatMap(relsOf))
  const alternates = new Set(
    links.filter((link) => relsOf(link).includes('alternate')).map((link) => absolute(attribute(link, 'href'), from)),
  )
  const hasArticle = all.some((element) => isData(element) && describesArticle(parsed(element)))
  return (element) => {
    const [name = ''] = nameOf(element)
    if (name === 'robots' && attribute(element, 'content') === 'noindex') return undefined // search engines obey all of them
    const [rel = ''] = relsOf(element)
    const href = absolute(attribute(element, 'href'), url)
    if (rel === 'alternate') return alternates.has(href) ? `${rel} ${href}` : undefined
    if (rel !== '') return rels.has(rel) ? rel : undefined
    if (isData(element)) return hasArticle ? 'JSON-LD' : undefined
    return name !== '' && wholesOf(name).some((one) => names.has(one)) ? name : undefined
  }
}

/** The name of a meta element, which some write into the wrong one of the two attributes; case does not matter (HTML §4.2.5). */
function nameOf(element: Element): string[] {
  if (element.tagName !== 'meta') return []
  return [attribute(element, 'property'), attribute(element, 'name')].flatMap((name) => name.toLowerCase() || [])
}

/** A name, and the names to which it adds something: `og:image:width` is about the `og:image` before it (Open Graph, Structured Properties). */
function wholesOf(name: string): string[] {
  const parts = name.split(':')
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join(':'))
    .filter((one) => one.includes(':') || one === name)
}

const relsOf = (element: Element): string[] =>
  element.tagName === 'link' ? attribute(element, 'rel').toLowerCase().split(/\s+/).filter(Boolean) : []

const absolute = (href: string, base: string): string => (URL.canParse(href, base) ? new URL(href, base).href : href)

const isData = (element: Element): boolean =>
  element.tagName === 'script' && /^application\/ld\+json(?:\s*;|$)/i.test(attribute(element, 'type'))

function parsed(element: Element): unknown {
  try {
    return JSON.parse(textIn(element))
  } catch {
    return undefined // it says nothing to programs
  }
}

/** Whether JSON-LD is about an article, and not about a list that contains one. */
function describesArticle(data: unknown): boolean {
  const left = [data]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (Array.isArray(one)) for (const part of one) left.push(part)
    if (typeof one !== 'object' || one === null || Array.isArray(one)) continue
    const { '@type': type, '@graph': graph, mainEntity }: Record<string, unknown> = { ...one }
    if ([type].flat().some((name) => typeof name === 'string' && articleType.test(name))) return true
    left.push(graph ?? [], mainEntity ?? [])
  }
  return false
}

/** https://schema.org/Article and what is more exact; with the address of the vocabulary before it or without. */
const articleType = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|(?:Live)?BlogPosting|SocialMediaPosting|Report)$/
