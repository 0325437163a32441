import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readRegular } from '../disk/file.ts'
import { limits } from '../limits.ts'
import { byCodeUnit } from '../text/characters.ts'

/** The folder of a site that another tool builds. It is only read, and no link in it is followed. */
export type SiteFolder = {
  isFolder: (path: string) => boolean
  /** The text of a file; undefined when there is no such file, or it cannot be read. */
  text: (path: string) => string | undefined
  /** The files directly in a folder, by their names, sorted. */
  names: (folder: string) => string[]
  /** The paths of all files below a folder, sorted, without packages, hidden folders and what `skip` names. */
  paths: (folder: string, skip?: readonly string[]) => string[]
}

/** Opens a folder; all paths are relative to it, with `/` between folders. */
export function openFolder(root: string): SiteFolder {
  const entriesOf = (folder: string) => {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => byCodeUnit(a.name, b.name))
    } catch {
      return []
    }
  }

  const paths = (folder: string, skip: readonly string[] = []): string[] =>
    entriesOf(folder).flatMap((entry) => {
      const path = folder === '.' || folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isFile()) return path
      if (!entry.isDirectory() || /^\.|^node_modules$|^vendor$/.test(entry.name) || skip.includes(path)) return []
      return paths(path, skip)
    })

  return {
    isFolder: (path) => lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ?? false,
    text: (path) => {
      const read = readRegular(join(root, path), limits.file)
      return 'fault' in read
        ? undefined
        : read.bytes
            .toString('utf8')
            .replace(/^\uFEFF/, '')
            .replace(/\r\n?/g, '\n')
    },
    names: (folder) => entriesOf(folder).flatMap((entry) => (entry.isFile() ? entry.name : [])),
    paths,
  }
}
