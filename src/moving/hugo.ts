import { hugo as preset } from '../generator/hugo.ts'
import { authorOf } from './author.ts'
import { limitOf } from './hugo-feed.ts'
import type { Found, Settings, Tool } from './model.ts'
import { dateTokens, permalinkOf, type Tokens, unknownPattern } from './permalink.ts'
import { sectionsIn } from './sections.ts'
import { inFiles, merged, oneOf } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { isMap, listAt, mapAt, plainText, textAt, type Values, valueAt } from './values.ts'

/** https://gohugo.io/configuration/ */
export const hugo: Tool = {
  preset,
  built: ['public'],
  settingsIn: (folder) => {
    const shared = inFolder(folder)
    const root =
      oneOf(folder, inFiles('hugo', 'toml', 'yaml', 'yml', 'json')) ??
      oneOf(folder, inFiles('config', 'toml', 'yaml', 'yml', 'json'))
    const isHugo = root && (root.file.startsWith('hugo.') || textAt(root.values, ['baseURL']) !== undefined)
    if (!isHugo) return shared
    return shared ? { file: root.file, values: merged(shared.values, root.values) } : root
  },
  read: (values, folder) => {
    const main = textAt(values, ['defaultContentLanguage']) ?? 'en'
    const own = `languages.${main}`
    const content = contentOf(values, main)
    const permalinks = permalinksOf(values)
    const name = textAt(values, ['outputFormats.rss.baseName']) ?? 'index'
    return {
      content,
      texts: {
        title: textAt(values, [`${own}.title`, 'title', 'params.title']),
        description: textAt(values, [
          `${own}.params.description`,
          'params.description',
          `${own}.description`,
          'description',
          'params.subtitle',
        ]),
        url: addressOf(values, main),
        language: textAt(values, [`${own}.locale`, `${own}.languageCode`, 'locale', 'languageCode']) ?? main,
        timezone: textAt(values, [`${own}.timeZone`, 'timeZone']),
        copyright: textAt(values, [`${own}.copyright`, 'copyright']),
      },
      author: authorOf(values, [`${own}.params.author`, 'params.author', `${own}.author`, 'author']),
      permalink: valueAt(values, 'uglyURLs') === true ? '/{path}.html' : undefined,
      limit: limitOf(values, folder),
      feeds: { rss: `${name}.xml` },
      sections: sectionsOf(values, folder, content, permalinks.patterns),
      openPermalink: permalinks.notes,
      notes: otherLanguages(values, main),
    }
  },
}

/** The files of config/_default/: each but hugo.* and config.* is one key. */
function inFolder(folder: SiteFolder): Settings | undefined {
  const path = 'config/_default'
  const files = folder.names(path).filter((name) => /\.(?:toml|ya?ml|json)$/.test(name))
  const parts = files.map((name): Settings => {
    const read = oneOf(folder, [`${path}/${name}`]) ?? { file: `${path}/${name}`, values: {} }
    const keys = name.replace(/\.\w+$/, '').split('.')
    if (keys[0] === 'hugo' || keys[0] === 'config') return read
    return { file: read.file, values: keys.reduceRight<Values>((inside, key) => ({ [key]: inside }), read.values) }
  })
  const first = parts.find(({ file }) => /\/(?:hugo|config)\.\w+$/.test(file)) ?? parts[0]
  return first && { file: first.file, values: parts.reduce((all, part) => merged(all, part.values), {}) }
}

/** The folder of the main language. */
function contentOf(values: Values, main: string): string {
  const own = textAt(values, [`languages.${main}.contentDir`, 'contentDir'])
  const mounts = listAt(values, 'module.mounts').filter((mount) => textAt(mount, ['target']) === 'content')
  const mount =
    mounts.find((one) => mountLanguages(one).includes(main)) ?? mounts.find((one) => mountLanguages(one).length === 0)
  return (own ?? textAt(mount, ['source']) ?? 'content').replace(/^\.\/|\/$/g, '')
}

const mountLanguages = (mount: unknown) => [...listAt(mount, 'lang'), ...listAt(mount, 'sites.matrix.languages')]

function addressOf(values: Values, main: string): string | undefined {
  const address = textAt(values, [`languages.${main}.baseURL`, 'baseURL'])
  if (address === undefined || valueAt(values, 'defaultContentLanguageInSubdir') !== true) return address
  return `${address.replace(/\/?$/, '/')}${main}/`
}

/** `permalinks.news`, `permalinks.page.news`. */
function permalinksOf(values: Values): { patterns: Record<string, string>; notes: string[] } {
  const all = { ...mapAt(values, 'permalinks'), ...mapAt(values, 'permalinks.page') }
  const patterns = Object.entries(all).flatMap(([section, written]) => {
    const pattern = plainText(written)
    return pattern === undefined ? [] : [{ section, pattern, permalink: permalinkOf(`${pattern}/`, tokens) }]
  })
  return {
    patterns: Object.fromEntries(
      patterns.flatMap(({ section, permalink }) => (permalink === undefined ? [] : [[section, permalink]])),
    ),
    notes: patterns.flatMap(({ pattern, permalink }) => (permalink === undefined ? [unknownPattern(pattern)] : [])),
  }
}

const tokens: Tokens = {
  ...dateTokens,
  ...{ yearday: '{yday}', section: '{section}', sections: '{section}', title: '{title}', slug: '{slugOrTitle}' },
  ...{ filename: '{slug}', contentbasename: '{slug}', slugorfilename: '{slug}', slugorcontentbasename: '{slug}' },
  ...{
    '2006': '{yyyy}',
    '06': '{yy}',
    '01': '{mm}',
    '1': '{m}',
    '02': '{dd}',
    '2': '{d}',
    '15': '{hour}',
    '04': '{minute}',
    '05': '{second}',
  },
}

/** Folders with posts; those of taxonomies are lists of terms. */
function sectionsOf(
  values: Values,
  folder: SiteFolder,
  content: string,
  patterns: Readonly<Record<string, string>>,
): Found['sections'] {
  const terms = Object.values(mapAt(values, 'taxonomies')).map(String)
  const sections = sectionsIn(folder, content, true).filter(([path]) => !terms.includes(path.split('/')[0] ?? ''))
  return Object.fromEntries(sections.map(([path, section]) => [path, { ...section, permalink: patterns[path] }]))
}

function otherLanguages(values: Values, main: string): string[] {
  const others = Object.entries(mapAt(values, 'languages')).filter(
    ([language, one]) => language !== main && isMap(one) && one.disabled !== true,
  )
  if (others.length === 0) return []
  return [
    `This file is for the language ${main}. The others (${others.map(([language]) => language).join(', ')}) need a file each: copy this one, change url, language and content, and build it with --config.`,
  ]
}
