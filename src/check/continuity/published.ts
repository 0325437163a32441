import type { ArticleHead, Feed } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { rfc3339 } from '../../time/moment.ts'

/** By what a published article is recognised. */
export type PublishedItem = Pick<EarlierItem, 'id' | 'url' | 'title' | 'published'>

/** The articles that subscribers have: these, and perhaps others with an earlier date than this one (milliseconds since 1970). */
export type Published = { items: readonly PublishedItem[]; othersBefore: number }

type Read = { feed: Feed; items: readonly EarlierItem[] }

/**
 * The articles of published feeds. Archives at an address are not read: they have articles that are older than all in the feeds that
 * are full.
 */
export function publishedIn(read: readonly Read[], items: readonly PublishedItem[], hasAll: boolean): Published {
  const full = hasAll ? [] : read.filter((one) => one.items.length >= one.feed.section.limit)
  const oldest = full.map((one) => Math.min(...one.items.map(timeOf)))
  return { items, othersBefore: Math.max(...oldest) }
}

const timeOf = ({ published }: PublishedItem) => Date.parse(published) || 0

/** An article of a feed that is published as it is now. */
export const itemOf = ({ id, url, title, date }: ArticleHead): PublishedItem => ({
  id,
  url,
  title,
  published: rfc3339(date),
})
