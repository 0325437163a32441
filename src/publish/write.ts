import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { OutputFile } from '../model.ts'
import { isInside, real } from './folder.ts'
import { manifestName, manifestOf, readManifest } from './manifest.ts'

/** How many files a build wrote, left as they were and removed. */
export type Published = { written: number; unchanged: number; removed: number }

/**
 * Brings the output folder to hold these files, in their order, so that what names a file comes after it. Each is whole at
 * every moment; one whose bytes are the same is not touched. What earlier builds wrote and this one did not is removed
 * last; files of others are never touched.
 * @throws Error when the system refuses, or a file of somebody else stands in the way; what was published before stays
 */
export function publish(files: readonly OutputFile[], out: string): Published {
  const root = real(out)
  mkdirSync(root, { recursive: true })
  const manifest = join(root, manifestName)
  const earlier = readManifest(readFile(manifest)?.toString('utf8') ?? manifestOf([]))
  const changed = files.filter((file) => isChanged(file, root, earlier))
  const paths = files.map(({ path }) => path)

  if (changed.length > 0) replaceIfOther(manifest, manifestOf([...earlier, ...paths]))
  for (const { path, bytes } of changed) replace(join(root, path), bytes)
  const obsolete = obsoleteOf(earlier, paths)
  for (const path of obsolete) remove(root, path)
  replaceIfOther(manifest, manifestOf(paths))
  return { written: changed.length, unchanged: files.length - changed.length, removed: obsolete.length }
}

const obsoleteOf = (earlier: readonly string[], paths: readonly string[]) => {
  const wanted = new Set(paths)
  return earlier.filter((path) => !wanted.has(path))
}

function isChanged({ path, bytes }: OutputFile, root: string, earlier: readonly string[]): boolean {
  const target = join(root, path)
  const folder = real(dirname(target))
  if (folder !== root && !isInside(folder, root))
    throw new Error(`"${dirname(path)}" is a link that leads out of "${root}".`)
  const found = readFile(target)
  if (found?.equals(bytes)) return false
  const status = lstatSync(target, { throwIfNoEntry: false })
  if (status && (status.isDirectory() || !earlier.includes(path))) {
    throw new Error(`"${target}" stands in the way: Feedwright did not write it. Move it elsewhere.`)
  }
  return true
}

/** What a file holds; undefined when there is none. */
function readFile(path: string): Buffer | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined
}

function replaceIfOther(path: string, text: string): void {
  const bytes = Buffer.from(text)
  if (!readFile(path)?.equals(bytes)) replace(path, bytes)
}

/** Whoever reads the path finds the old file or the new one, whole, even after a power cut. */
function replace(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  const staged = join(folder, `.feedwright-${process.pid}.tmp`)
  try {
    rmSync(staged, { force: true })
    writeFileSync(staged, bytes, { flush: true, flag: 'wx' }) // never through a link that waits there
    renameSync(staged, path)
  } catch (error) {
    rmSync(staged, { force: true })
    throw error
  }
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Removes a file, and the folders that it leaves empty; what links have led elsewhere since stays. */
function remove(root: string, path: string): void {
  const folder = real(dirname(join(root, path)))
  if (folder !== root && !isInside(folder, root)) return
  if (!isRemovable(join(root, path))) return
  rmSync(join(root, path), { force: true })
  let empty = folder
  while (empty !== root && isRemoved(empty)) empty = dirname(empty)
}

/** Not a folder that somebody set in the file's place, and not below a file. */
function isRemovable(path: string): boolean {
  try {
    return !lstatSync(path).isDirectory()
  } catch {
    return false
  }
}

function isRemoved(folder: string): boolean {
  try {
    rmdirSync(realpathSync(folder))
    return true
  } catch {
    return false // not empty, or gone already
  }
}
