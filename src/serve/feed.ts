import type { DocumentPath } from '../feed/names.ts'
import { parseXml } from '../feed/xml/parse.ts'
import { linksOf } from '../feed/xml/read.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../feed/xml/tree.ts'
import { memberOf, objectsIn } from '../partner/ninjs/members.ts'
import { readArticles } from '../partner/ninjs/read.ts'
import { escapeHtmlText } from '../text/escape-html.ts'

/** The parts of a feed that the preview shows. */
export type FeedShown = {
  title: string
  description: string
  /** Its own address. */
  self: string
  language: string
  items: ItemShown[]
}

/** The parts of an item that the preview shows. */
export type ItemShown = {
  id: string
  url: string
  title: string
  html: string
  /** In RFC 3339, with the offset of the newsroom. */
  date: string
  authors: string[]
  language?: string | undefined
}

/** The document by which a feed is shown: JSON is read fastest, and Atom has its dates in one form with it. */
export const shownAmong = (documents: readonly DocumentPath[]): DocumentPath | undefined =>
  order.flatMap((key) => documents.find(({ format }) => format.key === key) ?? [])[0]

const order = ['json', 'atom', 'rss', 'ninjs'] as const

/** Reads a document of ours, which the self-check has checked. */
export const readShown = (text: string, { format }: Pick<DocumentPath, 'format'>): FeedShown =>
  ({ json: ofJson, atom: ofAtom, rss: ofRss, ninjs: ofNinjs })[format.key](text)

type FeedJson = {
  title: string
  description: string
  feed_url: string
  language: string
  _news: { archive?: { url: string } }
  items: ItemJson[]
}
type ItemJson = {
  id: string
  url: string
  title: string
  content_html?: string
  content_text?: string
  date_published: string
  authors: { name: string }[]
  language?: string
}

function ofJson(text: string): FeedShown {
  const { title, description, feed_url, language, _news, items }: FeedJson = JSON.parse(text)
  return {
    ...{ title, description, language, self: _news.archive?.url ?? feed_url },
    items: items.map(({ id, url, title, content_html, content_text = '', date_published, authors, language }) => ({
      ...{ id, url, title, language, date: date_published, authors: authors.map(({ name }) => name) },
      html: content_html ?? paragraph(escapeHtmlText(content_text)),
    })),
  }
}

const paragraph = (html: string) => `<p>${html}</p>`

const childText = (parent: XmlElement, name: string) => textOf(childOf(parent, name))

function ofAtom(text: string): FeedShown {
  const feed = parseXml(text)
  return {
    title: childText(feed, 'title'),
    description: childText(feed, 'subtitle'),
    self: linksOf(feed, 'self').join(' '),
    language: feed.attributes['xml:lang'] ?? '',
    items: childrenOf(feed, 'entry').map((entry) => ({
      id: childText(entry, 'id'),
      url: linksOf(entry, 'alternate').join(' '),
      title: childText(entry, 'title'),
      html: htmlOf(entry, 'content', escapeHtmlText(childText(entry, 'summary'))),
      date: childText(entry, 'published'),
      authors: childrenOf(entry, 'author').map((author) => childText(author, 'name')),
      language: entry.attributes['xml:lang'],
    })),
  }
}

/** The text of an item, or its summary as HTML where it has none. */
function htmlOf(item: XmlElement, name: string, summary: string): string {
  const body = childOf(item, name)
  return body ? textOf(body) : paragraph(summary)
}

function ofRss(text: string): FeedShown {
  const root = parseXml(text)
  const channel = childOf(root, 'channel') ?? root
  return {
    title: childText(channel, 'title'),
    description: unescaped(childText(channel, 'description')),
    self: linksOf(channel, 'self', 'atom:link').join(' '),
    language: childText(channel, 'language'),
    items: childrenOf(channel, 'item').map((item) => ({
      id: childText(item, 'guid'),
      url: childText(item, 'link'),
      title: childText(item, 'title'),
      html: htmlOf(item, 'content:encoded', childText(item, 'description')), // which is HTML
      date: dated(childText(item, 'pubDate')),
      authors: childrenOf(item, 'dc:creator').map(textOf),
      language: childOf(item, 'dc:language') && childText(item, 'dc:language'),
    })),
  }
}

function ofNinjs(text: string): FeedShown {
  const list: unknown = JSON.parse(text)
  const member = (name: string) => String(memberOf(list, name) ?? '')
  const [description, own] = [objectsIn(memberOf(list, 'descriptions'))[0], objectsIn(memberOf(list, 'renditions'))[1]]
  return {
    title: member('title'),
    description: String(description?.value ?? ''),
    self: String(own?.href ?? ''),
    language: member('language'),
    items: readArticles(memberOf(list, 'associations')).map(({ html, summary, note, ...article }) => ({
      ...{ id: article.id, url: article.url, title: article.title, language: article.language },
      ...{ date: article.date, authors: article.by === undefined ? [] : [article.by] },
      html: html ?? paragraph(escapeHtmlText(summary ?? note ?? '')),
    })),
  }
}

/** The text of a description, which readers take for HTML. */
const unescaped = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** A time of RFC 822 in RFC 3339, at the same offset. */
function dated(written: string): string {
  const [, civil, hours, minutes] = /^(.*) ([+-]\d\d)(\d\d)$/.exec(written) ?? []
  return `${new Date(`${civil} GMT`).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}${hours}:${minutes}`
}
