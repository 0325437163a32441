import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, rmdirSync, statSync } from 'node:fs'
import system, { basename, dirname, join, parse, resolve } from 'node:path'
import { isCode } from './refusal.ts'

/** The reason, a sentence, why these two folders cannot be used; undefined when they can. */
export function refusal(
  content: string,
  out: string,
  config?: { file: string; generator?: unknown; isBeside?: boolean },
): string | undefined {
  if (!isFolder(content)) {
    const folder = /^[\w./-]+$/.test(content) ? content : JSON.stringify(content)
    if (config?.isBeside) return `There is no folder "${content}" with files beside the articles. Correct "content".`
    const command = content === 'content' ? 'feedwright init' : `feedwright init --content ${folder}`
    if (config) return `There is no folder "${content}" with articles. Name it with "content" in "${config.file}".`
    return `There is no folder "${content}" with articles. Make one with \`${command}\`, or name another with --content.`
  }
  const unfit = outRefusal(out)
  if (unfit !== undefined) return unfit
  const [from, to] = [real(content), real(out)]
  if ((config?.generator !== undefined || config?.isBeside) && isInside(to, from)) return undefined // it is not read
  if (overlap(from, to)) {
    return `"${out}" and "${content}" must be two separate folders, so that a build does not read what it has written.`
  }
  return undefined
}

/** The reason why the feeds cannot be written into a folder; undefined when they can. */
export function outRefusal(out: string): string | undefined {
  if (existsSync(out) && !isFolder(out)) return `"${out}" is not a folder, so the feeds cannot be written there.`
  const to = real(out)
  if (to === parse(to).root) return `"${out}" is the root of the disk. Write the feeds into a folder of their own.`
  return undefined
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch (error) {
    if (isCode(error, 'ELOOP', 'ENOTDIR')) return false
    throw error
  }
}

/** Whether a path is below a folder; both are absolute, of this system or of the one whose `paths` are given. */
export function isInside(path: string, folder: string, paths: Paths = system): boolean {
  const way = paths.relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way) // another drive
}

/** Whether two absolute paths are the same folder, or one is below the other. */
export const overlap = (one: string, other: string, paths: Paths = system): boolean =>
  paths.relative(one, other) === '' || isInside(one, other, paths) || isInside(other, one, paths)

type Paths = Pick<typeof system, 'relative' | 'isAbsolute' | 'sep'>

/** The absolute path without links, also for a file or folder that does not exist yet. */
export function real(path: string): string {
  const absolute = resolve(path)
  if (existsSync(absolute)) return realpathSync(absolute)
  return join(real(dirname(absolute)), basename(absolute))
}

/**
 * Makes a folder and those above it, and returns the new ones. They get this mode, whatever the umask. Node's `recursive`
 * never ends below /proc.
 * @throws Error when something else is in the way
 */
export function makeFolders(path: string, mode?: number): string[] {
  if (isFolder(path)) return []
  const above = makeFolders(dirname(path), mode)
  try {
    mkdirSync(path)
    if (mode !== undefined) chmodSync(path, mode | (statSync(path).mode & 0o2000)) // the group is passed on
  } catch (error) {
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (status?.isSymbolicLink() && !isFolder(path)) throw new Error(leadsNowhere(path))
    if (status?.isFile())
      throw new Error(`"${path}" is a file, and a folder is needed there. Move it to another place.`)
    if (!isFolder(path)) throw error // else another build has made it
  }
  return [...above, path]
}

const leadsNowhere = (path: string) =>
  `"${path}" is a symbolic link that does not lead to a folder. Make the folder "${readlinkSync(path)}", or remove the link.`

/** Removes a folder if it is empty, and returns whether it did. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(realpathSync(folder))
    return true
  } catch {
    return false
  }
}
