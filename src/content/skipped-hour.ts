import type { Diagnostic } from '../diagnostic.ts'
import { moment } from '../time/civil-time.ts'
import { local } from '../time/moment.ts'
import type { WrittenDate } from '../time/written-date.ts'
import type { ArticleMeta } from './article-schema.ts'
import { withValue } from './fix.ts'
import { locate, type YamlText } from './yaml-position.ts'

/**
 * Local times that do not exist, since the clocks were put forward over them: 02:30 in Berlin on the last Sunday of March. They
 * are moved forward by the gap. A day alone is not a time: some zones skip its first hour.
 * @see RFC 5545 §3.3.5
 */
export function skippedHours(meta: ArticleMeta, timezone: string, yaml: YamlText): Diagnostic[] {
  const { date, updated, expires, correction, withdrawn } = meta
  if (!updated && !expires && !correction && !withdrawn) return date ? skipped(date, ['date'], timezone, yaml) : []
  const dates: [path: PropertyKey[], written: WrittenDate | undefined][] = [
    [['date'], date],
    [['updated'], updated],
    [['expires'], expires],
    [['withdrawn', 'date'], withdrawn?.date],
    ...(Array.isArray(correction)
      ? correction.map((one, index): [PropertyKey[], WrittenDate] => [['correction', index, 'date'], one.date])
      : [[['correction', 'date'], correction?.date] satisfies [PropertyKey[], WrittenDate | undefined]]),
  ]
  return dates.flatMap(([path, written]) => (written ? skipped(written, path, timezone, yaml) : []))
}

function skipped({ civil, offset }: WrittenDate, path: PropertyKey[], timezone: string, yaml: YamlText): Diagnostic[] {
  if (offset !== undefined || civil % 86_400_000 === 0) return []
  const used = moment({ civil }, timezone)
  if (used.epochMilliseconds + used.offset === civil) return []
  const fix = withValue(yaml, path, local(used))
  return [
    {
      ...locate(yaml, path),
      rule: 'skipped-hour',
      message: `The clocks of ${timezone} skip ${local({ epochMilliseconds: civil, offset: 0 })}; ${local(used)} is used.`,
      hint: `Write "${String(path.at(-1))}: ${local(used)}", or another time.`,
      ...(fix && { fix }),
    },
  ]
}
