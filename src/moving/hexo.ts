import { hexo as preset } from '../generator/hexo.ts'
import { authorOf } from './author.ts'
import type { Feeds, Found, Tool } from './model.ts'
import { dateTokens, permalinkOf, type Tokens, unknownPattern } from './permalink.ts'
import { inFiles, oneOf } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { listAt, plainText, textAt, type Values, valueAt } from './values.ts'

/** https://hexo.io/docs/configuration and https://github.com/hexojs/hexo-generator-feed */
export const hexo: Tool = {
  preset,
  built: ['public'],
  settingsIn: (folder) => {
    const settings = oneOf(folder, inFiles('_config', 'yml', 'yaml', 'json'))
    return settings && isHexo(settings.values, folder) ? settings : undefined
  },
  read: (values) => {
    const url = textAt(values, ['url'])
    const limit = textAt(values, ['feed.limit'])
    return {
      content: `${(textAt(values, ['source_dir']) ?? 'source').replace(/\/$/, '')}/_posts`,
      texts: {
        title: textAt(values, ['title']),
        description: textAt(values, ['description', 'subtitle']),
        url,
        language: plainText(listAt(values, 'language')[0]),
        timezone: textAt(values, ['timezone']),
      },
      needsZone: true,
      author: authorOf(values, ['author']),
      ...permalinkIn(values),
      limit: limit === undefined ? undefined : Number(limit) || 'all',
      feeds: feedsOf(values),
    }
  },
}

const isHexo = (values: Values, folder: SiteFolder): boolean =>
  ['new_post_name', 'source_dir', 'skip_render'].some((key) => valueAt(values, key) !== undefined) ||
  folder.isFolder('source/_posts') ||
  /"hexo"/.test(folder.text('package.json') ?? '')

function permalinkIn(values: Values): Pick<Found, 'permalink' | 'openPermalink'> {
  const written = textAt(values, ['permalink'])
  if (written === undefined) return {}
  const isDated = /^:year-:(?:i_)?month-:(?:i_)?day-:title\./.test(textAt(values, ['new_post_name']) ?? '')
  const permalink = permalinkOf(written, isDated ? { ...tokens, title: '{slug}' } : tokens)
  return permalink === undefined ? { openPermalink: [unknownPattern(written)] } : { permalink }
}

const tokens: Tokens = {
  ...dateTokens,
  ...{ i_month: '{m}', i_day: '{d}', title: '{path}', name: '{slug}', post_title: '{title}', category: '{categories}' },
}

/** `type` and `path` are each one or a list; a path that is missing is the usual one of its type. */
function feedsOf(values: Values): Feeds | undefined {
  const types = listAt(values, 'feed.type')
  const paths = listAt(values, 'feed.path')
  const pathOf = (type: unknown) => {
    const path = plainText(paths[types.indexOf(type)])
    return path && /^[\w./-]+\.xml$/.test(path) ? path : type === 'rss2' ? 'rss2.xml' : 'atom.xml'
  }
  const rss = types.includes('rss2') ? pathOf('rss2') : undefined
  const atom = types.includes('atom') ? pathOf('atom') : undefined
  return rss === undefined && atom === undefined ? undefined : { rss, atom }
}
