import type { Moment } from '../model.ts'

/** RFC 3339 §5.6, `2019-11-01T00:00:00+08:00` */
export function rfc3339(moment: Moment): string {
  const { civil, offset } = printable(moment)
  return `${civil.toISOString().slice(0, 19)}${offset}`
}

/**
 * RFC 822 §5 with a four-digit year, `Fri, 01 Nov 2019 00:00:00 +0800`. Validators doubt offsets that are not whole or half
 * hours (Nepal has +0545): such a time is printed in GMT, as +0000.
 */
export function rfc822(moment: Moment): string {
  const { civil, offset } = printable(moment.offset % 1_800_000 === 0 ? moment : { ...moment, offset: 0 })
  return `${civil.toUTCString().slice(0, -' GMT'.length)} ${offset.replace(':', '')}`
}

/** The local day, `2019-11-01` */
export function day({ epochMilliseconds, offset }: Moment): string {
  const number = Math.floor((epochMilliseconds + offset) / 86_400_000)
  const known = days.get(number) ?? new Date(number * 86_400_000).toISOString().slice(0, 10)
  days.set(number, known)
  return known
}

/** The local time as authors write it, `2019-11-01 09:30` */
export const local = ({ epochMilliseconds, offset }: Moment): string =>
  new Date(epochMilliseconds + offset).toISOString().slice(0, 16).replace('T', ' ')

/** Days by their number since 1970, remembered because thousands of articles have few different days. */
const days = new Map<number, string>()

/** Both RFCs allow whole minutes of offset only. Where a zone had seconds (Shanghai before 1901) UTC is printed. */
function printable({ epochMilliseconds, offset }: Moment): { civil: Date; offset: string } {
  const minutes = offset % 60_000 === 0 ? Math.abs(offset) / 60_000 : 0
  const shown = offset < 0 ? -minutes : minutes
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return {
    civil: new Date(epochMilliseconds + shown * 60_000),
    offset: `${shown < 0 ? '-' : '+'}${clock.join(':')}`,
  }
}
