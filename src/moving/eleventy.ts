import { join } from 'node:path/posix'
import { eleventy as preset } from '../generator/eleventy.ts'
import { authorOf } from './author.ts'
import { permalinkIn } from './eleventy-permalink.ts'
import type { Found, Tool } from './model.ts'
import { namesOf, type OwnFeed, ownFeeds } from './own-feeds.ts'
import { folderOf, postsIn } from './posts.ts'
import { type Program, readProgram } from './program.ts'
import { fileAmong, inFiles, oneOf } from './settings-file.ts'
import type { SiteFolder } from './site-folder.ts'
import { isMap, mapAt, textAt, type Values } from './values.ts'

/** https://www.11ty.dev/docs/config/ and https://www.11ty.dev/docs/plugins/rss/ */
export const eleventy: Tool = {
  preset,
  built: ['_site'],
  settingsIn: (folder) => {
    const file = fileAmong(folder, files)
    return file === undefined ? undefined : { file, values: readProgram(folder, file)?.exported ?? {} }
  },
  read: (values, folder) => {
    const program = readProgram(folder, fileAmong(folder, files) ?? '')
    const { input, data, layouts, others } = foldersOf(values, program)
    const paths = folder.paths(input, others)
    const content = folderOf(postsIn(folder, paths), input) ?? input
    const plugin = pluginOf(program)
    const own = ownFeeds(folder, paths, input)
    const metadata = [
      mapAt(plugin, 'metadata'),
      ...dataIn(folder, data),
      ...own.map(({ matter }) => mapAt(matter, 'metadata')),
    ]
    const first = (...keys: string[]) => metadata.map((one) => textAt(one, keys)).find((text) => text !== undefined)
    return {
      content,
      texts: {
        title: first('title', 'name'),
        description: first('description', 'subtitle'),
        url: first('base', 'url', 'siteUrl', 'baseUrl'),
        language: first('language', 'lang', 'locale'),
      },
      author: metadata.map((one) => authorOf(one, ['author'])).find((author) => author !== undefined),
      ...permalinkIn(folder, { content, input, layouts }, program),
      ...(plugin ? pluginFeed(plugin) : ownFeed(own)),
    }
  },
}

const files = ['.eleventy.js', ...inFiles('eleventy.config', 'js', 'mjs', 'cjs', 'ts', 'mts', 'cts')]

/** The folders of a site; `dir` is in the result of the function, or in the constant `config` beside it. */
function foldersOf(values: Values, program: Program | undefined) {
  const named = { ...mapAt(values, 'dir'), ...mapAt(program?.constants, 'config.dir') }
  const set = textAt({ first: program?.calls('setInputDirectory')[0]?.values[0] }, ['first'])
  const input = within('.', textAt(named, ['input']) ?? set ?? '.')
  const includes = within(input, textAt(named, ['includes']) ?? '_includes')
  const data = within(input, textAt(named, ['data']) ?? '_data')
  const layouts = textAt(named, ['layouts'])
  const output = within('.', textAt(named, ['output']) ?? '_site')
  return {
    input,
    data,
    layouts: layouts === undefined ? includes : within(input, layouts),
    others: [includes, data, output],
  }
}

/** A path from a folder; that of the site itself is a dot. */
const within = (folder: string, path: string): string => join(folder, path).replace(/\/$/, '')

/** Data files in which sites keep their titles. */
const dataIn = (folder: SiteFolder, data: string): Values[] =>
  ['metadata', 'site', 'meta', 'config'].flatMap((name) => {
    const program = inFiles(`${data}/${name}`, 'js', 'mjs', 'cjs', 'ts')
      .map((file) => readProgram(folder, file))
      .find(Boolean)
    const values = oneOf(folder, inFiles(`${data}/${name}`, 'json', 'yaml', 'yml'))?.values
    return [...(values ? [values] : []), ...(program ? [program.exported] : [])]
  })

/** The options of the plugin that writes the feed. */
const pluginOf = (program: Program | undefined): unknown =>
  program
    ?.calls('addPlugin')
    .map(({ values: [, options] }) => options)
    .find((options) => isMap(options) && isMap(options.metadata))

/** The virtual template of the plugin: `type`, `outputPath`, `collection.limit`. */
function pluginFeed(plugin: unknown): Pick<Found, 'feeds' | 'limit'> {
  const format = textAt(plugin, ['type']) ?? 'atom'
  const path = (textAt(plugin, ['outputPath']) ?? '/feed.xml').replace(/^\//, '')
  const limit = Number(textAt(plugin, ['collection.limit']) ?? 0)
  return {
    feeds: !/^(?:rss|atom|json)$/.test(format) ? undefined : { [format]: path },
    limit: limit > 0 ? limit : undefined,
  }
}

const ownFeed = (own: readonly OwnFeed[]): Pick<Found, 'feeds' | 'limit'> => ({
  feeds: namesOf(own),
  limit: own[0]?.limit,
})
