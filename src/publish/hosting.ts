import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs'
import { join, parse, relative, resolve, sep } from 'node:path'
import { digest } from '../disk/digest.ts'
import { isInside, real, removeIfEmpty } from '../disk/folder.ts'
import { digestOfFile } from '../disk/large-file.ts'
import type { HostFile } from '../hosting/model.ts'
import type { OutputFile } from '../model.ts'
import { manifestOf, ownerIn, readManifest } from './manifest.ts'
import { manifestName } from './names.ts'
import { type Published, publish } from './write.ts'

/** A file for a host, by the name of the host. */
export type FileForHost = HostFile & { host: string }

/** The files for hosts: those of the output folder, and those of a folder of their own. */
export type Placed = { served: OutputFile[]; apart: OutputFile[] }

/**
 * Decides where files for hosts go. What a host reads from the root of its files goes into the output folder, unless that is no
 * such root, another program has a file of this name there, or another host.
 */
export function placed(files: readonly FileForHost[], out: string, feedsUrl: string): Placed {
  const isRoot = new URL(feedsUrl).pathname === '/'
  const taken = new Set<string>()
  const all = files.map((file) => {
    const isServed = file.place === 'served' && isRoot && !taken.has(file.name) && isFree(out, file.name)
    if (file.place === 'served') taken.add(file.name)
    return {
      isServed,
      file: outputOf(file, isServed || file.place === 'hosting' ? file.name : `${file.host}/${file.name}`),
    }
  })
  return {
    served: all.flatMap(({ isServed, file }) => (isServed ? file : [])),
    apart: all.flatMap(({ isServed, file }) => (isServed ? [] : file)),
  }
}

function outputOf({ text }: HostFile, path: string): OutputFile {
  const bytes = Buffer.from(text)
  return { path, digest: digest(bytes), size: bytes.length, read: () => bytes }
}

/** Whether there is no such file, or an earlier build wrote it. */
const isFree = (folder: string, name: string) =>
  lstatSync(join(folder, name), { throwIfNoEntry: false }) === undefined || earlierIn(folder).includes(name)

const earlierIn = (folder: string): string[] => readManifest(textIn(folder) ?? manifestOf([]))

/** The text of the manifest in a folder; undefined when there is none. */
export function textIn(folder: string): string | undefined {
  const manifest = join(folder, manifestName)
  return existsSync(manifest) && lstatSync(manifest).isFile() ? readFileSync(manifest, 'utf8') : undefined
}

/** The folder of files for hosts that are not for the output folder, and the folders of the same site. */
export type Folders = { apart: string; out: string; content: string; isForeign: boolean }

/**
 * The reason, a sentence, why these files for hosts cannot be written into their folder; undefined when they can. It is asked before
 * the feeds are published, so that a build does all or nothing.
 */
export function hostingRefusal(
  { apart, out, content, isForeign }: Folders,
  files: readonly OutputFile[],
): string | undefined {
  const [to, feeds, articles] = [real(apart), real(out), real(content)]
  const another = 'Name another folder with --hosting.'
  if (existsSync(to) && !lstatSync(to).isDirectory()) return `"${apart}" is not a folder. ${another}`
  if (to === parse(to).root) return `"${apart}" is the root of the disk. ${another}`
  if (to === feeds || isInside(to, feeds))
    return `"${apart}" is in the folder of the feeds, where everybody could read it. ${another}`
  if (to === articles || (isInside(to, articles) && !isForeign))
    return `"${apart}" is in the folder of the articles. ${another}`
  if (hasFeeds(to)) return `"${apart}" has the feeds of another site. ${another}`
  if (isOfOthers(to, feeds)) return `"${apart}" has the files for hosts of another site. ${another}`
  const taken = files.find((file) => isTaken(to, file))
  return (
    taken &&
    `"${join(apart, taken.path)}" is there already, and Feedwright did not write it. Move it to another place, or name another folder with --hosting.`
  )
}

/** Whether another program or a person wrote the file of this path, and it says something else. */
function isTaken(folder: string, { path, digest: wanted }: OutputFile): boolean {
  const status = lstatSync(join(folder, path), { throwIfNoEntry: false })
  if (!status?.isFile() || earlierIn(folder).includes(path)) return false
  return digestOfFile(join(folder, path)) !== wanted
}

/** Whether the manifest in a folder is that of an output folder. */
function hasFeeds(folder: string): boolean {
  const manifest = textIn(folder)
  return manifest !== undefined && ownerIn(manifest) === undefined
}

/** Whether the files for hosts in a folder are of another output folder, which is still there. */
function isOfOthers(folder: string, out: string): boolean {
  const owner = ownerIn(textIn(folder) ?? manifestOf([]))
  return owner !== undefined && owner !== wayTo(out, folder) && textIn(resolve(folder, owner)) !== undefined
}

const wayTo = (out: string, folder: string) => relative(folder, out).split(sep).join('/')

/** Writes the files for hosts into their own folder. When there are none, those of earlier builds are removed, and nothing is made. */
export async function publishApart(
  files: readonly OutputFile[],
  { apart, out }: Pick<Folders, 'apart' | 'out'>,
  signal: AbortSignal | undefined,
): Promise<Published> {
  const [folder, feeds] = [real(apart), real(out)]
  const isLeft = textIn(folder) !== undefined && !hasFeeds(folder) && !isOfOthers(folder, feeds)
  if (files.length === 0 && !isLeft) return { written: 0, unchanged: 0, removed: 0 }
  const published = await publish(files, folder, { of: wayTo(feeds, folder), signal })
  if (files.length > 0) return published
  rmSync(join(folder, manifestName), { force: true })
  removeIfEmpty(folder)
  return published
}
