import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate } from '../../model.ts'
import type { Comparison } from './comparison.ts'

/**
 * New articles that are dated before the newest published one: mail campaigns and automations ask for what is newer than last
 * time, and never send them. Each feed has one note; each article is in that of its deepest section. `had` are the ids that
 * subscribers have.
 * @see RSS 2.0 `<pubDate>`
 */
export function backDated(deepestFirst: readonly Comparison[], had: ReadonlySet<string>, at: Locate): Diagnostic[] {
  const successors = new Set(deepestFirst.flatMap(({ lost }) => lost.flatMap(({ successor }) => successor?.id ?? [])))
  const seen = new Set<string>()
  return deepestFirst.flatMap((one): Diagnostic | [] => {
    const { newest, late } = lateOf(one, (head) => !had.has(head.id) && !successors.has(head.id) && !seen.has(head.id))
    const [first] = late
    if (first === undefined || newest === undefined) return []
    for (const { id } of late) seen.add(id)
    const which =
      late.length === 1
        ? 'This new article is'
        : `This article and ${late.length - 1} more of the same feed are new, but`
    return {
      ...at(first, 'date'),
      rule: 'back-dated',
      message: `${which} dated before ${newest}, the newest date of the published feed "${one.feed.section.feedTitle}". Mail campaigns and other programs that ask for what is newer than last time never send ${late.length === 1 ? 'it' : 'them'}.`,
      hint: 'If it is news, write the time at which it is published into "date". If it is an old article, leave it so.',
    }
  })
}

/**
 * The newest date of a published feed, and its new articles with earlier dates. An article older than all published ones of a full
 * feed may have been in it before.
 */
function lateOf(
  { feed, items }: Comparison,
  isNew: (head: ArticleHead) => boolean,
): { newest?: string | undefined; late: ArticleHead[] } {
  const dates = items.map(({ published }) => Date.parse(published)).filter((date) => !Number.isNaN(date))
  if (feed.kind !== 'section' || dates.length === 0) return { late: [] }
  const newest = dates.reduce((one, other) => Math.max(one, other))
  const oldest = dates.reduce((one, other) => Math.min(one, other))
  const from = items.length < feed.section.limit ? -Infinity : oldest
  return {
    newest: items.find(({ published }) => Date.parse(published) === newest)?.published,
    late: feed.articles.filter((head) => {
      const date = head.date.epochMilliseconds
      return date < newest && date >= from && !head.isWithdrawn && isNew(head)
    }),
  }
}
