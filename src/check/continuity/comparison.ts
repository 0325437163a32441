import { headOf } from '../../content/article-head.ts'
import type { ArticleHead, Feed, RenderedArticle } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { pictureOf, textOf } from '../../previous/item.ts'

/** An article that subscribers have, and no article has its id now; with the one that it has become, as far as can be told. */
export type Lost = { item: EarlierItem; successor?: ArticleHead | undefined }

/** A feed beside what subscribers have of it. */
export type Comparison = { feed: Feed; items: readonly EarlierItem[]; lost: Lost[] }

/** Holds a feed against its earlier edition; `known` are the ids of the articles that are out, or have left when they should. */
export function compare(
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
