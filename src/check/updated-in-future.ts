import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Position } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'

/**
 * The last change of a published article must not be in the future: readers sort it wrongly, and aggregators refuse the
 * feed.
 * @see RFC 4287 §4.2.15
 */
export const updatedInFuture = (published: readonly ArticleHead[], now: Date, at: Locate): Diagnostic[] =>
  published
    .filter(({ updated }) => updated.epochMilliseconds > now.getTime())
    .map((head) => ({
      ...causeOf(head, at),
      rule: 'updated-in-future',
      message: `The last change, ${rfc3339(head.updated)}, is in the future.`,
      hint: 'Write when the text was last changed, corrected or withdrawn. To publish it later, write a later "date"; to remove it later, write "expires".',
    }))

/** The key that made the last change. */
const causeOf = (head: ArticleHead, at: Locate): Position =>
  ['withdrawn', 'correction', 'updated'].map((key) => at(head, key)).find(({ line }) => line > 1) ?? at(head, 'date')
