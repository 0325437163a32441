import { webLimits } from '../http/limits.ts'
import type { Observed } from '../http/observe.ts'
import { type Asked, ask, type Budget, notAsked } from './ask.ts'
import { readLive } from './feed.ts'
import type { Answer, Others, Visit } from './model.ts'
import { readers } from './readers.ts'
import { type Robots, readRobots } from './robots.ts'
import { unpacked } from './unpack.ts'

/** A first answer about a document, or about the page that was given. */
export type First = { asked: string; answer: Observed }

/** What is known of each host, by its origin: it is asked once. */
export type Hosts = Map<string, Robots>

/** Asks everything about one document, with at most `webLimits.liveRequests` requests, one after another. */
export async function visit({ asked, answer }: First, budget: Budget, hosts: Hosts): Promise<Visit> {
  const { address, redirects, at } = answer
  const to = (request: Asked) => ask(budget, address, request)
  const plain = await to({ headers: plainly })
  const text = unpacked(answer) ?? unpacked(plain) ?? answer.body
  const read = await readLive(text, { address, now: at, signal: budget.stop })
  const feed = 'feed' in read && answer.status === 200 ? read.feed : undefined
  const fault = 'fault' in read ? read.fault : undefined
  const about = { asked, address, redirects, answer, text, feed, fault }
  const isWalled = feed === undefined && (refusing.includes(answer.status) || (answer.status === 200 && isPage(text)))
  return {
    ...about,
    other: withoutUnasked({ plain, ...(feed ? await others(answer, to) : {}) }),
    readers: feed || isWalled ? await asReaders(answer, to) : [],
    ...(await ofHost(address, budget, hosts)),
  }
}

/** The statuses by which servers keep programs out: with another one, readers get the same. */
export const refusing = [401, 403, 405, 406, 418, 429, 451, 503]

const plainly = { 'Accept-Encoding': 'identity' }

/** The first answer: with its redirects, as a reader follows them. */
export async function firstAnswer(asked: string, budget: Budget): Promise<Answer> {
  budget.document = 0
  return await ask(budget, asked, { redirects: webLimits.fetchRedirects })
}

async function others({ headers }: Observed, to: (request: Asked) => Promise<Answer>): Promise<Others> {
  const tag = headers.get('etag')
  const date = headers.get('last-modified')
  const again = await to({})
  const head = await to({ method: 'HEAD' })
  const brotli = await to({ headers: { 'Accept-Encoding': 'br' } })
  return {
    again,
    head,
    brotli,
    ...(tag === null ? {} : { sameTag: await to({ headers: { 'If-None-Match': tag } }) }),
    ...(date === null ? {} : { sameDate: await to({ headers: { 'If-Modified-Since': date } }) }),
  }
}

const withoutUnasked = (answers: Others): Others =>
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== notAsked))

/** The answers to readers by their names; with a condition, so that an unchanged feed is not sent eight times. */
async function asReaders({ headers }: Observed, to: (request: Asked) => Promise<Answer>): Promise<Visit['readers']> {
  const tag = headers.get('etag') ?? undefined
  const answers: { name: string; answer: Answer }[] = []
  for (const { name, agent } of readers)
    answers.push({ name, answer: await to({ headers: { 'User-Agent': agent, 'If-None-Match': tag } }) })
  return answers.filter(({ answer }) => answer !== notAsked)
}

async function ofHost(address: string, budget: Budget, hosts: Hosts): Promise<Pick<Visit, 'robots' | 'nothing'>> {
  const { origin } = new URL(address)
  const known = hosts.get(origin)
  if (known) return { robots: known, nothing: undefined }
  const file = await ask(budget, `${origin}/robots.txt`, { headers: plainly })
  const robots = 'failed' in file ? readRobots(404, '') : readRobots(file.status, file.body.toString('utf8'))
  hosts.set(origin, robots)
  return { robots, nothing: { path: nowhere, answer: await ask(budget, `${origin}${nowhere}`) } }
}

/** A path that no site has. */
const nowhere = '/feedwright-live-check-of-a-missing-file.xml'

/** Whether a text is a page in HTML. */
export const isPage = (text: Buffer): boolean =>
  /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head)\b/i.test(text.subarray(0, 2_000).toString('utf8'))

/** Whether an answer is an unpacked or packed page in HTML. */
export const isPageAnswer = (answer: Answer): boolean => {
  const text = unpacked(answer)
  return text !== undefined && isPage(text)
}

/** Whether two answers have the same text, or have different ones; compression makes no difference, and broken answers have none. */
export const isSameText = (one: Answer | undefined, other: Answer | undefined): boolean => equality(one, other) === true
export const isOtherText = (one: Answer | undefined, other: Answer | undefined): boolean =>
  equality(one, other) === false

function equality(one: Answer | undefined, other: Answer | undefined): boolean | undefined {
  const [first, second] = [unpacked(one), unpacked(other)]
  return first === undefined || second === undefined ? undefined : first.equals(second)
}
