/**
 * The UTC offset of a time zone at an instant, in milliseconds, by the IANA database of Node. No zone has ever changed its
 * offset twice within six days: so an offset that both ends of a span of four days have is that of the whole span.
 */
export function offsetAt(instant: number, zone: string): number {
  const clock = clockOf(zone)
  const span = Math.floor(instant / spanLength)
  const offset = offsetAtStart(span, clock)
  return offset === offsetAtStart(span + 1, clock) ? offset : clock.offsetOf(instant)
}

function offsetAtStart(span: number, { starts, offsetOf }: Clock): number {
  const offset = starts.get(span) ?? offsetOf(span * spanLength)
  starts.set(span, offset)
  return offset
}

const dayLength = 86_400_000
const spanLength = 4 * dayLength

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
  /** The offset at the start of each span, by its number since 1970. */
  starts: Map<number, number>
  offsetOf: (instant: number) => number
}

/** Clocks are remembered: a formatter takes longer to make than to use, and many articles lie in one span. */
const clocks = new Map<string, Clock>()

/** @throws RangeError when there is no such zone */
function clockOf(zone: string): Clock {
  const known = clocks.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  const clock = { starts: new Map(), offsetOf: (instant: number) => readOffset(format.format(instant)) }
  clocks.set(zone, clock)
  return clock
}

/** `11/1/2019, GMT+08:05:43`; plain `GMT` is UTC. */
function readOffset(text: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text) ?? []
  const ahead = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -ahead : ahead
}
