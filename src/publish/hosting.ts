import { existsSync, lstatSync, readFileSync, rmSync } from 'node:fs'
import { join, parse } from 'node:path'
import { digest } from '../disk/digest.ts'
import { isInside, real, removeIfEmpty } from '../disk/folder.ts'
import type { HostFile } from '../hosting/model.ts'
import type { OutputFile } from '../model.ts'
import { readManifest } from './manifest.ts'
import { manifestName } from './names.ts'
import { type Published, publish } from './write.ts'

/** A file for a host, by the name of the host. */
type FileForHost = HostFile & { host: string }

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

const earlierIn = (folder: string): string[] => {
  const manifest = join(folder, manifestName)
  return lstatSync(manifest, { throwIfNoEntry: false })?.isFile() ? readManifest(readFileSync(manifest, 'utf8')) : []
}

/** The reason, a sentence, why the files for hosts cannot be written into a folder; undefined when they can. */
export function hostingRefusal(
  hosting: string,
  out: string,
  content: { folder: string; isForeign: boolean },
): string | undefined {
  const [to, feeds, articles] = [hosting, out, content.folder].map(real)
  if (to === undefined || feeds === undefined || articles === undefined) return undefined
  if (existsSync(to) && !lstatSync(to).isDirectory())
    return `"${hosting}" is not a folder. Name another with --hosting.`
  if (to === parse(to).root) return `"${hosting}" is the root of the disk. Name a folder with --hosting.`
  if (to === feeds || isInside(to, feeds))
    return `"${hosting}" is in the folder of the feeds, so everybody could read it. Name another folder with --hosting.`
  if (to === articles || (isInside(to, articles) && !content.isForeign))
    return `"${hosting}" is in the folder of the articles. Name another folder with --hosting.`
  return undefined
}

/** Writes the files for hosts into their own folder. When there are none, those of earlier builds are removed, and nothing is made. */
export async function publishApart(
  files: readonly OutputFile[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Published> {
  const isThere = existsSync(join(folder, manifestName))
  if (files.length === 0 && !isThere) return { written: 0, unchanged: 0, removed: 0 }
  const published = await publish(files, folder, { signal })
  if (files.length > 0) return published
  rmSync(join(folder, manifestName), { force: true })
  removeIfEmpty(folder)
  return published
}
