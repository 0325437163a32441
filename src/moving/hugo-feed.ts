import { fileAmong } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { listAt, plainText, textAt, type Values } from './values.ts'

/**
 * The number of articles in the feeds of a site of Hugo: what its settings say, unless it or its theme has a template of its
 * own that says another number. Undefined when that is all of them.
 */
export function limitOf(values: Values, folder: SiteFolder): number | undefined {
  const set = Number(textAt(values, ['services.rss.limit', 'rssLimit']) ?? 0)
  const themes = listAt(values, 'theme').flatMap((theme) => plainText(theme) ?? [])
  const themesFolder = (textAt(values, ['themesDir']) ?? 'themes').replace(/^\.\/|\/$/g, '')
  const roots = ['layouts', ...themes.map((theme) => `${themesFolder}/${theme}/layouts`)]
  const file = fileAmong(
    folder,
    roots.flatMap((root) => templates.map((name) => `${root}/${name}`)),
  )
  const [, first] = /\brange\b[^}]*\bfirst (\d+)\b/.exec((file && folder.text(file)) ?? '') ?? []
  const limit = first === undefined ? set : Number(first)
  return limit > 0 ? limit : undefined
}

/** Where the template of the feed of the whole site is looked for. */
const templates = [
  'index.rss.xml',
  'home.rss.xml',
  'list.rss.xml',
  'rss.xml',
  '_default/list.rss.xml',
  '_default/rss.xml',
]
