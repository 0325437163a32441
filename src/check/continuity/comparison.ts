import { headOf } from '../../content/article-head.ts'
import { holdsBack, isWhole, type Site } from '../../content/articles.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { mapYielding, yieldNow } from '../../disk/yield.ts'
import { hasText } from '../../feed/has-text.ts'
import type { FeedDocument } from '../../feed/model.ts'
import type { ArticleHead, Feed, RenderedArticle } from '../../model.ts'
import { type EarlierItem, pictureOf, textKey } from '../../previous/item.ts'
import type { Removed } from '../../previous/places.ts'
import { type GoneDocument, openPrevious } from '../../previous/read.ts'
import { itemOf, type Published, publishedIn } from './published.ts'
import { type Fresh, successorsOf } from './successors.ts'

/** A published article whose id no article has now, and the article that took its place, if one was found. */
export type Lost = { item: EarlierItem; successor?: ArticleHead | undefined }

/** A feed, the articles of its published version, and those of them that are lost. */
export type Comparison = { feed: Feed; items: readonly EarlierItem[]; lost: Lost[] }

/** The comparison of all feeds with their published versions. */
export type Compared = {
  comparisons: readonly Comparison[]
  /** The published documents of feeds that no longer exist, with those of their articles that are lost. */
  gone: readonly GoneFeed[]
  /** The published documents of feeds that stay, but get other names or other formats. */
  removed: readonly Removed[]
  /** The ids of all articles that have come out, also of those that have expired or were withdrawn. */
  ids: ReadonlySet<string>
  /** The ids that subscribers have; undefined when that is not known. */
  had?: ReadonlySet<string> | undefined
  /** The published articles; undefined when a published feed could not be read. */
  published?: Published | undefined
  /** Whether there was a published feed. */
  isCompared: boolean
  diagnostics: readonly Diagnostic[]
}

/** A published document of a feed that no longer exists, and its lost articles. */
export type GoneFeed = { prefix: string; lost: Lost[] }

type Options = {
  previous?: string | false | undefined
  out?: string | undefined
  first?: boolean | undefined
  signal?: AbortSignal | undefined
}

/**
 * Compares feeds one at a time, while their articles are in memory. Nothing is compared unless all of content/ could be
 * read: an unreadable article would look like a deleted one. `cameOut` are all articles that have come out, also those that
 * have expired or were withdrawn. Where faulty articles may be held back, the published feeds are read all the same.
 */
export function openComparison(
  feeds: readonly Feed[],
  { previous: from, out = 'dist', first = false, signal }: Options,
  site: Site,
  cameOut: readonly ArticleHead[],
) {
  const isCompared = from !== false && isWhole(site)
  const isRead = isCompared || (holdsBack(site) && from !== false)
  const previous = openPrevious(feeds, from || out, { asked: isRead && from !== undefined && !first, signal })
  const isAsked = isRead || from === undefined // beside unreadable articles the folder is read, but nothing is fetched
  const read: { feed: Feed; items: readonly EarlierItem[] }[] = []
  const added = new Set<Feed>()
  const fresh = new Map<string, Fresh>()
  const ids = new Set(cameOut.map(({ id }) => id))
  const renamed = renamer(cameOut)
  return {
    async add(feed: Feed, { articles }: FeedDocument): Promise<void> {
      added.add(feed)
      const published = isAsked ? await previous.items(feed) : undefined
      if (!published) return
      const items = renamed(published)
      read.unshift({ feed, items })
      if (!isCompared) return
      const before = new Set(items.map(({ id }) => id))
      const others = articles.filter(({ id }) => !before.has(id) && !fresh.has(id))
      for (const one of await mapYielding(others, freshOf, signal)) fresh.set(one.head.id, one)
    },
    async end(): Promise<Compared> {
      const gone = isRead ? (await previous.gone()).map((one) => ({ ...one, items: renamed(one.items) })) : []
      await yieldNow(signal)
      const unchanged = feeds.filter((feed) => !added.has(feed)) // published as they are now, so that they are not read
      const published = [...unchanged.flatMap(({ articles }) => articles.map(itemOf)), ...itemsOf([...read, ...gone])]
      const had = new Set(published.map(({ id }) => id))
      return {
        ...matched(isCompared ? read : [], isCompared ? gone : [], {
          fresh,
          isHeld: holderOf(feeds, ids, fresh, had),
          had,
        }),
        removed: isCompared ? previous.removed() : [],
        ...{ ids, had: isAsked ? had : undefined },
        published:
          isAsked && previous.diagnostics().length === 0
            ? publishedIn(read, published, !previous.skipsArchives)
            : undefined,
        ...{ isCompared: isCompared && previous.found() > 0, diagnostics: previous.diagnostics() },
      }
    },
  }
}

/** Replaces the URIs that a published Atom document has for ids of any text by these ids. */
function renamer(heads: readonly ArticleHead[]) {
  const ids = new Map<string, string>()
  for (const { id, uri = id } of heads) if (uri !== id) ids.set(uri, id)
  return (items: readonly EarlierItem[]): readonly EarlierItem[] =>
    ids.size === 0 ? items : items.map((item) => ({ ...item, id: ids.get(item.id) ?? item.id }))
}

const itemsOf = (published: readonly { items: readonly EarlierItem[] }[]) => published.flatMap(({ items }) => items)

/** The keys of an article, made while its text is in memory. */
const freshOf = (article: RenderedArticle): Fresh => ({
  head: headOf(article),
  text: textKey(hasText(article, article.section) ? article.html : article.summary),
  picture: pictureOf(article.picture?.url ?? ''),
})

/**
 * Whether a published article still has its id: an article has it, and not another one while one without a published id has its
 * address, as when a translation comes out under the id of the article that it translates.
 */
function holderOf(
  feeds: readonly Feed[],
  ids: ReadonlySet<string>,
  fresh: ReadonlyMap<string, Fresh>,
  had: ReadonlySet<string>,
): (item: EarlierItem) => boolean {
  const newAddresses = new Set([...fresh.values()].flatMap(({ head }) => (had.has(head.id) ? [] : head.url)))
  const shown = feeds.flatMap(({ kind, articles }) => (kind === 'section' ? articles : []))
  const addresses = new Map(newAddresses.size > 0 ? shown.map(({ id, url }) => [id, url]) : [])
  return ({ id, url }) => ids.has(id) && !(newAddresses.has(url) && (addresses.get(id) ?? url) !== url)
}

/**
 * The lost articles of each feed, with the articles that took their places, looked for among those of all feeds. `had` are the ids of
 * published articles.
 */
function matched(
  read: readonly { feed: Feed; items: readonly EarlierItem[] }[],
  gone: readonly GoneDocument[],
  {
    fresh,
    isHeld,
    had,
  }: { fresh: ReadonlyMap<string, Fresh>; isHeld: (item: EarlierItem) => boolean; had: ReadonlySet<string> },
): Pick<Compared, 'comparisons' | 'gone'> {
  const isLost = (item: EarlierItem) => !isHeld(item)
  const compared = read.map((one) => ({
    ...one,
    lost: one.items.filter((item) => isLost(item) && wouldStay(item, one.feed)),
  }))
  const vanished = gone.map(({ prefix, items }) => ({ prefix, lost: items.filter(isLost) }))
  const lost = new Map([...compared, ...vanished].flatMap((one) => one.lost.map((item) => [item.id, item])))
  const successors = successorsOf(
    [...lost.values()],
    [...fresh.values()].filter(({ head }) => !had.has(head.id)),
  )
  const withSuccessors = <T extends { lost: EarlierItem[] }>(one: T) => ({
    ...one,
    lost: one.lost.map((item): Lost => ({ item, successor: successors.get(item.id) })),
  })
  return { comparisons: compared.map(withSuccessors), gone: vanished.map(withSuccessors) }
}

/** Whether a published article should still be in its feed: an archive keeps all, other feeds drop the oldest. */
function wouldStay({ published }: EarlierItem, { articles, section, kind }: Feed): boolean {
  const oldest = articles.at(-1)
  if (kind === 'archive' || !oldest || articles.length < section.limit) return true
  return Date.parse(published) >= oldest.date.epochMilliseconds
}
