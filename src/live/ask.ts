import { version } from '../disk/version.ts'
import { webLimits } from '../http/limits.ts'
import { observe } from '../http/observe.ts'
import { Refused } from '../http/refused.ts'
import type { Answer } from './model.ts'

/** What is left of the bounds of a live check. It is the one thing that changes while servers are asked. */
export type Budget = {
  /** Requests about the document that is being checked. */
  document: number
  /** Requests and bytes in all. */
  requests: number
  bytes: number
  /** Aborted when the time is over. */
  time: AbortSignal
  /** Whether something was not asked because of a bound. */
  isSpent: boolean
  /** Aborted when the program has to end. */
  stop: AbortSignal
}

/** A budget of which nothing is used. */
export const newBudget = (stop: AbortSignal | undefined): Budget => ({
  document: 0,
  requests: 0,
  bytes: 0,
  time: AbortSignal.timeout(webLimits.liveMilliseconds),
  isSpent: false,
  stop: stop ?? new AbortController().signal,
})

/** In the place of an answer where a bound does not allow the request: checks do not see it. */
export const notAsked: Answer = { failed: 'it was not asked' }

/** How a request differs from a GET that takes gzip. */
export type Asked = { method?: 'HEAD'; headers?: Readonly<Record<string, string | undefined>>; redirects?: number }

/**
 * Sends one request, if the bounds allow it.
 * @throws the reason of the budget's signal when it is aborted
 */
export async function ask(
  budget: Budget,
  address: string,
  { method, headers, redirects = 0 }: Asked = {},
): Promise<Answer> {
  const isSpent =
    budget.document + redirects >= webLimits.liveRequests || budget.bytes >= webLimits.liveBytes || budget.time.aborted
  if (isSpent) {
    budget.isSpent = true
    return notAsked
  }
  count(budget, 1, 0)
  try {
    const answer = await observe(address, {
      method,
      headers: given({ ...usual, ...headers }),
      redirects,
      milliseconds: webLimits.fetchMilliseconds,
      bytes: webLimits.liveAnswerBytes,
      stop: budget.stop,
    })
    count(budget, answer.redirects.length, answer.body.length)
    return answer
  } catch (error) {
    if (error instanceof Refused) return { failed: error.message }
    throw error
  }
}

function count(budget: Budget, requests: number, bytes: number): void {
  budget.document += requests
  budget.requests += requests
  budget.bytes += bytes
}

/** What our own requests have in common: the most that readers accept. */
const usual: Asked['headers'] = {
  'User-Agent': `Feedwright/${version} (live check)`,
  Accept: 'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8',
  'Accept-Encoding': 'gzip',
}

const given = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
