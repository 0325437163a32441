import { existsSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { real } from '../disk/folder.ts'
import { digestOfFile, piecesOf } from '../disk/large-file.ts'
import { cloudflareLimits } from '../hosting/cloudflare.ts'
import type { OutputFile } from '../model.ts'
import { manifestOf, namedIn, readManifest } from '../publish/manifest.ts'
import { manifestName } from '../publish/names.ts'
import { type Published, publish } from '../publish/write.ts'
import { fitting, merged, ruleCount, sharedNames } from './shared-file.ts'

/** What came of it: the files in the way, of which none was written, or what was written and what to warn of. */
export type Delivered = { inTheWay: string[] } | { published: Published; warnings: string[] }

/**
 * Copies the feeds from the folder where they are kept into the output folder of another tool, which empties it before each of its
 * builds. Rules for hosts become a part of the files of the site; of all other files none may be in the way.
 * @throws Error when the system refuses
 */
export async function deliver(kept: string, out: string, isForCloudflare: boolean): Promise<Delivered> {
  const manifest = manifestIn(kept)
  const paths = readManifest(manifest)
  const files = paths.filter((path) => !isShared(path)).map((path) => outputOf(kept, path))
  const earlier = new Set(readManifest(manifestIn(out)))
  const inTheWay = files.filter((file) => !earlier.has(file.path) && isOther(join(out, file.path), file))
  if (inTheWay.length > 0) return { inTheWay: inTheWay.map(({ path }) => path) }
  const texts = sharedNames.map((name) => {
    const path = real(join(out, name)) // it may be a link
    const [before, own] = [bytesOf(path), paths.includes(name) ? bytesOf(join(kept, name)) : '']
    const room = isForCloudflare && name === '_headers' ? roomIn(merged(name, before, '')) : Number.POSITIVE_INFINITY
    return { name, path, before, after: merged(name, before, fitting(own, room)) }
  })
  const published = await publish(files, out, { named: namedIn(manifest) })
  const changed = texts.filter(({ before, after }) => after !== before)
  for (const { path, after } of changed) replace(path, after)
  return {
    published: { ...published, written: published.written + changed.length },
    warnings: isForCloudflare ? texts.flatMap(({ name, after }) => tooMany(name, after)) : [],
  }
}

const isShared = (path: string) => sharedNames.some((name) => name === path)

const manifestIn = (folder: string) => textOf(join(folder, manifestName)) || manifestOf([])

const textOf = (path: string) => (isFile(path) ? readFileSync(path, 'utf8') : '')

/** A character for each byte: comments of others may be in any encoding, and stay as they are. */
const bytesOf = (path: string) => (isFile(path) ? readFileSync(path, 'latin1') : '')

const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function outputOf(kept: string, path: string): OutputFile {
  const digest = digestOfFile(join(kept, path))
  return { path, digest, pieces: () => piecesOf(kept, path, digest) }
}

/** Whether something else is at this path. */
const isOther = (path: string, { digest }: OutputFile) =>
  existsSync(path) && !(isFile(path) && digestOfFile(path) === digest)

/** Writes a file whole, or removes it when nothing is left in it. */
function replace(path: string, text: string): void {
  if (text === '') {
    rmSync(path, { force: true })
    return
  }
  const temporary = `${path}.feedwright`
  writeFileSync(temporary, text, 'latin1')
  renameSync(temporary, path)
}

const roomIn = (others: string) => Math.max(0, cloudflareLimits.headerRules - ruleCount(others))

/** Cloudflare reads no further than its limits. */
function tooMany(name: string, text: string): string[] {
  const limit = name === '_headers' ? cloudflareLimits.headerRules : cloudflareLimits.redirects
  const count = ruleCount(text)
  if (count <= limit) return []
  return [`"${name}" has ${count} rules with those of the feeds: Cloudflare reads only ${limit} of them.`]
}
