import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { configName } from '../../content/config.ts'
import type { BuildOptions } from '../../edition/edition.ts'
import { links } from '../../item/links.ts'
import { withoutPage } from '../head/without-page.ts'
import { buildOptionsOf } from '../options.ts'
import { folderName, runInto } from '../run-into.ts'
import type { ViteConfig, ViteLog } from './host.ts'
import type { ViteOptions } from './options.ts'

/**
 * Builds the feeds into the folder of the built site.
 * @throws Error when they were not written
 */
export async function buildFeeds(config: ViteConfig, options: ViteOptions, outDir: string): Promise<void> {
  const out = resolve(config.root, outDir)
  const folders = { out, kept: resolve(config.cacheDir, 'feedwright', folderName(relative(config.root, out))) }
  try {
    const log = logOf(config.logger)
    const { head } = options
    const missing = await runInto(folders, await optionsOf(config, options), { log, head })
    for (const warning of withoutPage(missing, later)) log.warn(warning)
  } catch (error) {
    throw withoutStack(error)
  }
}

const later =
  'If their tool writes them after Vite, put the lines of "heads" from the library into them there, and leave out "head".'

/** A page with the links to the feeds of the site in its head. */
export async function withLinks(html: string, config: ViteConfig, options: ViteOptions): Promise<string> {
  const { config: file, content, settings, sections } = siteOptions(config, options)
  const lines = (
    await links({ config: file, content, settings, sections }).catch((error) => Promise.reject(withoutStack(error)))
  ).trimEnd()
  const end = html.search(/<\/head\s*>/i)
  return end < 0 ? html : `${html.slice(0, end)}${lines}\n${html.slice(end)}`
}

/** The options of a build. */
export async function optionsOf(config: ViteConfig, options: ViteOptions): Promise<BuildOptions> {
  return { ...siteOptions(config, options), articles: await options.articles?.() }
}

/** The options of a build, with folders from the root of the site. */
function siteOptions({ root, base }: ViteConfig, options: ViteOptions): BuildOptions {
  const { articles: _articles, links: _links, ...flat } = options
  const { content, config, ...given } = buildOptionsOf({ ...flat, ...addressesAt(base, flat) })
  const inRoot = (path: string) => relative('', resolve(root, path)) || '.'
  const found = config ?? (existsSync(inRoot(configName)) ? configName : false)
  return {
    ...given,
    config: found && inRoot(found),
    content: content === undefined && found ? undefined : inRoot(content ?? 'content'),
  }
}

/** The addresses of a site below a path: Vite's `base` is that of the site, or else that of the feeds only. */
function addressesAt(base: string, { url, feedsUrl }: Addresses): Addresses {
  if (!/^\/./.test(base) || url === undefined || !URL.canParse(base, url)) return {}
  const at = new URL(base, url).href
  return new URL(url).pathname === '/' ? { url: at } : { feedsUrl: feedsUrl ?? at }
}

type Addresses = { url?: string | undefined; feedsUrl?: unknown }

/** What Vite prints, with the name of the plugin. */
export const logOf = (logger: ViteLog) => ({
  info: (text: string) => logger.info(`[feedwright] ${text}`),
  warn: (text: string) => logger.warn(`[feedwright] ${text}`),
  error: (text: string) => logger.error(`[feedwright] ${text}`),
})

/** Vite prints the stack of an error; for a mistake of the user the message is enough. */
function withoutStack(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error)
  return Object.assign(new Error(message), { stack: message })
}
