/** A date as an author may write it, in milliseconds: civil time as if it were UTC, and how far it is ahead where that is given. */
export type WrittenDate = { civil: number; offset?: number | undefined }

/** How a date is written, for hints. */
export const dateForms = '2019-11-01, 2019-11-01 09:30 or 2019-11-01T09:30:00+08:00'

const form =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?=\D|$))?)(?:(?<=:\d{2}:\d{2})\.\d{1,9})?(?: ?(?<offset>[Zz]|[+-]\d{2}:?\d{2}))?)?$/

/** Reads a date; undefined when it is in no known form, not in the calendar, or outside the years 1900 to 2999. */
export function readDate(text: string): WrittenDate | undefined {
  const { day, time, offset } = form.exec(text.trim())?.groups ?? {}
  if (day === undefined || !/^(?:19|2\d)/.test(day)) return undefined
  const clock = (time ?? '00:00').padEnd(8, ':00')
  const civil = Date.parse(`${day}T${clock}Z`)
  if (Number.isNaN(civil) || new Date(civil).toISOString().slice(0, 19) !== `${day}T${clock}`) return undefined // 31 June, 24:00
  if (offset === undefined) return { civil }
  const ahead = readOffset(offset)
  return ahead === undefined ? undefined : { civil, offset: ahead }
}

/** `Z`, `+0800` or `+08:00`, at most 14 hours. */
function readOffset(written: string): number | undefined {
  const [hours = 0, minutes = 0] = (written.match(/\d{2}/g) ?? []).map(Number)
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return undefined
  return (written.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
