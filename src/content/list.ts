import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { readRegular } from '../disk/file.ts'
import { reason } from '../disk/refusal.ts'
import { limits } from '../limits.ts'
import { byCodeUnit } from '../text/characters.ts'
import { hiddenArticles } from './hidden.ts'
import { hasFence, unreadFiles } from './unread.ts'

type Found = { files: string[]; diagnostics: Diagnostic[] }

/** The articles and the files of settings below a folder, by their paths, and what was found on the way. */
export type Listed = { articles: string[]; settings: string[]; diagnostics: Diagnostic[] }

/** How paths below content/ are named, and the text of the settings of the site. */
type Naming = { name: (path: string) => string; settings: () => string }

/** The articles and settings of a folder that is ours. `own` is the text of the settings of the site. */
export function listOwn(root: string, name: Naming['name'], own = settingsBelow(root)): Listed {
  const { files, diagnostics } = list(root, '', { name, settings: own })
  const [articles, settings] = [files.filter(isArticle), files.filter((path) => !isArticle(path))]
  return { articles, settings, diagnostics }
}

/**
 * Every article, site.yaml and section.yaml below a folder, in an order that does not depend on the disk or the locale.
 * Links are not followed. A file that only looks like an article is reported and not read.
 */
function list(root: string, folder: string, naming: Naming): Found {
  const { name } = naming
  const all = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))
  const entries = all.filter((entry) => !/^[._]/.test(entry.name))
  const lost = lostNames(join(root, folder), entries)
  const found: Found = {
    files: [],
    diagnostics: [...unreadFiles(root, folder, entries, naming), ...hiddenArticles(root, folder, all, name)],
  }
  const isSection = folder === '' || entries.some((entry) => entry.name === 'section.yaml')
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    const page = entry.isFile() ? notAnArticle(join(root, folder), entry.name, isSection) : undefined
    if (page !== undefined) {
      found.diagnostics.push({ file: name(path), line: 1, column: 1, rule: 'skipped-file', ...page })
      continue
    }
    if (isArticle(entry.name) && entry.isFile() && !lost.has(entry.name)) {
      found.files.push(path) // the usual case
      continue
    }
    const { files, diagnostics } = findingOrFile(root, path, entry, lost.has(entry.name), naming)
    for (const file of files) found.files.push(file)
    for (const diagnostic of diagnostics) found.diagnostics.push(diagnostic)
  }
  return found
}

/** Why a file whose name ends in .md is no article: it is the page of a section, or about the repository. */
function notAnArticle(
  folder: string,
  fileName: string,
  isSection: boolean,
): Pick<Diagnostic, 'message' | 'hint'> | undefined {
  if (isSection && fileName === 'index.md') {
    return {
      message: 'This is the page of its section, not an article: it is not read.',
      hint: 'Give it another name if it is an article, since its folder is that of the section.',
    }
  }
  if (!isAboutRepository(fileName)) return undefined
  return hasFence(join(folder, fileName))
    ? undefined
    : {
        message: `"${fileName}" has no front matter, so it is not taken for an article.`,
        hint: 'Begin it with a line ---, then title: and date:, then a line --- if it is an article.',
      }
}

/** `README.md` in any case, and names in capitals, like `CONTRIBUTING.md`. */
const isAboutRepository = (fileName: string) => /^readme\.md$/i.test(fileName) || /^[A-Z_-]{2,}\.md$/.test(fileName)

/** The names that are not UTF-8, as they are decoded: with U+FFFD, which a valid name may have too. */
export function lostNames(folder: string, entries: readonly Dirent[]): ReadonlySet<string> {
  if (!entries.some((entry) => entry.name.includes('\uFFFD'))) return new Set()
  const invalid = readdirSync(folder, { encoding: 'buffer' }).filter((bytes) => !isUtf8(bytes))
  return new Set(invalid.map((bytes) => bytes.toString('utf8')))
}

function findingOrFile(root: string, path: string, entry: Dirent, isLost: boolean, naming: Naming): Found {
  const text = entry.name
  const report = (rule: RuleId, message: string, hint: string) => ({
    files: [],
    diagnostics: [{ file: naming.name(path), line: 1, column: 1, rule, message, hint }],
  })
  if (isLost) return report('bad-name', 'This name is not UTF-8.', 'Rename the file or folder.')
  if (entry.isSymbolicLink()) {
    const rule = isSettings(path) ? 'unreadable-file' : 'skipped-file'
    return report(rule, 'This is a symbolic link, which is not followed.', 'Put the file or folder itself here.')
  }
  if (entry.isDirectory() && !isSettings(path)) {
    if (!isArticle(text)) return listFolder(root, path, naming, report)
    return report('skipped-file', 'This folder has a name like an article.', `Rename it to "${text.slice(0, -3)}".`)
  }
  if (isMisplaced(path)) return report('skipped-file', `"${text}" is not read in this folder.`, misplacedHint(path))
  const meant = misnamed(text)
  if (meant) return report('skipped-file', `"${text}" is not read.`, `Rename it to "${meant}" if it should be read.`)
  if (!isArticle(text) && !isSettings(path)) return { files: [], diagnostics: [] }
  if (!entry.isFile()) {
    const rule = isSettings(path) ? 'unreadable-file' : 'skipped-file' // an error: without settings all feeds would change
    return report(
      rule,
      'This is not a regular file, so it is not read.',
      'Remove it, or replace it with a regular file.',
    )
  }
  return { files: [path], diagnostics: [] }
}

function listFolder(
  root: string,
  path: string,
  naming: Naming,
  report: (rule: RuleId, message: string, hint: string) => Found,
): Found {
  try {
    return list(root, path, naming)
  } catch (error) {
    return report(
      'unreadable-file',
      `This folder cannot be read: ${reason(error)}.`,
      'Let the user who runs the build read it.',
    )
  }
}

/** The text of site.yaml, which is read when it is asked for, and once. */
function settingsBelow(root: string): () => string {
  let text: string | undefined
  return () => {
    const content = text === undefined ? readRegular(join(root, 'site.yaml'), limits.yamlBytes) : undefined
    text ??= content && 'bytes' in content ? content.bytes.toString() : ''
    return text
  }
}

const isArticle = (fileName: string) => fileName.endsWith('.md')
/** The root has a site.yaml and no section.yaml; only the folders below it can be sections. */
const isMisplaced = (path: string) => path === 'section.yaml' || path.endsWith('/site.yaml')

const misplacedHint = (path: string) =>
  path === 'section.yaml'
    ? 'Write these settings in site.yaml, and remove this file: a section.yaml is for a folder below.'
    : 'Rename it to "section.yaml" for the settings of this section; "site.yaml" is only in the root of content/.'

const isSettings = (path: string) => path === 'site.yaml' || basename(path) === 'section.yaml'

/** The right name for settings whose name is slightly wrong. */
function misnamed(fileName: string): string | undefined {
  if (!/^(site|section)\.ya?ml$/i.test(fileName)) return undefined
  const right = fileName.toLowerCase().replace('.yml', '.yaml')
  return right === fileName ? undefined : right
}
