import { readFileSync } from 'node:fs'
import { deliveryOf } from '../src/hosting/delivery.ts'
import type { FeedNames } from '../src/model/feed-names.ts'
import { table } from './partner-page.ts'
import { section } from './valid.ts'

const known: Record<string, { extensions?: string[] }> = JSON.parse(
  readFileSync('node_modules/mime-db/db.json', 'utf8'),
)

/** The types that mime-db, by which GitHub Pages decides, knows for the end of a name. */
export const typesByName = (path: string): string[] =>
  Object.entries(known).flatMap(([type, { extensions = [] }]) =>
    extensions.includes(path.replace(/^.*\./, '')) ? [type] : [],
  )

/** The media type that a file has to have, with the names of documents that a site has. */
export function wantedType(path: string, feeds: FeedNames): string {
  const site = section({ path: '', feeds })
  const feed = { kind: 'section', section: site, prefix: '', articles: [] } as const
  const { files } = deliveryOf({ site, feeds: [feed], paths: [path], redirects: [], ttlOf: () => undefined })
  return files[0]?.type ?? ''
}

/** Names of documents, lists and pages, with the types that they have where a host decides by the end of a name. */
const named: readonly { path: string; feeds: FeedNames }[] = [
  ...['rss.xml', 'atom.xml', 'feed.json', 'feeds.opml', 'index.html', 'news-sitemap.xml', 'rsl.xml'].map((path) => ({
    path,
    feeds: { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' },
  })),
  ...['feed.rss', 'feed.atom'].map((path) => ({
    path,
    feeds: { rss: 'feed.rss', atom: 'feed.atom', json: 'feed.json' },
  })),
]

/** Whether a file gets its own type by its name alone. */
export const isRightByName = (path: string, feeds: FeedNames): boolean =>
  typesByName(path).includes(wantedType(path, feeds).replace(/;.*/, ''))

/** A table of names for docs/hosting.md. */
export const typeTable = (): string =>
  table(
    ['name', 'its type', 'by its end alone'],
    named.map(({ path, feeds }) => [
      `\`${path}\``,
      `\`${wantedType(path, feeds).replace(/;.*/, '')}\``,
      isRightByName(path, feeds) ? 'the same' : `\`${typesByName(path)[0]}\``,
    ]),
  )
