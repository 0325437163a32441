import { matterOf } from './matter.ts'
import type { Feeds } from './model.ts'
import { inFiles } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { textAt, type Values } from './values.ts'

/** A feed that a site makes by a template of its own. */
export type OwnFeed = {
  format: 'rss' | 'atom'
  /** Its path on the site. */
  path: string
  /** Whether its ids are the addresses of the posts. */
  isByAddress: boolean
  limit: number | undefined
  matter: Values
}

/** The templates of feeds among these files, by what they write. */
export function ownFeeds(folder: SiteFolder, paths: readonly string[], root = '.'): OwnFeed[] {
  return paths.flatMap((path) => {
    const text = mayBeFeed.test(path) ? withLayout(folder, folder.text(path)) : undefined
    const format = text && (/<rss\b/.test(text) ? 'rss' : /<feed\b[^>]*Atom/.test(text) ? 'atom' : undefined)
    if (!text || !format) return []
    const matter = matterOf(text)
    const below = root === '.' ? path : path.slice(root.length + 1)
    const address =
      textAt(matter, ['permalink', 'eleventyComputed.permalink']) ?? below.replace(/\.(?:njk|liquid|html|hbs|ejs)$/, '')
    if (!/^[\w./-]+\.xml$/.test(address)) return []
    const limit = Number(limits.exec(text)?.slice(1).find(Boolean)) || undefined
    return { format, path: address.replace(/^\//, ''), isByAddress: isByAddress(text), limit, matter }
  })
}

/** A page of Jekyll can have its text in a layout. */
function withLayout(folder: SiteFolder, text: string | undefined): string | undefined {
  const layout = text && textAt(matterOf(text), ['layout'])
  if (!layout) return text
  return [text, ...inFiles(`_layouts/${layout}`, 'xml', 'html').map((file) => folder.text(file) ?? '')].join('\n')
}

const mayBeFeed = /(?:feed|rss|atom|index)[^/]*\.(?:xml|njk|liquid|html)$/i

/** `limit: 10` in Liquid, `limitTo(10)` and the like in Nunjucks; `slice` takes what other numbers mean. */
const limits = /\bfor\b[^%]*?(?:\blimit:\s*(\d+)|\blimit\w*\((\d+)\)|\|\s*head\((\d+)\)|\bslice\(0,\s*(\d+)\))/

/** Whether the id of an item is its address: `post.url`, or a variable with such a name; `post.id` is something else. */
function isByAddress(text: string): boolean {
  const items = text.slice(text.search(/<(?:item|entry)>/))
  const id = /<(?:guid|id)\b[^>]*>([^<]*)</.exec(items)?.[1] ?? ''
  return /url|permalink|link/i.test(id) && !/\.id\b/.test(id)
}

/** The names of own feeds by format; undefined when there are none. */
export const namesOf = (feeds: readonly OwnFeed[]): Feeds | undefined =>
  feeds.length === 0 ? undefined : Object.fromEntries(feeds.toReversed().map(({ format, path }) => [format, path]))
