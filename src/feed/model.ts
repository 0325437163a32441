import type { ArticleHead, Moment, PlainText, Position, RenderedArticle, Section } from '../model.ts'

/** A feed to be made: what it shows, and where its documents stand. */
export type Feed = {
  section: Section
  /** What stands before the names of the formats in the paths of its documents: `news/`, `news/archive/2019-11.` */
  prefix: string
  /** Newest first. */
  shown: readonly ArticleHead[]
  /** Of a document of an archive, the prefix of the feed that it belongs to. */
  current?: string | undefined
  /** The prefix of the archive's document before it, of the feed itself that of the newest. */
  previous?: string | undefined
  /** The prefix of the archive's document behind it. */
  next?: string | undefined
  /** Where its page leads to; without one it has no page. */
  neighbours?: Neighbours | undefined
}

/** What the page of a feed leads to. */
export type Neighbours = {
  /** The sections above it that have pages, the site first. */
  above: readonly Section[]
  sections: readonly Neighbour[]
  tags: readonly Neighbour[]
  authors: readonly Neighbour[]
  /** The newest document first. */
  archive: readonly Neighbour[]
  /** The list of all feeds. */
  list?: string | undefined
}

/** Its path is below the output folder. */
export type Neighbour = { title: PlainText; path: string }

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

/** An article in a feed that subscribers have now. */
export type EarlierItem = {
  id: string
  title: string
  url: string
  /** Its letters, without marks and white space. */
  text: string
  /** The file name of its lead picture. */
  picture: string
  /** RFC 3339; empty when it has none. */
  published: string
  /** Where it stands in that feed. */
  where: Position
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

/** Every output format is one of these, in a file of its own. */
export type Format = {
  name: string
  fileName: string
  mediaType: string
  render: (feed: FeedDocument) => string
  /**
   * Reads a finished document as a strict stranger would.
   * @throws Error when it is not a valid document of the format
   */
  read: (document: string) => ReadFeed
}
