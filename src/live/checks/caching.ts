import { byHost } from '../by-host.ts'
import type { Check, FeedVisit, Finding } from '../model.ts'

/** Caches keep a feed as long as it may be old. */
export const caching: Check = {
  id: 'H25',
  severity: 'warning',
  asks: '`Cache-Control` lets caches keep a feed, not longer than its `ttl`; without a `ttl` not longer than an hour.',
  known: 'S: RFC 9111 §5.2.2; RSS 2.0, <ttl>',
  feed: (visit) => {
    const written = visit.answer.headers.get('cache-control')
    if (written === null)
      return [
        {
          message: 'The server sends no Cache-Control, so each cache decides for itself how long it keeps an old feed.',
          hint: hintOf(visit),
        },
      ]
    const directives = directivesOf(written)
    const closed = ['no-store', 'private'].find((name) => directives.has(name))
    if (closed !== undefined)
      return [
        {
          message: `The server sends "Cache-Control: ${closed}", so no cache between it and the readers may keep the feed.`,
          hint: hintOf(visit),
        },
      ]
    return tooLong(directives, visit)
  },
}

/** For all caches together `s-maxage` counts, for readers `max-age`. */
function tooLong(directives: ReadonlyMap<string, string>, visit: FeedVisit): Finding[] {
  const ages = ['max-age', 's-maxage'].map((name) => Number(directives.get(name) ?? Number.NaN))
  const seconds = Math.max(...ages.filter((age) => age >= 0))
  const { ttl } = visit.feed
  const most = ttl ?? hour
  if (directives.has('no-cache') || seconds <= most) return []
  return [
    {
      message: `Caches may keep the feed for ${seconds} seconds, ${ttl === undefined ? 'more than an hour' : `and its ttl is ${ttl} seconds`}: readers get new articles late.`,
      hint: hintOf(visit),
    },
  ]
}

const hour = 3_600

const hintOf = (visit: FeedVisit) =>
  `Send "Cache-Control: public, max-age=${Math.min(300, visit.feed.ttl ?? 300)}" with feeds. ${byHost(visit)}`

const directivesOf = (written: string): ReadonlyMap<string, string> =>
  new Map(
    written.split(',').map((one) => {
      const [name = '', value = ''] = one.split('=')
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '')]
    }),
  )
