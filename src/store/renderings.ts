import type { Diagnostic } from '../diagnostic.ts'
import { changedMeanwhile } from '../disk/changed-meanwhile.ts'
import type { Links } from '../render/addresses.ts'
import type { PublishedFile } from '../render/published-picture.ts'
import type { Rendering } from '../worker/render-all.ts'
import { bytesOf } from './known.ts'
import { json, type Lines, openLines, type Place, parsed, writeLines } from './lines.ts'
import { rememberedTime } from './trust.ts'

/** The file `renderings`: of each article a line with what is known about it, then a line with the article itself. */

type Row = {
  path: string
  /** Of the file of the article. */
  digest: string
  article: { digest: string; lead?: string | undefined }
  files: PublishedFile[]
  links: Links
  diagnostics: Diagnostic[]
}

/** The renderings that were known under this key; their articles are read from the file until it is closed. */
export function loadRenderings(
  path: string,
  key: string,
): { known: ReadonlyMap<string, Rendering>; close: () => void } | undefined {
  const lines = openLines(path, key)
  if (!lines) return undefined
  const known = new Map<string, Rendering>()
  let row: unknown
  for (const { place } of lines.all()) {
    if (isRow(row)) known.set(row.path, renderingOf(row, place, lines))
    row = isRow(row) ? undefined : parsed(lines.read(place))
    if (row !== undefined && !isRow(row)) break // what comes after a damaged line may be anything
  }
  return { known, close: lines.close }
}

function renderingOf({ article, path: _path, ...row }: Row, place: Place, lines: Lines): Rendering {
  return { ...row, article: { ...article, bytes: () => lines.read(place) ?? lost() } }
}

function lost(): never {
  throw changedMeanwhile('What the cache knew about an article is damaged')
}

type Change = { before: ReadonlyMap<string, Rendering>; next: ReadonlyMap<string, Rendering>; begun: number }

/** Writes the file anew where something differs. */
export function saveRenderings(path: string, key: string, { before, next, begun }: Change): void {
  const isSame = before.size === next.size && [...next].every(([name, one]) => before.get(name) === one)
  if (!isSame) writeLines(path, key, linesOf(next, begun))
}

function* linesOf(renderings: ReadonlyMap<string, Rendering>, begun: number): Generator<Uint8Array> {
  for (const [path, rendering] of renderings) {
    const { digest, article, files, links, diagnostics } = rendering
    const line = bytesOf(rendering)
    if (!article || !line) continue
    const { bytes: _bytes, ...rest } = article
    const marked = files.map((one) => ({ ...one, stat: { ...one.stat, time: rememberedTime(one.stat, begun) } }))
    const row: Row = { path, digest, article: rest, files: marked, links, diagnostics }
    yield json(row)
    yield line
  }
}

/** A whole line under our key was written by this program: so only its kind is looked at. */
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'links' in value
