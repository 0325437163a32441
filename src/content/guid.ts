import type { ArticleHead } from '../model.ts'
import { legal } from '../text/characters.ts'
import { canonicalId } from './canonical-id.ts'

/** An id that may be any text, and the URI that Atom has in its place. */
export type Guid = { id: string; uri: string }

/**
 * The id of an article that is any text, as RSS `<guid>` and JSON Feed `id` may be. Atom has the same where it is an http(s)
 * address, a tag or a urn, and else a tag that is made of it: the same text always makes the same tag. Tags of articles have a day,
 * and the specific part of those of feeds begins with a slash, so they are never equal.
 * @see RFC 4287 §4.2.6; RFC 4151
 */
export function guidOf(written: string, authority: string): Guid {
  const id = legal(written).trim()
  const isKept = /^(?:https?|tag|urn):/i.test(id) && isIri(id) && canonicalId(id) !== undefined
  return { id, uri: isKept ? id : `tag:${authority},2026:guid/${encodeURIComponent(id)}` }
}

/** The id of an article as a URI: for Atom, and for whatever else needs one. */
export const uriOf = ({ id, uri = id }: Pick<ArticleHead, 'id' | 'uri'>): string => uri

/** Whether the key `id` takes a text: an absolute URI (RFC 3986). */
export const isUri = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:[!#$%&'()*+,./0-9:;=?@A-Z[\]_a-z~-]+$/i.test(text) && !/%(?![0-9a-f]{2})/i.test(text)

/** Whether a text is an absolute IRI (RFC 3987 §2.2): a URI that may have letters of any script. */
export const isIri = (text: string): boolean => iri.test(text) && !/\s/.test(text)

const iri =
  /^[a-z][a-z\d+.-]*:(?:[!#$&-;=?@A-Z[\]_a-z~]|%[\da-f]{2}|[\u{A0}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFEF}\u{10000}-\u{EFFFD}])+$/iu
