import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { configName } from '../../content/config.ts'
import type { BuildOptions } from '../../edition.ts'
import { links } from '../../page/links.ts'
import { buildOptionsOf } from '../options.ts'
import { runInto } from '../run-into.ts'
import type { ViteConfig, ViteLog } from './host.ts'
import type { ViteOptions } from './options.ts'

/**
 * Builds the feeds into the folder of the built site.
 * @throws Error when they were not written
 */
export async function buildFeeds(config: ViteConfig, options: ViteOptions, outDir: string): Promise<void> {
  const folders = { out: resolve(config.root, outDir), kept: resolve(config.cacheDir, 'feedwright') }
  try {
    await runInto(folders, await optionsOf(config, options), { log: logOf(config.logger) })
  } catch (error) {
    throw withoutStack(error)
  }
}

/** A page with the links to the feeds of the site in its head. */
export async function withLinks(html: string, config: ViteConfig, options: ViteOptions): Promise<string> {
  const { articles: _articles, ...rest } = siteOptions(config, options)
  const lines = (await links(rest).catch((error) => Promise.reject(withoutStack(error)))).trimEnd()
  const end = html.search(/<\/head\s*>/i)
  return end < 0 ? html : `${html.slice(0, end)}${lines}\n${html.slice(end)}`
}

/** The options of a build. */
export async function optionsOf(config: ViteConfig, options: ViteOptions): Promise<BuildOptions> {
  return { ...siteOptions(config, options), articles: await options.articles?.() }
}

/** The address at which Vite's `base` puts the feeds, and folders from the root of the site. */
function siteOptions({ root, base }: ViteConfig, options: ViteOptions): BuildOptions {
  const { articles: _articles, links: _links, ...flat } = options
  const isPath = /^\/./.test(base) && flat.url !== undefined && URL.canParse(base, flat.url)
  const { content, config, ...given } = buildOptionsOf({
    ...(isPath && { feedsUrl: new URL(base, flat.url).href }),
    ...flat,
  })
  const inRoot = (path: string) => relative('', resolve(root, path)) || '.'
  const found = config ?? (existsSync(inRoot(configName)) ? configName : false)
  return {
    ...given,
    config: found && inRoot(found),
    content: content === undefined && found ? undefined : inRoot(content ?? 'content'),
  }
}

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
