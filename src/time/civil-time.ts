import type { Moment } from '../model.ts'
import type { WrittenDate } from './written-date.ts'
import { instantOf, offsetAt } from './zone.ts'

/**
 * The instant of a written date, with the offset of a time zone. A date without an offset is local time in that zone,
 * by the rules of the IANA database. A local time that occurs twice means the first; one that is skipped moves forward
 * by the gap (`compatible` in Temporal).
 */
export function moment({ civil, offset }: WrittenDate, timezone: string): Moment {
  const epochMilliseconds = offset === undefined ? instantOf(civil, timezone) : civil - offset
  return { epochMilliseconds, offset: offsetAt(epochMilliseconds, timezone) }
}

/** The last change of a feed without articles, which RFC 4287 §4.1.1 requires; validators doubt dates before 1990. */
export const beforeAnyArticle = (timezone: string): Moment => moment({ civil: Date.UTC(2000, 0, 1) }, timezone)
