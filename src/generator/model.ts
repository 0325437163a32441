import type { FeedNames } from '../model/feed-names.ts'
import type { InheritedValues, Values } from '../model/reading.ts'
import type { Tags } from '../model/tag.ts'
import type { GeneratorName } from './names.ts'

export type { InheritedValues, Values } from '../model/reading.ts'

/**
 * A tool for whose content there is a preset: mostly tables, so that its articles are read without changing a file. A new one is a
 * file in this folder, a line in `index.ts` and a name in `names.ts`.
 */
export type Generator = {
  /** Its name in settings. */
  name: GeneratorName
  /** Its name for people. */
  title: string
  files: Files
  /** What a key of its front matter means, by the key in lower case and without - and _. */
  keys: Readonly<Record<string, Meaning>>
  /** Keys of ours as people write them for this tool, where they have other names. */
  usual?: Readonly<Record<string, string>>
  /** Keys that say nothing to feeds, in the same spelling; `*` at the end stands for any end. */
  ignored: readonly string[]
  /** What the path of a file says; the path begins below the content. */
  place: (path: string) => Place
  /** A name of a file or folder as a part of an address. */
  slug: (name: string) => string
  /** A category as a part of an address, where that differs from a name. */
  category?: (name: string) => string
  /** The key slug as a part of an address, where that differs from a name. */
  keySlug?: (written: string) => string
  /** A title as a part of an address. */
  titleSlug: (title: string) => string
  /** The address in front matter: a path, an address, or a pattern of ours; undefined when nobody can say it without the tool. */
  address: (written: string) => string | undefined
  /** An old address in front matter as a path below the root of the site; `page` is that of the article. Without it, it is one already. */
  alias?: (written: string, page: string) => string
  /** A date in front matter as we read it; `isQuoted` where it is in quotation marks. */
  date: (written: string, isQuoted: boolean) => string
  /** A text that stands for a list of tags, by its key. */
  listed: (written: string, key: string) => string[]
  /** The settings that a site has which does not say them. */
  defaults: Defaults
  /** The template tags that are rendered: name → name of a rendering. */
  tags: Tags
  /** The folders of files that are published as they are, from the folder of the settings. */
  static: readonly string[]
  inherited: Inherited
}

/** Which files of a folder are articles. */
export type Files = {
  /** The ends of their names. */
  extensions: readonly string[]
  /** Whether a file with such a name is an article, by its path and the names beside it. */
  isArticle: (path: string, beside: ReadonlySet<string>) => boolean
  /** Whether a file is the translation of one beside it, which has the same address in another language. */
  isTranslation?: (path: string, beside: ReadonlySet<string>) => boolean
  /** Whether a folder whose name begins with _ is entered. */
  enters: (folder: string) => boolean
  /** Whether a folder with these names in it is one page, so that nothing in the folders below it is another. */
  isOnePage?: (beside: ReadonlySet<string>) => boolean
}

/** What the path of a file says about its article. */
export type Place = {
  /** The date in its name, as it is written. */
  date?: string | undefined
  /** The name without date and extension. */
  name: string
  /** The last part of the path in its address, where that is not the name. */
  file?: string | undefined
  /** The folders that are part of its address. */
  folders: readonly string[]
  /** Folders that are categories. */
  categories?: readonly string[]
  /** Whether the folder holds it back. */
  isDraft?: boolean
}

/** Settings that a preset brings. */
export type Defaults = {
  permalink: string
  limit?: number | 'all'
  ids?: string
  feeds?: Partial<FeedNames>
}

/** Where values come from that articles inherit. Paths begin where the settings of the site are. */
export type Inherited = {
  /** Whether a file of the content, or of a folder above it, holds such values; `beside` are the names in its folder. */
  isSource: (path: string, beside: ReadonlySet<string>) => boolean
  /** The values in such a file, with the path or folder for which they hold. */
  read: (path: string, values: Values) => readonly InheritedValues[]
  /** The tool's own settings of the site, if they may hold such values, and the key of them. */
  site?: { isFile: (path: string) => boolean; key: string }
  /** Whether a file is a program that may hold such values: it is not run. */
  isProgram?: (path: string) => boolean
}

/**
 * What a key means: one of our keys, a part of `image`, or one of these.
 * - `publish`: a time before which the article is held back; it is the date of publication
 * - `hold`: it may hold the article back, by its value
 * - `held`: as `hold`, and true where it is there at all
 * - `tags`, `categories`: lists that are joined to the tags; categories are part of some addresses too
 * - `taxonomies`: a map of lists of tags
 * - `params`: a map of more keys
 * - `address`: the address, as the tool understands it
 * - `aliases`: old addresses, as the tool understands them
 * - `path`: what takes the place of the path in its address
 * - `target`: a link to another site, of which the article tells
 * - `unlisted`: the page exists, but no feed has it
 * - `none`: nothing
 */
export type Meaning =
  | 'title'
  | 'date'
  | 'updated'
  | 'summary'
  | 'authors'
  | 'author'
  | 'tags'
  | 'image'
  | 'image.alt'
  | 'image.caption'
  | 'image.credit'
  | 'audio'
  | 'language'
  | 'expires'
  | 'slug'
  | 'url'
  | 'id'
  | 'guid'
  | 'source'
  | 'copyright'
  | 'ai'
  | 'rights'
  | 'location'
  | 'correction'
  | 'withdrawn'
  | 'draft'
  | 'content'
  | 'feeds'
  | 'publish'
  | 'hold'
  | 'held'
  | 'categories'
  | 'taxonomies'
  | 'params'
  | 'aliases'
  | 'address'
  | 'path'
  | 'target'
  | 'unlisted'
  | 'none'
