import { permalink } from '../content/permalink.ts'
import { feedFolder } from '../content/section-of.ts'
import { documentsOf } from '../feed/names.ts'
import { addressOf } from '../hosting/delivery.ts'
import { type Rights, rightsOf } from '../model/rights.ts'
import type { ArticleHead, Feed, Section } from '../model.ts'
import { strictAddress } from '../text/url.ts'
import type { Home, Place } from './model.ts'

/** What is published: all sections, the site among them; all articles that came out; and the feeds of sections. */
export type Published = {
  sections: ReadonlyMap<string, Section>
  heads: readonly ArticleHead[]
  feeds: readonly Feed[]
}

/** The folders and addresses of one origin. */
export type OnOrigin = { homes: Home[]; places: Place[] }

/**
 * Every address that is ours, by its origin: articles, and documents of feeds; and the folders of sections, of their articles by the
 * pattern and as they are now, and of their feeds. A link post leads to an origin of others, of which nothing is said.
 */
export function placesOf({ sections, heads, feeds }: Published): Map<string, OnOrigin> {
  const origins = new Map<string, OnOrigin>()
  const site = sections.get('')
  const feedsUrl = strictAddress(site?.feedsUrl ?? '')
  const addHome = (address: string, section: Section, isBase: boolean) => {
    const { origin, path } = parted(address)
    const on = origins.get(origin) ?? { homes: [], places: [] }
    origins.set(origin, on)
    on.homes.push({ path, rights: section.rights, isBase })
  }
  for (const section of sections.values()) {
    const isSite = section.path === ''
    if (isSite || section.url !== site?.url) addHome(section.url, section, isSite)
    if (!isSite) addHome(fixedPart(section), section, false)
    addHome(addressOf(feedsUrl, feedFolder(section)), section, isSite)
  }
  for (const [section, folder] of foldersOf(heads))
    if (origins.has(parted(folder).origin)) addHome(folder, section, false)
  const add = (address: string, rights: Rights | undefined) => {
    const { origin, path } = parted(address)
    origins.get(origin)?.places.push({ path, rights })
  }
  for (const head of heads) add(head.url, rightsOf(head))
  for (const feed of feeds)
    if (feed.kind === 'section')
      for (const { path } of documentsOf(feed)) add(addressOf(feedsUrl, path), feed.section.rights)
  return origins
}

/** The address of the folder with which the pattern of a section's addresses begins. */
function fixedPart(section: Section): string {
  const [start = '/'] = /^(?:[^{]|\{section\})*/.exec(section.permalink) ?? []
  const folder = start.slice(0, start.lastIndexOf('/') + 1)
  return permalink(section, '', { date: { epochMilliseconds: 0, offset: 0 } }, folder === '' ? '/' : folder)
}

/** The longest folder in which all articles of each section are. */
function foldersOf(heads: readonly ArticleHead[]): Map<Section, string> {
  const folders = new Map<Section, string>()
  for (const { section, url } of heads) {
    const folder = folders.get(section) ?? folderOf(url)
    if (!folders.has(section) || !url.startsWith(folder)) folders.set(section, folderOf(sameStart(folder, url)))
  }
  for (const [section, folder] of folders)
    if (section.path === '' || parted(folder).path === '') folders.delete(section)
  return folders
}

const folderOf = (address: string) => address.slice(0, address.replace(/[?#].*/, '').lastIndexOf('/') + 1)

function sameStart(one: string, other: string): string {
  let end = 0
  while (end < one.length && one[end] === other[end]) end++
  return one.slice(0, end)
}

/** An address without its fragment in two parts; the path has the query. */
function parted(address: string): { origin: string; path: string } {
  const start = address.indexOf('/', address.indexOf('//') + 2)
  if (start < 0) return { origin: address, path: '' }
  return { origin: address.slice(0, start), path: address.slice(start).replace(/#.*/, '') }
}
