import type { FeedDocument } from '../feed/model.ts'
import type { Look } from '../model/look.ts'
import type { Feed, Neighbours } from '../model.ts'
import { articles } from './block/articles.ts'
import { more } from './block/more.ts'
import { subscribe } from './block/subscribe.ts'
import { topicTitle } from './block/topic.ts'
import { contextOf } from './context.ts'
import { fitted } from './fit.ts'
import { frame } from './frame.ts'
import { pageLimits } from './limits.ts'

/**
 * The page of a feed for people who follow a link to it: what it is, how to subscribe, and the newest articles. Where it
 * would be too large, it has fewer articles and links.
 */
export const pageOf = (document: FeedDocument, feed: Feed, look: Look = {}): string =>
  fitted((share) => {
    const shown = document.articles.slice(0, Math.max(1, Math.round(pageLimits.articles * share)))
    const links = Math.round(pageLimits.links * share)
    const context = contextOf({ ...document, articles: shown }, feed.prefix, shortened(feed.neighbours, links), look)
    return frame(context, {
      title: topicTitle(context, feed),
      blocks: [subscribe(context), articles(context), more(context)],
    })
  })

const shortened = (neighbours: Neighbours | undefined, links: number): Neighbours => ({
  above: neighbours?.above ?? [],
  list: neighbours?.list,
  sections: neighbours?.sections.slice(0, links) ?? [],
  tags: neighbours?.tags.slice(0, links) ?? [],
  authors: neighbours?.authors.slice(0, links) ?? [],
  broader: neighbours?.broader.slice(0, links) ?? [],
  related: neighbours?.related.slice(0, links) ?? [],
  archive: neighbours?.archive.slice(0, links) ?? [],
})
