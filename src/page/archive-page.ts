import type { FeedDocument } from '../feed/model.ts'
import { archivePageName, periodOf } from '../feed/names.ts'
import type { Look } from '../model/look.ts'
import type { Feed, Neighbours } from '../model.ts'
import { otherDocuments, pager, titlesByDay } from './block/archive.ts'
import { contextOf } from './context.ts'
import { fitted } from './fit.ts'
import { frame } from './frame.ts'
import { pageLimits } from './limits.ts'
import { periodName } from './period.ts'

/**
 * The page of a document of an archive: the titles of all its articles, by days, and the ways to the pages beside it. Where
 * it would be too large, it has the newest titles and says how many there are; the documents below have all.
 */
export const archivePageOf = (document: FeedDocument, feed: Feed, look: Look = {}): string =>
  fitted((share) => {
    const { articles } = document
    const most = Math.min(articles.length, pageLimits.titles)
    const count = Math.max(1, Math.round(most * share))
    const shown = { ...document, articles: articles.slice(0, count) }
    const context = contextOf(shown, feed.prefix, feed.neighbours ?? none, look)
    const name = context.words.archiveOf(periodName(periodOf(feed.prefix), context.words))
    return frame(context, {
      title: {
        name,
        feedTitle: `${document.section.feedTitle}: ${name}`,
        isWord: true,
        isBelow: true,
        about: undefined,
        own: document.address(archivePageName),
      },
      blocks: [
        pager(context, feed),
        titlesByDay(context, articles.length),
        otherDocuments(context),
        ...(articles.length > few ? [pager(context, feed, 'p')] : []),
      ],
    })
  })

/** Articles that are seen at once, so that the links above them are enough. */
const few = 12

const none: Neighbours = { above: [], sections: [], tags: [], authors: [], broader: [], related: [], archive: [] }
