import type { Life } from './lives.ts'

/** What a reader asks the server for, as rows of the table of readers. */
export const requestRows = (life: Life): [row: string, cell: string][] =>
  Object.entries(rows).map(([row, cell]) => [row, life.reader.fetches === 'its program' ? 'its program' : cell(life)])

/** The third fetch is of a feed that has not changed since the second. */
const unchanged = 2

const rows: Readonly<Record<string, (life: Life) => string>> = {
  '`If-None-Match`'({ requests }) {
    return sent(requests.map(({ ifNoneMatch }) => ifNoneMatch))
  },
  '`If-Modified-Since`'({ requests }) {
    return sent(requests.map(({ ifModifiedSince }) => ifModifiedSince))
  },
  'an unchanged feed is answered'({ requests }) {
    return requests[unchanged]?.status === 304 ? '304, without the feed' : '200, with the whole feed'
  },
  'asks for gzip'({ requests }) {
    return requests.every(({ acceptEncoding }) => acceptEncoding.includes('gzip')) ? 'yes' : 'no'
  },
  '`User-Agent` begins with'({ requests }) {
    const names = new Set(requests.map(({ agent }) => agent.replace(/[/ ].*/, '')))
    return [...names].map((name) => (name ? `\`${name}\`` : 'there is none')).join(', ')
  },
}

/** From which fetch on a header was sent. */
function sent(values: readonly string[]): string {
  const first = values.findIndex((value) => value !== '')
  return first < 0 ? 'never' : `from fetch ${first + 1} on`
}
