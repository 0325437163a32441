import type { PlainText } from './text.ts'

/** An instant, and the UTC offset of the newsroom at that instant; both in milliseconds. */
export type Moment = { epochMilliseconds: number; offset: number }

/**
 * A place in a file; line and column count from 1, columns in UTF-16 units. What code gave has a `key`, like `image.alt`: for
 * one that is a text of its own, like `markdown`, line and column are those in it, for all others they are 1.
 */
export type Position = { file: string; line: number; column: number; key?: string | undefined }

/** An author, or another person with a name. */
export type Person = {
  name: PlainText
  url?: string | undefined
  email?: string | undefined
  /** Its account in the fediverse, like `@lilei@social.example`. */
  fediverse?: string | undefined
}

/** The source of an article's text. */
export type Source = { name: PlainText; url?: string | undefined }

/** The note of a correction or withdrawal, and its date. */
export type Notice = { date: Moment; note: PlainText }

/** A place, in degrees. */
export type Location = { name?: PlainText | undefined; lat: number; lon: number }
