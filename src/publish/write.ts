import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digest } from '../disk/digest.ts'
import { statOf } from '../disk/file.ts'
import { isInside, makeFolders, real, removeIfEmpty } from '../disk/folder.ts'
import { mapYielding } from '../disk/yield.ts'
import type { OutputFile } from '../model.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { manifestOf, readManifest } from './manifest.ts'
import { lockName, manifestName, stagingName } from './names.ts'
import { setInPlace, stage, unstage } from './stage.ts'

/** The numbers of files that a build wrote, left unchanged and removed. */
export type Published = { written: number; unchanged: number; removed: number }

/**
 * Writes these files into the output folder, in their order, so that pictures are there before the feeds with links to
 * them. Every file is complete at every moment; a file with the same bytes is not touched. Files of earlier builds that
 * this one did not make are removed last; files of other programs are never touched. One build writes at a time.
 * @throws Error when the system refuses, another build does not end, or a file of another program has the same path;
 * the signal's reason when it is aborted. In all these cases the earlier files stay.
 */
export async function publish(
  files: readonly OutputFile[],
  out: string,
  { ledger, signal }: { ledger?: Ledger | undefined; signal?: AbortSignal | undefined } = {},
): Promise<Published> {
  const root = real(out)
  const known = ledger ?? ledgerOf(root, [], true)
  const made = makeFolders(root)
  try {
    const unlocked = isLittered(root) ? undefined : await planOf(files, root, known, signal).catch(() => undefined)
    if (unlocked?.isDone) return unlocked.counts // else it may have read half of another build, so it is planned again with the lock
    const { alone } = await import('./lock.ts')
    return await alone(root, () => writeAll(files, root, known, signal), signal)
  } catch (error) {
    for (const folder of made.reverse()) removeIfEmpty(folder)
    throw error
  }
}

/** Whether another build is writing there, or one has died there. */
const isLittered = (root: string) => readdirSync(root).some((name) => name.startsWith(lockName) || name === stagingName)

async function writeAll(
  files: readonly OutputFile[],
  root: string,
  ledger: Ledger,
  signal: AbortSignal | undefined,
): Promise<Published> {
  unstage(root)
  const { before, changed, obsolete, after, counts } = await planOf(files, root, ledger, signal)
  const staged = await stage([...before, ...changed, ...after], root, signal)
  setInPlace(staged.slice(0, before.length + changed.length))
  for (const path of obsolete) remove(root, path)
  setInPlace(staged.slice(before.length + changed.length))
  for (const [index, { path, digest }] of changed.entries()) {
    const stat = staged[before.length + index]?.stat
    if (stat) ledger.note(path, digest, stat)
  }
  unstage(root)
  return counts
}

/** The files to write and remove, with the manifests to write before the first change and after the last one. */
type Plan = {
  before: OutputFile[]
  changed: OutputFile[]
  obsolete: string[]
  after: OutputFile[]
  isDone: boolean
  counts: Published
}

async function planOf(
  files: readonly OutputFile[],
  root: string,
  ledger: Ledger,
  signal: AbortSignal | undefined,
): Promise<Plan> {
  const manifest = readFile(join(root, manifestName))?.toString('utf8') ?? ''
  const earlier = manifest === '' ? [] : readManifest(manifest)
  const isOther = await mapYielding(files, (file) => isChanged(file, root, earlier, ledger), signal)
  const changed = files.filter((_, index) => isOther[index])
  const paths = files.map(({ path }) => path)
  const obsolete = obsoleteOf(earlier, paths)
  const during = changed.length > 0 ? manifestOf([...earlier, ...paths]) : manifest
  const last = manifestOf(paths)
  return {
    before: during === manifest ? [] : [manifestFile(during)],
    changed,
    obsolete,
    after: last === during ? [] : [manifestFile(last)],
    isDone: changed.length === 0 && last === manifest,
    counts: { written: changed.length, unchanged: files.length - changed.length, removed: obsolete.length },
  }
}

function manifestFile(text: string): OutputFile {
  const bytes = Buffer.from(text)
  return { path: manifestName, digest: digest(bytes), read: () => bytes }
}

const obsoleteOf = (earlier: readonly string[], paths: readonly string[]) => {
  const wanted = new Set(paths)
  return earlier.filter((path) => !wanted.has(path))
}

function isChanged(
  { path, digest, read }: OutputFile,
  root: string,
  earlier: readonly string[],
  ledger: Ledger,
): boolean {
  if (ledger.holds(path, digest)) return false
  const target = join(root, path)
  const folder = real(dirname(target))
  if (folder !== root && !isInside(folder, root))
    throw new Error(`"${dirname(path)}" is a symbolic link that leads out of "${root}".`)
  const stat = statOf(target)
  if (stat && readFileSync(target).equals(read())) {
    ledger.note(path, digest, stat)
    return false
  }
  const status = lstatSync(target, { throwIfNoEntry: false })
  if (status && (status.isDirectory() || !earlier.includes(path))) {
    throw new Error(`"${target}" already exists, and Feedwright did not write it. Move it to another place.`)
  }
  return true
}

/** The bytes of a file; undefined when it does not exist. */
function readFile(path: string): Buffer | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined
}

/** Removes a file, and the folders that are empty then; nothing is removed through a link out of the output folder. */
function remove(root: string, path: string): void {
  const folder = real(dirname(join(root, path)))
  if (folder !== root && !isInside(folder, root)) return
  if (!isRemovable(join(root, path))) return
  rmSync(join(root, path), { force: true })
  let empty = folder
  while (empty !== root && removeIfEmpty(empty)) empty = dirname(empty)
}

/** Whether a path is a file: by now it may be a folder, or be below a file. */
function isRemovable(path: string): boolean {
  try {
    return !lstatSync(path).isDirectory()
  } catch {
    return false
  }
}
