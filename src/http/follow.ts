import { leadsInside } from './private-address.ts'
import { Refused } from './refused.ts'

/** A redirect that was followed. */
export type Redirect = { from: string; to: string; status: number }

/** Whether a status sends the reader to another address (RFC 9110 §15.4). */
export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/**
 * Asks an address, and follows up to `most` redirects, never from a public host into a private network; with more of them, the last is
 * the answer.
 * @param ask sends one request; its answer may have to be discarded
 * @throws Refused when an address is not http(s), has a user name or leads where it must not
 */
export async function follow<Answer extends { status: number; headers: Headers }>(
  url: URL,
  most: number,
  signal: AbortSignal,
  ask: (url: URL) => Promise<Answer>,
  discard: (answer: Answer) => Promise<void> | undefined = () => undefined,
): Promise<{ answer: Answer; address: string; redirects: readonly Redirect[] }> {
  const redirects: Redirect[] = []
  let next = url
  while (true) {
    if (!/^https?:$/.test(next.protocol)) throw new Refused(`"${next.protocol}" is not http: or https:`)
    if (next.username !== '' || next.password !== '') throw new Refused('its address contains a user name or password')
    const answer = await ask(next)
    const location = answer.headers.get('location')
    if (!isRedirect(answer.status) || location === null || redirects.length >= most)
      return { answer, address: next.href, redirects }
    await discard(answer)
    if (!URL.canParse(location, next.href)) throw new Refused('it redirects to an invalid address')
    const from = next
    next = new URL(location, from)
    redirects.push({ from: from.href, to: next.href, status: answer.status })
    if (await leadsInside(from, next, signal)) throw new Refused('it redirects to this machine or a private network')
  }
}
