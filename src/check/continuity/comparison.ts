import { headOf } from '../../content/article-head.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import type { FeedDocument } from '../../feed/model.ts'
import type { ArticleHead, Feed, RenderedArticle } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { pictureOf, textOf } from '../../previous/item.ts'
import { openPrevious } from '../../previous/read.ts'

/** An article that subscribers have, and no article has its id now; with the one that it has become, as far as can be told. */
export type Lost = { item: EarlierItem; successor?: ArticleHead | undefined }

/** A feed beside what subscribers have of it. */
export type Comparison = { feed: Feed; items: readonly EarlierItem[]; lost: Lost[] }

/** The feeds beside what subscribers have. */
export type Compared = {
  comparisons: readonly Comparison[]
  /** The articles of published documents that no feed has any more. */
  gone: readonly EarlierItem[]
  /** Ids of the articles that are out, and of those that were and left when they should. */
  ids: ReadonlySet<string>
  diagnostics: readonly Diagnostic[]
}

type Options = { previous?: string | false | undefined; out?: string | undefined }

/** Compares feeds one by one, while their articles are in memory; nothing is compared unless all of content/ could be read. */
export function openComparison(
  feeds: readonly Feed[],
  { previous: from, out = 'dist' }: Options,
  isWhole: boolean,
  ids: ReadonlySet<string>,
) {
  const isCompared = from !== false && isWhole
  const previous = openPrevious(feeds, from || out, isCompared && from !== undefined)
  const comparisons: Comparison[] = []
  return {
    async add(feed: Feed, { articles }: FeedDocument): Promise<void> {
      const items = isCompared ? await previous.items(feed) : undefined
      if (items) comparisons.unshift(compare(feed, articles, items, ids))
    },
    async end(): Promise<Compared> {
      const gone = isCompared ? await previous.gone() : []
      return { comparisons, gone, ids, diagnostics: previous.diagnostics() }
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

/** A document of an archive keeps all. */
function wouldStay({ published }: EarlierItem, { articles, section, kind }: Feed): boolean {
  const oldest = articles.at(-1)
  if (kind === 'archive' || !oldest || articles.length < section.limit) return true
  return Date.parse(published) >= oldest.date.epochMilliseconds
}

/** The same address, else the same title, else the same picture and text. */
const find = (item: EarlierItem, fresh: ReadonlySet<RenderedArticle>): RenderedArticle | undefined =>
  sameness.map((isSame) => [...fresh].find((article) => isSame(item, article))).find((found) => found !== undefined)

const sameness: ((item: EarlierItem, article: RenderedArticle) => boolean)[] = [
  (item, { url }) => item.url === url,
  (item, { title }) => item.title === title,
  (item, { html, summary, section, picture }) =>
    item.text !== '' &&
    item.text === textOf(section.content === 'full' ? html : summary) &&
    item.picture === pictureOf(picture?.url ?? ''),
]
