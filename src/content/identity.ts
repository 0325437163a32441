import { digest, fingerprintOf } from '../fingerprint.ts'
import type { Moment, Section } from '../model.ts'
import { day } from '../moment.ts'
import { isSegment } from './segment.ts'

/**
 * The id an article has when its author gives none (RFC 4151): a domain of the newsroom, the day of first publication and the
 * slug. No section, scheme or path is in it, so an article that moves stays the same article.
 */
export const mintId = (authority: string, date: Moment, slug: string): string =>
  `tag:${authority},${day(date)}:${encodeURIComponent(slug)}`

/**
 * The id of a section's feed. The year is that in which such ids began: whoever publishes with them owned the domain then,
 * and no date in an article's id looks like it.
 */
export const feedId = (section: Section): string =>
  `tag:${section.authority},2026:/${section.path.split('/').map(encodeURIComponent).join('/')}`

/** The slug that a file's path gives: its name, or its folder's for index.md, without a date in front. */
export function slugOf(path: string): string {
  const [name = '', folder = ''] = path.split('/').slice(-2).reverse()
  const stem = name === 'index.md' ? folder : name.slice(0, -'.md'.length)
  return stem.normalize('NFC').replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '')
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

/** The address of an article's page by its section's pattern, absolute and ASCII. */
export function permalink(section: Section, slug: string, date: Moment): string {
  const [yyyy = '', mm = '', dd = ''] = day(date).split('-')
  const parts: Record<string, string> = { section: section.path, slug, yyyy, mm, dd }
  const path = section.permalink.replace(/\{(\w+)\}/g, (_, key: string) => parts[key] ?? '').replace(/\/{2,}/g, '/')
  return isPlain.test(path) ? section.url + path.slice(1) : new URL(`.${path}`, section.url).href
}

/** A path that no URL parser would change, as most are. */
const isPlain = /^(?:\/[\w~-][\w.~-]*)*\/?$/

/** The page of a section. */
export const sectionUrl = (section: Section): string =>
  section.path === '' ? section.url : new URL(`${section.path}/`, section.url).href
