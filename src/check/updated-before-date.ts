import type { Diagnostic } from '../diagnostic.ts'
import type { Entry, Locate } from '../model.ts'
import { rfc3339 } from '../moment.ts'

/**
 * Nothing changes before it is published.
 * @see RFC 4287 §4.2.15
 */
export const updatedBeforeDate = (entries: readonly Entry[], at: Locate): Diagnostic[] =>
  entries
    .filter(({ date, updated }) => updated.epochMilliseconds < date.epochMilliseconds)
    .map((entry) => ({
      ...at(entry, 'updated'),
      rule: 'updated-before-date',
      message: `The last change, ${rfc3339(entry.updated)}, lies before the publication, ${rfc3339(entry.date)}.`,
      hint: 'Write the later of the two in "updated", or remove that line.',
      related: at(entry, 'date'),
    }))
