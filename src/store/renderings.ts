import type { Content } from '../content/read.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import { digest } from '../disk/digest.ts'
import type { ArticleHead, RenderedArticle, Stamp } from '../model.ts'
import type { PublishedPicture } from '../render/addresses.ts'
import type { Rendered } from '../rendering.ts'
import type { Clock } from './file-stat.ts'
import { type LineWriter, writeLines } from './line-writer.ts'
import { type Lines, openLines, type Place } from './lines.ts'

/** The renderings of the articles that feeds show. */
export type KnownRenderings = {
  /** What became of an article, if it would become the same again; `article` reads it when it is asked for. */
  recall: (entry: ArticleHead, permalinks: () => ReadonlyMap<string, string>) => Rendered | undefined
  /** Not where something is wrong: what mends it may be no file that was read. */
  keep: (entry: ArticleHead, rendered: Rendered) => void
  /** What changes with anything that a feed says of an article; of one that was recalled or kept. */
  digestOf: (entry: ArticleHead) => string | undefined
  save: () => void
  close: () => void
}

/** One line says when a rendering is good and what it said to the author; the next one is the article. */
type Row = {
  path: string
  /** Of the file of the article. */
  digest: string
  /** Of the rendered article. */
  result: string
  pictures: PublishedPicture[]
  links: Rendered['links']
  lead?: string | undefined
  diagnostics: Diagnostic[]
}
type Known = { row: Row; at: Place; article: Place }
type Payload = Omit<RenderedArticle, 'path' | 'digest' | 'section'>

export function knownRenderings(
  path: string | undefined,
  key: string,
  content: Pick<Content, 'pictureStamp' | 'picture'>,
  stamps: { isTrusted: boolean; clock: Clock },
): KnownRenderings {
  const lines = openLines(path, key)
  const known = lines ? readRows(lines) : new Map<string, Known>()
  const next = new Map<string, Known | { row: Row }>()
  let writer: LineWriter | undefined
  let differs = lines === undefined

  /** Whether a picture is as it was, and by which time it is known again. */
  function seen(picture: PublishedPicture): Stamp | undefined {
    const now = content.pictureStamp(picture.file)
    if (stamps.isTrusted && now?.size === picture.stamp.size && now.time === picture.stamp.time) return picture.stamp
    const read = content.picture(picture.file)
    if ('fault' in read || digest(read.bytes) !== picture.digest) return undefined
    return { size: read.stamp.size, time: stamps.clock.timeOf(read.stamp) }
  }

  function isGood({ row }: Known, entry: ArticleHead, permalinks: () => ReadonlyMap<string, string>): boolean {
    if (row.digest !== entry.digest) return false
    if (!row.links.every(([file, url]) => permalinks().get(file.normalize('NFC')) === (url ?? undefined))) return false
    const seenNow = row.pictures.map(seen)
    if (seenNow.includes(undefined)) return false
    for (const [index, picture] of row.pictures.entries()) {
      const stamp = seenNow[index] ?? picture.stamp
      if (stamp.time !== picture.stamp.time) differs = true
      picture.stamp = stamp
    }
    return true
  }

  return {
    recall(entry, permalinks) {
      const found = known.get(entry.path)
      if (!found || !lines || !isGood(found, entry, permalinks)) return undefined
      next.set(entry.path, found)
      const { lead, pictures, links, diagnostics } = found.row
      const { section, path: file, digest: own } = entry
      const article = () => {
        const read = lines.read(found.article)
        return isPayload(read) ? { ...read, section, path: file, digest: own } : undefined
      }
      return { ready: { lead, article }, pictures, links, diagnostics, faults: [] }
    },
    keep({ path: file, digest: own }, { ready, pictures, links, diagnostics }) {
      const article = ready?.article()
      if (path === undefined || !ready || !article || diagnostics.some((one) => severity(one) === 'error')) return
      const { section: _section, path: _path, digest: _digest, ...payload } = article
      const result = digest(JSON.stringify(payload))
      const marked = pictures.map((one) => ({ ...one, stamp: { ...one.stamp, time: stamps.clock.timeOf(one.stamp) } }))
      const row = { path: file, digest: own, result, pictures: marked, links, lead: ready.lead, diagnostics }
      next.set(file, { row })
      writer ??= writeLines(path, key)
      writer.write(row)
      writer.write(payload)
    },
    digestOf: ({ path: file }) => next.get(file)?.row.result,
    save() {
      if (!writer && !differs && next.size === known.size) return
      writer ??= writeLines(path, key)
      for (const one of next.values()) {
        if (!('at' in one) || !lines) continue // else it is written
        writer.write(one.row)
        writer.copy(lines, one.article)
      }
      writer.finish()
    },
    close() {
      writer?.discard()
      lines?.close()
    },
  }
}

function readRows(lines: Lines): Map<string, Known> {
  const known = new Map<string, Known>()
  for (let line = lines.next(); line; line = lines.next()) {
    const row = line.value()
    const at = line.at
    const article = lines.next()?.at
    if (!isRow(row) || !article) return known // what follows a damaged line may be anything
    known.set(row.path, { row, at, article })
  }
  return known
}

/** What a file of this key holds, in lines with right check sums, is what this program wrote there: only the kind is asked. */
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && 'result' in value
const isPayload = (value: unknown): value is Payload => typeof value === 'object' && value !== null && 'html' in value
