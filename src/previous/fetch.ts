import { limits } from '../limits.ts'
import { leadsInside } from './private-address.ts'

/**
 * Fetches a document from the web; undefined when it does not exist (404, 410). This is the only use of the network.
 * @throws Error, a sentence, when it cannot be fetched: no answer in time, too large, too many redirects, not http(s); the reason of
 * `stop` when it is aborted
 */
export async function fetchBytes(address: string, stop: AbortSignal | undefined): Promise<Buffer | undefined> {
  const time = AbortSignal.timeout(limits.fetchMilliseconds)
  const signal = stop ? AbortSignal.any([stop, time]) : time
  try {
    if (!URL.canParse(address)) throw new Refused('its address is not valid')
    const response = await follow(new URL(address), signal)
    if (response.status === 404 || response.status === 410) return undefined
    if (!response.ok) throw new Refused(`the server answers with status ${response.status}`)
    return await bounded(response)
  } catch (error) {
    stop?.throwIfAborted()
    throw new Error(`The feed ${withoutUser(address)} cannot be fetched: ${reasonOf(error, time)}.`)
  }
}

/** The address to print: however it is written, its user name and password are not in it. */
function withoutUser(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  if (url.username === '' && url.password === '') return address
  return Object.assign(url, { username: '...', password: '' }).href
}

class Refused extends Error {}

/** A server that has a feed in several formats at one address sends JSON. */
const accept = 'application/feed+json, application/rss+xml;q=0.9, application/atom+xml;q=0.9, */*;q=0.8'

async function follow(url: URL, signal: AbortSignal): Promise<Response> {
  let next = url
  for (let redirects = 0; redirects <= limits.fetchRedirects; redirects++) {
    if (!/^https?:$/.test(next.protocol)) throw new Refused(`"${next.protocol}" is not http: or https:`)
    if (next.username !== '' || next.password !== '') throw new Refused('its address contains a user name or password')
    const response = await fetch(next, { redirect: 'manual', signal, headers: { accept } })
    const location = response.headers.get('location')
    if (response.status < 300 || response.status > 399 || location === null) return response
    await response.body?.cancel()
    if (!URL.canParse(location, next.href)) throw new Refused('it redirects to an invalid address')
    const from = next
    next = new URL(location, from)
    if (await leadsInside(from, next, signal)) throw new Refused('it redirects to this machine or a private network')
  }
  throw new Refused(`it redirects more than ${limits.fetchRedirects} times`)
}

/** The body of a response, unpacked, up to the limit. */
async function bounded({ body }: Response): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > limits.fetchBytes) throw new Refused(`it has more than ${limits.fetchBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return `the server does not answer within ${limits.fetchMilliseconds / 1000} seconds`
  if (error instanceof Refused) return error.message
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return reasons[code] ?? `the server cannot be reached${code && ` (${code})`}`
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host is not known',
  ECONNREFUSED: 'the server refuses the connection',
}
