import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { BuildOptions } from '../edition/edition.ts'
import type { Item } from '../model/item.ts'
import { deliver } from './deliver.ts'
import { type Log, run } from './run.ts'

/** Where the output folder of a tool is, and the folder in which its feeds are kept between builds. */
export type Folders = { out: string; kept: string }

/** What a build in another tool needs: its log, what it has found already, its names in findings, and whether pages get head data. */
type Means = {
  log: Log
  found?: readonly Diagnostic[]
  named?: (text: string) => string
  head?: boolean | undefined
}

/**
 * Builds the feeds in a folder of their own, where they are kept for the comparison of the next build, and copies them into the output
 * folder of another tool, which may empty it. With `head`, the pages there get the head data of their articles; returns the addresses of
 * those that have no file.
 * @throws Error when they were not written, or a file of the site is in the way
 */
export async function runInto(
  { out, kept }: Folders,
  options: BuildOptions,
  { log, found, named, head = false }: Means,
): Promise<string[]> {
  const { cache = join(kept, 'cache'), articles: given } = options
  const taken: Item[] = []
  const articles = head && given ? noted(given, taken) : given
  const own = { ...options, articles, cache, out: join(kept, 'out') }
  const { diagnostics } = await run(own, log, found, named)
  const isForCloudflare = [options.settings?.host].flat().includes('cloudflare')
  const delivered = await deliver(join(kept, 'out'), out, isForCloudflare)
  if ('inTheWay' in delivered) throw new Error(inTheWay(delivered.inTheWay))
  for (const warning of delivered.warnings) log.warn(warning)
  if (!head) return []
  const { headsInto } = await import('./head/heads-into.ts')
  const means = { out, log, named: named ?? ((text: string) => text), known: diagnostics }
  return await headsInto(means, { ...own, articles: given && taken })
}

/** The articles of a build, of which the ones that it has taken are noted: where they come from, they may not come twice. */
async function* noted(articles: NonNullable<BuildOptions['articles']>, taken: Item[]): AsyncGenerator<Item> {
  for await (const item of articles) {
    taken.push(item)
    yield item
  }
}

/** The name of the folder for the feeds of an output folder: a site may have several. */
export const folderName = (path: string): string => path.replace(/[^\w-]+/g, '-') || 'root'

function inTheWay(paths: readonly string[]): string {
  const hint = paths.some((path) => path.endsWith('index.html'))
    ? 'Write "pages: false" in the settings, since the site has pages of its own.'
    : "Remove what makes them, or give the feeds other names in the options of Feedwright, like feeds: { rss: 'feed.xml' }."
  return `The site has files where those of the feeds would be: ${paths.join(', ')}. ${hint}`
}
