import type { FeedDocument } from '../../feed/model.ts'
import type { XmlElement } from '../../feed/xml/tree.ts'
import type { ArticleHead, Moment, RenderedArticle, Section } from '../../model.ts'

/** The values of a partner's own settings. */
export type Own = Readonly<Record<string, string>>

/** What the documents of partners are made with, besides the feed. */
export type Means = {
  own: Own
  /** Articles that have expired and of which the partner is told. */
  expired: readonly ArticleHead[]
  /** The guid of an article that the partner has already, by the id of the article. */
  guids: ReadonlyMap<string, string>
}

/** The document for one partner, and the items in it. */
export type MadeDocument = { feed: FeedDocument; items: readonly SentItem[]; text: string }

/** What the documents for partners have in common, whatever their format is. */
export type PartnerDocument = Sent & {
  /** The parts of a document in a format of its own, and what is in them: for the docs. */
  parts: readonly (readonly [part: string, words: string])[]
  /** Whether an article that moves to another feed keeps the guid that it has in the published documents. */
  keepsGuids: boolean
  /** The guid of an article that the partner does not have yet. */
  guidOf: (article: Identified) => string
  make: (feed: FeedDocument, means: Means) => MadeDocument
  /** The differences between a finished document, read again, and the items that it was made of. */
  faults: (made: MadeDocument, means: { own: Own; content: Section['content'] }) => string[]
}

/** What the guid of an article is made of. */
export type Identified = Pick<ArticleHead, 'id' | 'uri' | 'url'>

/** What is the same in all documents that are made for partners. */
export type Sent = {
  /** The greatest number of articles. */
  items: number
  /** Minutes for which it may be kept, where that is not as with the feeds. */
  ttl?: number
  told: Told
}

/** How a partner is told of the four events of an article. */
export type Told = {
  corrected: Event
  withdrawn: Event
  /** With `stays` an expired article is in the document as an item without its text, as long as a withdrawn one. */
  expired: Event & { stays: boolean }
  moved: { how: string }
}

/** What becomes of an item at an event. */
type Event = {
  /** A sentence for the docs. */
  how: string
  /** The time in `<pubDate>`: of the publication, or of the event; `empty` leaves it without one. */
  pubDate?: 'published' | 'changed' | 'empty'
  /** Elements that only such an item has; `at` is the time of the event. */
  elements?: (article: RenderedArticle, at: Moment) => Child[]
}

/** The states of an item: `new` is one of which nothing has been changed. */
export type State = 'new' | 'corrected' | 'withdrawn' | 'expired'

/** An article as a partner gets it, its permanent id, the event that the partner has to be told of, and its time. */
export type SentItem = { article: RenderedArticle; id: string; state: State; at: Moment }

/** A child of an element to be made; undefined is left out. */
export type Child = XmlElement | undefined
