import { feedFolder, isWithin, sectionAbove } from '../content/section-of.ts'
import { listName, pagePath, periodOf } from '../feed/names.ts'
import { limits } from '../limits.ts'
import type { Feed, Neighbour, Neighbours, Section, Taxonomy } from '../model.ts'
import type { Relatives } from './relatives.ts'

/**
 * Adds the links of their pages to the feeds. A feed and each document of its archive have a page if its section has pages. That of an
 * archive leads to few others, so that it stays as it is when feeds are added.
 */
export function withNeighbours(
  sections: ReadonlyMap<string, Section>,
  feeds: readonly Feed[],
  relatives: ReadonlyMap<Section, Relatives>,
): Feed[] {
  const site = sections.get('')
  const withPages = feeds.filter(({ section, kind }) => section.pages && kind !== 'archive')
  const own = withPages.filter(({ kind }) => kind === 'section')
  const ascending = own.map(({ section }) => section).sort((a, b) => a.path.length - b.path.length)
  const below = grouped(own, ({ section }) => (section.path === '' ? undefined : sectionAbove(sections, section.path)))
  const topics = grouped(withPages, (feed) => (feed.kind === 'topic' ? feed.parent : undefined))
  const archives = grouped(feeds, ({ section, kind }) => (kind === 'archive' ? section : undefined))
  const topicsOf = (section: Section, taxonomy: Taxonomy) =>
    (topics.get(section) ?? [])
      .filter((feed) => feed.kind === 'topic' && feed.taxonomy === taxonomy)
      .slice(0, limits.topicLinks)
      .map(titled)
  const aboveOf = (section: Section) =>
    ascending.filter(({ path }) => path !== section.path && isWithin(section.path, path))
  const neighboursOf = (section: Section): Neighbours => ({
    ...noNeighbours,
    ...relatives.get(section),
    above: aboveOf(section),
    sections: (below.get(section) ?? []).map(titled),
    tags: topicsOf(section, 'tags'),
    authors: topicsOf(section, 'authors'),
    archive: (archives.get(section) ?? []).map(dated).reverse(),
    list: site?.pages ? listName : undefined,
  })
  return feeds.map((feed) => {
    if (!feed.section.pages) return feed
    const { section } = feed
    const isOfArchive = feed.kind === 'archive'
    return { ...feed, neighbours: isOfArchive ? { ...noNeighbours, above: aboveOf(section) } : neighboursOf(section) }
  })
}

const noNeighbours: Neighbours = {
  above: [],
  sections: [],
  tags: [],
  authors: [],
  broader: [],
  related: [],
  archive: [],
}

function grouped(feeds: readonly Feed[], keyOf: (feed: Feed) => Section | undefined): Map<Section, Feed[]> {
  const groups = new Map<Section, Feed[]>()
  for (const feed of feeds) {
    const key = keyOf(feed)
    const group = key && groups.get(key)
    if (group) group.push(feed)
    else if (key) groups.set(key, [feed])
  }
  return groups
}

const titled = ({ section }: Feed): Neighbour => ({ title: section.title, path: feedFolder(section) })

/** The link to the page of an archive document, titled with its month or year in digits. */
const dated = (feed: Feed): Neighbour => ({ title: periodOf(feed.prefix), path: pagePath(feed) })
