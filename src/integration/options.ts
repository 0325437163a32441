import type { BuildOptions } from '../edition/edition.ts'

/**
 * The options of an integration, in one flat object: the keys of site.yaml, and those of a build. `content` is the folder, or the part
 * of an article that feeds contain, like in feedwright.yaml.
 */
export type FlatOptions = {
  readonly title?: string | undefined
  readonly description?: string | undefined
  readonly url?: string | undefined
  /** The settings of sections by their paths, with the keys of section.yaml. */
  readonly sections?: BuildOptions['sections']
  /** Puts the head data of each article into its page. */
  readonly head?: boolean | undefined
  readonly [setting: string]: unknown
} & Pick<
  BuildOptions,
  'config' | 'content' | 'hooks' | 'cacheKey' | 'previous' | 'first' | 'drafts' | 'strict' | 'hosting' | 'now' | 'cache'
>

/**
 * The options of a build among those of an integration; all others are settings. Without a title the settings are those of the files.
 * The site has pages of its own, so the feeds get none that would be in their way.
 */
export function buildOptionsOf(options: FlatOptions): BuildOptions {
  const { config, content, sections, hooks, cacheKey, head: _head, ...others } = options
  const { previous, first, drafts, strict, hosting, now, cache, ...settings } = others
  const isPart = content === 'full' || content === 'summary'
  const site = { pages: false, ...settings, ...(isPart && { content }) }
  return {
    ...{ content: isPart ? undefined : content, hooks, cacheKey, previous, first, drafts, strict, hosting, now, cache },
    ...(settings.title === undefined ? { config } : { config: config ?? false, settings: site, sections }),
  }
}
