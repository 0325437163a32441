import { isUtf8 } from 'node:buffer'
import { type Dirent, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { reason } from '../disk/refusal.ts'
import { byCodeUnit } from '../text/characters.ts'

type Found = { files: string[]; diagnostics: Diagnostic[] }

/**
 * Every article, site.yaml and section.yaml below a folder, in an order that no disk or locale changes. Links are not
 * followed; what looks like an article and is none is named and passed over.
 */
export function list(root: string, folder: string, name: (path: string) => string): Found {
  const entries = readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name: text }) => !/^[._]/.test(text))
    .sort((a, b) => byCodeUnit(a.name, b.name))
  const lost = lostNames(join(root, folder), entries)
  const found: Found = { files: [], diagnostics: [] }
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isArticle(entry.name) && entry.isFile() && !lost.has(entry.name)) {
      found.files.push(path) // as nearly all are
      continue
    }
    const { files, diagnostics } = look(root, path, entry, lost.has(entry.name), name)
    for (const file of files) found.files.push(file)
    for (const diagnostic of diagnostics) found.diagnostics.push(diagnostic)
  }
  return found
}

/** The names that are not UTF-8, as they are decoded: with U+FFFD, which may also stand in a name. */
function lostNames(folder: string, entries: readonly Dirent[]): ReadonlySet<string> {
  if (!entries.some((entry) => entry.name.includes('\uFFFD'))) return new Set()
  const invalid = readdirSync(folder, { encoding: 'buffer' }).filter((bytes) => !isUtf8(bytes))
  return new Set(invalid.map((bytes) => bytes.toString('utf8')))
}

function look(root: string, path: string, entry: Dirent, isLost: boolean, name: (path: string) => string): Found {
  const text = entry.name
  const say = (rule: RuleId, message: string, hint: string) => ({
    files: [],
    diagnostics: [{ file: name(path), line: 1, column: 1, rule, message, hint }],
  })
  if (isLost) return say('bad-name', 'The name of this file is not UTF-8.', 'Rename it, with letters and digits.')
  if (entry.isSymbolicLink()) {
    const rule = isSettings(path) ? 'unreadable-file' : 'skipped-file'
    return say(rule, 'This is a link; links are not followed.', 'Put the file itself here.')
  }
  if (entry.isDirectory() && !isSettings(path)) {
    if (!isArticle(text)) return listFolder(root, path, name, say)
    return say('skipped-file', 'This folder has the name of an article.', `Rename it to "${text.slice(0, -3)}".`)
  }
  if (isMisplaced(path))
    return say('skipped-file', `"${text}" has no meaning here.`, 'The root has site.yaml, its folders section.yaml.')
  const meant = misnamed(text)
  if (meant) return say('skipped-file', `"${text}" is not read.`, `Rename it to "${meant}" if it should be.`)
  if (!isArticle(text) && !isSettings(path)) return { files: [], diagnostics: [] }
  if (!entry.isFile()) {
    const rule = isSettings(path) ? 'unreadable-file' : 'skipped-file' // without its settings nothing is what it was
    return say(rule, 'This is not a regular file; it is not read.', 'Remove it from content/.')
  }
  return { files: [path], diagnostics: [] }
}

function listFolder(
  root: string,
  path: string,
  name: (path: string) => string,
  say: (rule: RuleId, message: string, hint: string) => Found,
): Found {
  try {
    return list(root, path, name)
  } catch (error) {
    return say('unreadable-file', `This folder cannot be read: ${reason(error)}.`, 'Let the user who builds read it.')
  }
}

const isArticle = (fileName: string) => fileName.endsWith('.md')
/** One site.yaml at the root, and no section.yaml there: the site is its section. */
const isMisplaced = (path: string) => path === 'section.yaml' || path.endsWith('/site.yaml')

const isSettings = (path: string) => path === 'site.yaml' || basename(path) === 'section.yaml'

/** The name that a slightly wrong one was meant to be. */
function misnamed(fileName: string): string | undefined {
  if (/^(site|section)\.ya?ml$/i.test(fileName)) {
    const right = fileName.toLowerCase().replace('.yml', '.yaml')
    return right === fileName ? undefined : right
  }
  const [, prefix] = /^(.+)\.(?:md|markdown)$/i.exec(fileName) ?? []
  return prefix === undefined || isArticle(fileName) ? undefined : `${prefix}.md`
}
