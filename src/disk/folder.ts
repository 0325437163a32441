import { existsSync, mkdirSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'

/** Why these two folders cannot be used, as a sentence; undefined when they can. */
export function refusal(content: string, out: string): string | undefined {
  if (!isFolder(content)) return `There is no folder "${content}" to read articles from.`
  if (existsSync(out) && !isFolder(out)) return `"${out}" is not a folder; the feeds cannot be written there.`
  const [from, to] = [real(content), real(out)]
  if (to === parse(to).root) return `"${out}" is the root of the disk; the feeds need a folder of their own.`
  if (from === to || isInside(from, to) || isInside(to, from)) {
    return `"${out}" and "${content}" must be two folders side by side: what is written must not be read again.`
  }
  return undefined
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

/** Whether a path lies below a folder; both absolute. */
export const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

/** The path without links, also of what does not exist yet. */
export function real(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  return join(real(dirname(absolute)), basename(absolute))
}

/** Makes a folder and those above it; gives those that were not there. Step by step: `recursive` never ends below /proc. */
export function makeFolders(path: string): string[] {
  if (isFolder(path)) return []
  const above = makeFolders(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (!isFolder(path)) throw error // else another build has made it
  }
  return [...above, path]
}

/** Removes a folder unless something is in it; whether it is gone. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(realpathSync(folder))
    return true
  } catch {
    return false
  }
}
