import { stringify } from 'yaml'
import { feedId } from '../content/identity.ts'
import { nameIn, names } from '../feed/names.ts'
import type { Section } from '../model.ts'
import type { EarlierKind } from '../previous/feed/format.ts'
import type { Selection } from '../select/select.ts'
import { type Pair, publishedIn } from './subscribers.ts'

/** A line for the settings of the site or a section, and why it is needed, a sentence. */
export type Setting = { section: Section; line: string; because: string }

/** Settings that a feed needs to be like the old one, and what no setting can do. */
export type Proposal = { settings: Setting[]; notes: string[]; limits: ReadonlyMap<Section, number> }

/** The number of articles, file names and ids of the old feeds, where the feeds that take their places have others. */
export function proposalOf(pairs: readonly Pair[], selection: Selection): Proposal {
  const sections = [...new Set(pairs.flatMap(({ feed }) => (feed?.kind === 'section' ? feed.section : [])))]
  const limits = new Map<Section, number>()
  const settings = sections.flatMap((section) => {
    const own = pairs.filter(({ feed }) => feed?.kind === 'section' && feed.section === section)
    const limit = limitOf(own, section, selection)
    if (limit) limits.set(section, limit.number)
    return [...(limit?.setting ?? []), ...feedsOf(own, section), ...feedIdOf(own, section)]
  })
  return { settings, notes: pairs.flatMap(notesOf), limits }
}

/** How many articles the feed had: with more, readers show the others as new; with fewer, nothing is new. */
function limitOf(pairs: readonly Pair[], section: Section, selection: Selection) {
  const counts = pairs.flatMap(({ old }) => (old.kind === 'export' ? [] : old.items.length + old.nameless))
  if (counts.length === 0) return undefined
  const count = counts.reduce((one, other) => Math.min(one, other))
  const all = publishedIn(selection, section).length
  const shown = Math.min(section.limit, all)
  if (count === shown || count === 0 || (count > all && section.limit >= all)) return undefined
  const isAll = count >= all
  const setting = {
    section,
    line: `limit: ${isAll ? 'all' : count}`,
    because: `The old feed had ${isAll ? 'all articles' : `${count} articles`}; this one has ${shown}.`,
  }
  return { number: isAll ? Number.POSITIVE_INFINITY : count, setting: [setting] }
}

function feedsOf(pairs: readonly Pair[], section: Section): Setting[] {
  const named = pairs.flatMap(({ old: { kind }, fileName }) => {
    if (kind === 'export') return []
    const name = documentAt(fileName, kind)
    return name === undefined || name === fileNameIn(section, kind) ? [] : [[kind, name] as const]
  })
  if (named.length === 0) return []
  const feeds = Object.fromEntries(named)
  const line = `feeds: ${stringify(feeds, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\{ | \}$/g, (brace) => brace.trim())}`
  return [{ section, line, because: 'So each feed keeps its address.' }]
}

/** The name of a format's file in the feed of a section. */
const fileNameIn = (section: Section, kind: Exclude<EarlierKind, 'export'>): string => nameIn(section, names[kind])

/** The document that can be at an address: at that of a folder, the one that a web server can send for it. */
function documentAt(path: string, kind: EarlierKind): string | undefined {
  if (/^[^/?][^?]*\/$/.test(path)) return `${path}index.${kind === 'json' ? 'json' : 'xml'}`
  return isFileName(path, kind) ? path : undefined
}

/** Whether a document can have this name: web servers know by its ending what it is. */
const isFileName = (path: string, kind: EarlierKind) =>
  (kind === 'json' ? /^[^/?][^?]*\.json$/i : /^[^/?][^?]*\.(?:xml|rss|atom|rdf)$/i).test(path)

function feedIdOf(pairs: readonly Pair[], section: Section): Setting[] {
  const id = pairs.map(({ old }) => (old.kind === 'atom' ? old.id : '')).find((one) => one !== '')
  if (id === undefined || id === feedId(section)) return []
  const line = stringify({ feedId: id }, { lineWidth: 0, version: '1.1' }).trim()
  return [{ section, line, because: 'So the Atom feed keeps its id.' }]
}

/** What a person has to see to, because no file can have the address of the old feed, or because the old feed does not say all. */
function notesOf({ old, feed, fileName }: Pair): string[] {
  if (!feed) return [`${old.file}: the site has no feed in its place; its articles are matched all the same.`]
  const nameless =
    old.nameless > 0
      ? [`${old.file}: articles with neither an id nor an address: ${old.nameless}. Readers know them by their titles.`]
      : []
  if (old.kind === 'export') {
    const why = 'an export does not say how many articles the feed had. WordPress has 10 unless it is set otherwise'
    return [...nameless, `${old.file}: ${why}; write that number into "limit".`]
  }
  if (old.path === '' || isFileName(fileName, old.kind)) return nameless
  const own = documentAt(fileName, old.kind) ?? fileNameIn(feed.section, old.kind)
  return [
    ...nameless,
    `${old.file}: no file can have the address /${old.path}; let the web server send ${feed.prefix}${own} there.`,
  ]
}
