import { isRedirect } from '../../http/follow.ts'
import type { Check } from '../model.ts'
import { isPage, refusing } from '../visit.ts'
import { refusedReaders } from './wall.ts'

/** A feed is there at all. */
export const reached: Check = {
  id: 'H01',
  severity: 'error',
  asks: 'A request for a feed is answered with status 200.',
  known: 'S: RFC 9110 §15.3.1',
  visit: ({ answer: { status } }) => {
    if (status === 200 || isRedirect(status) || refusing.includes(status)) return []
    return [
      {
        message: `The server answers with status ${status}, so readers get no feed.`,
        hint:
          status === 404 || status === 410
            ? 'Publish the file at this address, or redirect the address to that of the feed with status 301; if no such feed is meant, remove the link to it.'
            : 'Look into the log of the server for the cause, and answer with status 200 and the document.',
      },
    ]
  },
}

/** What is there is a feed. */
export const isFeed: Check = {
  id: 'H02',
  severity: 'error',
  asks: 'The document is a feed in RSS, Atom or JSON Feed.',
  known: 'S: RSS 2.0; RFC 4287; JSON Feed 1.1',
  visit: (visit) => {
    const { answer, fault, text } = visit
    if (answer.status !== 200 || fault === undefined) return []
    if (!isPage(text))
      return [
        { message: `The document ${fault}.`, hint: 'Publish the document again, as "feedwright build" wrote it.' },
      ]
    if (refusedReaders(visit).length < visit.readers.length) return [] // that is a wall
    return [
      {
        message: 'The document is a page in HTML, not a feed.',
        hint: 'Publish the feed at this address. If the page comes from a bot protection or a login, exempt the addresses of feeds from it.',
      },
    ]
  },
}
