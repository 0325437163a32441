import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Moment } from '../model.ts'
import { repeated } from '../text/repeated.ts'
import { local, rfc3339 } from '../time/moment.ts'

/**
 * Articles of one feed should differ in time: with the same time their order is undefined, and some programs skip the
 * second one.
 * @see RFC 4287 §4.2.15; W3C feed validator, DuplicateUpdated
 */
export function sameInstant(feeds: Iterable<readonly ArticleHead[]>, at: Locate): Diagnostic[] {
  const lists = [...feeds]
  const pairs = lists.flatMap((heads) => [...twice(heads, 'date'), ...twice(heads, 'updated')])
  const ofFiles = [...new Map(pairs.map((pair) => [pair.second.path, pair])).values()]
  if (ofFiles.length === 0) return []
  const times = lists.flat().flatMap(({ date, updated }) => [date.epochMilliseconds, updated.epochMilliseconds])
  const taken = new Map(times.map((time) => [time, time + 60_000]))
  return ofFiles.map((pair) => finding(pair, taken, at))
}

type Pair = { first: ArticleHead; second: ArticleHead; key: 'date' | 'updated' }

const twice = (heads: readonly ArticleHead[], key: Pair['key']): Pair[] =>
  repeated(heads, (head) => String(head[key].epochMilliseconds)).map((pair) => ({ ...pair, key }))

function finding({ first, second, key }: Pair, taken: Map<number, number>, at: Locate): Diagnostic {
  const time = second[key]
  const written = time.epochMilliseconds === second.date.epochMilliseconds ? 'date' : key
  const place = at(second, written)
  const isDay = local(time).endsWith(' 00:00')
  const line = `${written}: ${local(freeAfter(isDay ? later(time, 570) : later(time, 1), taken))}`
  const isAlone = place.column === written.length + ': '.length + 1 // else the key is another one, or in a map
  return {
    ...place,
    rule: 'same-instant',
    message: `Another article of this feed has the same time, ${rfc3339(time)}.`,
    hint: isDay ? `Write the time of day too, like "${line}".` : `Write another minute, like "${line}".`,
    related: at(first, key),
    ...(isAlone && !isDay && { fix: { line: place.line, replacement: line } }),
  }
}

const later = ({ epochMilliseconds, offset }: Moment, minutes: number): Moment => ({
  epochMilliseconds: Math.floor(epochMilliseconds / 60_000 + minutes) * 60_000,
  offset,
})

/**
 * The first minute that no article has; taken, so that every article is offered another one. A taken minute leads to one that
 * may be free: thousands of articles may have one time.
 */
function freeAfter(time: Moment, taken: Map<number, number>): Moment {
  let free = time.epochMilliseconds
  for (let next = taken.get(free); next !== undefined; next = taken.get(free)) free = next
  for (const minute of [time.epochMilliseconds, free]) taken.set(minute, free + 60_000)
  return { ...time, epochMilliseconds: free }
}
