import type { Diagnostic } from '../diagnostic.ts'
import type { FeedDocument, RenderedArticle } from '../model.ts'
import { rfc3339 } from '../moment.ts'
import { pairs } from '../pairs.ts'

/**
 * Articles of one feed should differ in time: automation passes over the second of two, and the order among them says
 * nothing.
 * @see RFC 4287 §4.2.15; W3C feed validator, DuplicateUpdated
 */
export function sameInstant(feeds: readonly FeedDocument[]): Diagnostic[] {
  const found = feeds.flatMap(({ articles }) => [...twice(articles, 'date'), ...twice(articles, 'updated')])
  return [...new Map(found.map((diagnostic) => [diagnostic.file, diagnostic])).values()]
}

const twice = (articles: readonly RenderedArticle[], key: 'date' | 'updated'): Diagnostic[] =>
  pairs(articles, (article) => String(article[key].epochMilliseconds)).map(({ first, second }) => ({
    ...second.at(key),
    rule: 'same-instant',
    message: `Another article of the feed has the same time, ${rfc3339(second[key])}.`,
    hint: 'Write the time of day too, like "date: 2019-11-01 09:30".',
    related: first.at(key),
  }))
