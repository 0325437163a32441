import type { AnnounceSettings } from './model/announce.ts'
import type { FeedNames } from './model/feed-names.ts'
import type { AudioReference, Compression, ImageReference } from './model/file.ts'
import type { Additions } from './model/hooks.ts'
import type { HostName } from './model/host-name.ts'
import type { Reading } from './model/reading.ts'
import type { RenderedText } from './model/rendered.ts'
import type { Tags } from './model/tag.ts'
import type { PlainText } from './model/text.ts'
import type { Location, Moment, Notice, Person, Position, Source } from './model/value.ts'

export type { Attachment, ImageReference, OutputFile, Picture } from './model/file.ts'
export type { RenderedText } from './model/rendered.ts'
export type { CacheStrategy, FileStat, SourceFile } from './model/source.ts'
export type { PlainText, SafeHtml } from './model/text.ts'
export type { Location, Moment, Notice, Person, Position, Source } from './model/value.ts'

/** The kinds of topic that can have feeds of their own. */
export type Taxonomy = 'tags' | 'authors'

/** The settings that a section inherits from the sections above it and the site, with every default filled in. */
export type Settings = Additions & {
  /** The address of the site, with a slash at its end. */
  url: string
  /** The address of the output folder, with a slash at its end. */
  feedsUrl: string
  /** The hosts for which files are written. */
  host: readonly HostName[]
  /** Seconds for which documents may be kept. */
  maxAge: number
  /** A language tag (BCP 47). */
  language: string
  /** A time zone of the IANA database. */
  timezone: string
  /** The author of articles without a byline. */
  author: Person
  copyright?: PlainText | undefined
  icon?: string | undefined
  logo?: string | undefined
  permalink: string
  /** The domain name in tag URIs (RFC 4151 §2.1). */
  authority: string
  /** How the ids of articles are made: `tag`, `url`, or a pattern. */
  ids: string
  /** The instant from which articles get a tag as their id, whatever `ids` is. */
  idsUntil?: Moment | undefined
  feeds: FeedNames
  limit: number
  content: 'full' | 'summary'
  /** The addresses of WebSub hubs. */
  hubs: readonly string[]
  /** The services that are told of changes, beside the hubs. */
  announce: AnnounceSettings
  /** Days that the note of a withdrawn article stays in the feeds. */
  withdrawnDays: number
  /** Whether Atom feeds list withdrawn articles as deleted (RFC 6721). */
  tombstones: boolean
  /** Whether documents by month or year keep all articles (RFC 5005 §4). */
  archive: 'none' | 'month' | 'year'
  /** The number of articles that a tag or author needs for a feed. */
  minItems: number
  /** What becomes of the place where a picture was taken, when the picture says it. */
  pictureLocation: 'remove' | 'warn' | 'keep'
  /** The pattern of the ids of footnotes. */
  footnotes: string
  /** Whether feeds have HTML pages. */
  pages: boolean
  /** The kinds of packed copies of documents; of the site only. */
  compress: readonly Compression[]
  /** The aggregators for which documents are made, by their names. */
  partners: readonly string[]
  /** The ids of rules of partners that are not applied. */
  mute: readonly string[]
  /** The own settings of partners: name → key → value. */
  partnerSettings: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** How front matter is read that was written for another tool; undefined where it is ours. */
  reading?: Reading | undefined
  /** The authors whom articles name by keys, and the file that has them. */
  known?: { people?: Readonly<Record<string, Person>> | undefined; file: string } | undefined
  /** The country of the publisher (ISO 3166-1 alpha-2). */
  country?: string | undefined
  /** Whether errors in an article that no subscriber has hold back this article alone, or stop the build. */
  onError: 'stop' | 'hold'
  /** How the tags of other tools are published, by their names. */
  tags: Tags
}

/** The site itself (path '') or a folder with a section.yaml. */
export type Section = Settings & {
  /** Its folder below content/, like `news/local-news`. */
  path: string
  title: PlainText
  /** The title of its feed: that of the site, then that of the section. */
  feedTitle: PlainText
  description: PlainText
  /** Its language, where that is not the language of the site: the ids of its articles begin with it. */
  idLanguage?: string | undefined
  /** The path of the uppermost section whose feeds show its articles; undefined where that is the site. */
  uppermost?: string | undefined
  /** The id of its feed, where that is not made of `authority` and its path. */
  feedId?: string | undefined
  /** The old addresses of its feed: paths, percent-encoded, or absolute addresses. */
  movedFrom?: readonly string[] | undefined
  /** The kinds of topic that have feeds below this section. */
  taxonomies: readonly Taxonomy[]
  /** The kinds of topic that have feeds below this section or a section above it. */
  gathered: readonly Taxonomy[]
}

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
export type RenderedArticle = Omit<Article, 'image' | 'audio' | 'summary' | 'content'> & RenderedText

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

/** The feeds to which the page of a feed has links. */
export type Neighbours = {
  /** The sections above it that have pages, the site first. */
  above: readonly Section[]
  sections: readonly Neighbour[]
  tags: readonly Neighbour[]
  authors: readonly Neighbour[]
  /** Newest document first. */
  archive: readonly Neighbour[]
  /** The path of the list of all feeds. */
  list?: string | undefined
}

/** A link to a path below the output folder. */
export type Neighbour = { title: PlainText; path: string }
