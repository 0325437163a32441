import type { Moment } from '../model.ts'
import type { WrittenDate } from './written-date.ts'
import { instantOf, offsetAt } from './zone.ts'

/**
 * The instant that a written date means, told in the newsroom's zone. Without an offset it is civil time there, by the rules
 * of the IANA database; of a time that the clocks showed twice it is the first, of one they left out the one as far behind.
 */
export function moment({ civil, offset }: WrittenDate, timezone: string): Moment {
  const epochMilliseconds = offset === undefined ? instantOf(civil, timezone) : civil - offset
  return { epochMilliseconds, offset: offsetAt(epochMilliseconds, timezone) }
}

/** The change date of a feed without articles (RFC 4287 §4.1.1 demands one): validators doubt what lies before 1990. */
export const beforeAnyArticle = (timezone: string): Moment => moment({ civil: Date.UTC(2000, 0, 1) }, timezone)
