import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'
import { repeated } from '../text/repeated.ts'
import { rfc3339 } from '../time/moment.ts'

/**
 * Articles of one feed should differ in time: with the same time their order is undefined, and some programs skip the
 * second one. Translations of one article may come out together: few people read both.
 * @see RFC 4287 §4.2.15; W3C feed validator, DuplicateUpdated
 */
export function sameInstant(feeds: Iterable<readonly ArticleHead[]>, at: Locate): Diagnostic[] {
  const found = [...feeds].flatMap((heads) => [...twice(heads, 'date', at), ...twice(heads, 'updated', at)])
  return [...new Map(found.map((diagnostic) => [diagnostic.file, diagnostic])).values()]
}

const twice = (heads: readonly ArticleHead[], key: 'date' | 'updated', at: Locate): Diagnostic[] =>
  repeated(heads, (head) => String(head[key].epochMilliseconds))
    .filter(({ first, second }) => !areTranslations(first, second))
    .map(({ first, second }) => ({
      ...at(second, key),
      rule: 'same-instant',
      message: `Another article of this feed has the same time, ${rfc3339(second[key])}.`,
      hint: 'Write the time of day too, like "2019-11-01 09:30".',
      related: at(first, key),
    }))

const areTranslations = (one: ArticleHead, other: ArticleHead) =>
  one.slug === other.slug && one.section.language !== other.section.language
