import type { Content, FileMark, SourceFile } from '../content/read.ts'
import type { Sections } from '../content/site.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import type { Clock } from './file-stat.ts'
import { writeLines } from './line-writer.ts'
import { type Lines, openLines, type Place } from './lines.ts'
import { type HeadRow, headOfRow, rowOfHead } from './row.ts'

/** What the file of an article was found to be. */
export type Reading = { entry?: ArticleHead | undefined; diagnostics: Diagnostic[] }

/** The readings of all articles, in the order in which content/ lists them. */
export type KnownArticles = {
  /** What site.yaml and every section.yaml come to. */
  sections: Sections | undefined
  keepSections: (sections: Sections) => void
  /**
   * What was found in a file when it was last read, if it is the same still: by its size and time, or, when it has been read,
   * by its digest. Asked in the order of the list; `section` is the one that the file belongs to.
   */
  recall: (path: string, section: Section, source?: SourceFile) => Reading | undefined
  keep: (source: FileMark, reading: Reading) => void
  save: () => void
  close: () => void
}

type Row = [path: string, size: number, time: number, digest: string, own: HeadRow | 0, diagnostics: Diagnostic[]]

/** A row, and its line when it is the last one there. */
type Known = { row: Row; line: Line | undefined }
type Line = { at: Place; rows: number }

/**
 * The rows of the file are read beside the list, and those of the new file written: neither is ever in memory. There is a
 * new file only where it differs from the old one.
 */
export function knownArticles(
  path: string | undefined,
  key: string,
  { stamp }: Pick<Content, 'stamp'>,
  { isTrusted, clock }: { isTrusted: boolean; clock: Clock },
): KnownArticles {
  const lines = openLines(path, key)
  const head = lines?.next()
  const sections = readSections(head?.value())
  const rows = lines && sections ? rowsOf(lines) : [].values()
  let row = rows.next().value
  let writer = sections ? undefined : writeLines(path, key)
  const begin = head?.at.offset ?? 0
  let same = begin + (head?.at.length ?? 0) // up to here the old file is as the new one
  let pending: Row[] = [] // the rows of this line
  let isLine = true // whether they are those of one line of the old file

  function differ(): void {
    if (writer) return
    writer = writeLines(path, key)
    for (let offset = begin; offset < same && lines; offset += piece) {
      writer.copy(lines, { offset, length: Math.min(piece, same - offset) })
    }
  }

  function add(one: Row, line?: Line): void {
    pending.push(one)
    if (line || (writer && pending.length >= together)) flush(line)
  }

  function flush(line?: Line): void {
    if (line && lines && isLine && pending.length === line.rows) {
      if (writer) writer.copy(lines, line.at)
      else same = line.at.offset + line.at.length
    } else if (pending.length > 0) writer?.write(pending)
    pending = []
    isLine = line !== undefined
  }

  /** The row of a file; those before it are of files that the list has no more. */
  function rowOf(file: string): Known | undefined {
    while (row && row.row[0] !== file && inList(row.row[0], file) < 0) {
      differ()
      isLine = false
      row = rows.next().value
    }
    return row?.row[0] === file ? row : undefined
  }

  function write(source: FileMark, own: HeadRow | 0, diagnostics: Diagnostic[]): void {
    const { path: file, stamp: now, digest } = source
    differ()
    isLine = false
    add([file, now.size, clock.timeOf(now), digest, own, diagnostics])
    if (rowOf(file)) row = rows.next().value
  }

  return {
    sections,
    keepSections({ sections: kept, diagnostics }) {
      writer?.write([[...kept], diagnostics])
    },
    recall(file, section, source) {
      const known = rowOf(file)
      if (!known) return undefined
      const [, size, time, digest, own, diagnostics] = known.row
      if (source) {
        if (source.digest !== digest) return undefined
        write(source, own, diagnostics)
      } else {
        const now = isTrusted ? stamp(file) : undefined
        if (now?.size !== size || now.time !== time) return undefined
        add(known.row, known.line)
        row = rows.next().value
      }
      return { entry: own === 0 ? undefined : headOfRow(own, { section, path: file, digest }), diagnostics }
    },
    keep: (source, { entry, diagnostics }) => write(source, entry ? rowOfHead(entry) : 0, diagnostics),
    save() {
      if (row) differ()
      flush()
      writer?.finish()
    },
    close() {
      writer?.discard()
      lines?.close()
    },
  }
}

/** Bytes that are copied at once. */
const piece = 1 << 20

/** Rows in one line: they are read and written faster together. */
const together = 500

const readSections = (head: unknown): Sections | undefined =>
  isHead(head) ? { sections: new Map(head[0]), diagnostics: head[1] } : undefined

/** What a file of this key holds, in lines with right check sums, is what this program wrote there: only the kind is asked. */
const isHead = (value: unknown): value is [[string, Section][], Diagnostic[]] =>
  Array.isArray(value) && value.length === 2 && value.every(Array.isArray)

const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === 6)

function* rowsOf(lines: Lines): Generator<Known, undefined> {
  for (let line = lines.next(); line; line = lines.next()) {
    const { at } = line
    const rows = line.value()
    if (!isRows(rows)) continue
    for (const [index, row] of rows.entries())
      yield { row, line: index === rows.length - 1 ? { at, rows: rows.length } : undefined }
  }
}

/** Folder by folder, as content/ is listed. */
const inList = (a: string, b: string) => byCodeUnit(a.replaceAll('/', '\0'), b.replaceAll('/', '\0'))
