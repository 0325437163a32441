import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digest } from '../disk/digest.ts'
import { statOf } from '../disk/file.ts'
import { isInside, real } from '../disk/folder.ts'
import { digestOfFile } from '../disk/large-file.ts'
import { mapYielding } from '../disk/yield.ts'
import type { Compression } from '../model/file.ts'
import type { OutputFile } from '../model.ts'
import { folded } from '../text/characters.ts'
import type { Ledger } from './ledger.ts'
import { manifestOf, type Named, namedIn, readManifest } from './manifest.ts'
import { manifestName } from './names.ts'
import { openUnpacking, type Twin, twinsAmong, twinsOf } from './twins.ts'

/** The numbers of files that a build wrote, left unchanged and removed. */
export type Published = { written: number; unchanged: number; removed: number }

/** The files to write and remove, with the manifests to write before the first change and after the last one. */
export type Plan = {
  before: OutputFile[]
  changed: OutputFile[]
  /** Files that replace a folder of ours, once the obsolete files in it are removed. */
  instead: OutputFile[]
  obsolete: string[]
  /** Packed copies that are removed before the first change, since they would be older than their documents. */
  stale: string[]
  /** Packed copies to write after the documents. */
  twins: Twin[]
  after: OutputFile[]
  isDone: boolean
  counts: Published
}

/**
 * What a plan needs beside the files: what is known of the folder, the feeds of documents with unusual names, and the kinds of
 * packed copies.
 */
export type Means = {
  ledger: Ledger
  named?: Named | undefined
  /** The output folder whose files for hosts these are. */
  of?: string | undefined
  compress?: readonly Compression[] | undefined
  signal?: AbortSignal | undefined
}

/**
 * Compares files with those in the output folder. Nothing is written.
 * @throws Error when a file or folder of another program is in the way, or a link leads out of the folder; the signal's
 * reason when it is aborted
 */
export async function planOf(
  files: readonly OutputFile[],
  root: string,
  { ledger, named = new Map(), of, compress = [], signal }: Means,
): Promise<Plan> {
  const manifest = readText(join(root, manifestName))
  const earlier = manifest === '' ? [] : readManifest(manifest)
  const ours = oursBy(root, earlier)
  const states = await mapYielding(files, (file) => stateOf(file, root, ours, ledger), signal)
  const all = (state: State) => files.filter((_, index) => states[index] === state)
  const [changed, instead] = [all('changed'), all('folder')]
  const packed = twinsOf(files, compress)
  const twins = await twinsToWrite(packed, { root, ours, ledger, same: new Set(all('same')), signal })
  const written = changed.length + instead.length + twins.length
  const paths = [...files, ...packed].map(({ path }) => path)
  const obsolete = obsoleteOf(root, earlier, paths)
  const both = new Map([...(manifest === '' ? [] : namedIn(manifest)), ...named])
  const during = written > 0 ? manifestOf([...earlier, ...paths], both, of) : manifest
  const last = manifestOf(paths, named, of)
  return {
    ...{ changed, instead, obsolete, twins },
    stale: [...twinsAmong(obsolete, new Set([...earlier, ...paths])), ...twins.map(({ path }) => path)],
    before: during === manifest ? [] : [manifestFile(during)],
    after: last === during ? [] : [manifestFile(last)],
    isDone: written === 0 && last === manifest,
    counts: { written, unchanged: paths.length - written, removed: obsolete.length },
  }
}

type Around = {
  root: string
  ours: Ours
  ledger: Ledger
  same: ReadonlySet<OutputFile>
  signal: AbortSignal | undefined
}

/** The packed copies whose documents will change, and those that are missing or not of the documents beside them. */
async function twinsToWrite(twins: readonly Twin[], { root, ours, ledger, same, signal }: Around): Promise<Twin[]> {
  const isKnown = ({ path, digest, document }: Twin) => same.has(document) && ledger.holds(path, digest)
  const known = await mapYielding(twins, isKnown, signal)
  const others = twins.filter((_, index) => !known[index])
  const digestIn = await openUnpacking(
    others.filter(({ document }) => same.has(document)),
    root,
  )
  const states = await mapYielding(others, (twin) => stateOf(twin, root, ours, ledger, digestIn), signal)
  return others.filter(({ document }, index) => states[index] !== 'same' || !same.has(document))
}

function manifestFile(text: string): OutputFile {
  const bytes = Buffer.from(text)
  return { path: manifestName, digest: digest(bytes), read: () => bytes }
}

/** Whether earlier builds wrote a file, or wrote below a folder. */
type Ours = { file: (path: string) => boolean; folder: (path: string) => boolean }

function oursBy(root: string, earlier: readonly string[]): Ours {
  const paths = new Set(earlier)
  const isAlias = aliasesOf(root, earlier)
  return {
    file: (path) => paths.has(path) || isAlias(path),
    folder: (path) => earlier.some((one) => one.startsWith(`${path}/`)),
  }
}

/** Files of earlier builds that are no longer wanted, and are not a wanted one in other letters on a disk that ignores case. */
function obsoleteOf(root: string, earlier: readonly string[], paths: readonly string[]): string[] {
  const wanted = new Set(paths)
  const others = earlier.filter((path) => !wanted.has(path))
  if (others.length === 0) return []
  const isAlias = aliasesOf(root, paths)
  return others.filter((path) => !isAlias(path))
}

/** Whether a path is the same file as one of these, which differs only in case or in how accents are composed. */
function aliasesOf(root: string, paths: readonly string[]): (path: string) => boolean {
  const byName = new Map(paths.map((path) => [folded(path), path]))
  return (path) => {
    const other = byName.get(folded(path))
    return other !== undefined && other !== path && isSameFile(join(root, path), join(root, other))
  }
}

function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { throwIfNoEntry: false }))
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino
}

/** What is to be done with a file: nothing, write it, or write it in place of a folder of ours. */
type State = 'same' | 'changed' | 'folder'

function stateOf(
  { path, digest }: Pick<OutputFile, 'path' | 'digest'>,
  root: string,
  ours: Ours,
  ledger: Ledger,
  digestIn: (path: string) => string | undefined = digestOfFile,
): State {
  if (ledger.holds(path, digest)) return 'same'
  const target = join(root, path)
  const folder = real(dirname(target))
  if (folder !== root && !isInside(folder, root))
    throw new Error(`"${dirname(path)}" is a symbolic link that leads out of "${root}".`)
  const stat = statOf(target)
  if (stat && digestIn(target) === digest) {
    ledger.note(path, digest, stat)
    return 'same'
  }
  const status = lstatSync(target, { throwIfNoEntry: false })
  if (status?.isDirectory() && ours.folder(path) && isOnlyOurs(root, path, ours)) return 'folder'
  if (status && (status.isDirectory() || !ours.file(path))) {
    throw new Error(`"${target}" already exists, and Feedwright did not write it. Move it to another place.`)
  }
  return 'changed'
}

/** Whether earlier builds wrote all files in a folder. */
const isOnlyOurs = (root: string, folder: string, ours: Ours): boolean =>
  readdirSync(join(root, folder), { withFileTypes: true }).every((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? isOnlyOurs(root, path, ours) : entry.isFile() && ours.file(path)
  })

/** The text of the manifest; empty when there is none. */
function readText(path: string): string {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (status?.isDirectory()) throw new Error(`"${path}" is a folder, where builds make a file. Remove or rename it.`)
  return status?.isFile() ? readFileSync(path, 'utf8') : ''
}
