import type { EarlierItem } from '../item.ts'
import type { Element } from './element.ts'

/** The kinds of feed that are read; an export of WordPress has all of its articles. */
export type EarlierKind = 'rss' | 'atom' | 'json' | 'export'

/** A published feed, of Feedwright or another program. */
export type EarlierFeed = {
  kind: EarlierKind
  title: string
  /** Its own id, which Atom feeds have; else empty. */
  id: string
  /** The address of the page that it belongs to. */
  address: string
  /** The address of the document itself, as it says; else empty. */
  self: string
  items: EarlierItem[]
  /** How many of its articles have neither an id nor an address: nothing can be compared with them. */
  nameless: number
}

/** A published feed, or why it cannot be read, the end of a sentence; `isOther` for a document that is no feed. */
export type Earlier = EarlierFeed | { fault: string; isOther?: true }

/** How one kind of feed is written in XML. */
export type XmlFormat = {
  kind: EarlierKind
  /** Whether a document is of this kind, by its root and the namespaces declared there. */
  isFor: (root: Element, declared: readonly string[]) => boolean
  /** The name of the elements that are articles. */
  item: 'item' | 'entry'
  /** An article; undefined when it is none that subscribers can have. Without an id and an address, its id is empty. */
  read: (item: Element) => ReadItem | undefined
  /** What a feed says of itself, by the elements in its channel. */
  head: (channel: Element) => Pick<EarlierFeed, 'title' | 'id' | 'address' | 'self'>
}

/** An article without the place where it is. */
export type ReadItem = Omit<EarlierItem, 'where'>
