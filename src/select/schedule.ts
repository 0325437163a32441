import type { ArticleHead, Moment } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'

/** Whether an article is out or was: not a draft (unless drafts are wanted), not dated in the future. */
export const hasComeOut = (head: ArticleHead, now: Date, drafts: boolean): boolean =>
  (drafts || !head.draft) && !isAfter(head.date, now)

/** Whether an article that has come out has left: it expired, or its withdrawal is old enough. */
export const hasLeft = ({ leaves }: ArticleHead, now: Date): boolean => leaves !== undefined && !isAfter(leaves, now)

const isAfter = ({ epochMilliseconds }: Moment, now: Date) => epochMilliseconds > now.getTime()

/** What time alone will do to an article: it comes out, it expires, or the note of its withdrawal goes. */
export type Change = { head: ArticleHead; date: Moment; change: 'published' | 'expired' | 'removed' }

/**
 * The first moment after now at which the same content gives other feeds. An article that no feed shows cannot go before
 * something else has changed.
 */
export function nextChange(heads: Iterable<ArticleHead>, shown: Iterable<ArticleHead>, now: Date): Change | undefined {
  let next: Change | undefined
  const take = (one: Change) => {
    if (isAfter(one.date, now) && (!next || compare(one, next) < 0)) next = one
  }
  for (const head of heads) if (!head.draft) take({ head, date: head.date, change: 'published' })
  for (const head of shown) {
    if (head.leaves) take({ head, date: head.leaves, change: head.isWithdrawn ? 'removed' : 'expired' })
  }
  return next
}

const compare = (a: Change, b: Change) =>
  a.date.epochMilliseconds - b.date.epochMilliseconds || byCodeUnit(a.head.id, b.head.id)
