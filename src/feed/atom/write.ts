import { Feed } from 'feed'
import { uriOf } from '../../content/guid.ts'
import type { Person, RenderedArticle } from '../../model.ts'
import { rfc3339 } from '../../time/moment.ts'
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
  licenseLink,
  mediaContents,
  validity,
} from '../xml/extensions.ts'
import { parseXml } from '../xml/parse.ts'
import { placeholders } from '../xml/placeholders.ts'
import { inTextAlone } from '../xml/read.ts'
import { childOf, childrenOf, element, printXml, textElement, textOf, type XmlElement } from '../xml/tree.ts'
import { readAtom } from './read.ts'

/** Atom 1.0, RFC 4287 */
export const atom: Format = {
  ...names.atom,
  isFor: ({ section }) => section.feeds.atom !== false,
  write: (feed) => printXml(complete(feed), { ...namespaces, ...feed.section.namespaces }),
  read: readAtom,
  expects: (item) => ({ id: item.uri ?? item.id, uri: undefined, ...inTextAlone(item) }),
}

const namespaces = {
  '': 'http://www.w3.org/2005/Atom',
  ...extensionNamespaces,
  at: 'http://purl.org/atompub/tombstones/1.0',
}

/**
 * The document of the `feed` package, with plain text as plain text (§3.1), and with the elements that the package
 * lacks.
 */
function complete(feed: FeedDocument): XmlElement {
  const { hold, release } = placeholders()
  const built = parseXml(build(feed, hold).atom1(), release)
  const entries = childrenOf(built, 'entry').flatMap((entry, index) => {
    const article = feed.articles[index]
    return article ? entryOf(entry, article, feed) : []
  })
  return feedOf(built, feed, entries)
}

/** The document of the `feed` package, with placeholders for all texts. */
function build({ id, section, url, updated, articles, address }: FeedDocument, hold: (text: string) => string): Feed {
  const feed = new Feed({
    id: hold(id),
    title: hold(section.feedTitle),
    description: hold(section.description),
    link: hold(url),
    copyright: section.copyright ? hold(section.copyright) : '',
    updated: new Date(updated.epochMilliseconds),
    generator,
    author: personFor(section.author, hold),
    feedLinks: { atom: hold(address(atom.fileName)) },
    ...(section.logo && { image: hold(section.logo) }),
    ...(section.icon && { favicon: hold(section.icon) }),
  })
  for (const article of articles) {
    feed.addItem({
      id: hold(uriOf(article)),
      title: hold(article.title),
      link: hold(article.url),
      date: new Date(article.updated.epochMilliseconds),
      published: new Date(article.date.epochMilliseconds),
      description: hold(article.summary),
      ...(hasText(article, section) && { content: hold(article.html) }),
      author: creators(article).map((person) => personFor(person, hold)),
      category: categories(article).map(({ scheme, term }) => ({
        scheme: hold(scheme),
        term: hold(term),
        name: hold(term),
      })),
      ...(article.copyright && { copyright: hold(article.copyright) }),
    })
  }
  return feed
}

const personFor = ({ name, url, email }: Person, hold: (text: string) => string) => ({
  name: hold(name),
  ...(email && { email: hold(email) }),
  ...(url && { link: hold(url) }),
})

/** RFC 4287 §4.1.1, `atom:feed` */
function feedOf(built: XmlElement, feed: FeedDocument, entries: XmlElement[]): XmlElement {
  const { section, updated, articles } = feed
  return element(
    'feed',
    { 'xml:lang': section.language },
    childOf(built, 'id'),
    childOf(built, 'title'),
    childOf(built, 'subtitle'),
    textElement('updated', rfc3339(updated)),
    ...childrenOf(built, 'author'),
    ...childrenOf(built, 'link').map(withType),
    ...section.hubs.map((href) => element('link', { rel: 'hub', href })),
    ...history(feed, atom, 'link'),
    licenseLink(section.rights?.license, 'link'),
    childOf(built, 'icon'),
    childOf(built, 'logo'),
    childOf(built, 'rights'),
    childOf(built, 'generator'),
    ...extraXml(section),
    ...(section.tombstones ? articles.flatMap(tombstone) : []),
    ...entries, // the grammar of §4.1.1 has them last
  )
}

/** RFC 6721 §3, `at:deleted-entry`: readers that support it remove the entry, all others show its note. */
const tombstone = ({ withdrawn, ...article }: RenderedArticle): XmlElement[] =>
  withdrawn
    ? [
        element(
          'at:deleted-entry',
          { ref: uriOf(article), when: rfc3339(withdrawn.date) },
          textElement('at:comment', withdrawn.note),
        ),
      ]
    : []

/** §4.2.7.3: the page is HTML, the feed is Atom. */
function withType(link: XmlElement): XmlElement {
  const { rel = 'alternate', href } = link.attributes
  const type = { alternate: 'text/html', self: atom.mediaType }[rel]
  return element('link', { rel, type, href })
}

/** RFC 4287 §4.1.2, `atom:entry` */
function entryOf(built: XmlElement, article: RenderedArticle, feed: FeedDocument): XmlElement {
  const { language, source } = article
  return element(
    'entry',
    { 'xml:lang': language === feed.section.language ? undefined : language },
    childOf(built, 'id'),
    textElement('title', article.title),
    ...childrenOf(built, 'link').map(withType),
    ...enclosures(article).map(({ url: href, type, length }) =>
      element('link', { rel: 'enclosure', type, length: length === undefined ? undefined : String(length), href }),
    ),
    source?.url ? element('link', { rel: 'via', href: source.url }) : undefined,
    licenseLink(licenseOf(article), 'link'),
    textElement('published', rfc3339(article.date)),
    textElement('updated', rfc3339(article.updated)),
    validity(article),
    ...childrenOf(built, 'author'),
    ...childrenOf(built, 'category').map(({ attributes: { term, scheme, label } }) =>
      element('category', { term, scheme, label }),
    ),
    textElement('summary', textOf(childOf(built, 'summary'))),
    childOf(built, 'content'),
    childOf(built, 'rights'),
    textElement('dc:source', source?.name),
    ...mediaContents(article),
    ...georss(article),
    ...extraXml(article),
  )
}
