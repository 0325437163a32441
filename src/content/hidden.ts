import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { withPreset } from './other-tool.ts'
import { hasFence, type Name } from './unread.ts'

/**
 * Articles that are hidden by the name of their file or folder, which begins with _ or . on purpose, as it seems; only the
 * `_posts` of Jekyll are published there.
 */
export function hiddenArticles(root: string, folder: string, entries: readonly Dirent[], name: Name): Diagnostic[] {
  const hidden = entries.filter((entry) => /^[._]/.test(entry.name) && !isForeign.test(entry.name))
  const pathOf = (text: string) => (folder === '' ? text : `${folder}/${text}`)
  const files = hidden.filter((entry) => entry.name.endsWith('.md') && isFenced(entry, join(root, folder)))
  const [first] = files
  const ofFiles: Diagnostic[] = first
    ? [
        {
          ...{ file: name(pathOf(first.name)), line: 1, column: 1, rule: 'hidden-article' },
          message: `${files.length === 1 ? 'This article is' : `This article and ${files.length - 1} more in its folder are`} not read: the name begins with "${first.name.charAt(0)}".`,
          hint: 'Leave it so to hide it; an article that is to come needs "draft: true" and another name.',
        } as const,
      ]
    : []
  const folders = hidden.filter((entry) => entry.isDirectory())
  return [...ofFiles, ...folders.flatMap((entry) => hiddenFolder(join(root, folder), entry, name(pathOf(entry.name))))]
}

/** Folders of other programs, which may be very large. */
const isForeign = /^\.(?:git|svn|hg|cache|npm|obsidian|vscode|idea|github)$/

function hiddenFolder(above: string, { name }: Dirent, file: string): Diagnostic[] {
  const { articles, isWhole } = countIn(join(above, name), limits.hiddenEntries)
  if (articles === 0) return []
  const count = `${isWhole ? '' : 'at least '}${articles} ${articles === 1 ? 'article' : 'articles'}`
  const place = { file, line: 1, column: 1 }
  const message = `This folder has ${count}, and is not read: its name begins with "${name.charAt(0)}".`
  if (name === '_posts')
    return [{ ...place, rule: 'skipped-file', message, hint: `Rename it to "posts". ${withPreset('jekyll')}` }]
  const hint = /^(?:\.|_drafts?$)/.test(name)
    ? 'Leave it so to hide them. Drafts can be in any folder with "draft: true": then the preview lists them.'
    : `Leave it so to hide them; rename it to "${name.replace(/^_+/, '')}" to publish them.`
  return [{ ...place, rule: 'hidden-article', message, hint }]
}

const isFenced = (entry: Dirent, above: string) => entry.isFile() && hasFence(join(above, entry.name))

/** How many articles a folder has, as far as so many entries say. */
function countIn(root: string, entries: number): { articles: number; isWhole: boolean } {
  const folders = [root]
  let [articles, seen] = [0, 0]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      seen += 1
      if (seen > entries) return { articles, isWhole: false }
      if (entry.isDirectory()) folders.push(join(folder, entry.name))
      else if (entry.name.endsWith('.md') && isFenced(entry, folder)) articles += 1
    }
  }
  return { articles, isWhole: true }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
