import type { EleventyConfig } from './eleventy/host.ts'
import type { EleventyOptions, Seen } from './eleventy/options.ts'

export type { EleventyConfig, EleventyItem } from './eleventy/host.ts'
export type { ChangeArticle, EleventyOptions } from './eleventy/options.ts'

/**
 * Plugin of Eleventy 3: writes the feeds of its collections into its output folder after each build.
 * @see https://www.11ty.dev/docs/plugins/
 */
export function feedwright(eleventyConfig: EleventyConfig, options: EleventyOptions): void {
  const unfit = unfitCall(eleventyConfig, options)
  if (unfit !== undefined) throw new Error(unfit)
  const seen: Seen = { collections: undefined, texts: new Map(), links: new Map() }
  eleventyConfig.addPreprocessor('feedwright', '*', ({ collections }) => {
    seen.collections = collections // filled until the build ends; a collection of our own would be in lists of tags
  })
  eleventyConfig.addShortcode('feedLinks', async (section = '') => {
    const known = seen.links.get(section) ?? linksOf(eleventyConfig, options, section)
    seen.links.set(section, known)
    return await known
  })
  eleventyConfig.on('eleventy.after', async (event) => {
    if (event.outputMode !== 'fs') return // it writes no pages
    const { buildFeeds } = await import('./eleventy/build.ts')
    await buildFeeds(eleventyConfig, options, { event, seen })
  })
}

/** Why the plugin cannot be added like this, and what to write; undefined when it can. */
function unfitCall(eleventyConfig: unknown, options: unknown): string | undefined {
  const line = "eleventyConfig.addPlugin(feedwright, { title: '...', description: '...', url: 'https://...' })"
  if (!isMap(eleventyConfig) || !('addPreprocessor' in eleventyConfig))
    return `The plugin of Feedwright is for Eleventy 3, which calls it. Write ${line}.`
  if (!isMap(options) || options.title === undefined)
    return `The options of Feedwright have no "title" of the site. Write ${line}.`
  const { collection } = options
  const isName = typeof collection === 'string' || Array.isArray(collection)
  if (collection === undefined || isName || (isMap(collection) && typeof collection.name === 'string')) return undefined
  return `The option "collection" of Feedwright has no name of a collection. Write it like collection: 'posts'.`
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const linksOf = async (eleventyConfig: EleventyConfig, options: EleventyOptions, section: string): Promise<string> =>
  (await import('./eleventy/build.ts')).linksFor(eleventyConfig, options, section)
