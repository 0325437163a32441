import type { Redirect } from '../../http/follow.ts'
import { isRedirect } from '../../http/follow.ts'
import { webLimits } from '../../http/limits.ts'
import { shown } from '../../http/shown.ts'
import type { Check, Finding } from '../model.ts'

/** Subscribers ask the address where the document is. */
export const redirects: Check = {
  id: 'H03',
  severity: 'warning',
  asks: 'The address of a feed is that of the document; a redirect is permanent, and is there for old addresses and for http.',
  known: 'S: RFC 9110 §15.4; requirements of MSN for partners',
  visit: ({ answer, address, redirects: followed }) => {
    if (isRedirect(answer.status)) return [endless(followed.length + 1)]
    const temporary = followed.find(({ status }) => status !== 301 && status !== 308)
    if (temporary) return [passing(temporary)]
    const unsafe = followed.find(({ from, to }) => /^https:/.test(from) && /^http:/.test(to))
    if (unsafe)
      return [
        {
          message: `The server redirects from https to http: ${shown(unsafe.to)}. Many readers refuse that.`,
          hint: 'Serve the feed with https, and remove this redirect.',
        },
      ]
    const other = followed.find((one) => !isUpgrade(one))
    if (!other) return []
    return [
      {
        severity: 'note',
        message: `The address ${shown(other.from)} redirects to this one (status ${other.status}).`,
        hint: `Keep the redirect for the subscribers that have the old address, and give out ${shown(address)} in links, on pages and to partners.`,
      },
    ]
  },
}

const endless = (count: number): Finding => ({
  severity: 'error',
  message:
    count > webLimits.fetchRedirects
      ? `The server redirects more than ${webLimits.fetchRedirects} times; readers give up.`
      : 'The server redirects without an address to go to.',
  hint: 'Let the address of the feed answer with the document itself, or with one redirect to its new address.',
})

const passing = ({ from, to, status }: Redirect): Finding => ({
  message: `The server redirects from ${shown(from)} to ${shown(to)} for the time being (status ${status}), so readers keep the old address and ask twice each time.`,
  hint: 'If the feed has moved, redirect with status 301; if not, send the document at its own address.',
})

/** Whether a redirect leads to the same address with https. */
function isUpgrade({ from, to }: Redirect): boolean {
  const [old, next] = [new URL(from), new URL(to)]
  const isSecure = old.protocol === 'http:' && next.protocol === 'https:'
  return isSecure && old.hostname === next.hostname && old.pathname + old.search === next.pathname + next.search
}
