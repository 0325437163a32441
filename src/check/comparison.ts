import type { EarlierItem, FeedDocument, RenderedArticle } from '../model.ts'
import { pictureOf, textOf } from '../previous/letters.ts'

/** An article that subscribers have, and no article has its id now; with the one that it has become, as far as can be told. */
export type Lost = { item: EarlierItem; successor?: RenderedArticle | undefined }

/** The feeds that subscribers have now, by the path of their section. */
export type EarlierFeeds = ReadonlyMap<string, readonly EarlierItem[]>

/** What each feed loses that would still be in it. */
export function lostOf(feed: FeedDocument, earlier: EarlierFeeds, known: ReadonlySet<string>): Lost[] {
  const items = earlier.get(feed.section.path) ?? []
  const before = new Set(items.map(({ id }) => id))
  const fresh = new Set(feed.articles.filter(({ id }) => !before.has(id)))
  return items
    .filter((item) => !known.has(item.id) && wouldStay(item, feed))
    .map((item) => {
      const successor = find(item, fresh)
      if (successor) fresh.delete(successor)
      return { item, successor }
    })
}

function wouldStay({ published }: EarlierItem, { articles, section }: FeedDocument): boolean {
  const oldest = articles.at(-1)
  return !oldest || articles.length < section.limit || Date.parse(published) >= oldest.date.epochMilliseconds
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
