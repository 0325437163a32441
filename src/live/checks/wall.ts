import type { Answer, Check, Visit } from '../model.ts'
import { isPage, isPageAnswer, refusing } from '../visit.ts'

/** No reader is kept out by its name. */
export const wall: Check = {
  id: 'H06',
  severity: 'error',
  asks: 'Readers get the feed whatever name they send: no bot protection, no login, no page to be clicked away.',
  known: 'T: reports of dead feeds to CommaFeed, Feedbin, Miniflux and others',
  visit: (visit) => {
    const refused = refusedReaders(visit)
    const isOnlyUs = isRefused(visit) && refused.length === 0
    if (refused.length === 0 && !isOnlyUs) return []
    if (visit.answer.status === 200 && isPage(visit.text) && refused.length === visit.readers.length) return [] // no feed at all
    const named = isOnlyUs ? ['this check'] : refused.map(({ name }) => name)
    const [first] = isOnlyUs ? [visit.answer] : refused.map(({ answer }) => answer)
    const isLimit = first !== undefined && 'status' in first && first.status === 429
    return [
      {
        message: `The server does not give the feed to ${listOf(named)}: ${first ? answered(first) : ''}.`,
        hint: `Exempt the addresses of feeds from the bot protection, firewall or login that does this.${isLimit ? ' Status 429 is a limit for requests: let it allow at least one in a second.' : ''}`,
      },
    ]
  },
}

/** The readers that do not get the feed. */
export const refusedReaders = ({ readers }: Visit): Visit['readers'] =>
  readers.filter(({ answer }) => 'failed' in answer || ![200, 304].includes(answer.status) || isPageAnswer(answer))

const isRefused = ({ answer: { status }, feed, text }: Visit) =>
  feed === undefined && (refusing.includes(status) || (status === 200 && isPage(text)))

function answered(answer: Answer): string {
  if ('failed' in answer) return answer.failed
  return answer.status === 200 ? 'it sends a page in HTML' : `it answers with status ${answer.status}`
}

const listOf = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** Answers that everyone gets have no cookies. */
export const cookies: Check = {
  id: 'H07',
  severity: 'warning',
  asks: 'A feed is sent without cookies.',
  known: 'S: RFC 9111 §7.3',
  feed: ({ answer: { headers } }) =>
    headers.has('set-cookie')
      ? [
          {
            message:
              'The server sets a cookie with the feed, so that caches between it and the readers do not keep the feed.',
            hint: 'Switch off cookies and sessions for the addresses of feeds: no header Set-Cookie.',
          },
        ]
      : [],
}
