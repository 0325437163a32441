import type { Diagnostic } from '../diagnostic.ts'
import type { Entry, FeedDocument, Locate } from '../model.ts'
import { allNew, formerAuthority } from './all-new.ts'
import { changedId } from './changed-id.ts'
import { type EarlierFeeds, lostOf } from './comparison.ts'
import { movedDate } from './moved-date.ts'
import { vanishedArticle } from './vanished-article.ts'

/** What subscribers would notice: every rule that compares the feeds with those they have now. */
export function continuity(
  feeds: readonly FeedDocument[],
  earlier: EarlierFeeds,
  { entries, known, name, at }: Readings,
): Diagnostic[] {
  const deepest = [...feeds].sort((a, b) => b.section.path.length - a.section.path.length)
  const lost = deepest.map((feed) => ({ feed, lost: lostOf(feed, earlier, known) }))
  const floods = lost.map((one) => ({
    ...one,
    found: one.feed.section.taxonomy ? [] : allNew(one.feed, earlier, one.lost, name),
  }))
  const top = floods.filter(({ found }) => found.length > 0).at(-1) // the site's own, when that is one
  const explained = top && formerAuthority(top.lost) ? new Set(top.lost.map(({ item }) => item.id)) : new Set()
  const rest = lost.flatMap((one) => one.lost).filter(({ item }) => !explained.has(item.id))
  return once([
    ...(top?.found ?? []),
    ...changedId(rest, at),
    ...vanishedArticle(rest, entries, at),
    ...movedDate(deepest, earlier, at),
  ])
}

type Readings = {
  entries: readonly Entry[]
  /** Ids of the articles that are out, and of those that were and left when they should. */
  known: ReadonlySet<string>
  name: (path: string) => string
  at: Locate
}

/** What several feeds show is said once, of the deepest section. */
const once = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(
    [...diagnostics].reverse().map((found): [string, Diagnostic] => [`${found.rule} ${found.message}`, found]),
  ).values(),
]
