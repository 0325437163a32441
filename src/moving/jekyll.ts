import { join, relative } from 'node:path/posix'
import { permalinkOf, jekyll as preset } from '../generator/jekyll.ts'
import { authorOf } from './author.ts'
import { languageFolders } from './language-folders.ts'
import type { Found, Tool } from './model.ts'
import { namesOf, ownFeeds } from './own-feeds.ts'
import { unknownPattern } from './permalink.ts'
import { fileAmong, inFiles, oneOf } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { listAt, mapAt, textAt, type Values, valueAt } from './values.ts'

/** https://jekyllrb.com/docs/configuration/ and https://github.com/jekyll/jekyll-feed */
export const jekyll: Tool = {
  preset,
  built: ['_site'],
  settingsIn: (folder) => oneOf(folder, inFiles('_config', 'yml', 'yaml', 'toml')),
  read: (values, folder) => {
    const source = (textAt(values, ['source']) ?? '.').replace(/^\.\/(?=.)|\/$/g, '')
    const url = textAt(values, ['url']) ?? hostOf(folder.text('CNAME'))
    const limit = Number(textAt(values, ['feed.posts_limit']) ?? 0)
    const posts = postsBelow(folder, source)
    const content = hasPaths(values) ? source : contentOf(posts, source, textAt(values, ['collections_dir']))
    return {
      content,
      sections: languageFolders(posts.map((path) => relative(content, path))),
      texts: {
        title: textAt(values, ['title', 'name']),
        description: textAt(values, ['description', 'tagline', 'subtitle']),
        url: url && `${url.replace(/\/$/, '')}/${(textAt(values, ['baseurl']) ?? '').replace(/^\/|\/$/g, '')}`,
        language: textAt(values, ['lang', 'language', 'locale']),
        timezone: textAt(values, ['timezone']),
        copyright: textAt(values, ['copyright']),
      },
      needsZone: true,
      author: authorOf(values, ['author']),
      ...permalinkIn(values),
      ...feedsOf(values, folder, source, limit > 0 ? limit : undefined),
      notes: collectionsOf(values),
      authors: fileAmong(folder, inFiles(`${source === '.' ? '' : `${source}/`}_data/authors`, 'yml', 'yaml', 'json')),
    }
  },
}

/** Collections are in no feed of the whole site. */
function collectionsOf(values: Values): string[] {
  const all = valueAt(values, 'collections')
  const names = (Array.isArray(all) ? all.map(String) : Object.keys(mapAt(values, 'collections'))).filter(
    (name) => name !== 'posts',
  )
  return names.length === 0 ? [] : [`No feed has the articles of the collections: ${names.join(', ')}.`]
}

/** The domain that GitHub Pages serves. */
const hostOf = (text: string | undefined): string | undefined =>
  text && /^[\w.-]+$/.test(text.trim()) ? `https://${text.trim()}` : undefined

/** Whether `defaults` are for paths, which begin in the folder of the site. */
const hasPaths = (values: Values): boolean =>
  listAt(values, 'defaults').some((one) => textAt(one, ['scope.path']) !== undefined)

/** All posts. */
const postsBelow = (folder: SiteFolder, source: string): string[] =>
  folder.paths(source, ['_site']).filter((path) => /(?:^|\/)_posts\/.*\.(?:md|markdown|mkdn?|mkdown|html)$/.test(path))

/** The folder of collections, else that of the site; but its folder `_posts` if all posts are in that one. */
function contentOf(posts: readonly string[], source: string, collections: string | undefined): string {
  const below = collections === undefined ? source : join(source, collections)
  const only = join(below, '_posts')
  return posts.length > 0 && posts.every((path) => path.startsWith(`${only}/`)) ? only : below
}

function permalinkIn(values: Values): Pick<Found, 'permalink' | 'openPermalink'> {
  const written = textAt(values, ['collections.posts.permalink', 'permalink'])
  if (written === undefined) return {}
  const permalink = permalinkOf(written)
  return permalink?.includes('{') ? { permalink } : { openPermalink: [unknownPattern(written)] } // `weekdate` has no parts
}

/** jekyll-feed's settings, or those of a template of the site's own. */
function feedsOf(
  values: Values,
  folder: SiteFolder,
  source: string,
  limit: number | undefined,
): Pick<Found, 'feeds' | 'ids' | 'limit'> {
  const plugins = [...listAt(values, 'plugins'), ...listAt(values, 'gems')]
  const path = textAt(values, ['feed.path'])?.replace(/^\//, '')
  const own = ownFeeds(
    folder,
    folder.names(source).map((name) => (source === '.' ? name : `${source}/${name}`)),
    source,
  )
  if (plugins.includes('jekyll-feed') || own.length === 0) {
    return { feeds: { atom: path ?? 'feed.xml' }, limit }
  }
  const [first] = own
  return { feeds: namesOf(own), ids: first?.isByAddress ? 'url' : undefined, limit: first?.limit ?? 'all' }
}
