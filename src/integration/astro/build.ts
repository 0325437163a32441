import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { removeIfEmpty } from '../../disk/folder.ts'
import type { BuildOptions } from '../../edition/edition.ts'
import type { Item } from '../../model/item.ts'
import { withoutPage } from '../head/without-page.ts'
import type { Log } from '../run.ts'
import { runInto } from '../run-into.ts'
import { type Missing, missingPages, openPages } from './address.ts'
import { openArticles } from './articles.ts'
import type { AstroConfig, AstroRoute } from './host.ts'
import { type AstroOptions, addressIn, buildOptionsIn, collectionsOf, keptIn } from './options.ts'
import { entriesPath } from './route.ts'

/** What a build of Astro wrote: its folder, its pages, and its routes. */
export type Built = { dir: string; pages: readonly string[]; routes: readonly AstroRoute[] }

/**
 * Builds the feeds when Astro has built its pages.
 * @throws Error, with a hint, when they were not written
 */
export async function buildFeeds(
  config: AstroConfig,
  options: AstroOptions,
  { dir, pages, routes }: Built,
  log: Log,
): Promise<void> {
  const printed = join(dir, entriesPath)
  if (!existsSync(printed)) throw withHint(notPrinted)
  const settings = buildOptionsIn(config, options)
  const hasPage = openPages(dir, routes, addressIn(config, options))
  const missing: Missing[] = []
  let entries = 0
  const { articles, found, signal } = openArticles(printed, config, options, ({ collection, id, filePath }, item) => {
    entries += 1
    const url = String(item.url)
    if (isPublic(item, settings) && !hasPage(url)) missing.push({ file: filePath ?? `${collection}/${id}`, url, id })
  })
  try {
    const into = { out: dir, kept: keptIn(config) }
    const { head } = options
    const unwritten = await runInto(into, { ...settings, articles, signal }, { log, found, head })
    const onDemand = unwritten.filter(hasPage)
    for (const note of withoutPage(onDemand, answered)) log.info(note)
  } finally {
    rmSync(printed, { force: true })
    removeIfEmpty(dirname(printed))
  }
  const warnings = [...missingPages(missing, pages), ...(entries === 0 ? [noEntries(collectionsOf(options))] : [])]
  if (warnings.length > 0) log.warn(warnings.join('\n'))
}

const answered = 'The server answers there on demand: its pages must say themselves what is in their heads.'

/** An article that has, or should have, a page by now. */
const isPublic = ({ draft, date }: Item, { drafts, now = new Date() }: BuildOptions): boolean =>
  (drafts === true || String(draft) !== 'true') && !(new Date(date ?? 0).getTime() > now.getTime())

/** A mistake of the user: Astro prints the message and the hint, and without a stack no trace. */
export const withHint = ({ message, hint }: { message: string; hint: string }): Error =>
  Object.assign(new Error(message), { hint, stack: '' })

const notPrinted = {
  message: `Astro did not write "${entriesPath}", from which Feedwright reads the entries.`,
  hint: `Look for a middleware of the site that answers requests for "/${entriesPath}" in another way, and let it pass them on.`,
}

function noEntries(names: readonly string[]): string {
  const listed = names.map((name) => `"${name}"`).join(', ')
  return `There are no articles: ${names.length === 1 ? `the collection ${listed} has` : `the collections ${listed} have`} no entries. Name the collection of the articles in the options of Feedwright, like collection: 'posts'.`
}
