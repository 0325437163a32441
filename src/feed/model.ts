import type { Feed, Moment, RenderedArticle, Section } from '../model.ts'
import type { FormatName } from './names.ts'

/** Makes the public address of a document from the usual file name of its format. */
export type Address = (fileName: string) => string

/** A feed with its articles, the same for every format. */
export type FeedDocument = {
  section: Section
  /** The permanent id of the feed (RFC 4287 §4.2.6). */
  id: string
  /** The page of the site that the feed belongs to. */
  url: string
  /** The last change of its articles; the beginning of 2000 when it has none. */
  updated: Moment
  /** Newest first. */
  articles: RenderedArticle[]
  address: Address
  /** For an archive document, the feed that it belongs to (RFC 5005 §4). */
  current?: Address | undefined
  /** The archive document with the articles before these. */
  previous?: Address | undefined
  /** For an archive document, the one with the articles after these. */
  next?: Address | undefined
}

/** The content that a strict reader finds in a document; it is compared with the articles. */
export type ReadFeed = {
  title: string
  description: string
  url: string
  self: string
  /** The addresses of its hubs (WebSub). */
  hubs: string[]
  /** The address at which programs ask the rssCloud server to be told of changes; missing in formats without such an element. */
  cloud?: string | undefined
  /** RFC 5005 §4; only archive documents have `current`. */
  current?: string | undefined
  previous?: string | undefined
  next?: string | undefined
  language: string
  copyright?: string | undefined
  /** The address of its licence (RFC 4946). */
  license?: string | undefined
  /** Missing in formats without such a field. */
  updated?: string | undefined
  /** The ids and times of deleted articles; missing in formats that cannot list them. */
  deleted?: string[] | undefined
  /** The elements that hooks add, each as one line. */
  elements: string[]
  items: ReadItem[]
}

/** An article in a document. Times are RFC 3339 in UTC, numbers are text. */
export type ReadItem = {
  id: string
  /** The same as a URI, where it is any text: formats have one of the two. */
  uri?: string | undefined
  title: string
  url: string
  published: string
  updated: string
  summary: string
  /** Empty in a feed of summaries. */
  html: string
  authors: string[]
  tags: string[]
  language: string
  copyright?: string | undefined
  /** The address of its licence (RFC 4946). */
  license?: string | undefined
  expires?: string | undefined
  /** What machines made of the text, in the words of IPTC; missing in formats that say it in the text alone. */
  digitalSourceType?: string | undefined
  source?: string | undefined
  sourceUrl?: string | undefined
  place?: string | undefined
  picture?: ReadPicture | undefined
  /** The other pictures of ours, each as one line; missing in formats without a place for them. */
  pictures?: string[] | undefined
  /** Sounds and films, each as one line. */
  attachments: string[]
  /** The elements that hooks add, each as one line. */
  elements: string[]
}

/** The lead picture of an article in a document. */
export type ReadPicture = {
  url: string
  alt?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
  digitalSourceType?: string | undefined
  type?: string | undefined
  length?: string | undefined
  width?: string | undefined
  height?: string | undefined
}

/** A writer of one file of a feed: a document in one format, or the page. */
export type Writer = {
  /** The usual end of the path of its file, after the prefix of the feed; the settings may have another. */
  fileName: string
  /** Whether a feed has this file. */
  isFor: (feed: Feed) => boolean
  write: (document: FeedDocument, feed: Feed) => string
  /** The reader for the self-check; a page has none. */
  read?: Format['read']
}

/** An output format. Each has a folder of its own. */
export type Format = FormatName & {
  /** Whether a feed is written in this format. */
  isFor: (feed: Feed) => boolean
  write: (document: FeedDocument) => string
  /**
   * Reads a document strictly, with no other knowledge than the specification of the format.
   * @throws Error when it is not a valid document of the format
   */
  read: (document: string) => ReadFeed
  /** The fields of an item that this format lacks or writes differently, so that the self-check compares the others. */
  expects?: (item: ReadItem) => Partial<ReadItem>
}
