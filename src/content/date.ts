import { Temporal } from 'temporal-polyfill'
import type { Moment } from '../model.ts'

/** A date as an author may write it: civil time, and an offset where one is given. */
export type WrittenDate = { civil: Temporal.PlainDateTime; offset?: string | undefined }

/** How a date is written, for hints. */
export const dateForms = '2019-11-01, 2019-11-01 09:30 or 2019-11-01T09:30:00+08:00'

const form =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?=\D|$))?)(?:(?<=:\d{2}:\d{2})\.\d{1,9})?(?: ?(?<offset>[Zz]|[+-]\d{2}:?\d{2}))?)?$/

/** Reads a date; undefined when it is in no known form, not in the calendar, or outside the years 1900 to 2999. */
export function readDate(text: string): WrittenDate | undefined {
  const { day, time, offset } = form.exec(text.trim())?.groups ?? {}
  if (day === undefined || !/^(?:19|2\d)/.test(day)) return undefined
  const [hours, minutes] = (offset?.match(/\d{2}/g) ?? ['00', '00']).map(Number)
  if (hours === undefined || minutes === undefined || minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined
  try {
    const civil = Temporal.PlainDateTime.from(`${day}T${time ?? '00:00'}`, { overflow: 'reject' })
    if (time?.endsWith(':60')) return undefined
    return { civil, offset: offset && normalOffset(offset) }
  } catch {
    return undefined
  }
}

/** `Z`, `+0800` and `+08:00` as ISO 8601 writes them. */
const normalOffset = (offset: string) =>
  offset.toUpperCase() === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`

/**
 * The instant that a written date means, told in the newsroom's zone. Without an offset it is civil time there, by the rules
 * of the IANA database; of a time that the clocks showed twice it is the first, of one they left out the one as far behind.
 */
export function moment({ civil, offset }: WrittenDate, timezone: string): Moment {
  const zoned = offset
    ? Temporal.Instant.from(`${civil.toString()}${offset}`).toZonedDateTimeISO(timezone)
    : civil.toZonedDateTime(timezone, { disambiguation: 'compatible' })
  return inZone(zoned)
}

/** The change date of a feed without articles (RFC 4287 §4.1.1 demands one): validators doubt what lies before 1990. */
export const beforeAnyArticle = (timezone: string): Moment =>
  moment({ civil: Temporal.PlainDateTime.from('2000-01-01T00:00') }, timezone)

/** RFC 822 and RFC 3339 know only whole minutes of offset; where a zone had seconds (before 1901 in Shanghai) UTC is told. */
function inZone(zoned: Temporal.ZonedDateTime): Moment {
  const whole = zoned.offsetNanoseconds % 60_000_000_000 === 0
  const shown = whole ? zoned : zoned.withTimeZone('UTC')
  const day = shown.toPlainDate().toString()
  const time = shown.toPlainTime().toString({ smallestUnit: 'second' })
  const weekday = weekdays[shown.dayOfWeek - 1]
  const date = `${String(shown.day).padStart(2, '0')} ${months[shown.month - 1]} ${shown.year}`
  return {
    epochMilliseconds: Math.floor(zoned.epochMilliseconds / 1000) * 1000,
    rfc3339: `${day}T${time}${shown.offset}`,
    rfc822: `${weekday}, ${date} ${time} ${shown.offset.replace(':', '')}`,
    day: zoned.toPlainDate().toString(),
  }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Whether the IANA database has a zone of this name. */
export function isTimezone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return /^[A-Z]/i.test(name)
  } catch {
    return false
  }
}
