import type { OwnWords } from '../language/words.ts'

/** An element that a hook adds to RSS and Atom; its name has a prefix of `namespaces`. */
export type ExtraElement = {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number | boolean>> | undefined
  /** Its text, before the elements in it. */
  readonly text?: string | number | boolean | undefined
  readonly elements?: readonly ExtraElement[] | undefined
}

/** Namespaces of extra elements: prefix → URI. */
export type Namespaces = Readonly<Record<string, string>>

/** What hooks add to the feeds of a section. */
export type Additions = {
  /** The namespaces of its elements and of those of its articles. */
  namespaces?: Namespaces | undefined
  /** The elements of its feeds besides ours. */
  elements?: readonly ExtraElement[] | undefined
  /** The words that it has in place of those of the dictionaries. */
  words?: OwnWords | undefined
}

/** What is wrong with a value that a hook returns. */
export type Flaw = { message: string; hint: string }
