import { isWithin } from '../content/section-of.ts'
import type { ArticleHead, Feed, Section } from '../model.ts'
import { newestOf } from '../select/sections.ts'
import type { Selection } from '../select/select.ts'
import type { Adopted } from './change.ts'
import type { OldFeed } from './old.ts'

/** An old feed, and the feed that takes its place; undefined where the site has none for it. */
export type Pair = { old: OldFeed; feed?: Feed | undefined; fileName: string }

/** What its subscribers would see as new: all articles that they do not have, without those that are newer than the old feed. */
export type Surprise = { isNew: ArticleHead[]; since: ArticleHead[] }

/** The feed of the site or a section that is at the place of an old feed. */
export function pairOf(old: OldFeed, feeds: readonly Feed[]): Pair {
  const inOrder = [...feeds].sort((a, b) => b.prefix.length - a.prefix.length)
  const feed = inOrder.find(({ prefix }) => old.path.startsWith(prefix))
  const fileName = old.path.slice(feed?.prefix.length ?? 0)
  const isElsewhere = old.isOfMany && /\//.test(fileName.replace(/^feeds?\//, ''))
  return { old, feed: isElsewhere ? undefined : feed, fileName }
}

/** The articles of a section that are published, without the limit of its feed. */
export const publishedIn = ({ published }: Selection, { path }: Section): ArticleHead[] =>
  published.filter(({ section }) => isWithin(section.path, path))

/** What subscribers of an old feed would see as new in a feed of so many articles, each with the id that `idOf` finds. */
export function surpriseOf(
  { old, feed }: Pair,
  { selection, limit, idOf }: { selection: Selection; limit: number; idOf: (head: ArticleHead) => string },
): Surprise {
  if (!feed) return { isNew: [], since: [] }
  const known = new Set(old.items.map(({ id }) => id))
  const last = old.items
    .map(({ published, updated }) => Date.parse(published || updated || ''))
    .filter((time) => !Number.isNaN(time))
    .reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  const articles = feed.kind === 'section' ? newestOf(publishedIn(selection, feed.section), limit) : feed.articles
  const fresh = articles.filter((head) => !known.has(idOf(head)))
  const isSince = ({ date }: ArticleHead) => Number.isFinite(last) && date.epochMilliseconds > last
  return { isNew: fresh.filter((head) => !isSince(head)), since: fresh.filter(isSince) }
}

/** The ids that articles have after the changes. */
export function idsAfter(adopted: readonly Adopted[]): (head: ArticleHead) => string {
  const ids = new Map(adopted.flatMap(({ head, item, change }) => (change.kind === 'taken' ? [] : [[head, item.id]])))
  return (head) => ids.get(head) ?? head.id
}
