import { existsSync, lstatSync } from 'node:fs'
import { parse } from 'node:path'
import { clashesOf } from '../check/output-clash.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import { isInside, overlap, real } from '../disk/folder.ts'
import type { MadeHead } from '../head/heads.ts'
import { headPath } from '../head/place.ts'
import type { OutputFile } from '../model.ts'
import { textIn } from '../publish/hosting.ts'
import { ownerIn } from '../publish/manifest.ts'
import { type Published, publish } from '../publish/write.ts'

/** The folder of heads, and the folders of the same site. */
export type HeadFolders = { folder: string; out: string; content: string; isForeign: boolean }

/** The reason, a sentence, why heads cannot be written into their folder; undefined when they can. */
export function headsRefusal({ folder, out, content, isForeign }: HeadFolders): string | undefined {
  const [to, feeds, articles] = [real(folder), real(out), real(content)]
  const another = 'Name another folder with --out.'
  if (existsSync(to) && !lstatSync(to).isDirectory()) return `"${folder}" is not a folder. ${another}`
  if (to === parse(to).root) return `"${folder}" is the root of the disk. ${another}`
  if (to === feeds || isInside(to, feeds))
    return `"${folder}" is in the folder of the feeds, which is published. ${another}`
  if (to === articles || (overlap(to, articles) && !isForeign))
    return `"${folder}" and the folder of the articles must be two separate folders. ${another}`
  const manifest = textIn(to)
  if (manifest !== undefined && ownerIn(manifest) !== itself)
    return `"${folder}" has other files that Feedwright wrote. ${another}`
  return undefined
}

/** The mark of a folder of heads in its manifest: it has the files of no other folder. */
const itself = '.'

/** The articles of which two would have one file, on every disk or on one that ignores case. */
export function headClashes(heads: readonly MadeHead[]): Diagnostic[] {
  const byPath = new Map<string, MadeHead>()
  const twice: [MadeHead, MadeHead, string][] = []
  for (const head of heads) {
    if (head.url === undefined) continue
    const path = headPath(head.url)
    const other = byPath.get(path)
    if (other) twice.push([head, other, path])
    else byPath.set(path, head)
  }
  const clashes = clashesOf([...byPath.keys()]).flatMap(({ first, second }): typeof twice => {
    const [one, other] = [byPath.get(second), byPath.get(first)]
    return one && other ? [[one, other, second]] : []
  })
  return [...twice, ...clashes].map(([{ file }, other, path]) => ({
    ...{ file, line: 1, column: 1, rule: 'duplicate-url' },
    message: `The head of this article cannot be "${path}": the address of another one leads to the same file on some disks.`,
    hint: 'Write another "slug", or another "url".',
    related: { file: other.file, line: 1, column: 1 },
  }))
}

/**
 * Writes heads into a folder, one file for each page. A file that is the same is not touched; files of earlier runs that are no longer
 * wanted are removed, and no others.
 * @throws Error when the system refuses, or a file of another program is in the way
 */
export const writeHeads = async (
  heads: readonly MadeHead[],
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Published> => await publish(heads.flatMap(outputOf), folder, { of: itself, signal })

function outputOf({ url, html }: MadeHead): OutputFile[] {
  if (url === undefined) return []
  const read = () => Buffer.from(html())
  return [{ path: headPath(url), digest: digest(read()), read }]
}
