import { readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import type { Generator } from '../generator/model.ts'
import type { SourceFile } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { filesOf } from './files.ts'
import { programFinding } from './foreign-list.ts'

/** The files above the content from which its articles inherit values, and where the content is below them. */
export type Above = { sources: SourceFile[]; below: string; diagnostics: Diagnostic[] }

/**
 * Reads the files of the tool in the folders from that of our settings down to the content; where the content is elsewhere, in the
 * folder around it. Those in the content itself are read with it.
 */
export function readAbove(generator: Generator, settings: string, content: string): Above {
  const path = relative(settings, content).split(sep).join('/')
  const isElsewhere = path === '..' || path.startsWith('../')
  const [root, below] = isElsewhere ? [dirname(content), basename(resolve(content))] : [settings, path]
  const folders = below === '' ? [] : below.split('/').map((_, index, all) => all.slice(0, index).join('/'))
  const files = filesOf(root)
  const above: Above = { sources: [], below: below === '' ? '' : `${below}/`, diagnostics: [] }
  for (const folder of folders) {
    const names = namesIn(join(root, folder))
    const beside = new Set(names)
    for (const name of names) {
      const file = folder === '' ? name : `${folder}/${name}`
      if (generator.inherited.isProgram?.(file) && concerns(file, above.below))
        above.diagnostics.push(programFinding(files.name(file)))
      if (!generator.inherited.isSource(file, beside)) continue
      const { source, diagnostics } = files.text(file, 'whole')
      if (source) above.sources.push(source)
      above.diagnostics.push(...diagnostics)
    }
  }
  return above
}

/** Whether a program has the name of a folder above the content: others are about pages of their own. */
const concerns = (file: string, below: string): boolean => {
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return folder !== '' && below.startsWith(folder) && basename(file).startsWith(`${basename(folder)}.`)
}

/** The names of the files in a folder, in an order that no disk changes. */
function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory())
    return entries.map(({ name }) => name).sort(byCodeUnit)
  } catch {
    return [] // the folder with the content cannot be read either, which is reported
  }
}
