import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { names } from '../feed/names.ts'
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
  /** The articles in published documents of feeds that no longer exist; only in a folder, which has a manifest. */
  gone: () => Promise<EarlierItem[]>
  /** The findings about documents that could not be read; complete after all feeds were read. */
  diagnostics: () => Diagnostic[]
}

const { fileName } = names.json

/**
 * Opens the published feeds in a folder or below an address. Only their JSON documents are read, since all formats hold
 * the same articles. A missing document means a new feed; with `asked` it is a finding when all are missing, because a
 * person asked for this comparison. Reading throws an Error, a sentence, when an address cannot be fetched.
 */
export function openPrevious(feeds: readonly Feed[], from: string, asked: boolean): Previous {
  const base = baseOf(from, feeds)
  const diagnostics: Diagnostic[] = []
  let found = 0

  async function read(prefix: string): Promise<EarlierItem[] | undefined> {
    const file = nameOf(base, prefix)
    const text = isAddress(base) ? await fetched(file) : readText(join(base, prefix + fileName))
    if (text === undefined) return undefined
    const { readEarlier } = await import('./json-feed.ts')
    found += 1
    try {
      return readEarlier(text, file)
    } catch {
      diagnostics.push({ file, line: 1, column: 1, ...unreadable })
      return undefined
    }
  }

  return {
    items: async ({ prefix, kind }) => (isAddress(base) && kind === 'archive' ? undefined : await read(prefix)),
    async gone() {
      if (isAddress(base)) return []
      const prefixes = new Set(feeds.map(({ prefix }) => prefix))
      const others = published(base).filter((path) => path.endsWith(fileName))
      const gone = others.map((path) => path.slice(0, -fileName.length)).filter((prefix) => !prefixes.has(prefix))
      const items: EarlierItem[] = []
      for (const prefix of gone) items.push(...((await read(prefix)) ?? []))
      return items
    },
    diagnostics: () =>
      asked && found === 0 ? [{ file: nameOf(base, ''), line: 1, column: 1, ...missing }] : diagnostics,
  }
}

/** The files in a folder that an earlier build wrote. */
function published(folder: string): string[] {
  try {
    return readManifest(readText(join(folder, manifestName)) ?? '')
  } catch {
    return []
  }
}

const fetched = async (address: string) => (await import('./fetch.ts')).fetchText(address)

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

/** The address or path of a feed, to fetch it and to name it in findings. */
function nameOf(base: string, prefix: string): string {
  if (isAddress(base)) return `${base.replace(/\/+$/, '')}/${encoded(prefix)}${fileName}`
  return relative('.', join(base, prefix + fileName))
    .split(sep)
    .join('/')
}

const readText = (path: string): string | undefined =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined

const unreadable = {
  rule: 'previous-feed',
  message: 'This is not a JSON Feed, so changed ids and dates in it are not found.',
  hint: 'Give the folder or address of the published feeds with --previous.',
} as const

const missing = {
  rule: 'previous-feed',
  message: 'There is no feed here, so changed ids and dates are not found.',
  hint: 'Correct the folder or address in --previous, or leave it out before the first publication.',
} as const
