import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'
import { allNew, formerAuthority } from './all-new.ts'
import { changedId } from './changed-id.ts'
import type { Comparison, Lost } from './comparison.ts'
import { movedDate } from './moved-date.ts'
import { vanishedArticle } from './vanished-article.ts'

/**
 * What subscribers would notice: every rule that compares the feeds with those they have now. `gone` is what stands in
 * documents that no feed has any more.
 */
export function continuity(
  compared: readonly Comparison[],
  gone: readonly EarlierItem[],
  { heads, known, name, at }: Readings,
): Diagnostic[] {
  const deepest = [...compared].sort((a, b) => b.feed.section.path.length - a.feed.section.path.length)
  const floods = deepest.map((one) => ({ ...one, found: allNew(one, name) }))
  const top = floods.filter(({ found }) => found.length > 0).at(-1) // the site's own, when that is one
  const explained = top && formerAuthority(top.lost) ? new Set(top.lost.map(({ item }) => item.id)) : new Set()
  const lost = [
    ...deepest.flatMap((one) => one.lost),
    ...gone.filter(({ id }) => !known.has(id)).map((item): Lost => ({ item })),
  ]
  const rest = lost.filter(({ item }) => !explained.has(item.id))
  const succeeded = new Set(rest.flatMap(({ item, successor }) => (successor ? item.id : [])))
  return once([
    ...(top?.found ?? []),
    ...changedId(rest, at),
    ...vanishedArticle(
      rest.filter(({ item }) => !succeeded.has(item.id)),
      heads,
      at,
    ),
    ...movedDate(deepest, at),
  ])
}

type Readings = {
  heads: readonly ArticleHead[]
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
