import type { Answer, Check, FeedVisit } from '../model.ts'
import { isSameText } from '../visit.ts'
import { isSteady } from './validators.ts'

/** Readers can ask whether there is something new. */
export const validators: Check = {
  id: 'H15',
  severity: 'warning',
  asks: 'A feed has an `ETag` and a `Last-Modified`, by which readers ask whether it has changed.',
  known: 'S: RFC 9110 §8.8; JSON Feed 1.1, Suggestions for Publishers',
  feed: ({ answer: { headers } }) => {
    const missing = ['ETag', 'Last-Modified'].filter((name) => !headers.has(name))
    if (missing.length === 0) return []
    return [
      {
        message:
          missing.length === 2
            ? 'The server sends neither ETag nor Last-Modified, so every reader fetches the whole feed every time.'
            : `The server sends no ${missing.join()}: readers that know only this one fetch the whole feed every time.`,
        hint: `Send ${missing.join(' and ')} with feeds. Servers do so by themselves for files; switch it on again, or let the server send the files that "feedwright build" wrote.`,
      },
    ]
  },
}

/** An unchanged feed is not sent again to those that have its ETag. */
export const sameTag: Check = {
  id: 'H16',
  severity: 'warning',
  asks: 'A request with the current `ETag` in `If-None-Match` is answered with status 304.',
  known: 'S: RFC 9110 §13.1.2',
  feed: (visit) => {
    const tag = visit.answer.headers.get('etag') ?? ''
    if (!isSentAgain(visit, visit.other.sameTag) || !isSteady(visit, 'etag')) return []
    const isSuffixed = /-gzip"$/.test(tag)
    return [
      {
        message: `The server sends the whole feed to readers that have it already: it does not recognize its own ETag${isSuffixed ? ', because compression adds "-gzip" to it' : ''}.`,
        hint: isSuffixed
          ? 'In Apache, write "DeflateAlterETag NoChange", or serve packed files that were made before, which "compress: [gzip]" and "host: apache" in site.yaml do.'
          : 'Let the server answer 304 to If-None-Match; a program, compression or cache in front of the files often removes this.',
      },
    ]
  },
}

/** Nor to those that have its date. */
export const sameDate: Check = {
  id: 'H17',
  severity: 'warning',
  asks: 'A request with the current `Last-Modified` in `If-Modified-Since` is answered with status 304.',
  known: 'S: RFC 9110 §13.1.3',
  feed: (visit) =>
    isSentAgain(visit, visit.other.sameDate) && isSteady(visit, 'last-modified')
      ? [
          {
            message:
              'The server sends the whole feed to readers that ask with the date of their copy, If-Modified-Since.',
            hint: 'Let the server answer 304 to If-Modified-Since; a program or cache in front of the files often removes this.',
          },
        ]
      : [],
}

/** Whether the same document was sent once more to a reader that has it. */
const isSentAgain = ({ answer }: FeedVisit, conditional: Answer | undefined): boolean =>
  conditional !== undefined &&
  !('failed' in conditional) &&
  conditional.status === 200 &&
  isSameText(answer, conditional)

/** "Not modified" is only a head. */
export const emptyAnswer: Check = {
  id: 'H18',
  severity: 'error',
  asks: 'An answer with status 304 has no body.',
  known: 'S: RFC 9110 §15.4.5',
  feed: ({ other, readers }) => {
    const answers = [other.sameTag, other.sameDate, ...readers.map(({ answer }) => answer)]
    return answers.some((one) => one !== undefined && 'stray' in one && one.stray > 0)
      ? [
          {
            message:
              'The server sends a body after an answer with status 304, which readers take for the begin of the next answer.',
            hint: 'Let the program that answers 304 write the head only.',
          },
        ]
      : []
  },
}
