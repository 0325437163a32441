import { shown } from '../../http/shown.ts'
import { hostOf, webAddress } from '../address.ts'
import { byHost } from '../by-host.ts'
import type { Check, FeedVisit } from '../model.ts'

/** A feed knows where it is. */
export const self: Check = {
  id: 'H26',
  severity: 'warning',
  asks: 'The address that a feed has of itself (`rel="self"`, `feed_url`) is the one at which it is.',
  known: 'S: RFC 4287 §4.2.7.2; JSON Feed 1.1, feed_url; FreshRSS issue 7737',
  feed: ({ feed, address }) => {
    const name = feed.kind === 'json' ? 'feed_url' : 'link with rel="self"'
    if (feed.self === '')
      return [
        {
          message: `The feed has no ${name}, so a copy of it does not say where it comes from.`,
          hint: 'Publish the document as "feedwright build" wrote it: it has this address.',
        },
      ]
    const own = webAddress(feed.self, address)
    if (own === address) return []
    const isMoving = feed.hubs.length > 0
    return [
      {
        severity: isMoving ? 'error' : undefined,
        message: `The feed says that its address is ${shown(feed.self)}, and it is at another one${isMoving ? '. Since it has a hub, readers move their subscriptions to that address' : ''}${own === undefined ? '' : difference(own, address)}.`,
        hint: `Give "url" or "feedsUrl" in site.yaml the address at which the feeds are served${rootOf(own, address)}, and build again; or redirect this address to that of the link.`,
      },
    ]
  },
}

/** The address of the folder with the feeds, where both addresses end with the same path. */
function rootOf(own: string | undefined, address: string): string {
  const path = new URL(own ?? address).pathname
  const root = new URL(address)
  if (own === undefined || !root.pathname.endsWith(path)) return ''
  return `, here ${root.origin}${root.pathname.slice(0, -path.length)}/`
}

function difference(own: string, address: string): string {
  if (own.replace(/^https?:/, '') === address.replace(/^https?:/, '')) return ': only http and https differ'
  if (hostOf(own).replace(/^www\./, '') === hostOf(address).replace(/^www\./, '') && hostOf(own) !== hostOf(address))
    return ': one has "www." and the other has not'
  return hostOf(own) === hostOf(address) ? '' : ': the hosts differ'
}

/** What the head says and what the document says is the same. */
export const linkHeader: Check = {
  id: 'H27',
  severity: 'warning',
  asks: 'Where a server sends `Link` headers for `self` and `hub`, they are those of the document.',
  known: 'S: WebSub §4',
  feed: (visit) => {
    const links = linksOf(visit)
    const [selves, hubs] = ['self', 'hub'].map((rel) =>
      links.flatMap((one) => (one.rels.includes(rel) ? one.href : [])),
    )
    const hint = `Send the Link headers that belong to this document, or none. ${byHost(visit)}`
    const other = selves?.find((one) => one !== (webAddress(visit.feed.self, visit.address) ?? one))
    if (other !== undefined)
      return [
        { message: `The Link header for "self" leads to ${shown(other)}, and the document says something else.`, hint },
      ]
    const own = visit.feed.hubs.flatMap((one) => webAddress(one, visit.address) ?? [])
    const odd =
      hubs?.find((one) => !own.includes(one)) ??
      (hubs?.length === 0 ? undefined : own.find((one) => !hubs?.includes(one)))
    if (odd === undefined) return []
    return [
      {
        message: `The hub ${shown(odd)} is named only in ${own.includes(odd) ? 'the document, not in the Link header' : 'the Link header, not in the document'}.`,
        hint,
      },
    ]
  },
}

/** The links in the head of an answer (RFC 8288 §3). */
function linksOf({ answer: { headers }, address }: FeedVisit): { rels: string[]; href: string }[] {
  const written = headers.get('link') ?? ''
  return [...written.matchAll(/<([^>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^\s";,]*))?)*)/g)].flatMap(
    ([, target = '', parameters = '']) => {
      const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s";,]+))/i.exec(parameters) ?? []
      const href = webAddress(target, address)
      return href === undefined ? [] : { rels: (quoted ?? bare ?? '').toLowerCase().split(/\s+/), href }
    },
  )
}
