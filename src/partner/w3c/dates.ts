import { readRfc822, readRfc3339 } from '../../time/read-date.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/**
 * Whether a text is a date of RFC 822 §5 with a year of four digits, and a zone in numbers or GMT. The day of the week, a zero
 * before the day, and seconds may be missing.
 */
export function isRfc822(text: string): boolean {
  const full = text
    .replace(/^(?<weekday>\w{3}, )?(?<day>\d) /, '$<weekday>0$<day> ')
    .replace(/ (\d\d:\d\d) /, ' $1:00 ')
    .replace(/ GMT$/, ' +0000')
  const [, day = '', month, year] = /(\d\d) (\w{3}) (\d{4}) /.exec(full) ?? []
  const all = /^\w{3},/.test(full) ? [full] : weekdays.map((weekday) => `${weekday}, ${full}`)
  return (
    new Date(`${day} ${month} ${year} UTC`).getUTCDate() === Number(day) && all.some((one) => reads(readRfc822, one))
  )
}

/** Whether a text is such a date but for its zone, one of the few names that RFC 822 has. */
export const hasNamedZone = (text: string): boolean =>
  isRfc822(text.replace(/ (?:UT|Z|[ECMP][SD]T)$/, ' GMT')) && !isRfc822(text)

/** Whether a text is a date of RFC 3339 §5.6 in capitals, with a zone; seconds may have a fraction. */
export const isRfc3339 = (text: string): boolean =>
  isDay(text.slice(0, 10)) && reads(readRfc3339, text.replace(/(:\d\d)\.\d+/, '$1'))

/** Whether a text is a date of the W3C: a year, month or day, or a time with a zone, with or without seconds. */
export const isW3cDate = (text: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) ||
  isDay(text) ||
  isRfc3339(text.replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00'))

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  reads(
    (day) => new Date(day).toISOString(),
    text,
    (iso) => iso.startsWith(text),
  )

/** Whether a strict reader takes a text; hours end with 23. */
function reads(read: (text: string) => string, text: string, isRight = (_: string) => true): boolean {
  try {
    return !/[ T]24:/.test(text) && isRight(read(text))
  } catch {
    return false
  }
}
