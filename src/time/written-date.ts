/**
 * A date as an author writes it, in milliseconds: local time as if it were UTC, and the UTC offset if it is written.
 */
export type WrittenDate = { civil: number; offset?: number | undefined }

/** The forms of a date, for hints. */
export const dateForms = '2019-11-01, 2019-11-01 09:30 or 2019-11-01T09:30:00+08:00'

const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?=\D|$)(?:\.\d{1,9})?)?(?: ?([Zz]|[+-]\d{2}:?\d{2}))?)?$/

/** Reads a date; undefined when it has another form, does not exist, or is outside the years 1900 to 2999. */
export function readDate(text: string): WrittenDate | undefined {
  const found = form.exec(text.trim())
  if (!found) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const civil = Date.UTC(year, month - 1, day, hour, minute, second)
  const isInCalendar = new Date(civil).getUTCDate() === day && month >= 1 && month <= 12 // there is no 31 June
  const isOnClock = hour < 24 && minute < 60 && second < 60
  if (!isInCalendar || !isOnClock || year < 1900 || year > 2999) return undefined
  const offset = found[7]
  if (offset === undefined) return { civil }
  const ahead = readOffset(offset)
  return ahead === undefined ? undefined : { civil, offset: ahead }
}

/** Reads `Z`, `+0800` or `+08:00`, at most 14 hours. */
function readOffset(written: string): number | undefined {
  const [hours = 0, minutes = 0] = (written.match(/\d{2}/g) ?? []).map(Number)
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined
  return (written.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
