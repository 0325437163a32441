import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { documentsOf } from '../feed/names.ts'
import { limits } from '../limits.ts'
import type { Feed, OutputFile } from '../model.ts'
import type { Outputs } from './output-clash.ts'
import { settingsOf } from './settings-of.ts'

/** A document that is too large, its size in bytes, and its feed. */
type Large = { path: string; size: number; feed: Feed }

/**
 * A document of more than 1 MB: readers ask for it many times a day, and load all of it whenever an article changes. A document of
 * an archive is loaded once, so only one of a whole year is a finding. Each settings file has one finding, for its largest document.
 * @see JSON Feed 1.1, Suggestions for Publishers
 */
export function largeFeed({ files, feeds, renderings }: Outputs, content: Content): Diagnostic[] {
  const found = files.filter(({ size = 0 }) => size > limits.documentBytes)
  if (found.length === 0) return []
  const bySettings = new Map<string, Large[]>()
  for (const large of found.flatMap((file) => ownedBy(file, feeds))) {
    const { section, kind } = large.feed
    const key = `${kind === 'topic' ? large.feed.parent.path : section.path} ${kind === 'archive'}`
    bySettings.set(key, [...(bySettings.get(key) ?? []), large])
  }
  const sizeOf = (path: string) => renderings.get(path)?.article?.bytes().length ?? 0
  return [...bySettings.values()].flatMap((all) => finding(all, sizeOf, content))
}

/** A file as a document of its feed; nothing for a document of an archive that cannot be made smaller. */
function ownedBy({ path, size = 0 }: OutputFile, feeds: readonly Feed[]): Large[] {
  const feed = feeds.find((one) => documentsOf(one).some((document) => document.path === path))
  return feed && !(feed.kind === 'archive' && feed.section.archive === 'month') ? [{ path, size, feed }] : []
}

function finding(all: readonly Large[], sizeOf: (path: string) => number, content: Content): Diagnostic[] {
  const [largest] = all.toSorted((a, b) => b.size - a.size)
  if (!largest) return []
  const { path, size, feed } = largest
  const sizes = feed.articles.map((head) => ({ name: content.name(head.path), size: sizeOf(head.path) }))
  const named = sizes
    .toSorted((a, b) => b.size - a.size)
    .filter((one, index) => index === 0 || one.size > size / 20)
    .slice(0, 3)
    .map((one) => `${one.name} (${megabytes(one.size)})`)
  const others = new Set(all.map((one) => one.feed)).size - 1
  const more = others === 0 ? '' : `, and ${others} more feed${others === 1 ? ' is' : 's are'} too large`
  return [
    {
      ...settingsOf(feed.kind === 'topic' ? feed.parent : feed.section, content),
      rule: 'large-feed',
      message: `"${path}" has ${megabytes(size)}${more}: readers load all of it whenever an article changes. The largest of its ${sizes.length} articles: ${named.join(', ')}.`,
      hint: hintFor(largest, sizes),
    },
  ]
}

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`

/** What makes the feed small enough: a shorter archive, fewer articles while enough of them are left, or no texts. */
function hintFor({ size, feed }: Large, articles: readonly { size: number }[]): string {
  if (feed.kind === 'archive')
    return 'Write "archive: month" into this file: then each document has the articles of one month.'
  const total = articles.reduce((sum, one) => sum + one.size, 0)
  const fitting = fittingAmong(articles.slice(0, limits.feed), (total / size) * limits.documentBytes)
  const isFull = feed.section.content === 'full'
  const fewer = fitting >= fewestArticles || !isFull ? `"limit: ${fitting}", so that the feed has fewer articles` : ''
  const short = isFull ? '"content: summary", so that it has no texts' : ''
  return `Write into this file ${[fewer, short].filter(Boolean).join(', or ')}; or shorten the largest articles.`
}

/** How many of the first articles have room together. */
function fittingAmong(articles: readonly { size: number }[], room: number): number {
  let [count, rest] = [0, room]
  for (const { size } of articles) {
    rest -= size
    if (rest < 0) break
    count += 1
  }
  return count
}

/** With fewer articles a feed is of little use, and the large ones among them are the cause. */
const fewestArticles = 5
