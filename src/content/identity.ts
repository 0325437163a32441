import { digest, fingerprintOf } from '../disk/digest.ts'
import { limits } from '../limits.ts'
import type { Section } from '../model.ts'
import { isDevice, withoutDevice } from '../text/device.ts'
import { slugFrom } from '../text/slug.ts'

/**
 * The id of an article without an id of its own (RFC 4151): a domain of the newsroom, the day of publication and the
 * slug, after the language where that is not the language of the site, so that translations differ. It has no section, scheme or path
 * in it, so it stays the same when the article moves. `published` is like `2019-11-01`.
 */
export const mintId = (section: Owner, published: string, slug: string): string => tagUri(section, published, [slug])

/** An id for an article whose own id is taken: that with the path of the section, and a number if that is taken too. */
export function freeId(section: Section, published: string, slug: string, isTaken: (id: string) => boolean): string {
  const folders = section.path.split('/').filter(Boolean)
  for (let number = 1; ; number++) {
    const id = tagUri(section, published, [...folders, number === 1 ? slug : `${slug}-${number}`])
    if (!isTaken(id)) return id
  }
}

/** The settings that ids are made of. */
type Owner = Pick<Section, 'authority' | 'idLanguage'>

function tagUri({ authority, idLanguage }: Owner, published: string, parts: readonly string[]): string {
  const specific = idLanguage === undefined ? parts : [idLanguage, ...parts]
  return `tag:${authority},${published}:${specific.map(encodeURIComponent).join('/')}`
}

/**
 * The id of a section's feed: that in its settings, or a tag. RFC 4151 asks for a date on which the newsroom owned the domain: here it is a year, in
 * ids of articles a day, so the two are never equal.
 */
export const feedId = (section: Section): string =>
  section.feedId ?? `tag:${section.authority},2026:/${section.path.split('/').map(encodeURIComponent).join('/')}`

/**
 * The slug in the path of a file: its name, or for index.md the name of its folder, without a date in front. `slugFor` makes a
 * slug of a name; other tools have their own ways.
 */
export function slugOf(path: string, slugFor: (name: string) => string = plainSlug): string {
  const whole = path.replace(/(?:^|\/)index\.md$|\.md$/, '')
  const name = whole.slice(whole.lastIndexOf('/') + 1).normalize('NFC')
  return slugFor(name.replace(date, '')) || name
}

const date = /^\d{4}-\d{2}-\d{2}-(?=.)/

/** A name that can be part of an address is the slug. Of others, with blanks, @, + or brackets, the letters and digits are. */
function plainSlug(name: string): string {
  const fault = segmentFault(name)
  return fault === undefined || fault.instead !== undefined ? name : slugFrom(name, limits.slug).replace(date, '')
}

/**
 * The folder of a tag or author: its letters and digits in lower case, with hyphens for spaces. A name with other
 * characters gets a fingerprint, so that C and C++ have two folders.
 */
export function topicSlug(name: string): string {
  const whole = name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .trim()
    .replace(/[\s-]+/g, '-')
  const kept = whole.replace(/[^\p{L}\p{N}\p{M}.-]/gu, '').replace(/^[\p{M}.-]+|[.-]+$/gu, '')
  if (kept === whole && isSegment(kept) && !/\.(?:xml|json)$/.test(kept)) return kept
  return [[...withoutDevice(kept)].slice(0, limits.topicSlugCharacters).join(''), fingerprintOf(digest(whole))]
    .filter(Boolean)
    .join('-')
}

/** The address of a section's page. */
export const sectionUrl = (section: Section): string =>
  section.path === '' ? section.url : new URL(`${section.path}/`, section.url).href

/** A safe segment of a path, on every disk and in every address. */
export const isSegment = (name: string): boolean => segmentFault(name) === undefined

/**
 * Why a name cannot be a segment of a path (RFC 3986 §3.3), the end of a sentence that starts with the name, and a similar
 * name that can. A segment has letters, digits, marks, `.`, `_` and `-`, no dot in front, and is a file name on Windows.
 */
export function segmentFault(name: string): { fault: string; instead?: string } | undefined {
  if (!/^[\p{L}\p{N}\p{M}_-][\p{L}\p{N}\p{M}._-]*$/u.test(name) || Buffer.byteLength(name) > limits.slug) {
    const bounds = `it may have letters, digits, - _ and . only, and at most ${limits.slug} bytes`
    return { fault: `is not a part of an address: ${bounds}` }
  }
  const instead = withoutDevice(name).replace(/\.+$/, '')
  if (isDevice(name)) return { fault: 'is the name of a device on Windows, not of a file or folder', instead }
  return name.endsWith('.') ? { fault: 'has a dot at its end, which Windows leaves out', instead } : undefined
}
