import type { RowId, Severity } from '../diagnostic.ts'
import type { Redirect } from '../http/follow.ts'
import type { Observed } from '../http/observe.ts'
import type { Mark } from '../partner/model.ts'
import type { Robots } from './robots.ts'

/** A check of what a server sends, as docs show it. A check that is known from memory only is never an error. */
export type Row = {
  /** Like `H05`; it never changes. */
  id: `H${number}` & RowId
  severity: Severity
  /** What readers need, as a sentence. */
  asks: string
  /** How it is known: the mark and the source, like `S: RFC 9110 §13.1.2`. */
  known: `${Mark}: ${string}` | 'own'
}

/** A check and how it is decided: by all answers, or only where the document is a feed. */
export type Check = Row & ({ visit: (visit: Visit) => Finding[] } | { feed: (visit: FeedVisit) => Finding[] })

/** What a check finds. */
export type Finding = {
  /** What the server does, and what that means for readers: sentences. */
  message: string
  /** What to configure, a sentence for the person who runs the server. */
  hint: string
  /** Where a finding is more or less serious than its check. */
  severity?: Severity | undefined
}

/** The answer of a server, or why there is none, a part of a sentence. */
export type Answer = Observed | { failed: string }

/** Everything that was asked about one document. Checks are functions of it: they ask nothing themselves. */
export type Visit = {
  /** The address that subscribers have. */
  asked: string
  /** The address after the redirects. */
  address: string
  redirects: readonly Redirect[]
  /** The answer to a reader that takes gzip. */
  answer: Observed
  /** Its body, unpacked. */
  text: Buffer
  /** What the document says; undefined when it is no feed. */
  feed: LiveFeed | undefined
  /** Why it is no feed, the end of a sentence. */
  fault: string | undefined
  /** The answers to requests that differ in one thing each; undefined for those that were not sent. */
  other: Others
  /** The answers to readers, by their names. */
  readers: readonly { name: string; answer: Answer }[]
  /** What robots.txt says. */
  robots: Robots
  /** An address of the host at which there is nothing; undefined except at the first document of a host. */
  nothing: { path: string; answer: Answer } | undefined
}

/** The same about a document that is a feed. */
export type FeedVisit = Visit & { feed: LiveFeed }

/** The same request without gzip, once more, with HEAD, with brotli, and with each condition. */
export type Others = Partial<Record<'plain' | 'again' | 'head' | 'brotli' | 'sameTag' | 'sameDate', Answer>>

/** What a feed says about itself. */
export type LiveFeed = {
  kind: 'rss' | 'atom' | 'json'
  /** Whether it is RSS 1.0, which is RDF. */
  isRdf: boolean
  /** Its own address; empty when it does not say it. */
  self: string
  hubs: readonly string[]
  /** The seconds of `<ttl>`. */
  ttl: number | undefined
  /** The encoding that the document itself declares. */
  encoding: string
  /** The newest date of an article, in milliseconds since 1970. */
  newest: number | undefined
  /** The addresses of its pictures. */
  pictures: readonly string[]
}
