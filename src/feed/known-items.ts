import type { FeedDocument, RenderedArticle } from '../model.ts'
import { shared, type XmlElement } from './xml/tree.ts'

/**
 * What one format says of articles. An article stands in the feeds of its section, of those above it and of archives: what is
 * said of it in all feeds of one kind and language is made once.
 */
export function knownItems() {
  const known = new WeakMap<RenderedArticle, Map<string, XmlElement>>()
  const kind = ({ section }: FeedDocument) => `${section.content} ${section.language}`
  return {
    /** The feed with those articles only that nothing is known of. */
    unknown: (feed: FeedDocument): FeedDocument => ({
      ...feed,
      articles: feed.articles.filter((article) => !known.get(article)?.has(kind(feed))),
    }),
    learn(article: RenderedArticle, feed: FeedDocument, item: XmlElement): void {
      const items = known.get(article) ?? new Map<string, XmlElement>()
      known.set(article, items.set(kind(feed), shared(item)))
    },
    /** In the order of the feed. */
    of: (feed: FeedDocument): XmlElement[] =>
      feed.articles.flatMap((article) => known.get(article)?.get(kind(feed)) ?? []),
  }
}
