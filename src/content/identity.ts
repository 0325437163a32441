import { digest, fingerprintOf } from '../disk/digest.ts'
import type { Section } from '../model.ts'
import { isSegment } from './segment.ts'

/**
 * The id an article has when its author gives none (RFC 4151): a domain of the newsroom, the day of first publication and the
 * slug. No section, scheme or path is in it, so an article that moves stays the same article. `published` is `2019-11-01`.
 */
export const mintId = (authority: string, published: string, slug: string): string =>
  `tag:${authority},${published}:${encodeURIComponent(slug)}`

/**
 * The id of a section's feed. The year is that in which such ids began: whoever publishes with them owned the domain then,
 * and no date in an article's id looks like it.
 */
export const feedId = (section: Section): string =>
  `tag:${section.authority},2026:/${section.path.split('/').map(encodeURIComponent).join('/')}`

/** The slug that a file's path gives: its name, or its folder's for index.md, without a date in front. */
export function slugOf(path: string): string {
  const whole = path.replace(/(?:^|\/)index\.md$|\.md$/, '')
  const prefix = whole.slice(whole.lastIndexOf('/') + 1)
  return prefix.normalize('NFC').replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '')
}

/**
 * The folder of a tag or author: its letters and digits in lower case, blanks as hyphens. What loses other signs gets a
 * fingerprint, so that C and C++ are two.
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
  return [[...kept].slice(0, 40).join(''), fingerprintOf(digest(whole))].filter(Boolean).join('-')
}

/** The address of an article's page by its section's pattern, absolute and ASCII; `published` is `2019-11-01`. */
export function permalink(section: Section, slug: string, published: string): string {
  const [yyyy = '', mm = '', dd = ''] = published.split('-')
  const parts: Record<string, string> = { section: section.path, slug, yyyy, mm, dd }
  let path = ''
  for (const [index, piece] of piecesOf(section.permalink).entries())
    path += index % 2 === 0 ? piece : (parts[piece] ?? '')
  if (path.includes('//')) path = path.replace(/\/{2,}/g, '/')
  return isPlain.test(path) ? section.url + path.slice(1) : new URL(`.${path}`, section.url).href
}

const pieces = new Map<string, string[]>()

/** A pattern in pieces: every second one is the name of a part. */
function piecesOf(pattern: string): string[] {
  const known = pieces.get(pattern) ?? pattern.split(/\{(\w+)\}/)
  pieces.set(pattern, known)
  return known
}

/** A path that no URL parser would change, as most are. */
const isPlain = /^(?:\/[\w~-][\w.~-]*)*\/?$/

/** The page of a section. */
export const sectionUrl = (section: Section): string =>
  section.path === '' ? section.url : new URL(`${section.path}/`, section.url).href
