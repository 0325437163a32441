import type { Diagnostic } from '../diagnostic.ts'
import type { Article } from '../model.ts'
import { rfc3339 } from '../moment.ts'

/**
 * Nothing changes before it is published.
 * @see RFC 4287 §4.2.15
 */
export const updatedBeforeDate = (articles: readonly Article[]): Diagnostic[] =>
  articles
    .filter(({ date, updated }) => updated.epochMilliseconds < date.epochMilliseconds)
    .map((article) => ({
      ...article.at('updated'),
      rule: 'updated-before-date',
      message: `The last change, ${rfc3339(article.updated)}, lies before the publication, ${rfc3339(article.date)}.`,
      hint: 'Write the later of the two in "updated", or remove that line.',
      related: article.at('date'),
    }))
