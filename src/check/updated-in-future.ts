import type { Diagnostic } from '../diagnostic.ts'
import type { Article } from '../model.ts'
import { rfc3339 } from '../moment.ts'

/**
 * A published article cannot have changed tomorrow: readers sort it wrong, and aggregators refuse the feed.
 * @see RFC 4287 §4.2.15
 */
export const updatedInFuture = (published: readonly Article[], now: Date): Diagnostic[] =>
  published
    .filter(({ updated }) => updated.epochMilliseconds > now.getTime())
    .map((article) => ({
      ...article.at('updated'),
      rule: 'updated-in-future',
      message: `The last change, ${rfc3339(article.updated)}, has not been yet.`,
      hint: 'Write when the text was last changed; to hold an article back give it a later "date".',
    }))
