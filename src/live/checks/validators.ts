import type { Answer, Check, FeedVisit } from '../model.ts'
import { isOtherText, isSameText } from '../visit.ts'

/** The date of the feed moves on. */
export const frozenDate: Check = {
  id: 'H19',
  severity: 'error',
  asks: '`Last-Modified` is not older than the newest article.',
  known: 'T: GoogleChrome/web.dev issue 4382',
  feed: ({ answer: { headers }, feed: { newest } }) => {
    const written = headers.get('last-modified') ?? ''
    const date = Date.parse(written)
    const isFrozen = date < beforeFeeds || (newest !== undefined && date < newest - day)
    if (!isFrozen) return []
    const article =
      newest === undefined ? '' : `; the newest article is of ${new Date(newest).toISOString().slice(0, 10)}`
    return [
      {
        message: `Last-Modified stays at "${written}"${article}. Readers that ask with this date get "not modified" for ever, and no new article.`,
        hint: 'Let the server use the real time of the file, which copying, archives and container images with a fixed time destroy; else send no Last-Modified, only an ETag.',
      },
    ]
  },
}

const day = 24 * 3_600_000

/** Times that packing programs write into files: 1970 and 1980. There were no feeds yet. */
const beforeFeeds = Date.UTC(1997)

/** The same document has the same validators. */
export const steady: Check = {
  id: 'H20',
  severity: 'warning',
  asks: 'An unchanged feed keeps its `ETag`, its `Last-Modified` and its bytes.',
  known: 'S: RFC 9110 §8.8.1',
  feed: (visit) => {
    const { answer, other } = visit
    if (!other.again || 'failed' in other.again || other.again.status !== 200) return []
    if (isOtherText(answer, other.again))
      return isSameText(other.again, other.plain) || hasOneTag(answer, other.again) ? [] : [ever()]
    if (!isSameText(answer, other.again)) return []
    const changed = ['ETag', 'Last-Modified'].filter((name) => !isSteady(visit, name))
    if (changed.length === 0) return []
    return [
      {
        message: `${changed.join(' and ')} of the same document ${changed.length > 1 ? 'are' : 'is'} another value with each request, so readers fetch the whole feed every time.`,
        hint: 'Let all servers make it of the content of the file: behind a load balancer, not of its inode (in Apache "FileETag MTime Size", with the same times on all servers), and never of the time of the request.',
      },
    ]
  },
}

const ever = () => ({
  message:
    'The bytes of the feed are different with every request, so readers fetch it every time, and may see old articles as changed.',
  hint: 'Write no time of the request into the document: serve the file that "feedwright build" wrote.',
})

/** Whether a header had the same value in two answers. */
export function isSteady({ answer, other: { again } }: FeedVisit, name: string): boolean {
  if (again === undefined || 'failed' in again) return true
  return answer.headers.get(name) === again.headers.get(name)
}

/** One ETag is for one sequence of bytes. */
export const oneText: Check = {
  id: 'H21',
  severity: 'error',
  asks: 'Different versions of a feed have different ETags.',
  known: 'S: RFC 9110 §8.8.3',
  feed: ({ answer, other: { again } }) => {
    if (again === undefined || 'failed' in again || again.status !== 200) return []
    if (!hasOneTag(answer, again) || !isOtherText(answer, again)) return []
    return [
      {
        message:
          'Two different documents came with the same ETag: readers that have the old one never get the new one.',
        hint: 'Let the server make the ETag of the content of the file, and empty the caches in front of it.',
      },
    ]
  },
}

const hasOneTag = (one: Exclude<Answer, { failed: string }>, other: Exclude<Answer, { failed: string }>) =>
  one.headers.has('etag') && one.headers.get('etag') === other.headers.get('etag')
