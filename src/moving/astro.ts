import { astro as preset } from '../generator/astro.ts'
import { isOpen } from './literal.ts'
import type { Tool } from './model.ts'
import { folderOf, postsIn } from './posts.ts'
import { type Program, readProgram } from './program.ts'
import { inFiles } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { listAt, textAt, valueAt } from './values.ts'

/** https://docs.astro.build/en/reference/configuration-reference/ and https://docs.astro.build/en/recipes/rss/ */
export const astro: Tool = {
  preset,
  built: ['dist'],
  settingsIn: (folder) => {
    const file = inFiles('astro.config', 'mjs', 'js', 'ts', 'mts', 'cjs', 'cts').find(
      (name) => folder.text(name) !== undefined,
    )
    return file === undefined ? undefined : { file, values: readProgram(folder, file)?.exported ?? {} }
  },
  read: (values, folder) => {
    const feed = feedIn(folder)
    const options = feed?.program.calls('rss').map(({ values: [first] }) => first)[0]
    const constants = constantsIn(folder)
    const content = contentOf(folder, feed?.program)
    return {
      content,
      texts: {
        title: textAt(options, ['title']) ?? textAt(constants, titles),
        description: textAt(options, ['description']) ?? textAt(constants, descriptions),
        url: textAt(values, ['site']) ?? textAt(constants, addresses),
        language:
          /<language>([\w-]+)</.exec(textAt(options, ['customData']) ?? '')?.[1] ??
          textAt(values, ['i18n.defaultLocale']) ??
          textAt(constants, languages),
        timezone: textAt(constants, ['SITE.timezone']),
      },
      author: textAt(constants, authors),
      permalink: permalinkOf(options, textAt(values, ['base'])),
      feeds: feed && { rss: feed.path },
    }
  },
}

const [titles, descriptions, addresses, languages, authors] = [
  ['SITE_TITLE', 'SITE.title', 'SITE.name', 'siteConfig.title', 'SITE_CONFIG.title', 'DEFAULT_TITLE'],
  ['SITE_DESCRIPTION', 'SITE.description', 'SITE.desc', 'siteConfig.description', 'SITE_CONFIG.description'],
  ['SITE_URL', 'SITE.website', 'SITE.url', 'siteConfig.url', 'siteConfig.site'],
  ['SITE.lang', 'siteConfig.lang', 'LOCALE.lang', 'SITE_LANG'],
  ['SITE.author', 'siteConfig.author', 'SITE_AUTHOR', 'AUTHOR'],
] as const

/** The constants of the files in which themes keep them. */
const constantsIn = (folder: SiteFolder) =>
  Object.assign(
    {},
    ...['consts', 'constants', 'config', 'site.config'].map(
      (name) =>
        readProgram(
          folder,
          inFiles(`src/${name}`, 'ts', 'js', 'mjs').find((file) => folder.text(file) !== undefined) ?? '',
        )?.constants,
    ),
  )

/** The page that writes the feed, and the feed's name. */
function feedIn(folder: SiteFolder): { path: string; program: Program } | undefined {
  const file = folder.paths('src/pages').find((path) => /(?:rss|feed|atom|index)\.xml\.[jt]s$/.test(path))
  const program = file === undefined ? undefined : readProgram(folder, file)
  return file === undefined || !program
    ? undefined
    : { path: file.slice('src/pages/'.length).replace(/\.[jt]s$/, ''), program }
}

/** The folder of the collection that the feed shows, else that of the posts. */
function contentOf(folder: SiteFolder, feed: Program | undefined): string {
  const name = textAt({ name: feed?.calls('getCollection')[0]?.values[0] }, ['name'])
  const definitions = inFiles('src/content.config', 'ts', 'js', 'mjs')
    .map((file) => readProgram(folder, file))
    .find(Boolean)
  const bases =
    definitions?.calls('glob').map(({ values: [options] }) => textAt(options, ['base'])?.replace(/^\.?\/|\/$/g, '')) ??
    []
  const named = [
    bases.find((base) => name !== undefined && base?.endsWith(`/${name}`)),
    `src/content/${name}`,
    bases[0],
  ]
  const found = named.find((path) => path !== undefined && folder.isFolder(path))
  return found ?? folderOf(postsIn(folder, folder.paths('src')), 'src') ?? 'src/content'
}

/**
 * The addresses that the feed gives to posts: `/blog/${post.id}/`. They have the base of the site only where they begin with
 * a variable, which can be nothing else; without a feed, those of the starter have it.
 */
function permalinkOf(options: unknown, base = ''): string | undefined {
  const link = listAt(options, 'items').map((item) => valueAt(item, 'link'))[0]
  if (!isOpen(link)) return base === '' ? undefined : ended(`/${base}/blog/{path}/`, options)
  const [first, ...others] = link.pieces
  if (link.pieces.length === 2) return ended(`/${link.pieces.join('{path}')}`, options)
  return others.length === 2 && first === '' ? ended(`/${base}/${others.join('{path}')}`, options) : undefined
}

/** An address with the slash at its end that the package adds, or cuts. */
const ended = (path: string, options: unknown) =>
  path.replace(/\/{2,}/g, '/').replace(/\/$/, '') + (valueAt(options, 'trailingSlash') === false ? '' : '/')
