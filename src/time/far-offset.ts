import { readDate } from './written-date.ts'

/**
 * A date and time with an offset that no zone has, like +15:00, in UTC: other tools reckon with it, and so does the order of their
 * articles. Undefined for all others.
 */
export function farOffsetInUtc(written: string): string | undefined {
  const [, day, time, sign, hours, minutes] = farOffset.exec(written.trim()) ?? []
  if (day === undefined || readDate(`${day}T${time}Z`) === undefined) return undefined
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
  return new Date(Date.parse(`${day}T${time}Z`) - offset).toISOString().replace('.000Z', 'Z')
}

const farOffset = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2}(?::\d{2})?) ?([+-])(1[4-9]|2[0-3]):?([0-5]\d)$/
