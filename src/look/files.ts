import { filesOf } from '../content/files.ts'
import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { findFile, noFolder, statOf } from '../disk/file.ts'
import type { LookSettings } from '../model/look.ts'
import type { SourceFile } from '../model.ts'
import { lookLimits } from './limits.ts'

/** The parts of a look that are files, by their keys in the settings. */
export const fileParts = ['css', 'header', 'footer'] as const

export type FilePart = (typeof fileParts)[number]

/** A file of a look, or why it cannot be used. */
export type LookFile = {
  part: FilePart
  /** Its path, as it is in the settings. */
  path: string
  source?: SourceFile | undefined
  /** Why there is no such file: the end of a sentence that begins with its path. */
  fault?: string | undefined
  /** The names of the files where it was looked for. */
  similar?: readonly string[] | undefined
  /** Why it cannot be read. */
  diagnostics: readonly Diagnostic[]
}

/** The folder where the paths of these files begin: that of the settings, or with articles from code the one that `content` names. */
export const lookFolder = ({
  config,
  items,
  folder,
}: Pick<Content, 'config' | 'items' | 'folder'>): string | undefined =>
  config ? config.folder : items ? items.folder : folder

/** Reads the files of a look. */
export function readLookFiles(look: LookSettings, content: Content): LookFile[] {
  const folder = lookFolder(content)
  return fileParts.flatMap((part) => {
    const path = look[part]
    return path === undefined ? [] : { part, path, ...readIn(folder, path, part) }
  })
}

function readIn(folder: string | undefined, path: string, part: FilePart): Omit<LookFile, 'part' | 'path'> {
  if (folder === undefined) return { fault: noFolder.fault, diagnostics: [] }
  const found = findFile(folder, path)
  if ('fault' in found) {
    const fault = found.fault === 'is outside content/' ? 'is outside of the folder of the settings' : found.fault
    return { fault, similar: found.similar, diagnostics: [] }
  }
  const stat = statOf(found.real)
  if (!stat) return { fault: 'is not a file', diagnostics: [] }
  const { name, text } = filesOf(folder)
  if (stat.size > lookLimits[part]) return { diagnostics: [tooLarge(name(path), stat.size, part)] }
  return text(path, 'whole')
}

/** A file that is larger than its part of a page may be, by its own bytes or by those of the HTML that is made of it. */
export const tooLarge = (file: string, size: number, part: FilePart): Diagnostic => ({
  ...{ file, line: 1, column: 1, rule: 'too-large' },
  message: `This file has ${size} bytes in a page; the limit for look.${part} is ${lookLimits[part]}.`,
  hint: 'Leave some of it out: it is in each page, and a page has at most 50,000 bytes.',
})

/** The files that settings seem to name as parts of a look, which the preview watches: settings are not parsed for it. */
export const lookPathsIn = (settings: string): string[] =>
  /^["']?look["']?\s*:/im.test(settings)
    ? [...settings.matchAll(/[^\s"'{},:]+\.(?:css|html?)(?=["'\s,}]|$)/gi)].map(([path]) => path)
    : []
