import { readRfc822, readRfc3339 } from '../../time/read-date.ts'
import { extraReader } from '../extra/read.ts'
import type { ReadFeed, ReadItem } from '../model.ts'
import { parseXml } from '../xml/parse.ts'
import { linksOf, only, optional, readHistory, readMedia, readPlace, readValidity } from '../xml/read.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree.ts'

/**
 * Reads RSS 2.0 strictly.
 * @throws Error when the document is not well-formed, or an element that must occur once is missing or repeated
 */
export function readRss(document: string): ReadFeed {
  const root = parseXml(document)
  const channel = childOf(root, 'channel')
  if (root.name !== 'rss' || root.attributes.version !== '2.0' || !channel) throw new Error('this is not RSS 2.0')
  const language = only(channel, 'language')
  const extraIn = extraReader(root)
  const updated = optional(channel, 'lastBuildDate')
  return {
    title: only(channel, 'title'),
    description: textOfHtml(only(channel, 'description')),
    url: only(channel, 'link'),
    self: linksOf(channel, 'self', 'atom:link').join(' '),
    hubs: linksOf(channel, 'hub', 'atom:link'),
    cloud: readCloud(childOf(channel, 'cloud')),
    ...readHistory(channel, 'atom:link'),
    language,
    copyright: optional(channel, 'copyright'),
    license: linksOf(channel, 'license', 'atom:link')[0],
    updated: updated && readRfc822(updated),
    elements: extraIn(channel),
    items: childrenOf(channel, 'item').map((item) => ({
      ...readItem(item, language),
      elements: extraIn(item),
    })),
  }
}

/** The address at which programs ask the cloud to be told of changes. */
function readCloud(cloud: XmlElement | undefined): string {
  if (!cloud) return ''
  const { domain, port, path, registerProcedure, protocol } = cloud.attributes
  if (protocol !== 'http-post') throw new Error('the <cloud> has another protocol than http-post')
  if (registerProcedure !== '') throw new Error('the <cloud> has a procedure, which is for XML-RPC only')
  return new URL(`http://${domain}:${port}${path}`).href
}

function readItem(item: XmlElement, language: string): Omit<ReadItem, 'elements'> {
  const isPermalink = only(item, 'guid') === only(item, 'link')
  if (childOf(item, 'guid')?.attributes.isPermaLink !== String(isPermalink))
    throw new Error(`a guid claims to be ${isPermalink ? 'no' : 'a'} permalink`)
  if (childOf(item, 'author')) throw new Error('an <author> must be an e-mail address')
  const published = readRfc822(only(item, 'pubDate'))
  const updated = optional(item, 'atom:updated')
  return {
    id: only(item, 'guid'),
    title: only(item, 'title'),
    url: only(item, 'link'),
    published,
    updated: updated === undefined ? published : readRfc3339(updated),
    summary: textOfHtml(only(item, 'description')),
    html: optional(item, 'content:encoded') ?? '',
    authors: childrenOf(item, 'dc:creator').map(textOf),
    tags: childrenOf(item, 'category').map(textOf),
    language: optional(item, 'dc:language') ?? language,
    expires: readValidity(item),
    copyright: optional(item, 'dc:rights'),
    license: linksOf(item, 'license', 'atom:link')[0],
    source: optional(item, 'dc:source'),
    sourceUrl: linksOf(item, 'via', 'atom:link')[0],
    place: readPlace(item),
    ...readMedia(item, childrenOf(item, 'enclosure'), 1),
  }
}

/**
 * The text of a `<description>`, which readers interpret as HTML.
 * @throws Error when it contains an element, or a `&` that does not begin one of the three references
 */
function textOfHtml(html: string): string {
  const wrong = /[<>]|&(?!(?:amp|lt|gt);)/.exec(html)
  if (wrong)
    throw new Error(
      `a <description> contains "${html.slice(wrong.index, wrong.index + 20)}", which readers interpret as HTML`,
    )
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
