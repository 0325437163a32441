import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { readRegular } from '../disk/file.ts'
import { yieldNow } from '../disk/yield.ts'
import { allNames } from '../feed/names.ts'
import { webLimits } from '../http/limits.ts'
import type { Feed } from '../model.ts'
import { namedIn, readManifest } from '../publish/manifest.ts'
import { manifestName } from '../publish/names.ts'
import type { EarlierItem } from './item.ts'
import { gonePlaces, type Manifest, placesOf, type Removed, removedAmong } from './places.ts'

/** The published version of the feeds. */
export type Previous = {
  /**
   * The articles in the published document of a feed; undefined when there is none. An archive at an address is not
   * fetched: it may have hundreds of documents.
   */
  items: (feed: Feed) => Promise<EarlierItem[] | undefined>
  /** The published documents of feeds that no longer exist; only in a folder, which has a manifest. */
  gone: () => Promise<GoneDocument[]>
  /** The published documents that get other names or are left out; only in a folder. */
  removed: () => Removed[]
  /** Whether there are archives that are not read, since they are at an address. */
  skipsArchives: boolean
  /** How many documents were found. */
  found: () => number
  /** The findings about documents that could not be read; complete after all feeds were read. */
  diagnostics: () => Diagnostic[]
}

/** A published document of a feed that no longer exists, and its articles. */
export type GoneDocument = { prefix: string; items: readonly EarlierItem[] }

/**
 * Opens the published feeds in a folder or below an address, or one document of another program, which is the feed of the site.
 * One document of each feed is read, since all formats hold the same articles. A missing document means a new feed; with `asked` it is a finding when all are missing, because a
 * person asked for this comparison. Reading throws an Error, a sentence, when an address cannot be fetched, and the signal's
 * reason when it is aborted.
 */
export function openPrevious(
  feeds: readonly Feed[],
  from: string,
  { asked, signal }: { asked: boolean; signal: AbortSignal | undefined },
): Previous {
  const base = baseOf(from, feeds)
  const diagnostics: Diagnostic[] = []
  let found = 0

  let known: Manifest | undefined
  function manifest(): Manifest {
    known ??= isAddress(base) || isDocument(base) ? noManifest : manifestIn(base)
    return known
  }

  /** Reads the first document that is at one of these paths. */
  async function read(paths: readonly string[]): Promise<EarlierItem[] | undefined> {
    await yieldNow(signal)
    for (const path of isDocument(base) ? [''] : paths) {
      const file = nameOf(base, path)
      const place = { file, line: 1, column: 1 }
      const { bytes, fault } = await bytesAt(base, path, signal)
      if (bytes === undefined && fault === undefined) continue
      found += 1
      const { readEarlier } = await import('./feed/read.ts')
      const earlier = bytes
        ? await readEarlier([bytes], { file, address: isAddress(file) ? file : '', signal })
        : { fault }
      if ('items' in earlier) return earlier.items
      diagnostics.push({ ...place, ...unreadable(earlier.fault ?? '') })
      return undefined
    }
    return undefined
  }

  return {
    async items(feed) {
      const { prefix, kind } = feed
      if (isDocument(base)) return prefix === '' && kind === 'section' ? await read(['']) : undefined
      return isAddress(base) && kind === 'archive' ? undefined : await read(placesOf(feed, manifest()))
    },
    async gone() {
      if (isAddress(base) || isDocument(base)) return []
      const documents: GoneDocument[] = []
      for (const [prefix, paths] of gonePlaces(feeds, manifest()))
        documents.push({ prefix, items: (await read(paths)) ?? [] })
      return documents
    },
    removed: () => removedAmong(feeds, manifest()),
    skipsArchives: isAddress(base) && feeds.some(({ kind }) => kind === 'archive'),
    found: () => found,
    diagnostics: () =>
      asked && found === 0
        ? [{ file: nameOf(base, isDocument(base) ? '' : missingPlace(feeds)), line: 1, column: 1, ...missing }]
        : diagnostics,
  }
}

/** Where the feed of the site would be. */
const missingPlace = (feeds: readonly Feed[]) =>
  feeds.flatMap((feed) => (feed.kind === 'section' ? placesOf(feed, noManifest) : []))[0] ?? ''

const noManifest: Manifest = { files: [], named: new Map() }

/** The files in a folder that an earlier build wrote. */
function manifestIn(folder: string): Manifest {
  try {
    const text = bytesIn(join(folder, manifestName)).bytes?.toString('utf8') ?? ''
    return { files: readManifest(text), named: namedIn(text) }
  } catch {
    return noManifest
  }
}

/** Reads published documents by their paths; undefined for one that does not exist or cannot be read. */
export function openTexts(feeds: readonly Feed[], from: string, signal: AbortSignal | undefined) {
  const base = baseOf(from, feeds)
  return async (path: string): Promise<string | undefined> =>
    (await bytesAt(base, path, signal)).bytes?.toString('utf8')
}

const bytesAt = async (base: string, path: string, signal: AbortSignal | undefined): Promise<Bytes> =>
  isAddress(base) ? await fetched(nameOf(base, path), signal) : bytesIn(join(base, path))

const fetched = async (address: string, signal: AbortSignal | undefined): Promise<Bytes> => ({
  bytes: await (await import('../http/fetch.ts')).fetchBytes(address, signal),
})

/** Whether a text is an address, not a path. */
export const isAddress = (text: string): boolean => /^[a-z][a-z0-9+.-]+:\/\//i.test(text)

/** Whether a path or address is that of one document, not of a folder of them. */
function isDocument(from: string): boolean {
  if (!isAddress(from)) return statSync(from, { throwIfNoEntry: false })?.isFile() ?? false
  return URL.canParse(from) && /\.(?:xml|rss|rdf|atom|json)$|\?/i.test(new URL(from).pathname + new URL(from).search)
}

/**
 * The folder or address of all feeds, where that of one is given: `.../news/feed.json` is the feed of the section
 * `news`.
 */
function baseOf(from: string, feeds: readonly Feed[]): string {
  const paths = [...feeds.flatMap((feed) => placesOf(feed, noManifest)), ...allNames.map(({ fileName }) => fileName)]
  const own = paths.sort((a, b) => b.length - a.length).find((path) => from.endsWith(`/${encoded(path)}`))
  return own === undefined ? from : from.slice(0, -encoded(own).length)
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** The address or path of a document, to fetch it and to name it in findings. */
function nameOf(base: string, path: string): string {
  if (isAddress(base)) return path === '' ? base : `${base.replace(/\/+$/, '')}/${encoded(path)}`
  return relative('.', join(base, path)).split(sep).join('/')
}

/** The bytes of a document, or why it cannot be read, the end of a sentence; neither when there is none. */
type Bytes = { bytes?: Buffer | undefined; fault?: string }

/** A published document, which may be behind links: a folder of feeds is trusted, unlike content/. */
function bytesIn(path: string): Bytes {
  if (!existsSync(path)) return {}
  const read = readRegular(realpathSync(path), webLimits.fetchBytes)
  return 'fault' in read ? { fault: read.fault } : { bytes: read.bytes }
}

const unreadable = (fault: string) =>
  ({
    rule: 'previous-feed',
    message: `This ${fault}, so changed ids and dates in it are not found.`,
    hint: 'Give the folder or address of the published feeds with --previous.',
  }) as const

const missing = {
  rule: 'previous-feed',
  message: 'There is no feed here, so changed ids and dates are not found.',
  hint: 'Correct the folder or address in --previous, or add --first if this is the first publication.',
} as const
