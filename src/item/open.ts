import { type Content, readContent } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { outRefusal, refusal } from '../disk/folder.ts'
import { openTemporaryFile } from '../disk/temporary-file.ts'
import { limits } from '../limits.ts'
import type { Item } from '../model/item.ts'
import { collect } from './collect.ts'
import { contentOfItems } from './content.ts'
import type { Numbers } from './named.ts'
import { settingsSources } from './settings.ts'
import { unfitOptions } from './unfit-options.ts'

/** What a build gets from code in place of files. */
export type FromCode = {
  settings?: Readonly<Record<string, unknown>> | undefined
  sections?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined
  articles?: Iterable<Item> | AsyncIterable<Item> | undefined
  /** The folder of the files beside the articles, or of the articles where only the settings come from code. */
  content?: string | undefined
  out?: string | undefined
  signal?: AbortSignal | undefined
}

/** The content of a build whose articles or settings come from code. */
export type Opened = {
  out: string
  /** Why the folders cannot be used. */
  refused: string | undefined
  /** The folder of the articles, or of the files beside them. */
  folder: string
  config?: undefined
  diagnostics: Diagnostic[]
  /** The number of each item by its path. */
  numbers: () => Numbers
  /** Reads the content; called again when files have changed meanwhile. */
  read: () => Content
  close: () => void
}

/** Whether something comes from code. */
export const isFromCode = ({ settings, sections, articles }: FromCode): boolean =>
  settings !== undefined || sections !== undefined || articles !== undefined

/**
 * Takes the articles, each once, and sets them aside.
 * @throws the signal's reason when it is aborted
 */
export async function openItems(options: FromCode): Promise<Opened> {
  const unfit = unfitOptions(options)
  if (unfit !== undefined) return unread(unfit)
  const { settings, sections, articles, content, out = 'dist', signal } = options
  const given = settingsSources(settings, sections)
  const usual = { out, diagnostics: [], numbers: () => new Map<string, number>(), close: () => {} }
  if (articles === undefined) {
    const folder = content ?? 'content'
    const read = () => withSettings(readContent(folder), given.sources)
    const refused = refusal(folder, out)?.replace('with --content', 'with "content", or give "articles"')
    return { ...usual, folder, refused, read }
  }
  const refused = content === undefined ? outRefusal(out) : refusal(content, out, { file: '', isBeside: true })
  const folder = content ?? out
  if (refused !== undefined) return { ...usual, folder, refused, read: () => readContent(folder) }
  const aside = openTemporaryFile(limits.itemBytes)
  try {
    const collected = await collect(articles, { sections: given.sections, aside, signal })
    const read = () => contentOfItems(collected, given.sources, content)
    const numbers = () => new Map([...collected.items].map(([path, { index }]) => [path, index]))
    return { ...usual, folder, refused, read, numbers, close: aside.close }
  } catch (error) {
    aside.close()
    throw error
  }
}

const unread = (refused: string): Opened => ({
  ...{ out: '', folder: '', refused, diagnostics: [], numbers: () => new Map(), close: () => {} },
  read: () => {
    throw new Error(refused)
  },
})

/** Articles of files with settings from code. Their own settings would be a second truth. */
function withSettings(content: Content, settings: Content['settings']): Content {
  const others = content.settings.map(
    ({ file }): Diagnostic => ({
      ...{ file, line: 1, column: 1, rule: 'duplicate-key' },
      message: 'The settings come from code, and this file has settings too.',
      hint: 'Remove this file, or leave "settings" and "sections" out.',
    }),
  )
  const named = new Map(settings.map(({ path, file }) => [path, file]))
  return {
    ...content,
    settings,
    name: (path) => named.get(path) ?? content.name(path),
    diagnostics: [...content.diagnostics, ...others],
  }
}
