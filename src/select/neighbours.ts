import { feedFolder, isWithin, sectionAbove } from '../content/section-of.ts'
import { listName, mainFormat, pathOf } from '../feed/names.ts'
import { limits } from '../limits.ts'
import type { Feed, Neighbour, Neighbours, Section, Taxonomy } from '../model.ts'

/**
 * Adds the links of their pages to the feeds. A feed has a page if its section has pages and it is not an archive
 * document.
 */
export function withNeighbours(sections: ReadonlyMap<string, Section>, feeds: readonly Feed[]): Feed[] {
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
  const neighboursOf = (section: Section): Neighbours => ({
    above: ascending.filter(({ path }) => path !== section.path && isWithin(section.path, path)),
    sections: (below.get(section) ?? []).map(titled),
    tags: topicsOf(section, 'tags'),
    authors: topicsOf(section, 'authors'),
    archive: (archives.get(section) ?? []).map(dated).reverse(),
    list: site?.pages ? listName : undefined,
  })
  const isPage = new Set(withPages)
  return feeds.map((feed) => (isPage.has(feed) ? { ...feed, neighbours: neighboursOf(feed.section) } : feed))
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

/** The link to an archive document, titled with its month or year. */
const dated = (feed: Feed): Neighbour => ({
  title: feed.prefix.slice(feed.prefix.lastIndexOf('/') + 1, -1),
  path: pathOf(feed, mainFormat(feed.section).fileName),
})
