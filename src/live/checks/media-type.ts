import { byHost } from '../by-host.ts'
import type { Check, LiveFeed } from '../model.ts'

/** The type says that it is a feed, and which. */
export const mediaType: Check = {
  id: 'H11',
  severity: 'error',
  asks: 'The media type is that of the format: `application/rss+xml`, `application/atom+xml` or `application/feed+json`.',
  known: 'S: RFC 4287 §7; JSON Feed 1.1, MIME type; W3C feed validator, UnexpectedContentType',
  feed: (visit) => {
    const type = typeOf(visit.answer.headers)
    const wanted = types[visit.feed.kind]
    if (type === wanted || (visit.feed.isRdf && type === 'application/rdf+xml')) return []
    const severity = passable[visit.feed.kind].includes(type) ? ('warning' as const) : undefined
    const charset = visit.feed.kind === 'json' ? '' : '; charset=utf-8'
    return [
      {
        severity,
        message: `${type === '' ? 'The server sends the feed without a media type' : `The server sends the feed as ${type}`}${severity ? ': readers take it, but browsers and some partners do not see that it is a feed.' : ', so browsers and some readers do not take it as a feed.'}`,
        hint: `Send it with "Content-Type: ${wanted}${charset}". ${byHost(visit)}`,
      },
    ]
  },
}

const types: Readonly<Record<LiveFeed['kind'], string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

/** What readers take as well. */
const xml = ['application/xml', 'text/xml', 'application/rss+xml', 'application/atom+xml', 'application/rdf+xml']
const passable: typeof types extends Readonly<Record<infer Kind extends string, string>>
  ? Readonly<Record<Kind, readonly string[]>>
  : never = { rss: xml, atom: xml, json: ['application/json'] }

const typeOf = (headers: Headers) => (headers.get('content-type') ?? '').replace(/;.*/s, '').trim().toLowerCase()

/** The header and the document name the same encoding. */
export const charset: Check = {
  id: 'H12',
  severity: 'error',
  asks: 'The charset in the header is the encoding of the document.',
  known: 'S: RFC 7303 §3.2; RFC 8259 §8.1',
  feed: (visit) => {
    const [, named = ''] = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(visit.answer.headers.get('content-type') ?? '') ?? []
    if (named === '' || canonical(named) === canonical(visit.feed.encoding)) return []
    return [
      {
        message: `The header says "charset=${named}", and the document is in ${visit.feed.encoding}: letters with accents and Chinese characters are shown wrong.`,
        hint: `Send it with "charset=${visit.feed.encoding}", or without a charset. ${byHost(visit)}`,
      },
    ]
  },
}

/** One name for all names of an encoding, as browsers know them. */
function canonical(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return name.toLowerCase()
  }
}

/** Browsers do not guess. */
export const nosniff: Check = {
  id: 'H13',
  severity: 'note',
  asks: 'Browsers do not guess another type: `X-Content-Type-Options: nosniff`.',
  known: 'S: Fetch Standard, X-Content-Type-Options',
  feed: (visit) =>
    /^nosniff\b/i.test(visit.answer.headers.get('x-content-type-options') ?? '')
      ? []
      : [
          {
            message: 'The server lets browsers guess the type of the feed.',
            hint: `Send "X-Content-Type-Options: nosniff". ${byHost(visit)}`,
          },
        ],
}
