import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate } from '../../model.ts'
import { allNew } from './all-new.ts'
import { backDated } from './back-dated.ts'
import { changedId } from './changed-id.ts'
import type { Compared } from './comparison.ts'
import { formerSetting } from './former-setting.ts'
import { movedDate } from './moved-date.ts'
import { archivesOf, vanishedArchive } from './vanished-archive.ts'
import { vanishedArticle } from './vanished-article.ts'

/** Every rule that compares the feeds with their published versions: what subscribers would notice. */
export function continuity(
  { comparisons, gone, had = new Set() }: Compared,
  { heads, name, at }: { heads: readonly ArticleHead[]; name: (path: string) => string; at: Locate },
): Diagnostic[] {
  const deepest = [...comparisons].sort((a, b) => b.feed.section.path.length - a.feed.section.path.length)
  const floods = deepest.map((one) => ({ ...one, found: allNew(one, name) }))
  const top = floods.filter(({ found }) => found.length > 0).at(-1) // the feed of the site, if it is among them
  const explained = top && formerSetting(top.lost)?.ids
  const archives = archivesOf(gone)
  const archived = new Set(archives.flatMap(({ items }) => items))
  const lost = [...deepest, ...gone].flatMap((one) => one.lost.filter(({ item }) => !archived.has(item)))
  const rest = lost.filter(({ item }) => !explained?.has(item.id))
  const succeeded = new Set(rest.flatMap(({ item, successor }) => (successor ? item.id : [])))
  return once([
    ...(top?.found ?? []),
    ...changedId(rest, at),
    ...vanishedArticle(
      rest.filter(({ item }) => !succeeded.has(item.id)),
      heads,
      at,
    ),
    ...archives.flatMap(vanishedArchive),
    ...movedDate(deepest, at),
    ...(top ? [] : backDated(deepest, had, at)),
  ])
}

/** A finding in several feeds is reported once, for the deepest section. */
const once = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(
    [...diagnostics].reverse().map((found): [string, Diagnostic] => [`${found.rule} ${found.message}`, found]),
  ).values(),
]
