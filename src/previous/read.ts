import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { names } from '../feed/names.ts'
import type { Feed } from '../model.ts'
import { readManifest } from '../publish/manifest.ts'
import { manifestName } from '../publish/names.ts'
import type { EarlierItem } from './item.ts'

/** The feeds that subscribers have now. */
export type Previous = {
  /**
   * The articles of the document that a feed has there; undefined when there is none. Of an archive at an address nothing is
   * told: it may be hundreds of documents.
   */
  items: (feed: Feed) => Promise<EarlierItem[] | undefined>
  /** The articles of the documents there that no feed has any more, as far as a folder tells. */
  gone: () => Promise<EarlierItem[]>
  /** What could not be compared with, when all has been asked for. */
  diagnostics: () => Diagnostic[]
}

const { fileName } = names.json

/**
 * The JSON documents of the feeds in a folder or below an address; that of one format stands for all. What is not there is
 * new, unless somebody asked for just this comparison. Reading throws an Error, a sentence, when an address cannot be read.
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

/** The files of a folder that a build wrote. */
function published(folder: string): string[] {
  try {
    return readManifest(readText(join(folder, manifestName)) ?? '')
  } catch {
    return []
  }
}

const fetched = async (address: string) => (await import('./fetch.ts')).fetchText(address)

const isAddress = (text: string) => /^[a-z][a-z0-9+.-]+:\/\//i.test(text)

/** Without the path of a feed at its end: `.../news/feed.json` is the feed of the section `news`. */
function baseOf(from: string, feeds: readonly Feed[]): string {
  if (!from.endsWith(`/${fileName}`)) return from
  const folder = from.slice(0, -fileName.length)
  const prefixes = feeds.map(({ prefix }) => prefix).sort((a, b) => b.length - a.length)
  const own = prefixes.find((prefix) => prefix !== '' && folder.endsWith(`/${encoded(prefix)}`))
  return own === undefined ? folder : folder.slice(0, -encoded(own).length)
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** How a feed is named in findings, and fetched. */
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
  message: 'This is no JSON Feed, so nothing tells whether subscribers will see an article twice.',
  hint: 'Name the folder or address of the feeds that are published now with --previous.',
} as const

const missing = {
  rule: 'previous-feed',
  message: 'There is no feed, so nothing tells whether subscribers will see an article twice.',
  hint: 'Correct the folder or address given with --previous, or leave it out the first time.',
} as const
