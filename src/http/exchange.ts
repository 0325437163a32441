import { follow, type Redirect } from './follow.ts'
import { webLimits } from './limits.ts'
import { Refused } from './refused.ts'

/** One request: what differs from a GET of at most `webLimits.fetchBytes` bytes in `webLimits.fetchMilliseconds`. */
export type Request = {
  method?: 'GET' | 'HEAD' | 'POST' | undefined
  headers?: Readonly<Record<string, string>> | undefined
  body?: string | undefined
  /** How many redirects are followed; with fewer than there are, the redirect itself is the answer. */
  redirects?: number | undefined
  milliseconds?: number | undefined
  bytes?: number | undefined
  /** Ends the request when it is aborted. */
  stop?: AbortSignal | undefined
}

/** What a server answered, at which address after its redirects; the body is unpacked. */
export type Answer = { address: string; status: number; headers: Headers; body: Buffer; redirects: readonly Redirect[] }

/**
 * Sends one request, and follows redirects except from a public host into a private network.
 * @throws Refused when there is no complete answer in time: not http(s), a user name in the address, an unknown host, too many bytes,
 * an invalid redirect; the reason of `stop` when it is aborted
 */
export async function exchange(address: string, request: Request = {}): Promise<Answer> {
  const { stop, milliseconds = webLimits.fetchMilliseconds, bytes = webLimits.fetchBytes } = request
  const time = AbortSignal.timeout(milliseconds)
  const signal = stop ? AbortSignal.any([stop, time]) : time
  try {
    if (!URL.canParse(address)) throw new Refused('its address is not valid')
    const { method = 'GET', headers = {}, body = null, redirects: most = 0 } = request
    const ask = (url: URL) => fetch(url, { method, headers, body, redirect: 'manual', signal })
    const { answer, ...rest } = await follow(new URL(address), most, signal, ask, (one) => one.body?.cancel())
    return { ...rest, status: answer.status, headers: answer.headers, body: await bounded(answer, bytes) }
  } catch (error) {
    stop?.throwIfAborted()
    throw refusedBy(error, time, milliseconds)
  }
}

/** The body of a response, unpacked, up to the limit. */
async function bounded({ body }: Response, bytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > bytes) throw new Refused(`it has more than ${bytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What made a request fail, as a reason to print. */
export function refusedBy(error: unknown, time: AbortSignal, milliseconds: number): Refused {
  if (time.aborted) return new Refused(`the server does not answer within ${milliseconds / 1000} seconds`, 'TIMEOUT')
  if (error instanceof Refused) return error
  const cause = error instanceof Error ? (error.cause ?? error) : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  return new Refused(reasons[code ?? ''] ?? `the server cannot be reached${code ? ` (${code})` : ''}`, code)
}

const reasons: Record<string, string> = {
  ENOTFOUND: 'the host is not known',
  EAI_AGAIN: 'the host is not known',
  ECONNREFUSED: 'the server refuses the connection',
}
