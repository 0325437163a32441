import { existsSync, realpathSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { readRegular } from '../disk/file.ts'
import { yieldNow } from '../disk/yield.ts'
import { names } from '../feed/names.ts'
import { limits } from '../limits.ts'
import type { Feed } from '../model.ts'
import { readManifest } from '../publish/manifest.ts'
import { manifestName } from '../publish/names.ts'
import type { EarlierItem } from './item.ts'

/** The published version of the feeds. */
export type Previous = {
  /**
   * The articles in the published document of a feed; undefined when there is none. An archive at an address is not
   * fetched: it may have hundreds of documents.
   */
  items: (feed: Feed) => Promise<EarlierItem[] | undefined>
  /** The published documents of feeds that no longer exist; only in a folder, which has a manifest. */
  gone: () => Promise<GoneDocument[]>
  /** How many documents were found. */
  found: () => number
  /** The findings about documents that could not be read; complete after all feeds were read. */
  diagnostics: () => Diagnostic[]
}

/** A published document of a feed that no longer exists, and its articles. */
export type GoneDocument = { prefix: string; items: readonly EarlierItem[] }

const { fileName } = names.json

/**
 * Opens the published feeds in a folder or below an address. Only their JSON documents are read, since all formats hold
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

  async function read(prefix: string): Promise<EarlierItem[] | undefined> {
    await yieldNow(signal)
    const file = nameOf(base, prefix + fileName)
    const place = { file, line: 1, column: 1 }
    const { text, fault } = await textAt(base, prefix + fileName, signal)
    if (fault !== undefined) diagnostics.push({ ...place, ...unreadable(fault) })
    if (text === undefined && fault === undefined) return undefined
    found += 1
    if (text === undefined) return undefined
    const { readEarlier } = await import('./json-feed.ts')
    const earlier = await readEarlier(text, file, signal)
    if ('items' in earlier) return earlier.items
    diagnostics.push({ ...place, ...unreadable(earlier.fault) })
    return undefined
  }

  return {
    items: async ({ prefix, kind }) => (isAddress(base) && kind === 'archive' ? undefined : await read(prefix)),
    async gone() {
      if (isAddress(base)) return []
      const documents: GoneDocument[] = []
      for (const prefix of goneIn(base, feeds)) documents.push({ prefix, items: (await read(prefix)) ?? [] })
      return documents
    },
    found: () => found,
    diagnostics: () =>
      asked && found === 0 ? [{ file: nameOf(base, fileName), line: 1, column: 1, ...missing }] : diagnostics,
  }
}

/** The prefixes of published documents whose feeds no longer exist. */
function goneIn(folder: string, feeds: readonly Feed[]): string[] {
  const prefixes = new Set(feeds.map(({ prefix }) => prefix))
  const documents = published(folder).filter((path) => path.endsWith(fileName))
  return documents.map((path) => path.slice(0, -fileName.length)).filter((prefix) => !prefixes.has(prefix))
}

/** The files in a folder that an earlier build wrote. */
function published(folder: string): string[] {
  try {
    return readManifest(textIn(join(folder, manifestName)).text ?? '')
  } catch {
    return []
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
  if (!from.endsWith(`/${fileName}`)) return from
  const folder = from.slice(0, -fileName.length)
  const prefixes = feeds.map(({ prefix }) => prefix).sort((a, b) => b.length - a.length)
  const own = prefixes.find((prefix) => prefix !== '' && folder.endsWith(`/${encoded(prefix)}`))
  return own === undefined ? folder : folder.slice(0, -encoded(own).length)
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
