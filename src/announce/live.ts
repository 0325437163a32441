import { digest } from '../disk/digest.ts'
import { type Answer, exchange } from '../http/exchange.ts'
import { Refused } from '../http/refused.ts'
import { shown } from '../http/shown.ts'
import type { Thing } from './model.ts'

/**
 * Why something is not live yet, the end of a sentence; undefined when it is. A document is live when the server sends the bytes of
 * the output folder: one host sends a new ETag with the old bytes for an hour, so no ETag is believed.
 * @throws the reason of `stop` when it is aborted
 */
export async function faultOf(thing: Thing, stop: AbortSignal | undefined): Promise<string | undefined> {
  try {
    return thing.kind === 'document' ? await documentFault(thing, stop) : await pageFault(thing, stop)
  } catch (error) {
    stop?.throwIfAborted()
    if (error instanceof Refused) return error.message
    throw error
  }
}

async function documentFault(
  { address, mark, path }: Thing & { kind: 'document' },
  stop: AbortSignal | undefined,
): Promise<string | undefined> {
  const answer = await exchange(address, { stop })
  if (answer.status !== 200) return statusFault(answer)
  return digest(answer.body) === mark ? undefined : `the server has other bytes than ${path} in the output folder`
}

/** The page of an article must answer at its own address; that of an article that is gone may be gone too. */
async function pageFault(
  { address, isGone }: Thing & { kind: 'article' },
  stop: AbortSignal | undefined,
): Promise<string | undefined> {
  const head = await exchange(address, { method: 'HEAD', stop })
  const answer = [405, 501].includes(head.status) ? await exchange(address, { stop }) : head
  const isRight = answer.status === 200 || (isGone && [404, 410].includes(answer.status))
  return isRight ? undefined : statusFault(answer)
}

function statusFault({ status, headers, address }: Answer): string {
  const location = headers.get('location')
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, address))
    return `the server answers with status ${status}`
  return `the server redirects to ${shown(new URL(location, address).href)}`
}
