/** The UTC offset of a time zone at an instant, in milliseconds, by the IANA database of Node. */
export function offsetAt(instant: number, zone: string): number {
  const { days, offsetOf } = clockOf(zone)
  const day = Math.floor(instant / dayLength)
  let offset = days.get(day)
  if (offset === undefined) {
    const [start, end] = [offsetOf(day * dayLength), offsetOf((day + 1) * dayLength)]
    offset = start === end ? start : 'changes'
    days.set(day, offset)
  }
  return offset === 'changes' ? offsetOf(instant) : offset
}

const dayLength = 86_400_000

/**
 * The instant of a local time in a zone; the local time is written as if it were UTC. A time that occurs twice means the
 * first; one that is skipped moves forward by the gap (Temporal's `compatible`).
 */
export function instantOf(civil: number, zone: string): number {
  const before = offsetAt(civil - dayLength, zone)
  const after = offsetAt(civil + dayLength, zone)
  const instants = [civil - before, civil - after].filter((instant) => instant + offsetAt(instant, zone) === civil)
  return instants.length === 0 ? civil - before : Math.min(...instants)
}

/** Whether the IANA database has a zone of this name. */
export function isTimezone(name: string): boolean {
  try {
    return /^[A-Z]/i.test(name) && clockOf(name) !== undefined
  } catch {
    return false
  }
}

type Clock = {
  /** The offset of each UTC day, by its number since 1970, unless it changes on that day. */
  days: Map<number, number | 'changes'>
  offsetOf: (instant: number) => number
}

/** Clocks are remembered: a formatter takes longer to make than to use, and many articles have the same day. */
const clocks = new Map<string, Clock>()

/** @throws RangeError when there is no such zone */
function clockOf(zone: string): Clock {
  const known = clocks.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const clock = { days: new Map(), offsetOf: (instant: number) => readOffset(format.format(instant)) }
  clocks.set(zone, clock)
  return clock
}

/** `11/1/2019, GMT+08:05:43`; plain `GMT` is UTC. */
function readOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -ahead : ahead
}
