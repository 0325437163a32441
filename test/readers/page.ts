import { table } from '../partner-page.ts'

/** What is known of readers: for each row of a table, and each reader, one cell. */
export type Columns = ReadonlyMap<string, ReadonlyMap<string, string>>

const block = (name: string) => new RegExp(`(<!-- measured ${name} -->\n)([\\s\\S]*?)(<!-- /measured ${name} -->)`)

/**
 * The page with a table of it made anew. Readers that were not tried keep the columns that they have there.
 * @param columns the cells of each reader that was tried, by its name and the row
 */
export function withTable(page: string, name: string, readers: readonly string[], columns: Columns): string {
  const [, , old = ''] = block(name).exec(page) ?? []
  const all = new Map([...columnsOf(old), ...columns])
  const rows = [...(columns.values().next().value?.keys() ?? [])]
  const cells = rows.map((row) => [row, ...readers.map((reader) => all.get(reader)?.get(row) ?? '')])
  return withBlock(page, name, table(['', ...readers], cells))
}

/** The page with the words that one of its tables has, and what they mean. */
export function withLegend(page: string, name: string, words: readonly { word: string; means: string }[]): string {
  const [, , old = ''] = block(name).exec(page) ?? []
  const cells = [...columnsOf(old).values()].flatMap((column) => [...column.values()])
  const used = words.filter(({ word }) => cells.some((cell) => cell.split(/<br>|: /).includes(word)))
  return withBlock(page, `${name} words`, used.map(({ word, means }) => `- ${word}: ${means}`).join('\n'))
}

const withBlock = (page: string, name: string, content: string) =>
  page.replace(block(name), (_, start: string, __: string, end: string) => `${start}${content}\n${end}`)

/** A table as it is in the page, by its columns. */
function columnsOf(text: string): Columns {
  const lines = text.split('\n').filter((line) => line.startsWith('|'))
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  return new Map(
    head
      .slice(1)
      .map((reader, index) => [reader, new Map(rows.map(([row = '', ...cells]) => [row, cells[index] ?? '']))]),
  )
}

/** One cell for all formats of a reader, with the names of the formats where they differ. */
export function cellOf(words: readonly { format: string; word: string }[]): string {
  const distinct = [...new Set(words.map(({ word }) => word))]
  const formatsOf = (word: string) => words.filter((one) => one.word === word).map(({ format }) => format)
  if (distinct.length === 1) return distinct.join('')
  return distinct.map((word) => `${formatsOf(word).join(', ')}: ${word}`).join('<br>')
}
