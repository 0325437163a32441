import type { Ai } from './ai.ts'
import type { AnnounceSettings } from './announce.ts'
import type { FeedNames } from './feed-names.ts'
import type { Compression } from './file.ts'
import type { Government } from './government.ts'
import type { Additions } from './hooks.ts'
import type { HostName } from './host-name.ts'
import type { LookSettings } from './look.ts'
import type { Reading } from './reading.ts'
import type { Rights } from './rights.ts'
import type { Tags } from './tag.ts'
import type { PlainText } from './text.ts'
import type { Moment, Person } from './value.ts'

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
  /** What machines made of its articles. */
  ai?: Ai | undefined
  /** What may be done with its articles. */
  rights?: Rights | undefined
  /** What its pages say as pages of a Chinese government site; undefined for all others. */
  government?: Government | undefined
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
  /** How pages look; of the site only. */
  look?: LookSettings | undefined
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
