import { join, relative } from 'node:path'
import type { BuildOptions } from '../../edition/edition.ts'
import { links } from '../../item/links.ts'
import type { Item } from '../../model/item.ts'
import { withoutPage } from '../head/without-page.ts'
import { buildOptionsOf } from '../options.ts'
import type { Log } from '../run.ts'
import { folderName, runInto } from '../run-into.ts'
import { articlesOf, type Collected, fileOf } from './articles.ts'
import type { AfterBuild, EleventyConfig, EleventyItem } from './host.ts'
import type { ChangeArticle, EleventyOptions, Seen } from './options.ts'
import { collectionsOf, isMap, pagesOf } from './pages.ts'

type Build = { event: AfterBuild; seen: Seen }

/**
 * Builds the feeds of a build of Eleventy.
 * @throws Error when they were not written; while Eleventy serves, the error is printed only
 */
export async function buildFeeds(
  eleventyConfig: EleventyConfig,
  options: EleventyOptions,
  { event, seen }: Build,
): Promise<void> {
  const log = logOf(eleventyConfig)
  try {
    await build(eleventyConfig, options, { event, seen, log })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (event.runMode === 'build') throw Object.assign(new Error(message), { skipOriginalStack: true })
    log.error(message)
  }
}

/**
 * The links for the head of the pages of a section.
 * @throws Error when the settings have errors, or there is no such section
 */
export const linksFor = async (
  eleventyConfig: EleventyConfig,
  options: EleventyOptions,
  section: string,
): Promise<string> => {
  const { config, content, settings, sections } = siteOptions(eleventyConfig, options)
  return await links({ config, content, settings, sections, section })
}

async function build(
  eleventyConfig: EleventyConfig,
  options: EleventyOptions,
  { event, seen, log }: Build & { log: Log },
): Promise<void> {
  const names = collectionsOf(options)
  const pages = pagesOf(seen.collections, names)
  const isDry = pages.size > 0 && [...pages.keys()].every(({ template }) => template?.isDryRun)
  if (isDry) return // with --dryrun, or no article is made again
  const site = siteOptions(eleventyConfig, options)
  const collected = articlesOf([...pages.keys()], {
    ...{ url: String(site.settings?.url), collections: names, keys: options.keys, ignore: options.ignore },
  })
  const texts = textsOf(eleventyConfig, { event, seen })
  const unmade = collected.articles.find(({ item }) => texts.isUnmade(item))
  if (unmade) {
    log.info(`The feeds are as they were: this build does not make ${fileOf(unmade.item)}.`)
    return
  }
  const sectionOf = (item: EleventyItem) => pages.get(item)?.find((name) => options.sections?.[name] !== undefined)
  const files: string[] = []
  const articles = written(collected, { html: texts.html, sectionOf, change: options.article, files })
  const { output } = event.directories
  const isServing = event.runMode !== 'build'
  const built = { ...site, previous: site.previous ?? (isServing ? false : undefined), articles }
  const missing = await runInto({ out: output, kept: keptIn(output, isServing) }, built, {
    log,
    found: collected.diagnostics,
    named: namedAmong(files),
    head: options.head && !isServing,
  })
  for (const warning of withoutPage(missing, elsewhere)) log.warn(warning)
}

const elsewhere = 'An article has the address of its page, unless the option "article" changes it.'

/** A text of a finding with the file of an article in place of its number. */
const namedAmong =
  (files: readonly string[]) =>
  (text: string): string =>
    text.replace(/\barticles\[(\d+)\]/g, (whole, number: string) => files[Number(number)] ?? whole)

/** The articles with their texts, one at a time. */
async function* written(
  { articles }: Collected,
  { html, sectionOf, change, files }: Writing,
): AsyncGenerator<Item, void, undefined> {
  for (const { item, article } of articles) {
    const whole = { section: sectionOf(item), ...article, html: await html(item) }
    const changed = change ? await change(item, whole) : whole
    if (!changed) continue
    files.push(fileOf(item))
    yield changed
  }
}

type Writing = {
  html: (item: EleventyItem) => Promise<string>
  sectionOf: (item: EleventyItem) => string | undefined
  change: ChangeArticle | undefined
  /** The files of the articles, in their order. */
  files: string[]
}

/**
 * The HTML of pages without layouts, with the changes that Eleventy makes to pages, like the addresses of its pictures. A page that an
 * incremental build does not make has the text of the build before.
 */
function textsOf(eleventyConfig: EleventyConfig, { event, seen }: Build) {
  const transforms = eleventyConfig.getFilter('renderTransforms')
  const keyOf = ({ inputPath, url }: EleventyItem) => `${inputPath} ${url}`
  return {
    isUnmade: (item: EleventyItem) => contentOf(item) === undefined && !seen.texts.has(keyOf(item)),
    async html(item: EleventyItem): Promise<string> {
      const content = contentOf(item)
      if (content === undefined) return seen.texts.get(keyOf(item)) ?? ''
      const made: unknown = typeof transforms === 'function' ? await transforms(content, item.data.page) : content
      if (event.runMode !== 'build') seen.texts.set(keyOf(item), String(made))
      return String(made)
    },
  }
}

function contentOf(item: EleventyItem): string | undefined {
  try {
    return typeof item.templateContent === 'string' ? item.templateContent : undefined
  } catch {
    return undefined // an incremental build has not made it
  }
}

/** The folder in which the feeds of an output folder stay for the next build; those of a preview are not what subscribers have. */
const keptIn = (output: string, isServing: boolean): string =>
  join('node_modules/.cache/feedwright', isServing ? 'serve' : 'build', folderName(relative('', output)))

/** The options of a build: ids are addresses, as in the feeds of Eleventy's own plugin, and the address of the site has its prefix. */
function siteOptions({ pathPrefix = '/' }: EleventyConfig, options: EleventyOptions): BuildOptions {
  const { collection, article: _article, url, ...flat } = options
  const limit = isMap(collection) ? collection.limit : undefined
  const given = { ...(limit !== undefined && { limit: limit === 0 ? 'all' : limit }), ids: 'url', ...flat }
  return buildOptionsOf({ ...given, url: prefixed(url, pathPrefix) })
}

/** The address of the site with the path below which Eleventy's pages are; as it was written where it has a path or is none. */
function prefixed(url: string | undefined, pathPrefix: string): string | undefined {
  if (url === undefined || !URL.canParse(url)) return url
  const root = new URL(url)
  return root.pathname === '/'
    ? new URL(`/${pathPrefix.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/'), root).href
    : url
}

function logOf({ logger = console }: EleventyConfig): Log {
  return {
    info: (text) => logger.log(text),
    warn: (text) => logger.warn(text),
    error: (text) => logger.error(text),
  }
}
