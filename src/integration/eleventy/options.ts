import type { Item } from '../../model/item.ts'
import type { FlatOptions } from '../options.ts'
import type { EleventyItem } from './host.ts'

/** Options of the plugin: settings of the site, options of a build, and which pages are articles. */
export type EleventyOptions = FlatOptions & {
  /**
   * The collections whose pages are articles; `posts`. One that has the name of a section is in this section. `limit` is the setting of this
   * name, and 0 is `all`, like in Eleventy's own plugin for feeds.
   */
  readonly collection?: string | readonly string[] | { readonly name: string; readonly limit?: number } | undefined
  /** Changes an article before it is validated, or leaves it out. */
  readonly article?: ChangeArticle | undefined
}

/** What the site makes of an article; `undefined` leaves it out. */
export type ChangeArticle = (page: EleventyItem, article: Item) => Item | undefined | Promise<Item | undefined>

/** What is known of the builds of one start of Eleventy. @internal */
export type Seen = {
  /** The collections of the last build. */
  collections: unknown
  /** The texts of pages that an incremental build does not make again. */
  texts: Map<string, string>
  /** The links of each section. */
  links: Map<string, Promise<string>>
}
