import { existsSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { readRegular } from '../disk/file.ts'
import { yieldNow } from '../disk/yield.ts'
import { allNames } from '../feed/names.ts'
import { limits } from '../limits.ts'
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
 * Opens the published feeds in a folder or below an address. One document of each feed is read, since all formats hold
 * the same articles. A missing document means a new feed; with `asked` it is a finding when all are missing, because a
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
    known ??= isAddress(base) ? noManifest : manifestIn(base)
    return known
  }

  /** Reads the first document that is at one of these paths. */
  async function read(paths: readonly string[]): Promise<EarlierItem[] | undefined> {
    await yieldNow(signal)
    for (const path of paths) {
      const file = nameOf(base, path)
      const place = { file, line: 1, column: 1 }
      const { text, fault } = await textAt(base, path, signal)
      if (text === undefined && fault === undefined) continue
      found += 1
      const earlier = text === undefined ? { fault: fault ?? '' } : await readDocument(text, file, signal)
      if ('items' in earlier) return earlier.items
      diagnostics.push({ ...place, ...unreadable(earlier.fault) })
      return undefined
    }
    return undefined
  }

  return {
    items: async (feed) =>
      isAddress(base) && feed.kind === 'archive' ? undefined : await read(placesOf(feed, manifest())),
    async gone() {
      if (isAddress(base)) return []
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
        ? [
            {
              file: nameOf(base, missingPlace(feeds)),
              line: 1,
              column: 1,
              ...missing,
            },
          ]
        : diagnostics,
  }
}

/** A document in the format that it is written in. */
const readDocument = async (text: string, file: string, signal: AbortSignal | undefined) =>
  /^\s*</.test(text)
    ? (await import('./own-document.ts')).readOwn(text, file)
    : await (await import('./json-feed.ts')).readEarlier(text, file, signal)

/** Where the feed of the site would be. */
const missingPlace = (feeds: readonly Feed[]) =>
  feeds.flatMap((feed) => (feed.kind === 'section' ? placesOf(feed, noManifest) : []))[0] ?? ''

const noManifest: Manifest = { files: [], named: new Map() }

/** The files in a folder that an earlier build wrote. */
function manifestIn(folder: string): Manifest {
  try {
    const text = textIn(join(folder, manifestName)).text ?? ''
    return { files: readManifest(text), named: namedIn(text) }
  } catch {
    return noManifest
  }
}

/** Reads published documents by their paths; undefined for one that does not exist or cannot be read. */
export function openTexts(feeds: readonly Feed[], from: string, signal: AbortSignal | undefined) {
  const base = baseOf(from, feeds)
  return async (path: string): Promise<string | undefined> => (await textAt(base, path, signal)).text
}

const textAt = async (base: string, path: string, signal: AbortSignal | undefined): Promise<Text> =>
  isAddress(base) ? await fetched(nameOf(base, path), signal) : textIn(join(base, path))

const fetched = async (address: string, signal: AbortSignal | undefined): Promise<Text> => ({
  text: await (await import('./fetch.ts')).fetchText(address, signal),
})

const isAddress = (text: string) => /^[a-z][a-z0-9+.-]+:\/\//i.test(text)

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
  if (isAddress(base)) return `${base.replace(/\/+$/, '')}/${encoded(path)}`
  return relative('.', join(base, path)).split(sep).join('/')
}

/** A text, or why it cannot be read, the end of a sentence; neither when there is none. */
type Text = { text?: string | undefined; fault?: string }

/** The text of a published document, which may be behind links: a folder of feeds is trusted, unlike content/. */
function textIn(path: string): Text {
  if (!existsSync(path)) return {}
  const read = readRegular(realpathSync(path), limits.fetchBytes)
  return 'fault' in read ? { fault: read.fault } : { text: read.bytes.toString('utf8') }
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
