import { parse } from 'parse5'
import { parseXml } from '../feed/xml/parse.ts'
import type { XmlElement } from '../feed/xml/tree.ts'
import type { Observed } from '../http/observe.ts'
import { attribute, elementsIn } from '../render/tree.ts'
import { hostOf, webAddress } from './address.ts'
import { ask, type Budget } from './ask.ts'
import { unpacked } from './unpack.ts'
import { isPage } from './visit.ts'

/** The feeds of a site, in the order in which they were found. */
export type Discovered = {
  /** The feeds on its own host. */
  feeds: string[]
  /** The feeds on other hosts, which are not asked. */
  elsewhere: string[]
}

/**
 * The feeds to which a page leads: its links for autodiscovery (HTML §4.6.7.1), and the list of all feeds, to which it
 * may link, else `/feeds.opml`.
 */
export async function discover(page: Observed, asked: string, budget: Budget): Promise<Discovered> {
  const { address } = page
  const hosts = [hostOf(address), hostOf(asked)]
  const { feeds, lists } = linksOf(unpacked(page) ?? page.body, address)
  const [list] = [...lists, new URL('/feeds.opml', address).href].filter((one) => hosts.includes(hostOf(one)))
  const listed = list === undefined ? [] : await listedIn(list, budget)
  const all = [...new Set([...feeds, ...listed])]
  return {
    feeds: all.filter((one) => hosts.includes(hostOf(one))),
    elsewhere: all.filter((one) => !hosts.includes(hostOf(one))),
  }
}

/** Whether an answer is a page of a site: it is no feed, and its address has not the name of one. */
export const isSitePage = ({ status, address, ...answer }: Observed): boolean =>
  status === 200 &&
  !/\.(?:xml|rss|rdf|atom|json)$/i.test(new URL(address).pathname) &&
  isPage(unpacked({ status, address, ...answer }) ?? answer.body)

function linksOf(html: Buffer, address: string): { feeds: string[]; lists: string[] } {
  const elements = elementsIn(parse(html.toString('utf8')))
  const written = elements.find(({ tagName }) => tagName === 'base')
  const base = (written && webAddress(attribute(written, 'href'), address)) ?? address
  const links = elements
    .filter(({ tagName }) => tagName === 'link' || tagName === 'a')
    .map((element) => ({
      rels: attribute(element, 'rel').toLowerCase().split(/\s+/),
      type: attribute(element, 'type').toLowerCase().replace(/;.*/, '').trim(),
      href: attribute(element, 'href'),
    }))
  const addressesOf = (found: typeof links) => found.flatMap(({ href }) => webAddress(href, base) ?? [])
  return {
    feeds: addressesOf(links.filter(({ rels, type }) => rels.includes('alternate') && feedType.test(type))),
    lists: addressesOf(links.filter(({ type, href }) => type === 'text/x-opml' || /\.opml$/i.test(href))),
  }
}

const feedType = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$/

/** The feeds in a list in OPML; none when there is no such list. */
async function listedIn(list: string, budget: Budget): Promise<string[]> {
  const answer = await ask(budget, list)
  const text = unpacked(answer)
  if ('failed' in answer || answer.status !== 200 || text === undefined) return []
  try {
    return outlinesIn(parseXml(text.toString('utf8'))).flatMap((one) => webAddress(one, list) ?? [])
  } catch {
    return []
  }
}

function outlinesIn({ name, attributes, children }: XmlElement): string[] {
  const below = children.flatMap((child) => (typeof child === 'string' ? [] : outlinesIn(child)))
  return name === 'outline' && attributes.xmlUrl !== undefined ? [attributes.xmlUrl, ...below] : below
}
