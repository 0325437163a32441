import { attribute } from '../../render/tree.ts'
import type { Finding, ItemView } from '../model.ts'
import { elementsNamed } from './parts.ts'

/** Hosts that count clicks for a publisher: networks of advertisers and short addresses of shops. Those below them count too. */
const hosts =
  `ad.zanox.com amzn.to anrdoezrs.net apmebf.com avantlink.com awin1.com clickbank.net clk.tradedoubler.com dpbolvw.net
  ds1.nl emjcd.com evyy.net go.linkby.com go.redirectingat.com go.skimresources.com gopjn.com goto.target.com goto.walmart.com
  howl.link howl.me jdoqocy.com kqzyfj.com linksynergy.com ojrq.net partner-ads.com partners.webmasterplan.com pjatr.com pjtra.com
  pntra.com pntrac.com pntrs.com prf.hn pxf.io redirect.viglink.com rover.ebay.com rstyle.me s.click.aliexpress.com
  s.click.taobao.com shareasale.com shop-links.co shrsl.com sjv.io tc.tradetracker.net tkqlhce.com track.webgains.com u.jd.com
  uland.taobao.com union-click.jd.com zenaps.com`.split(/\s+/)

/** Parameters with the number of a publisher: those of one shop, and those that mean it everywhere. */
const parameters: readonly (readonly [host: RegExp, names: readonly string[]])[] = [
  [/(?:^|\.)amazon\.[a-z.]+$/, ['tag', 'ascsubtag']],
  [/(?:^|\.)ebay\.[a-z.]+$/, ['campid']],
  [/(?:^|\.)booking\.com$/, ['aid']],
  [/./, ['aff_id', 'affid', 'affiliate_id', 'affiliateid', 'aff_sub', 'irclickid']],
]

/** A finding for each link in the text of an item that pays the publisher for sales, as far as its address shows it. */
export function affiliateLinks(item: ItemView, who: string): Finding[] {
  const addresses = new Set(elementsNamed(item, ['a']).map((link) => attribute(link, 'href')))
  return [...addresses].flatMap((address): Finding[] => {
    const reason = reasonOf(address)
    if (reason === undefined) return []
    return [
      {
        piece: address,
        message: `The link "${address}" is an affiliate link by its ${reason}, which ${who} refuses.`,
        hint: 'Leave it out, or link to the page of the maker.',
      },
    ]
  })
}

/** The part of an address that shows it; undefined when none does. */
function reasonOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { hostname, searchParams } = new URL(address)
  if (hosts.some((host) => `.${hostname}`.endsWith(`.${host}`))) return `host "${hostname}"`
  const own = parameters.flatMap(([host, names]) => (host.test(hostname) ? names : []))
  const name = [...searchParams.keys()].find((one) => own.includes(one.toLowerCase()))
  return name === undefined ? undefined : `parameter "${name}"`
}
