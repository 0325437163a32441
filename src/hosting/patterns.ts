import { allNames } from '../feed/names.ts'
import { addressOf } from './delivery.ts'
import { headersOf } from './headers.ts'
import type { Delivery, ServedFile } from './model.ts'

/** The headers for all documents with one name, wherever they are: `before` and `after` surround any text of a path. */
export type Pattern = { before: string; after: string; headers: Headers }

/** The headers for one path, where they differ from those of a pattern that has it too. */
export type Exception = { path: string; headers: Headers; isAlsoIn: boolean }

type Headers = readonly (readonly [name: string, value: string])[]

/** The mark for the text between `before` and `after` in the headers of a pattern. */
export const wildcard = '\0'

/**
 * Few rules for the documents of many feeds: one for each name that they have, and one for each document that differs from most of its
 * name, like a feed with another hub. No path is in two patterns.
 */
export function patternsOf({ feedsUrl, files }: Delivery): { patterns: Pattern[]; exceptions: Exception[] } {
  const { pathname } = new URL(feedsUrl)
  const groups = new Map<string, ServedFile[]>()
  const alone: ServedFile[] = []
  for (const file of files.filter(isDocument)) {
    const after = endOf(file.path)
    if (after === undefined) alone.push(file)
    else if (!groups.get(after)?.push(file)) groups.set(after, [file])
  }
  const all = [...groups].map(([after, own]) => {
    const texts = own.map((file) => JSON.stringify(generalOf(file, feedsUrl, after)))
    const usual = mostFrequent(texts)
    const others = own.filter((_, index) => texts[index] !== usual)
    const model = own.find((_, index) => texts[index] === usual)
    const headers = model ? generalOf(model, feedsUrl, after) : []
    return { pattern: { before: pathname, after, headers }, others }
  })
  const pathOf = ({ path }: ServedFile) => new URL(addressOf(feedsUrl, path)).pathname
  return {
    patterns: all.map(({ pattern }) => pattern),
    exceptions: [
      ...alone.map((file) => ({ path: pathOf(file), headers: headersOf(file), isAlsoIn: false })),
      ...all.flatMap(({ others }) =>
        others.map((file) => ({ path: pathOf(file), headers: headersOf(file), isAlsoIn: true })),
      ),
    ],
  }
}

const isDocument = ({ links }: ServedFile) => links.length > 0

/**
 * The end of a path that all documents of its name have: `/rss.xml` below the root, `.rss.xml` for archives and partners. A document
 * in the root has a rule of its own.
 */
function endOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const format = allNames.find(({ fileName }) => name.endsWith(`.${fileName}`))
  if (format) return `.${format.fileName}`
  return path.includes('/') ? `/${name}` : undefined
}

/** The headers of a file with the mark in place of what differs from file to file. */
function generalOf(file: ServedFile, feedsUrl: string, after: string): Headers {
  const address = addressOf(feedsUrl, file.path)
  const general = `${feedsUrl}${wildcard}${after}`
  const links = file.links.map((link) => (link.href === address ? { ...link, href: general } : link))
  return headersOf({ ...file, links })
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
