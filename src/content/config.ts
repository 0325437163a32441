import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { generatorNamed } from '../generator/index.ts'
import type { GeneratorName } from '../generator/names.ts'
import type { SourceFile } from '../model.ts'
import { readAbove } from './above.ts'
import { filesOf } from './files.ts'

/** The name of the settings file that lies outside of the content. */
export const configName = 'feedwright.yaml'

/** Where a site is: the folder of its articles, the folder for its feeds, and its settings file if that lies outside of the content. */
export type Place = { content: string; out: string; config?: Config | undefined; diagnostics: Diagnostic[] }

/** The settings file outside of the content; its `path` is `feedwright.yaml`, wherever it lies. */
export type Config = SourceFile & {
  /** Its folder, from the working folder: paths in it begin there. */
  folder: string
  /** The name of the preset, as it is written. */
  generator?: GeneratorName | undefined
  /** The folder for the feeds. */
  out: string
  /** Other files that belong to the settings: those of the tool itself in folders above the content. */
  others: SourceFile[]
  /** The path of the content from the settings of the site, with a slash at its end; empty where they are in one folder. */
  below: string
  /** What was found in the folders above the content. */
  diagnostics: Diagnostic[]
}

/** The options of a build that say where a site is; what they do not say is in the settings file. */
export type PlaceOptions = {
  content?: string | undefined
  out?: string | undefined
  config?: string | false | undefined
}

/** Looks for the settings file, and reads from it where the content is. A file that cannot be read is a finding. */
export async function placeOf({ content, out, config: path }: PlaceOptions): Promise<Place> {
  const usual = { content: content ?? 'content', out: out ?? 'dist', diagnostics: [] }
  const named = path ?? (existsSync(configName) ? configName : false)
  if (named === false) return usual
  const folder = dirname(named)
  if (!existsSync(named)) return { ...usual, diagnostics: [missing(named)] }
  const { source, diagnostics } = filesOf(folder).text(basename(named), 'whole')
  if (!source) return { ...usual, diagnostics }
  const values = await import('./config-values.ts')
  const { content: given, out: to, generator } = values.placingIn(source)
  const preset = generatorNamed(generator)
  const from = content ?? under(folder, given ?? 'content')
  const into = out ?? under(folder, to ?? 'dist')
  const above = preset ? readAbove(preset, folder, from) : { sources: [], below: '', diagnostics: [] }
  const { sources: others, below, diagnostics: found } = above
  return {
    content: from,
    out: into,
    config: { ...source, path: configName, folder, generator, out: into, others, below, diagnostics: found },
    diagnostics: [],
  }
}

const missing = (file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'missing-key' },
  message: 'There is no such file of settings.',
  hint: 'Correct the path in --config, or write the file with the keys title, description and url.',
})

const under = (folder: string, path: string) => (isAbsolute(path) ? path : join(folder, path))
