import type { Diagnostic } from '../diagnostic.ts'
import { webLimits } from '../http/limits.ts'
import { shown } from '../http/shown.ts'
import { hostOf } from './address.ts'
import { type Budget, newBudget, notAsked } from './ask.ts'
import { feedsElsewhere, noFeeds, unasked, unreachable } from './checks/extent.ts'
import { discover, isSitePage } from './discover.ts'
import { diagnosticsOf, type Place } from './findings.ts'
import { checks } from './index.ts'
import type { Check, Finding, Visit } from './model.ts'
import { type First, firstAnswer, type Hosts, visit } from './visit.ts'

/** The result of a live check. */
export type LiveOutcome = {
  diagnostics: Diagnostic[]
  /** The addresses of the documents that were examined. */
  documents: string[]
  requests: number
}

/**
 * Checks what a server sends for a feed, or for the feeds of a site. Only that host is asked, within the bounds of
 * `limits.live...`; addresses in feeds are compared, never fetched. `failed` is why the host cannot be reached, a part of a sentence.
 * @throws the signal's reason when it is aborted
 */
export async function checkLive(
  address: string,
  signal: AbortSignal | undefined,
): Promise<LiveOutcome | { failed: string }> {
  const budget = newBudget(signal)
  const answer = await firstAnswer(address, budget)
  if ('failed' in answer) return answer
  const places: Place[] = []
  const visits: Visit[] = []
  const hosts: Hosts = new Map()
  const take = async (first: First) => {
    const one = await visit(first, budget, hosts)
    visits.push(one)
    places.push(
      ...checks.flatMap((check) => found(check, one).map((finding) => ({ address: one.address, check, finding }))),
    )
  }
  if (isSitePage(answer)) places.push(...(await takeAll({ asked: address, answer }, budget, take)))
  else await take({ asked: address, answer })
  if (budget.isSpent)
    places.push({
      address,
      ...unasked(
        'Not everything was asked: the server is so slow, or the feeds are so large, that the bounds of this check were reached.',
      ),
    })
  return {
    diagnostics: diagnosticsOf(places),
    documents: visits.map((one) => shown(one.address)),
    requests: budget.requests,
  }
}

function found(check: Check, one: Visit): Finding[] {
  if ('visit' in check) return check.visit(one)
  return one.feed ? check.feed({ ...one, feed: one.feed }) : []
}

/** Takes the feeds of a site, and finds what is wrong with the links to them. */
async function takeAll(page: First, budget: Budget, take: (first: First) => Promise<void>): Promise<Place[]> {
  const { address } = page.answer
  const { feeds, elsewhere } = await discover(page.answer, page.asked, budget)
  const places: Place[] = []
  for (const feed of feeds.slice(0, webLimits.liveDocuments)) {
    const answer = await firstAnswer(feed, budget)
    if (answer === notAsked) break
    if ('failed' in answer) places.push({ address: feed, ...unreachable(answer.failed) })
    else await take({ asked: feed, answer })
  }
  const left = feeds.length - webLimits.liveDocuments
  const others = [...new Set(elsewhere.map(hostOf))].slice(0, 3).join(', ')
  return [
    ...places,
    ...(left > 0 ? [{ address, ...unasked(`The site has ${left} more feeds, which were not asked.`) }] : []),
    ...(feeds.length === 0 ? [{ address, ...(others === '' ? noFeeds : feedsElsewhere(others)) }] : []),
    ...(feeds.length > 0 && others !== ''
      ? [{ address, ...unasked(`Feeds on other hosts were not asked: ${others}.`) }]
      : []),
  ]
}
