import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from '../../edition/edition.ts'
import type { Item } from '../../model/item.ts'
import { buildOptionsOf, type FlatOptions } from '../options.ts'
import { type Permalink, siteOf, strangePart } from './address.ts'
import type { AstroEntry } from './entry.ts'
import type { AstroConfig } from './host.ts'

/** Options of the integration: the settings of the feeds, and which entries are articles. */
export type AstroOptions = FlatOptions & {
  /** The collection of the articles; `blog`. */
  readonly collection?: string | undefined
  /** Several collections: each is a section with a feed of its own, beside that of the site. */
  readonly collections?: readonly string[] | undefined
  /**
   * Where the pages of entries are, as a pattern of `{collection}` and `{id}`, or as a function; `/{collection}/{id}/`, without the last
   * slash where Astro writes none.
   */
  readonly permalink?: Permalink | undefined
  /** Changes an article, or leaves it out with `undefined`; `item` is what the feeds would have. */
  readonly article?: ((entry: AstroEntry, item: Item) => Item | undefined | Promise<Item | undefined>) | undefined
}

/** The collections whose entries are articles. */
export const collectionsOf = ({ collection = 'blog', collections }: AstroOptions): readonly string[] =>
  collections ?? [collection]

/** The path of the section of an entry; with one collection, all articles belong to the site. */
export const sectionIn =
  ({ collections = [] }: AstroOptions) =>
  ({ collection }: Pick<AstroEntry, 'collection'>): string | undefined =>
    collections.length > 1 ? collection : undefined

/** The folder in which feeds are kept between builds, since Astro empties its own. */
export const keptIn = ({ cacheDir }: AstroConfig): string => join(fileURLToPath(cacheDir), 'feedwright')

/** The address of the feeds' site with a slash at its end: that of Astro, unless the options say another. */
export const addressIn = (config: AstroConfig, { url }: AstroOptions): string =>
  url === undefined ? siteOf(config) : new URL(url.replace(/\/*$/, '/')).href

/** The options of a build: ids are addresses, as in the feeds of Astro's own package. */
export function buildOptionsIn(config: AstroConfig, options: AstroOptions): BuildOptions {
  const { collection: _one, collections: _all, permalink: _permalink, article: _article, sections, ...flat } = options
  const root = fileURLToPath(config.root)
  const named = (options.collections ?? []).filter((name) => sectionIn(options)({ collection: name }) !== undefined)
  const titled = Object.fromEntries(named.map((name) => [name, { title: titleOf(name), ...sections?.[name] }]))
  const {
    hosting = join(root, 'hosting'),
    cache = join(keptIn(config), 'cache'),
    ...others
  } = buildOptionsOf({
    ...{ ids: 'url', ...flat, title: flat.title ?? '', url: addressIn(config, options) },
    sections: { ...sections, ...titled },
  })
  return { ...others, hosting, cache, content: root }
}

/** The name of a collection as the title of its feed, where the options say none. */
const titleOf = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replace(/[-_]+/g, ' ')

/** Why the options cannot be used, and what to do; undefined when they can. */
export function faultOf(config: AstroConfig, options: AstroOptions): { message: string; hint: string } | undefined {
  const { collection, collections, permalink = '', url } = options
  if (!config.site && url === undefined)
    return {
      message: 'The address of the site is missing: feeds need it for their links.',
      hint: "Write it into the settings of Astro, like site: 'https://www.example.org'.",
    }
  if (url !== undefined && !URL.canParse(url))
    return {
      message: `The address of the site is "${url}", which is no address.`,
      hint: "Write it whole, like url: 'https://www.example.org/', or leave it out: Astro knows it.",
    }
  if (collections && (collection !== undefined || collections.length === 0))
    return {
      message: `"collections" ${collection === undefined ? 'is empty' : 'and "collection" are both there'}.`,
      hint: "Write collection: 'blog', or several as collections: ['blog', 'news'].",
    }
  const part = strangePart(permalink)
  if (part !== undefined)
    return {
      message: `The pattern "${permalink}" has "${part}" in it, which no entry of Astro has.`,
      hint: 'Write {collection} and {id} only, or a function, like permalink: (entry) => "/" + entry.data.pubDate.getUTCFullYear() + "/" + entry.id + "/".',
    }
  return undefined
}
