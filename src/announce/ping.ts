import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, exchange } from '../http/exchange.ts'
import { webLimits } from '../http/limits.ts'
import { Refused } from '../http/refused.ts'
import type { Server, Verdict } from './model.ts'

/**
 * Sends addresses to a server. When it cannot be reached, is busy (429) or has an error of its own (5xx), it is asked again after a
 * growing time, or the one it names, a bounded number of times.
 * @throws the reason of `stop` when it is aborted
 */
export async function ping(
  server: Server,
  addresses: readonly string[],
  stop: AbortSignal | undefined,
): Promise<Verdict> {
  for (let attempt = 1; ; attempt++) {
    const { verdict, wait = 1000 * 2 ** (attempt - 1) } = await once(server, addresses, stop)
    if ('refused' in verdict || verdict.isFinal || attempt === webLimits.announceAttempts) return verdict
    if (wait > webLimits.announceRetryMilliseconds) return verdict
    await sleep(wait, undefined, { signal: stop })
  }
}

type Once = { verdict: Verdict; wait?: number | undefined }

async function once(server: Server, addresses: readonly string[], stop: AbortSignal | undefined): Promise<Once> {
  const { address, request } = server.ask(addresses)
  try {
    return verdictOf(await exchange(address, { ...request, bytes: webLimits.announceAnswerBytes, stop }), server)
  } catch (error) {
    stop?.throwIfAborted()
    if (!(error instanceof Refused)) throw error
    return { verdict: { fault: error.message, isFinal: error.code === undefined } }
  }
}

function verdictOf(answer: Answer, server: Server): Once {
  const { status, headers } = answer
  if (status >= 300 && status < 400)
    return { verdict: { fault: 'the server redirects, so its address in the settings is not right', isFinal: true } }
  if (status !== 408 && status !== 429 && status < 500) return { verdict: server.judge(answer) }
  const wait = retryAfter(headers.get('retry-after'))
  const later = wait === undefined || wait <= webLimits.announceRetryMilliseconds ? '' : ' and asks to wait for long'
  return { verdict: { fault: `the server answers with status ${status}${later}`, isFinal: false }, wait }
}

/** RFC 9110 §10.2.3, in milliseconds: a number of seconds, or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined
}
