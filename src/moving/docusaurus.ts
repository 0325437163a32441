import { docusaurus as preset } from '../generator/docusaurus.ts'
import type { Found, Tool } from './model.ts'
import { readProgram } from './program.ts'
import { fileAmong, inFiles } from './settings-file.ts'
import { isMap, listAt, mapAt, textAt, type Values, valueAt } from './values.ts'

/** https://docusaurus.io/docs/api/docusaurus-config and https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog */
export const docusaurus: Tool = {
  preset,
  built: ['build'],
  settingsIn: (folder) => {
    const file = inFiles('docusaurus.config', 'js', 'ts', 'mjs', 'cjs', 'mts', 'cts').find(
      (name) => folder.text(name) !== undefined,
    )
    return file === undefined ? undefined : { file, values: readProgram(folder, file)?.exported ?? {} }
  },
  read: (values, folder) => {
    const [blog = {}, ...others] = blogsOf(values)
    const content = (textAt(blog, ['path']) ?? 'blog').replace(/^\.\/|\/$/g, '')
    const title = textAt(values, ['title'])
    const language = textAt(values, ['i18n.defaultLocale'])
    const translations = listAt(values, 'i18n.locales').filter((locale) => locale !== language)
    return {
      content,
      texts: {
        title: textAt(blog, ['feedOptions.title']) ?? (title && `${title} Blog`),
        description: textAt(blog, ['feedOptions.description', 'blogDescription']) ?? textAt(values, ['tagline']),
        url: addressOf(values),
        language: textAt(blog, ['feedOptions.language']) ?? language,
        copyright: textAt(blog, ['feedOptions.copyright']),
      },
      ...routeOf(blog, valueAt(values, 'trailingSlash') === true ? '/' : ''),
      limit: limitOf(blog),
      authors: fileAmong(folder, [
        `${content}/${textAt(blog, ['authorsMapPath']) ?? 'authors.yml'}`,
        `${content}/authors.json`,
      ]),
      notes: [
        ...(translations.length > 0
          ? [`This file is for the language ${language}; translations (${translations.join(', ')}) are in no feed.`]
          : []),
        ...others.map(
          (other) =>
            `The blog in "${textAt(other, ['path']) ?? 'blog'}" needs a file of its own: copy this one, and build it with --config.`,
        ),
      ],
    }
  },
}

/** The options of each blog, in presets and plugins; `blog: false` is none. */
const blogsOf = (values: Values): Values[] => [
  ...listAt(values, 'presets').flatMap((preset) => {
    const blog = Array.isArray(preset) ? valueAt(preset[1], 'blog') : undefined
    return isMap(blog) ? [blog] : []
  }),
  ...listAt(values, 'plugins').flatMap((plugin) =>
    Array.isArray(plugin) && /content-blog$/.test(String(plugin[0])) && isMap(plugin[1]) ? [plugin[1]] : [],
  ),
]

function addressOf(values: Values): string | undefined {
  const url = textAt(values, ['url'])
  return url && `${url.replace(/\/$/, '')}/${(textAt(values, ['baseUrl']) ?? '/').replace(/^\//, '')}`
}

/** Where a blog and its feeds are on the site; `end` is the end of addresses. */
function routeOf(blog: Values, end: string): Pick<Found, 'permalink' | 'feeds'> {
  const route = (textAt(blog, ['routeBasePath']) ?? 'blog').replace(/^\/|\/$/g, '')
  const prefix = route === '' ? '' : `${route}/`
  const types = listAt(blog, 'feedOptions.type')
  return {
    permalink: `/${prefix}{yyyy}/{mm}/{dd}/{path}${end}`,
    feeds: {
      rss: `${prefix}rss.xml`,
      atom: `${prefix}atom.xml`,
      json: types.includes('json') || types.includes('all') ? `${prefix}feed.json` : undefined,
    },
  }
}

function limitOf(blog: Values): number | 'all' | undefined {
  const limit = valueAt(mapAt(blog, 'feedOptions'), 'limit')
  if (limit === null || limit === false) return 'all'
  return typeof limit === 'number' && limit > 0 ? limit : undefined
}
