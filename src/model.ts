import type { Ai, OwnAi } from './model/ai.ts'
import type { AudioReference, ImageReference } from './model/file.ts'
import type { RenderedText } from './model/rendered.ts'
import type { Rights } from './model/rights.ts'
import type { Section, Taxonomy } from './model/section.ts'
import type { PlainText } from './model/text.ts'
import type { Location, Moment, Notice, Person, Position, Source } from './model/value.ts'

export type { Attachment, ImageReference, OutputFile, Picture } from './model/file.ts'
export type { RenderedText } from './model/rendered.ts'
export type { Section, Settings, Taxonomy } from './model/section.ts'
export type { CacheStrategy, FileStat, SourceFile } from './model/source.ts'
export type { PlainText, SafeHtml } from './model/text.ts'
export type { Location, Moment, Notice, Person, Position, Source } from './model/value.ts'

/** The part of an article that is kept in memory for all articles: enough to select and to compare. */
export type ArticleHead = {
  /** Its permanent id: an absolute URI, or any text where `guid` or `ids` makes it. */
  id: string
  /** The URI for Atom, where `guid` or `ids` makes the id; often the same text. */
  uri?: string | undefined
  title: PlainText
  slug: string
  /** Its permalink, absolute and ASCII. */
  url: string
  /** Its old addresses: paths, percent-encoded, or absolute addresses. */
  aliases?: readonly string[] | undefined
  date: Moment
  /** The time of its last change, correction or withdrawal; without one, `date`. */
  updated: Moment
  draft: boolean
  /** Whether it is in no feed although it is published: others may link to it. */
  isOutOfFeeds?: true | undefined
  /** The time from which it is in no feed, by its expiry or its withdrawal. */
  leaves?: Moment | undefined
  isWithdrawn: boolean
  /** Its language (BCP 47), where that is not the language of its section. */
  language?: string | undefined
  /** What may be done with it, where that is not what its section says. */
  rights?: Rights | undefined
  /** Its tags and authors, where they have feeds. */
  topics?: Partial<Record<Taxonomy, readonly PlainText[]>> | undefined
  section: Section
  /** The path of its file below content/, with `/` between folders. */
  path: string
  /** The digest of its file. */
  digest: string
}

/** An article with all its front matter, checked; its text is still in its file. */
export type Article = ArticleHead & {
  summary?: PlainText | undefined
  /** What of its text feeds of full texts have; a feed of summaries never has more. */
  content?: 'full' | 'summary' | undefined
  /** The byline; empty when the article has none. */
  authors: Person[]
  source?: Source | undefined
  tags: PlainText[]
  image?: ImageReference | undefined
  audio?: AudioReference | undefined
  language: string
  copyright?: PlainText | undefined
  /** What machines made of it; nothing of a withdrawn article is left of which to say it. */
  ai?: Ai | undefined
  /** What its own front matter says of it, `none` included. */
  ownAi?: OwnAi | undefined
  location?: Location | undefined
  expires?: Moment | undefined
  /** Newest first. */
  corrections: Notice[]
  /** Its note replaces the text. */
  withdrawn?: Notice | undefined
}

/** Finds the place of a key in an article's front matter; for a key that is not there, the first line of the file. */
export type Locate = (
  entry: Pick<ArticleHead, 'path' | 'digest'> & { section?: Section },
  key: PropertyKey,
  ...path: PropertyKey[]
) => Position

/** An article ready for every format. */
export type RenderedArticle = Omit<Article, 'image' | 'audio' | 'summary' | 'content' | 'ai'> & RenderedText

/** A feed before it is rendered: its articles, and the paths of its documents. */
export type Feed = {
  section: Section
  /** The paths of its documents without the file names of the formats: `news/`, `news/archive/2019-11.` */
  prefix: string
  /** Newest first. */
  articles: readonly ArticleHead[]
  /** The prefix of the archive document before it; for the feed of a section, of the newest archive document. */
  previous?: string | undefined
  /** The links on its page; a feed without neighbours has no page. */
  neighbours?: Neighbours | undefined
} & FeedKind

type FeedKind =
  | { kind: 'section' }
  /** The feed of a tag or author; its section has the name and the folder of the topic. */
  | { kind: 'topic'; taxonomy: Taxonomy; parent: Section }
  /** A document of an archive (RFC 5005 §4): `current` is the prefix of its feed, `next` of the document after it. */
  | { kind: 'archive'; current: string; next?: string | undefined }
  /** The document for one aggregator; `expired` are articles that it must be told of, `old` the newest where all are too old. */
  | { kind: 'partner'; partner: string; expired: readonly ArticleHead[]; old?: ArticleHead | undefined }

/** The pages to which the page of a feed has links. */
export type Neighbours = {
  /** The sections above it that have pages, the site first. */
  above: readonly Section[]
  sections: readonly Neighbour[]
  tags: readonly Neighbour[]
  authors: readonly Neighbour[]
  /** Of a topic: those above it, and those beside it. */
  broader: readonly Neighbour[]
  related: readonly Neighbour[]
  /** The pages of the archive, newest first, titled with a month or year like `2019-11`. */
  archive: readonly Neighbour[]
  /** The path of the list of all feeds. */
  list?: string | undefined
}

/** A link to a path below the output folder. */
export type Neighbour = { title: PlainText; path: string }
