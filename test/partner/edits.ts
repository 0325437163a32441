import { isObject, type JsonObject } from '../../src/partner/w3c/documents.ts'
import type { Change } from './good.ts'

/** Replaces the first occurrence in a finished document. */
export const replaced = (from: string | RegExp, to: string) => (document: string) => {
  const changed = document.replace(from, () => to)
  if (changed === document) throw new Error(`The document has no ${from}.`)
  return changed
}

/** The RSS document with this in the place of that. */
export const inRss = (from: string | RegExp, to: string): Change => ({ text: replaced(from, to) })

/** The Atom document with this in the place of that. */
export const inAtom = (from: string | RegExp, to: string): Change => ({ atom: replaced(from, to) })

/** The JSON document with other keys; undefined leaves one out. */
export const inJson = (keys: JsonObject): Change => ({
  json: (document) => JSON.stringify({ ...parsed(document), ...keys }),
})

/** The JSON document with other keys in its first item. */
export const inJsonItem = (keys: JsonObject): Change => ({
  json: (document) => {
    const { items, ...feed } = parsed(document)
    const [first, ...others] = Array.isArray(items) ? items : []
    return JSON.stringify({ ...feed, items: [{ ...first, ...keys }, ...others] })
  },
})

function parsed(document: string): JsonObject {
  const json: unknown = JSON.parse(document)
  if (!isObject(json)) throw new Error('The document is not an object.')
  return json
}

/** The RSS document with more in its channel, before all else. */
export const moreInChannel = (xml: string): Change => inRss('<channel>', `<channel>${xml}`)

/** The RSS document with more in its first item, before all else. */
export const moreInItem = (xml: string): Change => inRss('<item>', `<item>${xml}`)

/** The Atom document with more before its id. */
export const moreInFeed = (xml: string): Change => inAtom('<id>', `${xml}<id>`)

/** The Atom document with more in its first entry, before all else. */
export const moreInEntry = (xml: string): Change => inAtom('<entry>', `<entry>${xml}`)
