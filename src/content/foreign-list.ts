import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { reason } from '../disk/refusal.ts'
import type { Generator } from '../generator/model.ts'
import { byCodeUnit } from '../text/characters.ts'
import { type Listed, lostNames } from './list.ts'

/** Folders of programs, which may be very large and have no articles. */
const isForeign =
  /^(?:\..*|node_modules|bower_components|vendor|_site|_layouts|_includes|_sass|_data|_plugins|\$RECYCLE\.BIN)$/

/**
 * Every article below a folder that belongs to another tool, as its preset says, and the files with values that articles
 * inherit. Links are not followed. The order depends neither on the disk nor on the locale. `out` is the folder for the feeds, which is not read.
 */
export function listForeign(
  root: string,
  generator: Generator,
  { name, out, below }: { name: (path: string) => string; out: string; below: string },
): Listed {
  const listed: Listed = { articles: [], settings: [], diagnostics: [] }
  const say = (path: string, rule: RuleId, message: string, hint: string): void =>
    void listed.diagnostics.push({ file: name(path), line: 1, column: 1, rule, message, hint } satisfies Diagnostic)

  function enter(folder: string): void {
    const entries = entriesOf(folder)
    const beside = new Set(entries.map((entry) => entry.name))
    const lost = lostNames(join(root, folder), entries)
    const isOnePage = folder !== '' && generator.files.isOnePage?.(beside) === true
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (lost.has(entry.name)) say(path, 'bad-name', 'This name is not UTF-8.', 'Rename the file or folder.')
      else if (entry.isDirectory()) {
        if (isOnePage) continue
        const isHidden =
          isForeign.test(entry.name) || (entry.name.startsWith('_') && !generator.files.enters(entry.name))
        if (!isHidden && resolve(root, path) !== resolve(out)) enter(path)
      } else if (entry.isSymbolicLink()) {
        const rule = isSource(path, beside) ? 'unreadable-file' : 'skipped-file' // without it, what is held back might come out
        const isWanted = rule === 'unreadable-file' || isArticle(path, beside) || leadsToFolder(path)
        if (isWanted)
          say(path, rule, 'This is a symbolic link, which is not followed.', 'Put the file or folder itself here.')
      } else if (entry.isFile()) take(path, entry.name, beside)
    }
  }

  function take(path: string, file: string, beside: ReadonlySet<string>): void {
    if (file === 'section.yaml' || path === 'site.yaml' || isSource(path, beside)) listed.settings.push(path)
    else if (generator.inherited.isProgram?.(below + path)) listed.diagnostics.push(programFinding(name(path)))
    else if (isRead(path) && generator.files.isTranslation?.(path, beside))
      say(path, 'skipped-file', 'This is the translation of a file beside it: it is not read.', translationHint)
    else if (isArticle(path, beside)) listed.articles.push(path)
  }

  const isSource = (path: string, beside: ReadonlySet<string>) => generator.inherited.isSource(below + path, beside)

  const leadsToFolder = (path: string) =>
    !isForeign.test(path.slice(path.lastIndexOf('/') + 1)) &&
    statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true

  const isRead = (path: string) => generator.files.extensions.some((end) => path.toLowerCase().endsWith(end))

  const isArticle = (path: string, beside: ReadonlySet<string>) =>
    isRead(path) && generator.files.isArticle(path, beside)

  function entriesOf(folder: string): Dirent[] {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))
    } catch (error) {
      if (folder === '') throw error
      say(
        folder,
        'unreadable-file',
        `This folder cannot be read: ${reason(error)}.`,
        'Let the user who runs the build read it.',
      )
      return []
    }
  }

  enter('')
  return listed
}

const translationHint = 'Put the translations into a folder of their own if they are to have feeds.'

/** A file of another tool that is a program. */
export const programFinding = (file: string): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'skipped-file' },
  message: 'This file is a program, which is not run: what it says of the articles in its folder is not known.',
  hint: 'If it sets a draft, a date or an address, write it into the articles or into a .json file beside it.',
})
