import type { Diagnostic } from '../diagnostic.ts'
import type { Entry, Locate } from '../model.ts'
import { pairs } from '../text/repeated.ts'
import { rfc3339 } from '../time/moment.ts'

/**
 * Articles of one feed should differ in time: automation passes over the second of two, and the order among them says
 * nothing.
 * @see RFC 4287 §4.2.15; W3C feed validator, DuplicateUpdated
 */
export function sameInstant(feeds: Iterable<readonly Entry[]>, at: Locate): Diagnostic[] {
  const found = [...feeds].flatMap((entries) => [...twice(entries, 'date', at), ...twice(entries, 'updated', at)])
  return [...new Map(found.map((diagnostic) => [diagnostic.file, diagnostic])).values()]
}

const twice = (entries: readonly Entry[], key: 'date' | 'updated', at: Locate): Diagnostic[] =>
  pairs(entries, (entry) => String(entry[key].epochMilliseconds)).map(({ first, second }) => ({
    ...at(second, key),
    rule: 'same-instant',
    message: `Another article of the feed has the same time, ${rfc3339(second[key])}.`,
    hint: 'Write the time of day too, like "date: 2019-11-01 09:30".',
    related: at(first, key),
  }))
