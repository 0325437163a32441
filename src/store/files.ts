import type { KnownFile } from '../content/article-head.ts'
import { sectionAbove, sectionFor } from '../content/section-of.ts'
import type { Sections } from '../content/site.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Section } from '../model.ts'
import type { Known } from './known.ts'
import { json, openLines, parsed, writeLines } from './lines.ts'
import { type HeadRow, headOfRow, rowOfHead } from './row.ts'
import { rememberedTime } from './trust.ts'

/** The file `articles`: a line with the sections, then lines with the rows of many articles' files. */

type Row = [
  path: string,
  size: number,
  time: number,
  digest: string,
  head: HeadRow | 0,
  diagnostics: Diagnostic[],
  isPage: 0 | 1,
  /** Only where code named another one than that above its path. */
  section?: string,
]

/** Rows in one line: they are read and written faster together. */
const rowsInLine = 500

/** The sections and the files that were known under this key; undefined when there are none. */
export function loadFiles(path: string, key: string): Pick<Known, 'sections' | 'look' | 'files'> | undefined {
  const lines = openLines(path, key)
  if (!lines) return undefined
  const files = new Map<string, KnownFile>()
  let sections: Sections | undefined
  let look: Known['look']
  for (const { place } of lines.all()) {
    const value = parsed(lines.read(place))
    if (!sections && isHead(value)) look = value[2] ?? undefined
    sections ??= sectionsOf(value)
    if (!sections) break
    if (isRows(value)) for (const row of value) files.set(row[0], fileOf(row, sections))
  }
  lines.close()
  return sections && { sections, look, files }
}

function fileOf([path, size, time, digest, head, diagnostics, isPage, named]: Row, { sections }: Sections): KnownFile {
  const section = sectionFor(sections, { path, section: named })
  return {
    stat: { size, time },
    digest,
    head: head === 0 ? undefined : headOfRow(head, { section, path, digest }),
    diagnostics,
    ...(isPage === 1 && { isPage: true }),
  }
}

type Change = { before: Known; next: Known; begun: number }

/** Writes the file anew where something differs. */
export function saveFiles(path: string, key: string, { before, next, begun }: Change): void {
  const { sections, look, files } = next
  const isSame =
    before.look === look &&
    before.files.size === files.size &&
    [...files].every(([name, file]) => before.files.get(name) === file)
  if (!sections || (isSame && before.sections)) return
  writeLines(path, key, linesOf({ sections, look }, files, begun))
}

function* linesOf(
  { sections, look }: { sections: Sections; look: Known['look'] },
  files: Known['files'],
  begun: number,
): Generator<Uint8Array> {
  yield json([[...sections.sections], sections.diagnostics, look ?? null])
  let rows: Row[] = []
  for (const [path, { stat, digest, head, diagnostics, isPage }] of files) {
    const row = head ? rowOfHead(head) : 0
    const isNamed = head !== undefined && sectionAbove(sections.sections, path) !== head.section
    const named = isNamed ? ([head.section.path] as const) : ([] as const)
    rows.push([path, stat.size, rememberedTime(stat, begun), digest, row, diagnostics, isPage ? 1 : 0, ...named])
    if (rows.length < rowsInLine) continue
    yield json(rows)
    rows = []
  }
  if (rows.length > 0) yield json(rows)
}

const sectionsOf = (value: unknown): Sections | undefined =>
  isHead(value) ? { sections: new Map(value[0]), diagnostics: value[1] } : undefined

/** A whole line under our key was written by this program: so only its kind is looked at. */
const isHead = (value: unknown): value is [[string, Section][], Diagnostic[], Known['look'] | null] =>
  Array.isArray(value) && value.length === 3 && value.slice(0, 2).every(Array.isArray) && !Array.isArray(value[2])

const isRows = (value: unknown): value is Row[] =>
  Array.isArray(value) && value.every((row) => Array.isArray(row) && (row.length === 7 || row.length === 8))
