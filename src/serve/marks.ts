import { wordsIn } from '../language/index.ts'
import type { ArticleHead } from '../model.ts'
import type { Unpublished } from '../select/schedule.ts'
import { rfc3339 } from '../time/moment.ts'
import type { Speech } from './speech.ts'
import type { PreviewWords } from './words.ts'

/** Why an article is in no feed, or that it is a draft: a kind for colours, and words. */
export type Mark = { kind: 'draft' | 'scheduled' | 'left'; words: string }

/** The mark of an article; undefined for one that is published. */
export function markOf(
  head: ArticleHead,
  unpublished: Pick<Unpublished, 'why'> | undefined,
  { words }: Speech,
): Mark | undefined {
  if (head.draft) return { kind: 'draft', words: words.draft }
  if (unpublished?.why === 'scheduled') return { kind: 'scheduled', words: words.scheduled(timeOf(head.date, words)) }
  if (unpublished?.why === 'feeds: false') return { kind: 'left', words: words.leftOut }
  if (!unpublished) return undefined
  const since = head.leaves && timeOf(head.leaves, words)
  return { kind: 'left', words: head.isWithdrawn ? words.withdrawn(since) : words.expired(since) }
}

/** `<span>` for a mark; empty without one. */
export const badge = (mark: Mark | undefined): string =>
  mark ? `<span class="badge ${mark.kind}">${mark.words}</span>` : ''

/** A time in words, with the offset of the newsroom: `3 December 2026 08:00 +08:00` */
export function timeOf(moment: ArticleHead['date'], { tag }: Pick<PreviewWords, 'tag'>): string {
  const [, date = '', time, offset = ''] = /^(.{10})T(.{5}):\d\d(.*)$/.exec(rfc3339(moment)) ?? []
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return `${wordsIn(tag).words.day(year, month, day)} ${time} ${offset}`
}
