import type { RowId, RuleId, Severity } from '../diagnostic.ts'
import type { FeedDocument } from '../feed/model.ts'
import type { XmlElement } from '../feed/xml/tree.ts'
import type { ArticleHead, RenderedArticle, Section } from '../model.ts'
import type { Parent } from '../render/tree.ts'
import type { Child, Own, PartnerDocument, Sent, SentItem } from './document/model.ts'

export type { Child, Own, Sent, SentItem, State, Told } from './document/model.ts'

/** An aggregator, or a kind of program that reads feeds: what it asks for, and the document that is made for it. */
export type Partner = {
  /** Its name in settings, in `--for` and in the names of its files. */
  name: string
  /** Its name for people. */
  title: string
  /** What it is and what it reads, in one or two plain sentences. */
  about: string
  /** What the newsroom itself must do: register, deliver a logo, have a certificate. Sentences. */
  newsroom: readonly string[]
  /** Where its rules are known from: the document, page or program for each mark. */
  sources: Partial<Record<Mark, string>>
  rows: readonly Row[]
  /** Its own settings, below `partnerSettings`: key → what it is. */
  settings?: Readonly<Record<string, OwnSetting>>
  /** Files in the root of the output folder, made of the articles in its sections. */
  root?: RootFiles
  /** The RSS document that is made for it; without a document it reads the feeds that everybody gets. */
  variant?: Variant
  /** The document that is made for it in another format than RSS. */
  document?: PartnerDocument
}

/** Files of a partner that are not beside a feed, like a sitemap. */
export type RootFiles = {
  /** The name of the first of them. */
  name: string
  files: (heads: readonly ArticleHead[], means: RootMeans) => RootFile[]
  /** The moment at which an article leaves them, in milliseconds since 1970. */
  leaves: (head: ArticleHead) => number
}

/** What files in the root are made of besides articles; `own` are the partner's settings in a section. */
export type RootMeans = { now: Date; site: Section; own: (section: Section) => Own }

/** A file in the root of the output folder. */
export type RootFile = { path: string; text: string }

/** A setting of a partner: text; `fault` is what is wrong with a value, the end of a sentence. */
export type OwnSetting = { description: string; example: string; fault?: (value: string) => string | undefined }

/** How a rule is known: read in the source (S), tried on the W3C validator (V), from code or reports of others (T), announced (P), from memory (M), or concluded (own). */
export type Mark = 'S' | 'V' | 'T' | 'P' | 'M' | 'own'

/** A rule of a partner. A rule that is known from memory only is never an error. */
export type Row = {
  /** Like `MS04`; it never changes. */
  id: RowId
  severity: Severity
  /** What the partner asks for, as a sentence. */
  asks: string
  mark: Mark
} & Decision

/** How a row is decided; in more than one of these ways where its parts differ. An item with a finding of an error row is not sent, unless the partner has it already. */
type Decision =
  /** About the publisher and its settings: whether it is eligible at all. */
  | { site: (feed: FeedView) => Finding[] }
  /** About a whole document. */
  | { feed: (feed: FeedView) => Finding[] }
  | { item: (item: ItemView, feed: FeedView) => Finding[] }
  /** About a whole document in another format than RSS. */
  | { written: (document: WrittenDocument) => Finding[] }
  /** The age in days from which articles are not sent: it is a finding only where none is left. */
  | { oldest: number }
  /** These rules of Feedwright find it, in every build. */
  | { by: readonly RuleId[] }
  /** Neither content nor documents say it: why. */
  | { undecided: string }

/** What breaks a rule. */
export type Finding = {
  /** The path of the key that it is about, in front matter or settings; without one it is about the text or the whole section. */
  key?: readonly string[] | undefined
  /** A piece of the text as it was written, to find its line. */
  piece?: string | undefined
  /** The number of the item that it is about, from 0, where a rule of a whole document finds it in one. */
  item?: number | undefined
  /** What was found, a sentence with the value. */
  message: string
  /** What to write instead, a sentence. */
  hint: string
  /** Where a finding is less serious than its row. */
  severity?: 'warning' | 'note' | undefined
}

/** A document as a partner gets it, with the articles that it was made of. */
export type FeedView = {
  /** As the partner gets it: after the changes of its variant. */
  document: FeedDocument
  /** The partner's own settings. */
  own: Own
  /** The time of the build. */
  now: Date
  /** Its RSS document, also where everybody gets other formats only, and its address. */
  text: string
  address: string
  root: XmlElement
  channel: XmlElement
  items: readonly ItemView[]
  /** The Atom and JSON documents of the same feed, where it has them; only for a partner without a variant. */
  others: { atom?: string | undefined; json?: string | undefined } | undefined
  /** The partner's files in the root of the output folder. */
  rootFiles: readonly RootFile[]
}

/** A document in another format than RSS, as its partner gets it, with the items in it. */
export type WrittenDocument = { items: readonly SentItem[]; json: unknown }

/** An item as a partner gets it. */
export type ItemView = SentItem & {
  element: XmlElement
  /** The HTML of its body, and the same parsed. */
  html: string
  body: Parent
}

/** How an RSS document is made for one partner: the differences from the feeds that everybody gets. */
export type Variant = Sent & {
  /** Namespaces of its own: prefix → URI. */
  namespaces: Readonly<Record<string, string>>
  /** The prefixes of namespaces that must be declared even where nothing uses them. */
  declares?: readonly string[]
  /** Attributes of `<rss>` besides its version. */
  root?: Readonly<Record<string, string>>
  /**
   * The form of the guid: the permanent id; the first permalink, which stays when the article moves; or the permanent id in a form
   * that no program takes for an address.
   */
  guid: 'id' | 'permalink' | 'plain'
  /** The element with the whole text. */
  body: 'content:encoded' | 'description'
  /** Whether the summary is in `<description>`, which is not so where the text is there. */
  summary: boolean
  /** How HTML is written into XML. */
  escape: 'references' | 'cdata'
  /** The zone of dates: that of the newsroom, or GMT. */
  zone: 'newsroom' | 'GMT'
  /** The parts of Media RSS and RSS that show pictures, sounds and films. */
  media: { enclosure: boolean; contents: boolean; thumbnail: boolean }
  html: TakenHtml
  /** The last changes of the text, when it has only elements that the partner takes. */
  arrange?: (body: Parent, article: RenderedArticle) => void
  /** Adds elements to the channel, before its items; others with their names are left out. */
  channel?: (feed: FeedDocument, own: Own) => Child[]
  /** Adds elements to every item; others with their names are left out, and these where an event has its own. */
  item?: (item: SentItem, own: Own) => Child[]
  /** The changes of an article that the feeds do not have: a cut description, fewer tags. */
  article?: (article: RenderedArticle, own: Own) => RenderedArticle
}

/** The HTML that a partner takes: each element with the attributes that it may have. */
export type TakenHtml = {
  elements: Readonly<Record<string, readonly string[]>>
  /** What is written in the place of an element that it does not take; without an entry the usual one, or its text only. */
  instead?: Readonly<Record<string, string>>
}

/** The ways in which rows are decided. */
export type { Decision }
