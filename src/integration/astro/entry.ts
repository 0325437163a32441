import { createReadStream } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'

/** An entry of a collection of Astro, as functions in the options get it. */
export type AstroEntry = {
  readonly collection: string
  readonly id: string
  /** Its front matter, as the schema of the collection made it: with dates, and each picture as `{src}`, the path from its file. */
  readonly data: Readonly<Record<string, unknown>>
  /** The markdown; undefined where the entry does not come from a file of markdown. */
  readonly body?: string | undefined
  /** The HTML that a loader made, where there is no markdown. */
  readonly html?: string | undefined
  /** The path of its file from the folder of the site. */
  readonly filePath?: string | undefined
}

/** The entries that the page of the integration printed, one at a time; `root` is the folder of the site. */
export async function* entriesIn(file: string, root: string): AsyncGenerator<AstroEntry, void, undefined> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) if (line !== '') yield entryOf(line, root)
}

function entryOf(line: string, root: string): AstroEntry {
  const entry: AstroEntry = JSON.parse(line)
  const from = join(root, dirname(entry.filePath ?? ''))
  return {
    ...entry,
    data: Object.fromEntries(Object.entries(entry.data).map(([key, one]) => [key, revived(one, from)])),
  }
}

/** A value as it was before it was printed. */
function revived(value: unknown, from: string): unknown {
  if (Array.isArray(value)) return value.map((one) => revived(one, from))
  if (!isMap(value)) return value
  if (value.$feedwright === 'date') return new Date(Number(value.time))
  if (value.$feedwright === 'picture') return { src: wayTo(String(value.file), from) }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one, from)]))
}

/** The path of a picture as front matter has it. */
const wayTo = (file: string, from: string): string =>
  relative(from, file)
    .split(sep)
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/')

/** Whether a value is a map of values. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
