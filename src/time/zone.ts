import { Temporal } from 'temporal-polyfill'
import { type Span, spans } from './spans.ts'

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
export const offsetAt = (instant: number, zone: string): number => spanAt(instant, zone).offset

/**
 * The instant at which the clocks of a zone show a civil time, given as if it were UTC. Of a time that they showed twice it
 * is the first, of one they left out the one as far behind.
 */
export function instantOf(civil: number, zone: string): number {
  const { from, to, offset } = spanAt(civil, zone)
  const instant = civil - offset
  if (instant - from > changing && to - instant > changing) return instant
  const shown = Temporal.PlainDateTime.from(new Date(civil).toISOString().slice(0, 19))
  return shown.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** Around a change of the clocks a civil time may be shown twice or never: no offset is a day, so two are enough. */
const changing = 2 * 86_400_000

function spanAt(instant: number, zone: string): Span {
  const known = spans.get(zone) ?? []
  const found = known.find(({ from, to }) => from <= instant && instant < to)
  if (found) return found
  const asked = spanOf(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone))
  spans.set(zone, [asked, ...known])
  return asked
}

function spanOf(zoned: Temporal.ZonedDateTime): Span {
  const before = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const after = zoned.getTimeZoneTransition('next')
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: zoned.offsetNanoseconds / 1e6,
  }
}

/** Whether the IANA database has a zone of this name. */
export function isTimezone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return /^[A-Z]/i.test(name)
  } catch {
    return false
  }
}
