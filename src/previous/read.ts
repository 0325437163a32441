import { readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { EarlierItem, Section } from '../model.ts'

/** The feeds that subscribers have now: the articles of each section, by its path. */
export type Earlier = { feeds: Map<string, EarlierItem[]>; diagnostics: Diagnostic[] }

const fileName = 'feed.json'

/**
 * Reads the JSON Feed of each section in a folder or below an address; that of one feed stands for all. What is not there is
 * new, unless somebody asked for just this comparison.
 * @throws Error, a sentence, when an address cannot be read
 */
export async function readPrevious(sections: Iterable<Section>, from: string, asked: boolean): Promise<Earlier> {
  const all = [...sections]
  const base = baseOf(from, all)
  const feeds = new Map<string, EarlierItem[]>()
  const diagnostics: Diagnostic[] = []
  for (const { path } of all) {
    const file = nameOf(base, path)
    const text = isAddress(base) ? await fetched(file) : readText(join(base, path, fileName))
    if (text === undefined) continue
    const { readEarlier } = await import('./earlier.ts')
    try {
      feeds.set(path, readEarlier(text, file))
    } catch {
      diagnostics.push({ file, line: 1, column: 1, ...unreadable })
    }
  }
  if (asked && feeds.size === 0 && diagnostics.length === 0) {
    diagnostics.push({ file: nameOf(base, ''), line: 1, column: 1, ...missing })
  }
  return { feeds, diagnostics }
}

const fetched = async (address: string) => (await import('./fetch.ts')).fetchText(address)

const isAddress = (text: string) => /^[a-z][a-z0-9+.-]+:\/\//i.test(text)

/** Without the path of a feed at its end: `.../news/feed.json` is the feed of the section `news`. */
function baseOf(from: string, sections: readonly Section[]): string {
  if (!/\/feed\.json$/.test(from)) return from
  const folder = from.slice(0, -fileName.length)
  const paths = sections.map(({ path }) => path).sort((a, b) => b.length - a.length)
  const own = paths.find((path) => path !== '' && folder.endsWith(`/${encoded(path)}/`))
  return own === undefined ? folder : folder.slice(0, -encoded(own).length - 1)
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')

/** How a feed is named in findings, and fetched. */
function nameOf(base: string, path: string): string {
  if (!isAddress(base))
    return relative('.', join(base, path, fileName))
      .split(sep)
      .join('/')
  const parts = [base.replace(/\/+$/, ''), encoded(path), fileName]
  return parts.filter((part) => part !== '').join('/')
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
