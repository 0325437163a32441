import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digest } from '../disk/digest.ts'
import { stampOf } from '../disk/file.ts'
import { isInside, makeFolders, real, removeIfEmpty } from '../disk/folder.ts'
import { mapYielding } from '../disk/yield.ts'
import type { OutputFile } from '../model.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import { manifestOf, readManifest } from './manifest.ts'
import { lockName, manifestName, stagingName } from './names.ts'
import { setInPlace, stage, unstage } from './stage.ts'

/** How many files a build wrote, left as they were and removed. */
export type Published = { written: number; unchanged: number; removed: number }

/**
 * Brings the output folder to hold these files, in their order, so that what names a file comes after it. Each is whole at
 * every moment; one whose bytes are the same is not touched. What earlier builds wrote and this one did not is removed
 * last; files of others are never touched. Of several builds one writes at a time.
 * @throws Error when the system refuses, another build does not end, or a file of somebody else stands in the way; the
 * signal's reason when it is aborted. Then what was published before stays.
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
    if (unlocked?.isDone) return unlocked.counts // else what it saw may be half of another build: it is seen again alone
    const { alone } = await import('./lock.ts')
    return await alone(root, () => bring(files, root, known, signal), signal)
  } catch (error) {
    for (const folder of made.reverse()) removeIfEmpty(folder)
    throw error
  }
}

/** Whether another build writes there, or a dead one did. */
const isLittered = (root: string) => readdirSync(root).some((name) => name.startsWith(lockName) || name === stagingName)

async function bring(
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
    const stamp = staged[before.length + index]?.stamp
    if (stamp) ledger.note(path, digest, stamp)
  }
  unstage(root)
  return counts
}

/** What is to be done, and the manifests that must stand before the first file changes and after the last one is gone. */
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
    throw new Error(`"${dirname(path)}" is a link that leads out of "${root}".`)
  const stamp = stampOf(target)
  if (stamp && readFileSync(target).equals(read())) {
    ledger.note(path, digest, stamp)
    return false
  }
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

/** Removes a file, and the folders that it leaves empty; what links have led elsewhere since stays. */
function remove(root: string, path: string): void {
  const folder = real(dirname(join(root, path)))
  if (folder !== root && !isInside(folder, root)) return
  if (!isRemovable(join(root, path))) return
  rmSync(join(root, path), { force: true })
  let empty = folder
  while (empty !== root && removeIfEmpty(empty)) empty = dirname(empty)
}

/** Not a folder that somebody set in the file's place, and not below a file. */
function isRemovable(path: string): boolean {
  try {
    return !lstatSync(path).isDirectory()
  } catch {
    return false
  }
}
