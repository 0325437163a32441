import { extensionNamespaces } from '../xml/extensions.ts'

/** The namespaces that Feedwright uses itself: no hook may add elements of them, since readers would find two of one kind. */

/** The prefixes and namespaces of the documents of everybody. */
const ofFeeds = {
  ...extensionNamespaces,
  atom: 'http://www.w3.org/2005/Atom',
  at: 'http://purl.org/atompub/tombstones/1.0',
}

/** Those of documents for partners; the prefixes belong to them, too. */
const ofPartners = {
  gnf: 'http://assets.gunosy.com/media/gnf',
  mi: 'http://schemas.ingestion.microsoft.com/common/',
  nb: 'https://www.newsbreak.com/',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  oa: 'http://news.line.me/rss/1.0/oa',
  snf: 'http://www.smartnews.be/snf',
  webfeeds: 'http://webfeeds.org/rss/1.0',
  yj: 'http://cmspf.yahoo.co.jp/rss',
}

/** Those of the formats, in which elements of others would be elements of the format, and of XML itself. */
const ofFormats = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
  'http://purl.org/rss/1.0/',
  'http://purl.org/net/rss1.1#',
  'http://backend.userland.com/rss2',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://www.sitemaps.org/schemas/sitemap/0.9',
]

/** The namespaces that hooks cannot declare, by their usual prefixes where they have one. */
export const ownPrefixes: ReadonlyMap<string, string> = new Map(Object.entries({ ...ofFeeds, ...ofPartners }))

const uris = new Set([...ofFormats, ...ownPrefixes.values()].map(alike))

/** Whether a namespace is one of ours; also where it lacks the slash at its end, or has https, as some write it. */
export const isOwn = (uri: string): boolean => uris.has(alike(uri))

function alike(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '')
}
