import { parseXml } from '../../feed/xml/parse.ts'
import { childOf, childrenOf, type XmlElement } from '../../feed/xml/tree.ts'
import type { FeedView, Finding } from '../model.ts'
import { usualNames } from './namespaces.ts'

/** An object of a JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is an object, not a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects in a list; nothing where there is no list. */
export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** The three documents of a feed. Namespaces have their usual prefixes, and the elements of Atom always have one. */
type Documents = {
  /** Without a name when it cannot be read; then there is the reason. */
  rss: XmlElement
  rssFault?: string | undefined
  /** Missing when it cannot be read. */
  atom?: XmlElement | undefined
  atomFault?: string | undefined
  json?: JsonObject | undefined
  jsonFault?: string | undefined
}

/** The documents of a feed; they are parsed once. */
export function documentsOf(view: FeedView): Documents {
  const known = parsed.get(view)
  if (known) return known
  const documents = { ...readRss(view), ...readAtom(view.others?.atom), ...readJson(view.others?.json) }
  parsed.set(view, documents)
  return documents
}
const parsed = new WeakMap<FeedView, Documents>()

function readRss({ root, text }: FeedView): Pick<Documents, 'rss' | 'rssFault'> {
  if (root.name !== '') return { rss: usualNames(root) }
  try {
    return { rss: usualNames(parseXml(text)) }
  } catch (error) {
    return { rss: root, rssFault: reason(error) }
  }
}

function readAtom(text: string | undefined): Pick<Documents, 'atom' | 'atomFault'> {
  try {
    return text === undefined ? {} : { atom: usualNames(parseXml(text)) }
  } catch (error) {
    return { atomFault: reason(error) }
  }
}

function readJson(text: string | undefined): Pick<Documents, 'json' | 'jsonFault'> {
  try {
    const json: unknown = text === undefined ? undefined : JSON.parse(text)
    return json === undefined ? {} : isObject(json) ? { json } : { jsonFault: 'it is not an object' }
  } catch (error) {
    return { jsonFault: reason(error) }
  }
}

const reason = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').replace(/\.$/, '')

/** Judges a part of a document. */
type Judge<Part> = (part: Part, view: FeedView) => Finding[]

/** Judges the channel of the RSS document. */
export const inChannel = (judge: Judge<XmlElement>) => (view: FeedView) =>
  [childOf(documentsOf(view).rss, 'channel')].flatMap((channel) => (channel ? judge(channel, view) : []))

/** Judges each item of the RSS document. */
export const inItems = (judge: Judge<XmlElement>) =>
  inChannel((channel, view) => numbered(childrenOf(channel, 'item'), judge, view))

/** Judges the feed of the Atom document, when it can be read. */
export const inAtom =
  (judge: Judge<XmlElement>) =>
  (view: FeedView): Finding[] => {
    const { atom } = documentsOf(view)
    return atom ? judge(atom, view) : []
  }

/** Judges each entry of the Atom document. */
export const inEntries = (judge: Judge<XmlElement>) =>
  inAtom((atom, view) => numbered(childrenOf(atom, 'atom:entry'), judge, view))

/** Judges the object of the JSON document, when it can be read. */
export const inJson =
  (judge: Judge<JsonObject>) =>
  (view: FeedView): Finding[] => {
    const { json } = documentsOf(view)
    return json ? judge(json, view) : []
  }

/** Judges each item of the JSON document. */
export const inJsonItems = (judge: Judge<JsonObject>) =>
  inJson((json, view) => numbered(objectsIn(json.items), judge, view))

/** Judges the channel of the RSS document and the feed of the Atom document. */
export const inBoth = (judge: Judge<XmlElement>) => once(inChannel(judge), inAtom(judge))

/** Judges all items and entries. */
export const inAllItems = (judge: Judge<XmlElement>) => once(inItems(judge), inEntries(judge))

/** All findings of several rules. */
export const all =
  (...rules: ((view: FeedView) => Finding[])[]) =>
  (view: FeedView): Finding[] =>
    rules.flatMap((rule) => rule(view))

/** The findings of two formats, without the second of two that are the same. */
const once =
  (...rules: ((view: FeedView) => Finding[])[]) =>
  (view: FeedView): Finding[] => [
    ...new Map(all(...rules)(view).map((finding) => [`${finding.item} ${finding.message}`, finding])).values(),
  ]

const numbered = <Part>(parts: readonly Part[], judge: Judge<Part>, view: FeedView): Finding[] =>
  parts.flatMap((part, item) => judge(part, view).map((finding) => ({ ...finding, item })))
