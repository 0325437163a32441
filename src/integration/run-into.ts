import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { BuildOptions } from '../edition/edition.ts'
import { deliver } from './deliver.ts'
import { type Log, run } from './run.ts'

/** Where the output folder of a tool is, and the folder in which its feeds are kept between builds. */
export type Folders = { out: string; kept: string }

/**
 * Builds the feeds in a folder of their own, where they are kept for the comparison of the next build, and copies them into the output
 * folder of another tool, which may empty it.
 * @throws Error when they were not written, or a file of the site is in the way
 */
export async function runInto(
  { out, kept }: Folders,
  options: BuildOptions,
  { log, found, named }: { log: Log; found?: readonly Diagnostic[]; named?: (text: string) => string },
): Promise<void> {
  const { cache = join(kept, 'cache') } = options
  await run({ ...options, cache, out: join(kept, 'out') }, log, found, named)
  const isForCloudflare = [options.settings?.host].flat().includes('cloudflare')
  const delivered = await deliver(join(kept, 'out'), out, isForCloudflare)
  if ('inTheWay' in delivered) throw new Error(inTheWay(delivered.inTheWay))
  for (const warning of delivered.warnings) log.warn(warning)
}

/** The name of the folder for the feeds of an output folder: a site may have several. */
export const folderName = (path: string): string => path.replace(/[^\w-]+/g, '-') || 'root'

function inTheWay(paths: readonly string[]): string {
  const hint = paths.some((path) => path.endsWith('index.html'))
    ? 'Write "pages: false" in the settings, since the site has pages of its own.'
    : "Remove what makes them, or give the feeds other names in the options of Feedwright, like feeds: { rss: 'feed.xml' }."
  return `The site has files where those of the feeds would be: ${paths.join(', ')}. ${hint}`
}
