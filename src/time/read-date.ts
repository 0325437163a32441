const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const rfc822 =
  /^(?<weekday>\w{3}), (?<day>\d{2}) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) (?<offset>[+-]\d{4})$/

/**
 * RFC 822 §5 with a four-digit year → RFC 3339 in UTC.
 * @throws Error when the text is anything else, or its weekday is wrong
 */
export function readRfc822(text: string): string {
  const { weekday, day, month = '', year, time, offset = '' } = rfc822.exec(text)?.groups ?? {}
  const local = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day}T${time}`
  const instant = readRfc3339(`${local}${offset.slice(0, 3)}:${offset.slice(3)}`)
  const shown = weekdays[new Date(`${local}Z`).getUTCDay()]
  if (shown !== weekday) throw new Error(`the day of "${text}" is a ${shown}`)
  return instant
}

/**
 * RFC 3339 §5.6 with an offset → the same in UTC.
 * @throws Error when the text is anything else
 */
export function readRfc3339(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new Error(`"${text}" is not a date`)
  return new Date(text).toISOString()
}
