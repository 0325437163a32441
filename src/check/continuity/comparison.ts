import { headOf } from '../../content/article-head.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { FeedDocument } from '../../feed/model.ts'
import type { ArticleHead, Feed, RenderedArticle } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { pictureOf, textKey } from '../../previous/item.ts'
import { type GoneDocument, openPrevious } from '../../previous/read.ts'

/** A published article whose id no article has now, and the article that took its place, if one was found. */
export type Lost = { item: EarlierItem; successor?: ArticleHead | undefined }

/** A feed, the articles of its published version, and those of them that are lost. */
export type Comparison = { feed: Feed; items: readonly EarlierItem[]; lost: Lost[] }

/** The comparison of all feeds with their published versions. */
export type Compared = {
  comparisons: readonly Comparison[]
  /** The published documents of feeds that no longer exist, with those of their articles whose id no article has now. */
  gone: readonly GoneDocument[]
  /** The ids of all articles that have come out, also of those that have expired or were withdrawn. */
  ids: ReadonlySet<string>
  /** The ids that subscribers have; undefined when that is not known. */
  had?: ReadonlySet<string> | undefined
  /** Whether there was a published feed. */
  isCompared: boolean
  diagnostics: readonly Diagnostic[]
}

type Options = {
  previous?: string | false | undefined
  out?: string | undefined
  first?: boolean | undefined
  signal?: AbortSignal | undefined
}

/**
 * Compares feeds one at a time, while their articles are in memory. Nothing is compared unless all of content/ could be
 * read: an unreadable article would look like a deleted one. `ids` are those of all articles that have come out, also of those
 * that have expired or were withdrawn.
 */
export function openComparison(
  feeds: readonly Feed[],
  { previous: from, out = 'dist', first = false, signal }: Options,
  isWhole: boolean,
  ids: ReadonlySet<string>,
) {
  const isCompared = from !== false && isWhole
  const previous = openPrevious(feeds, from || out, { asked: isCompared && from !== undefined && !first, signal })
  const comparisons: Comparison[] = []
  const isAsked = isCompared || from === undefined // beside unreadable articles the folder is read, but nothing is fetched
  const had = new Set<string>()
  const unchanged = new Set(feeds)
  return {
    async add(feed: Feed, { articles }: FeedDocument): Promise<void> {
      unchanged.delete(feed)
      const items = isAsked ? await previous.items(feed) : undefined
      for (const { id } of items ?? []) had.add(id)
      if (items && isCompared) comparisons.unshift(compare(feed, articles, items, ids))
    },
    async end(): Promise<Compared> {
      const documents = isCompared ? await previous.gone() : []
      const gone = documents.map(({ prefix, items }) => ({ prefix, items: items.filter(({ id }) => !ids.has(id)) }))
      for (const { id } of documents.flatMap(({ items }) => items)) had.add(id)
      for (const { id } of [...unchanged].flatMap((feed) => feed.articles)) had.add(id)
      return {
        ...{ comparisons, gone, ids, had: isAsked ? had : undefined },
        ...{ isCompared: previous.found() > 0, diagnostics: previous.diagnostics() },
      }
    },
  }
}

function compare(
  feed: Feed,
  articles: readonly RenderedArticle[],
  items: readonly EarlierItem[],
  known: ReadonlySet<string>,
): Comparison {
  const before = new Set(items.map(({ id }) => id))
  const fresh = new Set(articles.filter(({ id }) => !before.has(id)))
  const lost = items
    .filter((item) => !known.has(item.id) && wouldStay(item, feed))
    .map((item) => {
      const successor = find(item, fresh)
      if (successor) fresh.delete(successor)
      return { item, successor: successor && headOf(successor) }
    })
  return { feed, items, lost }
}

/** Whether a published article should still be in its feed: an archive keeps all, other feeds drop the oldest. */
function wouldStay({ published }: EarlierItem, { articles, section, kind }: Feed): boolean {
  const oldest = articles.at(-1)
  if (kind === 'archive' || !oldest || articles.length < section.limit) return true
  return Date.parse(published) >= oldest.date.epochMilliseconds
}

/** The article with the same address, else the same title, else the same picture and text. */
const find = (item: EarlierItem, fresh: ReadonlySet<RenderedArticle>): RenderedArticle | undefined =>
  sameness.map((isSame) => [...fresh].find((article) => isSame(item, article))).find((found) => found !== undefined)

const sameness: ((item: EarlierItem, article: RenderedArticle) => boolean)[] = [
  (item, { url }) => item.url === url,
  (item, { title }) => item.title === title,
  (item, { html, summary, section, picture }) =>
    item.text !== '' &&
    item.text === textKey(section.content === 'full' ? html : summary) &&
    item.picture === pictureOf(picture?.url ?? ''),
]
