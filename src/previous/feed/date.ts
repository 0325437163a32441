import { mendedDates } from '../../time/mended-date.ts'
import { rfc3339 } from '../../time/moment.ts'
import { readDate } from '../../time/written-date.ts'

/**
 * A date of an earlier feed in RFC 3339, with the offset that is written; empty where it is none. Without an offset it is UTC, as
 * readers take it.
 * @see RFC 822 §5 and its zones of North America; W3C-DTF
 */
export function readFeedDate(text: string): string {
  const [first] = mendedDates(withOffset(text.trim()))
  const date = first === undefined ? undefined : readDate(first)
  if (!date) return ''
  const { civil, offset = 0 } = date
  return rfc3339({ epochMilliseconds: civil - offset, offset })
}

/** The same date with its year in four digits, and an offset in the place of the name of a zone. */
const withOffset = (text: string): string =>
  text
    .replace(
      /\b(\d{1,2} [A-Z][a-z]{2}) (\d\d)(?= \d\d?:)/,
      (_, day, year) => `${day} ${Number(year) < 50 ? 20 : 19}${year}`,
    )
    .replace(/(?<=\d )(?:UT|Z)$/, 'GMT')
    .replace(/(?<=\d )([ECMP])([SD])T$/, (_, zone: string, season) => {
      const behind = 5 + 'ECMP'.indexOf(zone) - (season === 'D' ? 1 : 0)
      return `-0${behind}00`
    })
