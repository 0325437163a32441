import type { Item } from '../../model/item.ts'
import type { FlatOptions } from '../options.ts'

/** Options of the plugin: settings of the site, options of a build, and the articles. */
export type ViteOptions = FlatOptions & {
  /** Makes the articles, in place of files in the folder `content`. */
  readonly articles?: MakeArticles | undefined
  /** With `false`, pages get no links to the feeds in their heads. */
  readonly links?: boolean | undefined
}

/** Makes the articles for one build. */
export type MakeArticles = () => Iterable<Item> | AsyncIterable<Item> | Promise<Iterable<Item>>
