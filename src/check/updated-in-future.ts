import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Position } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'

/**
 * A published article cannot have changed tomorrow: readers sort it wrong, and aggregators refuse the feed.
 * @see RFC 4287 §4.2.15
 */
export const updatedInFuture = (published: readonly ArticleHead[], now: Date, at: Locate): Diagnostic[] =>
  published
    .filter(({ updated }) => updated.epochMilliseconds > now.getTime())
    .map((head) => ({
      ...causeOf(head, at),
      rule: 'updated-in-future',
      message: `The last change, ${rfc3339(head.updated)}, has not been yet.`,
      hint: 'Write when the text was last changed, corrected or withdrawn; to hold an article back give it a later "date", to let it go write "expires".',
    }))

/** The key that can have made it the last change. */
const causeOf = (head: ArticleHead, at: Locate): Position =>
  ['withdrawn', 'correction', 'updated'].map((key) => at(head, key)).find(({ line }) => line > 1) ?? at(head, 'date')
