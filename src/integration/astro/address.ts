import { pageFile } from '../head/page-file.ts'
import type { AstroEntry } from './entry.ts'
import type { AstroConfig, AstroRoute } from './host.ts'

/** Where the pages of entries are: a pattern, or a function that returns a path or an address. */
export type Permalink = string | ((entry: AstroEntry) => string)

/** The address of the site with its `base`, and a slash at its end. */
export const siteOf = ({ site = '', base }: Pick<AstroConfig, 'site' | 'base'>): string =>
  new URL(base.replace(/^\/*/, '/').replace(/\/*$/, '/'), site).href

/** The usual pattern, which follows the settings of Astro: its own blog has it. */
export const usualPermalink = ({ trailingSlash, build }: Pick<AstroConfig, 'trailingSlash' | 'build'>): string =>
  trailingSlash === 'always' || (trailingSlash === 'ignore' && build.format === 'directory')
    ? '/{collection}/{id}/'
    : '/{collection}/{id}'

/** The address of an entry's page; a path begins at the address of the site. */
export function addressOf(entry: AstroEntry, permalink: Permalink, site: string): string {
  const path = typeof permalink === 'function' ? permalink(entry) : filled(permalink, entry)
  return /^https?:/i.test(path) ? path : new URL(path.replace(/^\/+/, './'), site).href
}

const filled = (pattern: string, { collection, id }: AstroEntry): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, part) =>
    part === 'collection' ? encoded(collection) : part === 'id' ? encoded(id) : whole,
  )

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** What is not a part of a pattern, if something in it is not. */
export const strangePart = (permalink: Permalink): string | undefined =>
  typeof permalink === 'string' ? /\{(?!(?:collection|id)\})[^}]*\}?/.exec(permalink)?.[0] : undefined

/** Whether Astro wrote a page at an address of the site, or answers there on demand. */
export function openPages(dir: string, routes: readonly AstroRoute[], site: string) {
  const onDemand = routes.filter(({ isPrerendered, type }) => !isPrerendered && type !== 'redirect')
  const base = new URL(site).pathname
  return (url: string): boolean => {
    if (!url.startsWith(site)) return !url.startsWith(new URL(site).origin)
    const { pathname } = new URL(url)
    const path = `/${pathname.slice(base.length)}`
    if (onDemand.some(({ patternRegex }) => patternRegex.test(path))) return true
    return pageFile(dir, path) !== undefined
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** An entry to whose address the feeds link, though no page is there. */
export type Missing = { file: string; url: string; id: string }

/** How to say where the pages are: as a pattern, where a page has the id of the entry at its end. */
export function missingPages(missing: readonly Missing[], pages: readonly string[]): string[] {
  const shown = missing
    .slice(0, 3)
    .map(({ file, url }) => `${file}: Astro wrote no page at ${url}, to which the feeds link.`)
  const others = missing.length - shown.length
  return [
    ...shown,
    ...(others > 0 ? [`The same is true of ${others} more ${others === 1 ? 'entry' : 'entries'}.`] : []),
    ...(missing.length > 0 ? [hintFor(missing, pages)] : []),
  ]
}

function hintFor(missing: readonly Missing[], pages: readonly string[]): string {
  const [pattern = '/articles/{id}/'] = missing.flatMap(({ id }) =>
    pages.flatMap((page) => patternOf(`/${decoded(page)}`, id)),
  )
  return `Write where the pages of articles are in the options of Feedwright, like permalink: '${pattern}', or as a function of the entry. An entry that has no page is left out with article: (entry, item) => (hasNoPage(entry) ? undefined : item).`
}

/** The pattern of a page's path that ends with an id. */
function patternOf(path: string, id: string): string[] {
  const slash = path.endsWith('/') ? '/' : ''
  const end = `/${id}${slash}`
  return path.endsWith(end) ? [`${path.slice(0, -end.length)}/{id}${slash}`] : []
}
