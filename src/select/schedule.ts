import type { ArticleHead, Moment } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { rfc3339 } from '../time/moment.ts'

/**
 * Whether an article has come out: it is not a draft (unless drafts are published), and its date is not in the future.
 */
export const hasComeOut = (head: ArticleHead, now: Date, drafts: boolean): boolean =>
  (drafts || !head.draft) && !isAfter(head.date, now)

/** Whether an article is in no feed any more: it has expired, or was withdrawn long enough ago. */
export const hasLeft = ({ leaves }: ArticleHead, now: Date): boolean => leaves !== undefined && !isAfter(leaves, now)

/**
 * An article that is in no feed now, and why: its date has not come, it has expired or was withdrawn long enough ago, or its front
 * matter has `feeds: false`.
 */
export type Unpublished = { file: string; title: string; date: string; why: Why }
type Why = 'draft' | 'scheduled' | 'left out' | 'feeds: false'

type Build = { now: Date; drafts: boolean; name: (path: string) => string }

/** The articles that are in no feed now. */
export const unpublishedAmong = (heads: readonly ArticleHead[], { now, drafts, name }: Build): Unpublished[] =>
  heads.flatMap((head) => {
    const why = reasonOf(head, now, drafts)
    return why ? { file: name(head.path), title: head.title, date: rfc3339(head.date), why } : []
  })

function reasonOf(head: ArticleHead, now: Date, drafts: boolean): Why | undefined {
  if (head.draft && !drafts) return 'draft'
  if (isAfter(head.date, now)) return 'scheduled'
  if (hasLeft(head, now)) return 'left out'
  return head.isOutOfFeeds && 'feeds: false'
}

const isAfter = ({ epochMilliseconds }: Moment, now: Date) => epochMilliseconds > now.getTime()

/**
 * A change that only needs time: an article is published, expires, or the note of its withdrawal is removed; or it becomes too old for
 * the document of a partner.
 */
export type Change = { head: ArticleHead; date: Moment; change: 'published' | 'expired' | 'removed' | 'aged' }

/**
 * The first change after now: the same content makes other feeds then. Expiry is looked up only for articles that feeds
 * show, since no other article can leave a feed.
 */
export function nextChange(
  heads: Iterable<ArticleHead>,
  shown: Iterable<ArticleHead>,
  now: Date,
  others: Iterable<Change> = [],
): Change | undefined {
  let next: Change | undefined
  const take = (one: Change) => {
    if (isAfter(one.date, now) && (!next || compare(one, next) < 0)) next = one
  }
  for (const head of heads) if (!head.draft) take({ head, date: head.date, change: 'published' })
  for (const head of shown) {
    if (head.leaves) take({ head, date: head.leaves, change: head.isWithdrawn ? 'removed' : 'expired' })
  }
  for (const one of others) take(one)
  return next
}

const compare = (a: Change, b: Change) =>
  a.date.epochMilliseconds - b.date.epochMilliseconds || byCodeUnit(a.head.id, b.head.id)
