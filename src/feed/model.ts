import type { Feed, Moment, RenderedArticle, Section } from '../model.ts'
import type { FormatName } from './names.ts'

/** The public address of a document by the name of its format's file. */
export type Address = (fileName: string) => string

/** One feed, whatever the format. */
export type FeedDocument = {
  section: Section
  /** Permanent identity of the feed (RFC 4287 §4.2.6). */
  id: string
  /** The page that the feed belongs to. */
  url: string
  /** The newest change among its articles; the beginning of 2000 when it has none. */
  updated: Moment
  /** Newest first. */
  articles: RenderedArticle[]
  address: Address
  /** RFC 5005 §4: of a document of an archive, the feed that it belongs to. */
  current?: Address | undefined
  /** The document with the articles before these. */
  previous?: Address | undefined
  /** Of a document of an archive, the one with the articles after these. */
  next?: Address | undefined
}

/** What a strict reader finds in a finished document; compared with what went in. */
export type ReadFeed = {
  title: string
  description: string
  url: string
  self: string
  /** RFC 5005 §4; `current` of archives only. */
  current?: string | undefined
  previous?: string | undefined
  next?: string | undefined
  language: string
  copyright?: string | undefined
  /** Left out by formats that have no such field. */
  updated?: string | undefined
  /** Ids of what is said to be deleted; left out by formats that cannot say it. */
  deleted?: string[] | undefined
  items: ReadItem[]
}

/** Times are RFC 3339 in UTC; numbers are written out. */
export type ReadItem = {
  id: string
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
  expires?: string | undefined
  source?: string | undefined
  sourceUrl?: string | undefined
  place?: string | undefined
  picture?: ReadPicture | undefined
}

export type ReadPicture = {
  url: string
  alt?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
  type?: string | undefined
  length?: string | undefined
  width?: string | undefined
  height?: string | undefined
}

/** Something that is written for a feed: a document in one format, or the page. */
export type Writer = {
  /** The end of its path, after the prefix of the feed. */
  fileName: string
  isFor: (feed: Feed) => boolean
  write: (document: FeedDocument, feed: Feed) => string
  /** What the self-check needs; a page has no reader. */
  read?: Format['read']
}

/** Every output format is one of these, in a file of its own. */
export type Format = FormatName & {
  /** Whether a feed is written in this format. */
  isFor: (feed: Feed) => boolean
  write: (document: FeedDocument) => string
  /**
   * Reads a finished document as a strict stranger would.
   * @throws Error when it is not a valid document of the format
   */
  read: (document: string) => ReadFeed
  /** What an item of this format lacks or says in another way, so that the self-check compares the rest. */
  expects?: (item: ReadItem) => Partial<ReadItem>
}
