import { zola as preset } from '../generator/zola.ts'
import { matterOf } from './matter.ts'
import type { Feeds, Tool } from './model.ts'
import { sectionsIn } from './sections.ts'
import { oneOf } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { listAt, mapAt, plainText, textAt, type Values } from './values.ts'

/** https://www.getzola.org/documentation/getting-started/configuration/ */
export const zola: Tool = {
  preset,
  built: ['public'],
  settingsIn: (folder) => {
    const settings = oneOf(folder, ['zola.toml', 'config.toml'])
    return settings && textAt(settings.values, ['base_url']) !== undefined ? settings : undefined
  },
  read: (values, folder) => {
    const home = matterOf(folder.text('content/_index.md') ?? '')
    const language = textAt(values, ['default_language']) ?? 'en'
    const limit = Number(textAt(values, ['feed_limit']) ?? 0)
    const others = Object.keys(mapAt(values, 'languages')).filter((one) => one !== language)
    return {
      content: 'content',
      texts: {
        title: textAt(values, ['title']) ?? textAt(home, ['title']),
        description: textAt(values, ['description']) ?? textAt(home, ['description']),
        url: textAt(values, ['base_url']),
        language,
      },
      author: textAt(values, ['author']),
      limit: limit > 0 ? limit : undefined,
      feeds: feedsOf(values, folder),
      sections: Object.fromEntries(sectionsIn(folder, 'content')),
      notes:
        others.length === 0
          ? []
          : [`This file is for the language ${language}; posts in ${others.join(', ')} need a file each.`],
    }
  },
}

/** Files with the words of a format in their names are built in; others have a template of the site's own. */
function feedsOf(values: Values, folder: SiteFolder): Feeds | undefined {
  const names = [...listAt(values, 'feed_filenames'), ...listAt(values, 'feed_filename')].flatMap(
    (name) => plainText(name) ?? [],
  )
  const formatOf = (name: string) => {
    const template = folder.text(`templates/${name}`)
    if (template === undefined) return name === 'rss.xml' ? 'rss' : 'atom'
    return /<rss\b/.test(template)
      ? 'rss'
      : /<feed\b/.test(template)
        ? 'atom'
        : /jsonfeed/.test(template)
          ? 'json'
          : undefined
  }
  const feeds = Object.fromEntries(
    names.flatMap((name) => {
      const format = formatOf(name)
      return format === undefined ? [] : [[format, name]]
    }),
  )
  return names.length === 0 ? undefined : feeds
}
