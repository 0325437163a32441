import type * as z from 'zod'

/** Characters that every format can carry: text without those that XML 1.0 §2.2 forbids, white space folded. */
export type PlainText = string

/** HTML that went through `html/clean.ts`: the only HTML a format accepts. */
export type SafeHtml = string & z.$brand<'SafeHtml'>

/** An instant, and how far the clocks of the newsroom were ahead of UTC then; both in milliseconds. */
export type Moment = { epochMilliseconds: number; offset: number }

/** What tells, without reading it, that a file was written again: its bytes, and when it was written in milliseconds. */
export type Stamp = { size: number; time: number }

/** A place in a file that somebody edits; line and column count from 1, columns in UTF-16 units. */
export type Position = { file: string; line: number; column: number }

export type Person = { name: PlainText; url?: string | undefined; email?: string | undefined }

/** Where the text of an article came from. */
export type Source = { name: PlainText; url?: string | undefined }

/** What the newsroom has to say about an article that is out, and when it said so. */
export type Notice = { date: Moment; note: PlainText }

export type Location = { name?: PlainText | undefined; lat: number; lon: number }

/** By what articles are gathered in feeds of their own. */
export type Taxonomy = 'tags' | 'authors'

/** A text file of content/: UTF-8 without a byte-order mark, lines ending in LF. */
export type SourceFile = {
  /** Below content/, with `/` between folders. */
  path: string
  /** As a person in the working folder would name it. */
  file: string
  text: string
  /** What changes with the bytes of the whole file. */
  digest: string
  stamp: Stamp
}

/** What a section inherits from the sections above it and from the site, with every default filled in. */
export type Settings = {
  /** Public root of the site, with a slash at its end. */
  url: string
  /** Where the output folder is served, with a slash at its end. */
  feedsUrl: string
  /** BCP 47 */
  language: string
  /** IANA time zone */
  timezone: string
  /** Whoever answers for the text when an article names nobody. */
  author: Person
  copyright?: PlainText | undefined
  icon?: string | undefined
  logo?: string | undefined
  permalink: string
  /** Domain name in tag URIs (RFC 4151 §2.1). */
  authority: string
  limit: number
  content: 'full' | 'summary'
  hub?: string | undefined
  /** How long the note of a withdrawn article stays. */
  withdrawnDays: number
  /** Whether Atom says that a withdrawn article is deleted (RFC 6721). */
  tombstones: boolean
  /** Whether all articles are kept in documents by month or year (RFC 5005 §4). */
  archive: 'none' | 'month' | 'year'
  /** How many articles a tag or author must have to have a feed. */
  minItems: number
  /** Whether feeds have pages for people. */
  pages: boolean
}

/** The site itself (path '') or a folder with a section.yaml. */
export type Section = Settings & {
  /** Folders from the root of content/, `news/local-news`. */
  path: string
  title: PlainText
  /** What its feed is called: the site's title, then the section's. */
  feedTitle: PlainText
  description: PlainText
  /** Whose feeds stand below its own. */
  taxonomies: readonly Taxonomy[]
  /** What it or a section above it gathers. */
  gathered: readonly Taxonomy[]
}

/** What front matter says of the lead picture. */
export type ImageReference = {
  src: string
  alt?: PlainText | undefined
  caption?: PlainText | undefined
  credit?: PlainText | undefined
}

/** What is kept of every article: enough to hold all against all, and to choose those that a feed shows. */
export type ArticleHead = {
  /** Permanent identity, an absolute URI. */
  id: string
  title: PlainText
  slug: string
  /** Permalink, absolute and ASCII. */
  url: string
  date: Moment
  /** Last change that readers should see, corrections and withdrawal with it; `date` when there was none. */
  updated: Moment
  draft: boolean
  /** When it is in no feed any more, by its expiry or its withdrawal. */
  leaves?: Moment | undefined
  isWithdrawn: boolean
  /** Its tags and authors, where somebody gathers them. */
  topics?: Partial<Record<Taxonomy, readonly PlainText[]>> | undefined
  section: Section
  /** Its file below content/, with `/` between folders. */
  path: string
  /** What changes with the bytes of the file. */
  digest: string
}

/** One article as its author wrote it, checked; its text is still in its file. */
export type Article = ArticleHead & {
  summary?: PlainText | undefined
  /** The byline; empty when the article names nobody. */
  authors: Person[]
  source?: Source | undefined
  tags: PlainText[]
  image?: ImageReference | undefined
  language: string
  copyright?: PlainText | undefined
  location?: Location | undefined
  expires?: Moment | undefined
  /** The newest first. */
  corrections: Notice[]
  /** Its note takes the place of the text. */
  withdrawn?: Notice | undefined
}

/** Where a key of an article's front matter stands in its file; of one that is not there, the first line. */
export type Locate = (entry: Pick<ArticleHead, 'path' | 'digest'>, key: PropertyKey, ...path: PropertyKey[]) => Position

/** A picture as the formats name it. */
export type Picture = {
  url: string
  alt: PlainText
  caption?: PlainText | undefined
  credit?: PlainText | undefined
  /** Known only of pictures that we publish: bytes and pixels. */
  file?: { type: string; length: number; width: number; height: number } | undefined
}

/** What rendering makes of an article. */
export type RenderedText = {
  html: SafeHtml
  summary: PlainText
  /** The lead picture. */
  picture?: Picture | undefined
}

/** An article ready for every format. */
export type RenderedArticle = Omit<Article, 'image' | 'summary'> & RenderedText

/** A file for the output folder, with the digest of its bytes; they are asked for when it is written. */
export type OutputFile = { path: string; digest: string; read: () => Uint8Array }

/** A feed to be made: which articles it shows, and which paths its documents have. */
export type Feed = {
  section: Section
  /** The paths of its documents without the names of the formats: `news/`, `news/archive/2019-11.` */
  prefix: string
  /** Newest first. */
  articles: readonly ArticleHead[]
  /** The prefix of the archive's document before it, of the feed of a section that of the newest. */
  previous?: string | undefined
  /** Where its page leads to; a feed without neighbours has no page. */
  neighbours?: Neighbours | undefined
} & FeedKind

type FeedKind =
  | { kind: 'section' }
  /** The feed of a tag or an author; its section has the name and the folder of the topic. */
  | { kind: 'topic'; taxonomy: Taxonomy; parent: Section }
  /** RFC 5005 §4: `current` is the prefix of the feed that the document belongs to, `next` that of the document after it. */
  | { kind: 'archive'; current: string; next?: string | undefined }

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
