import { exchange } from './exchange.ts'
import { isRedirect } from './follow.ts'
import { webLimits } from './limits.ts'
import { Refused } from './refused.ts'

/**
 * Fetches a document from the web; undefined when it does not exist (404, 410).
 * @throws Error, a sentence, when it cannot be fetched: no answer in time, too large, too many redirects, not http(s); the reason of
 * `stop` when it is aborted
 */
export async function fetchBytes(address: string, stop: AbortSignal | undefined): Promise<Buffer | undefined> {
  try {
    const answer = await exchange(address, { headers: { accept }, redirects: webLimits.fetchRedirects, stop })
    const { status, headers, body } = answer
    if (status === 404 || status === 410) return undefined
    if (isRedirect(status) && headers.has('location'))
      throw new Refused(`it redirects more than ${webLimits.fetchRedirects} times`)
    if (status < 200 || status > 299) throw new Refused(`the server answers with status ${status}`)
    return body
  } catch (error) {
    stop?.throwIfAborted()
    throw new Error(
      `The feed ${withoutUser(address)} cannot be fetched: ${error instanceof Error ? error.message : String(error)}.`,
    )
  }
}

/** The address to print: however it is written, its user name and password are not in it. */
function withoutUser(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.username === '' && url.password === '') return address
  return Object.assign(url, { username: '...', password: '' }).href
}

/** A server that has a feed in several formats at one address sends JSON. */
const accept = 'application/feed+json, application/rss+xml;q=0.9, application/atom+xml;q=0.9, */*;q=0.8'
