import type { MarkedExtension } from 'marked'
import type { OwnWords } from '../language/words.ts'
import type { ExtraElement, Namespaces } from '../model/hooks.ts'
import type { Person } from '../model.ts'

/**
 * The code of a site that changes what is published: the default export of `feedwright.config.js`, or `hooks` of a build. Every function
 * may be async, and must return the same for the same arguments.
 */
export type Hooks = {
  /** A text that changes with everything outside of the file that these hooks read: what is remembered is made again then. */
  readonly version?: string | undefined
  /** Extensions of `marked`, which makes HTML of markdown. Their HTML is cleaned like that of articles. */
  readonly markdown?: readonly MarkedExtension[] | undefined
  /** Changes an article before it is checked; `undefined` leaves it out. */
  readonly article?: ((article: WrittenArticle, about: About) => Awaitable<WrittenArticle | undefined>) | undefined
  /** Changes the clean HTML of an article, with absolute addresses. What it returns is cleaned again. */
  readonly html?: ((html: string, article: ArticleFacts) => Awaitable<string>) | undefined
  /** The addresses of the namespaces of extra elements, by their prefixes. */
  readonly namespaces?: Namespaces | undefined
  /** Extra elements of the feeds of a section, in RSS and Atom. */
  readonly channelElements?: ((section: SectionFacts) => Awaitable<Elements>) | undefined
  /** Extra elements of an article, in RSS and Atom. */
  readonly itemElements?: ((article: ArticleFacts) => Awaitable<Elements>) | undefined
  /** Words that take the place of ours in texts that readers see, by language. */
  readonly words?: OwnWords | undefined
}

/** Elements; `undefined`, `null` and `false` are nothing, so that an element may depend on something. */
type Elements = readonly (ExtraElement | undefined | null | false)[] | undefined

type Awaitable<T> = T | Promise<T>

/**
 * An article as it is written: the keys of its front matter, whose values are text, lists and maps, and its text. One from code that has
 * HTML has it in `html`, and no markdown.
 */
export type WrittenArticle = { readonly markdown: string; readonly [key: string]: unknown }

/** Where an article comes from. */
export type About = {
  /** The path of its file, below the folder of the articles. */
  readonly file: string
  /** The path of its section; empty for the site itself. */
  readonly section: string
}

/** What a checked article says of itself. */
export type ArticleFacts = About & {
  readonly id: string
  readonly url: string
  readonly title: string
  /** RFC 3339, like all times. */
  readonly date: string
  readonly updated: string
  readonly language: string
  readonly authors: readonly Person[]
  readonly tags: readonly string[]
  readonly summary?: string | undefined
}

/** What a section says of itself. */
export type SectionFacts = {
  /** Its path; empty for the site itself. */
  readonly path: string
  readonly title: string
  readonly description: string
  readonly language: string
  /** The address of the site. */
  readonly url: string
}

/** The name of a hook; `file` is what the file does while it is loaded. */
export type HookName = keyof Hooks | 'file'
