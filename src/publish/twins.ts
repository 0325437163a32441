import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { digest } from '../disk/digest.ts'
import { readRegular, statOf } from '../disk/file.ts'
import { limits } from '../limits.ts'
import type { Compression } from '../model/file.ts'
import { servedNames } from '../model/host-name.ts'
import type { FileStat, OutputFile } from '../model.ts'

/** A packed copy of a document, which web servers send in its place; `digest` is that of the document. */
export type Twin = { path: string; digest: string; document: Document; compression: Compression }

type Document = Extract<OutputFile, { read: () => Uint8Array }>

/** The endings of the names of packed copies, as web servers expect them. */
export const endings: Record<Compression, string> = { gzip: '.gz', brotli: '.br' }

/** The packed copies of all documents. Pictures other than SVG are packed already, and other files of articles stay as they are; what hosts read is sent to nobody. */
export const twinsOf = (files: readonly OutputFile[], compress: readonly Compression[]): Twin[] =>
  files.filter(isText).flatMap((document) =>
    compress.map((compression) => ({
      path: document.path + endings[compression],
      digest: document.digest,
      document,
      compression,
    })),
  )

const isText = (file: OutputFile): file is Document =>
  file.read !== undefined && file.isPacked !== true && !servedNames.includes(file.path)

/** Those of these paths, which earlier builds wrote, that are packed copies of documents. */
export function twinsAmong(paths: readonly string[], documents: ReadonlySet<string>): string[] {
  return paths.filter((path) => {
    const ending = Object.values(endings).find((one) => path.endsWith(one))
    return ending !== undefined && documents.has(path.slice(0, -ending.length))
  })
}

/**
 * A function that returns the digest of what a packed copy unpacks to, for these copies, whose documents are there unchanged. The code
 * for it is loaded only if there are some.
 */
export async function openUnpacking(
  twins: readonly Twin[],
  root: string,
): Promise<(path: string) => string | undefined> {
  const there = twins.filter(({ path }) => statOf(join(root, path)))
  if (there.length === 0) return () => undefined
  const { unpackedDigest } = await import('./pack.ts')
  const documents = new Map(there.map(({ path, document }) => [join(root, path), join(root, document.path)]))
  return (path) => {
    const document = statOf(documents.get(path) ?? '')
    return document && unpackedDigest(path, document.size)
  }
}

/** The bytes of the document of a packed copy: as it is published already, or as it will be. */
export function documentOf({ document, digest: wanted }: Twin, root: string): Uint8Array {
  const published = readRegular(join(root, document.path), limits.attachment)
  return 'bytes' in published && digest(published.bytes) === wanted ? published.bytes : document.read()
}

/**
 * Gives a staged copy the time of its document, which is published by now, and returns its stat. Servers show the time as
 * Last-Modified, and that must not depend on whether a reader takes packed bytes.
 * @see nginx, ngx_http_gzip_static_module
 */
export function takeTime({ document }: Twin, root: string, from: string): FileStat | undefined {
  const stat = statOf(join(root, document.path))
  try {
    const seconds = Math.floor(stat?.time ?? Date.now()) / 1000
    utimesSync(from, seconds, seconds)
  } catch {
    // some disks refuse: then it has the time at which it was packed
  }
  return statOf(from)
}
