import { shown } from '../../http/shown.ts'
import type { Answer, Check } from '../model.ts'
import { encodingOf } from '../unpack.ts'

/** HEAD says what GET would. */
export const head: Check = {
  id: 'H08',
  severity: 'warning',
  asks: 'A request with HEAD gets the same status and headers as one with GET.',
  known: 'S: RFC 9110 §9.3.2',
  feed: ({ answer, other: { head: asked, again, plain } }) => {
    if (asked === undefined) return []
    const hint =
      'Let the server answer HEAD like GET, without the body; a program or cache in front of the files often does not.'
    if ('failed' in asked) return [{ message: `A request with HEAD fails: ${asked.failed}.`, hint }]
    if (asked.status !== 200)
      return [{ message: `A request with HEAD is answered with status ${asked.status}, one with GET with 200.`, hint }]
    const isPackedAlike = encodingOf(asked) === encodingOf(answer) // else the server packs only what it sends
    const like = isPackedAlike || plain === undefined || 'failed' in plain ? answer.headers : plain.headers
    const steady = again && 'headers' in again ? again.headers : answer.headers
    const isPlain = encodingOf(asked) === '' // Caddy sends the length of an empty packed body
    const names = isPlain ? [...compared, 'Content-Length'] : compared
    const differs = names.filter((name) => {
      const [first, second] = [like.get(name), asked.headers.get(name)]
      const isSteady = steady.get(name) === answer.headers.get(name)
      return first !== null && second !== null && first !== second && isSteady
    })
    return differs.length === 0
      ? []
      : [{ message: `HEAD and GET have different values of ${differs.join(' and ')}.`, hint }]
  },
}

/** The headers of both; those that only one has are less important. */
const compared = ['Content-Type', 'ETag', 'Last-Modified']

/** What is not there is missing. */
export const missingFile: Check = {
  id: 'H09',
  severity: 'warning',
  asks: 'An address at which there is nothing is answered with status 404 or 410.',
  known: 'S: RFC 9110 §15.5.5',
  visit: ({ nothing }) => {
    if (!nothing || 'failed' in nothing.answer || nothing.answer.status >= 400) return []
    return [
      {
        message: `The server answers ${nothing.path}, a file that does not exist, with ${described(nothing.answer)}. Readers of a removed feed do not notice that it has ended.`,
        hint: 'Answer with status 404 where there is no file; do not send a page or a redirect in its place.',
      },
    ]
  },
}

function described({ address, status, headers }: Exclude<Answer, { failed: string }>): string {
  const location = headers.get('location')
  if (location === null) return `status ${status}`
  return URL.canParse(location, address)
    ? `a redirect to ${shown(new URL(location, address).href)}`
    : 'a redirect to an invalid address'
}

/** Times in headers are right. */
export const clock: Check = {
  id: 'H10',
  severity: 'warning',
  asks: 'The clock of the server is right to five minutes.',
  known: 'S: RFC 9110 §6.6.1 and §13.1.3',
  visit: ({ answer: { headers, at }, nothing }) => {
    const sent = Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1000
    const minutes = Math.round(Math.abs(at - sent) / 60_000)
    if (!nothing || !(minutes > 5)) return []
    return [
      {
        message: `The clock of the server is ${minutes} minutes ${sent > at ? 'ahead of' : 'behind'} that of this computer. Caches keep feeds too long or too short, and scheduled articles come at the wrong time.`,
        hint: 'Find out which of the two clocks is wrong, and let it be set by the network (NTP).',
      },
    ]
  },
}
