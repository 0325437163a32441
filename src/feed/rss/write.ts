import { Feed } from 'feed'
import { limits } from '../../limits.ts'
import type { RenderedArticle, Section } from '../../model.ts'
import { escapeHtmlText } from '../../text/escape-html.ts'
import { isPictureOfRss } from '../../text/url.ts'
import { rfc822, rfc3339 } from '../../time/moment.ts'
import { extraXml } from '../extra/write.ts'
import { hasText } from '../has-text.ts'
import { licenseOf } from '../license.ts'
import type { FeedDocument, Format } from '../model.ts'
import { names } from '../names.ts'
import {
  categories,
  creators,
  enclosures,
  extensionNamespaces,
  generator,
  georss,
  history,
  isUpdated,
  licenseLink,
  mediaContents,
  validity,
} from '../xml/extensions.ts'
import { parseXml } from '../xml/parse.ts'
import { placeholders } from '../xml/placeholders.ts'
import { inTextAlone } from '../xml/read.ts'
import { childOf, childrenOf, element, printXml, textElement, type XmlElement } from '../xml/tree.ts'
import { readRss } from './read.ts'

/** RSS 2.0 and the RSS Advisory Board's best practices, https://www.rssboard.org/rss-specification */
export const rss: Format = {
  ...names.rss,
  isFor: ({ section }) => section.feeds.rss !== false,
  write: (feed) => printXml(rssTree(feed), { ...rssNamespaces, ...feed.section.namespaces }),
  read: readRss,
  expects: (item) => ({ uri: undefined, ...inTextAlone(item) }), // the id is any text
}

/** The namespaces that RSS documents of this program may use. */
export const rssNamespaces = { atom: 'http://www.w3.org/2005/Atom', ...extensionNamespaces }

/**
 * The document of the `feed` package, in the order of the best practices, and with the elements that the package lacks.
 */
export function rssTree(feed: FeedDocument): XmlElement {
  const { hold, release } = placeholders()
  const built = parseXml(build(feed, hold).rss2(), release)
  const channel = childOf(built, 'channel') ?? built
  const items = childrenOf(channel, 'item').flatMap((item, index) => {
    const article = feed.articles[index]
    return article ? itemOf(item, article, feed) : []
  })
  return element('rss', { version: '2.0' }, channelOf(channel, feed, items))
}

/** The document of the `feed` package, with placeholders for all texts. Readers interpret a `<description>` as HTML. */
function build({ section, url, updated, articles, address }: FeedDocument, hold: (text: string) => string): Feed {
  const feed = new Feed({
    id: hold(url),
    title: hold(section.feedTitle),
    description: hold(escapeHtmlText(section.description)),
    link: hold(url),
    language: section.language,
    copyright: section.copyright ? hold(section.copyright) : '',
    updated: new Date(updated.epochMilliseconds),
    generator,
    docs: 'http://www.rssboard.org/rss-specification',
    ttl: limits.ttlMinutes,
    feedLinks: { rss: hold(address(rss.fileName)) },
    ...(section.logo && isPictureOfRss(section.logo) && { image: hold(section.logo) }),
  })
  for (const article of articles) {
    const { id, title, url: link, date, summary, html } = article
    const [enclosure] = enclosures(article)
    feed.addItem({
      guid: hold(id),
      title: hold(title),
      link: hold(link),
      date: new Date(date.epochMilliseconds),
      description: hold(escapeHtmlText(summary)),
      ...(hasText(article, section) && { content: hold(html) }),
      category: categories(article).map(({ scheme, term }) => ({ domain: hold(scheme), name: hold(term) })),
      ...(enclosure && {
        enclosure: { url: hold(enclosure.url), type: enclosure.type, length: enclosure.length ?? 0 },
      }),
    })
  }
  return feed
}

/** RSS 2.0 `<channel>` */
function channelOf(built: XmlElement, feed: FeedDocument, items: XmlElement[]): XmlElement {
  const { section, updated } = feed
  const { name, email } = section.author
  return element(
    'channel',
    {},
    childOf(built, 'title'),
    childOf(built, 'link'),
    ...childrenOf(built, 'atom:link'),
    ...section.hubs.map((href) => element('atom:link', { href, rel: 'hub' })),
    ...history(feed, rss, 'atom:link'),
    licenseLink(section.rights?.license, 'atom:link'),
    childOf(built, 'description'),
    childOf(built, 'language'),
    childOf(built, 'copyright'),
    textElement('managingEditor', email && `${email} (${comment(name)})`),
    textElement('pubDate', rfc822(updated)),
    textElement('lastBuildDate', rfc822(updated)),
    childOf(built, 'generator'),
    childOf(built, 'docs'),
    feed.current ? undefined : cloudOf(section.announce),
    childOf(built, 'ttl'),
    imageOf(childOf(built, 'image')),
    textElement('dc:publisher', name),
    ...extraXml(section),
    ...items,
  )
}

/** RFC 822 §3.4.3: parentheses and backslashes mean something in a comment; validators also cut addresses at a comma. */
const comment = (name: string) => name.replace(/[(),\\\s]+/g, ' ').trim()

/** RSS 2.0 `<image>`: url, title, link, in this order. */
const imageOf = (built: XmlElement | undefined) =>
  built && element('image', {}, childOf(built, 'url'), childOf(built, 'title'), childOf(built, 'link'))

/**
 * RSS 2.0 `<cloud>`: where programs ask to be told of changes. They know no https, so servers of rssCloud answer them on port 80 too,
 * whatever the scheme of their address is. The procedure is for XML-RPC only, and is empty.
 */
export function cloudOf({ rssCloud }: Pick<Section['announce'], 'rssCloud'>): XmlElement | undefined {
  if (rssCloud === undefined) return undefined
  const { hostname, port, pathname } = new URL(rssCloud)
  return element('cloud', {
    domain: hostname,
    port: port || '80',
    path: `${pathname}pleaseNotify`,
    registerProcedure: '',
    protocol: 'http-post',
  })
}

/** RSS 2.0 `<enclosure>`, its attributes in the order of the spec. */
const enclosureOf = (built: XmlElement | undefined) => {
  if (!built) return undefined
  const { url, length, type } = built.attributes
  return element('enclosure', { url, length, type })
}

/** RSS 2.0 `<item>`; the description is before content:encoded. */
function itemOf(built: XmlElement, article: RenderedArticle, feed: FeedDocument): XmlElement {
  const changed = isUpdated(article) ? rfc3339(article.updated) : undefined
  const { source } = article
  return element(
    'item',
    {},
    childOf(built, 'title'),
    childOf(built, 'link'),
    element('guid', { isPermaLink: String(article.id === article.url) }, article.id),
    textElement('pubDate', rfc822(article.date)),
    textElement('atom:updated', changed),
    textElement('dcterms:modified', changed),
    validity(article),
    childOf(built, 'description'),
    childOf(built, 'content:encoded'),
    ...creators(article).map(({ name }) => textElement('dc:creator', name)),
    ...childrenOf(built, 'category'),
    enclosureOf(childOf(built, 'enclosure')),
    ...mediaContents(article),
    textElement('dc:rights', article.copyright),
    textElement('dc:source', source?.name),
    source?.url ? element('atom:link', { rel: 'via', href: source.url }) : undefined,
    licenseLink(licenseOf(article), 'atom:link'),
    textElement('dc:language', article.language === feed.section.language ? undefined : article.language),
    ...georss(article),
    ...extraXml(article),
  )
}
