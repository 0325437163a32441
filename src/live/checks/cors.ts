import { byHost } from '../by-host.ts'
import type { Check } from '../model.ts'

/** Readers in browsers may read the feed. */
export const cors: Check = {
  id: 'H14',
  severity: 'warning',
  asks: 'Programs in browsers may read a feed from any site: `Access-Control-Allow-Origin: *`.',
  known: 'S: Fetch Standard, CORS protocol',
  feed: (visit) => {
    const allowed = visit.answer.headers.get('access-control-allow-origin')
    if (allowed?.trim() === '*') return []
    return [
      {
        severity: visit.feed.kind === 'json' ? undefined : 'note',
        message:
          allowed === null
            ? 'The server does not allow programs in browsers to read the feed, so readers that run there cannot show it.'
            : 'The server allows only programs of one site in browsers to read the feed.',
        hint: `Send "Access-Control-Allow-Origin: *" with feeds: they are public anyway. ${byHost(visit)}`,
      },
    ]
  },
}
