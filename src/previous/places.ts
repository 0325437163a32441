import { documentsOf, names } from '../feed/names.ts'
import type { Feed } from '../model.ts'
import type { Named } from '../publish/manifest.ts'

/** What a manifest says of the documents that are published: all files, and the feeds of documents with unusual names. */
export type Manifest = { files: readonly string[]; named: Named }

/** JSON is read first, since its articles have places; then RSS, which most sites have. */
const usual = [names.json.fileName, names.rss.fileName, names.atom.fileName]

/**
 * The paths at which the published document of a feed may be, the best first: those that the manifest names, those that the
 * settings name now, and the usual ones.
 */
export function placesOf(feed: Feed, { named }: Pick<Manifest, 'named'>): string[] {
  const own = documentsOf(feed).map(({ path }) => path)
  const sure = [...namedFor(feed.prefix, named), ...own].sort((a, b) => rank(a) - rank(b))
  return [...new Set([...sure, ...usual.map((name) => feed.prefix + name)])]
}

/** JSON, then documents of an unusual kind or RSS, then Atom. */
const rank = (path: string) => (path.endsWith('.json') ? 0 : path.endsWith(names.atom.fileName) ? 2 : 1)

const namedFor = (prefix: string, named: Named) => [...named].flatMap(([path, own]) => (own === prefix ? path : []))

/** The published documents of feeds that no longer exist, by the prefixes of these. */
export function gonePlaces(feeds: readonly Feed[], { files, named }: Manifest): Map<string, string[]> {
  const prefixes = new Set(feeds.map(({ prefix }) => prefix))
  const gone = new Map<string, string[]>()
  for (const path of files.toSorted((a, b) => rank(a) - rank(b))) {
    const prefix = named.get(path) ?? usualPrefix(path)
    if (prefix === undefined || prefixes.has(prefix)) continue
    gone.set(prefix, [...(gone.get(prefix) ?? []), path])
  }
  return gone
}

/** The prefix of the feed of a section or topic, or of a document of an archive; undefined for the document of a partner. */
function usualPrefix(path: string): string | undefined {
  const name = usual.find((one) => path.endsWith(one))
  const prefix = name && path.slice(0, -name.length)
  return prefix !== undefined && /^$|\/$|(?:^|\/)archive\/\d{4}(?:-\d\d)?\.$/.test(prefix) ? prefix : undefined
}

/** A published document that the next publication removes, though its feed stays. */
export type Removed = { feed: Feed; path: string }

/** The published documents of feeds that get other names or other formats. */
export function removedAmong(feeds: readonly Feed[], { files, named }: Manifest): Removed[] {
  const subscribed = new Map(feeds.flatMap((feed) => (feed.kind === 'archive' ? [] : [[feed.prefix, feed] as const])))
  const written = new Set(feeds.flatMap((feed) => documentsOf(feed).map(({ path }) => path)))
  return files.flatMap((path) => {
    const feed = subscribed.get(named.get(path) ?? usualPrefix(path) ?? ' ')
    return feed && !written.has(path) ? { feed, path } : []
  })
}
