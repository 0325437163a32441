/** A line of a text for the terminal; a row of a table is not broken into several. */
export type TerminalLine = { text: string; isRow: boolean }

/** The text while it is written. */
type Sheet = {
  lines: TerminalLine[]
  /** The line that has not ended. */
  line: string
  /** For each open list, quotation and the like what its next line begins with. */
  indents: string[]
  /** The addresses of links and pictures, in the order of their numbers. */
  addresses: string[]
  /** The addresses of the open links. */
  open: string[]
  /** The rows of the open table, and the number of open tables. */
  rows: string[][]
  tables: number
  isPre: boolean
}

/**
 * Clean HTML as a reader for the terminal shows it: no pictures, no styles, and tables as rows of text whose columns are padded with
 * spaces.
 */
export function forTerminal(html: string): TerminalLine[] {
  const sheet: Sheet = {
    ...{ lines: [], line: '', indents: [], addresses: [], open: [], rows: [], tables: 0, isPre: false },
  }
  for (const [, slash, name, attributes = '', text = ''] of html.matchAll(tokens)) {
    if (name === undefined) write(sheet, decoded(text))
    else if (slash === '/') close(sheet, name)
    else begin(sheet, name, attributes)
  }
  paragraph(sheet)
  const links = sheet.addresses.map((address, index) => ({ text: `[${index + 1}]: ${address}`, isRow: false }))
  return [...sheet.lines, ...(links.length > 0 ? [{ text: 'Links:', isRow: false }, ...links] : [])]
}

/** Our HTML has its attributes in double quotation marks. */
const tokens = /<(\/?)([a-z][a-z\d]*)((?:[^<>"]|"[^"]*")*)>|([^<]+)/g

const blocks = new Set(
  'p h1 h2 h3 h4 h5 h6 div section figure figcaption blockquote pre ul ol dl dt dd table caption hr details summary'.split(
    ' ',
  ),
)
const indented: Record<string, string> = { ul: '  ', ol: '  ', blockquote: '  ', dd: '  ' }

function begin(sheet: Sheet, name: string, attributes: string): void {
  const isInTable = sheet.tables > 0
  if (name === 'table') sheet.tables += 1
  if (isInTable) beginCell(sheet, name)
  else beginBlock(sheet, name)
  address(sheet, name, attributes)
}

/** The tags of a table inside another one are passed over: its text is in the cell. */
function beginCell({ rows, tables }: Sheet, name: string): void {
  if (tables > 1) return
  if (name === 'tr') rows.push([])
  if (name === 'td' || name === 'th') rows.at(-1)?.push('')
}

function beginBlock(sheet: Sheet, name: string): void {
  if (blocks.has(name)) paragraph(sheet)
  if (name === 'br' || name === 'li') end(sheet)
  if (name === 'li') sheet.line = '* '
  if (name === 'hr') sheet.lines.push({ text: '-'.repeat(20), isRow: false })
  if (name === 'pre') sheet.isPre = true
  const indent = indented[name]
  if (indent !== undefined) sheet.indents.push(indent)
}

function close(sheet: Sheet, name: string): void {
  const href = name === 'a' ? sheet.open.pop() : undefined
  if (href) write(sheet, `[${sheet.addresses.push(href)}]`)
  if (name === 'table') sheet.tables -= 1
  if (sheet.tables > 0) return
  if (name === 'table') endTable(sheet)
  if (blocks.has(name)) paragraph(sheet)
  if (name === 'li') end(sheet)
  if (name === 'pre') sheet.isPre = false
  if (indented[name] !== undefined) sheet.indents.pop()
}

function address(sheet: Sheet, name: string, attributes: string): void {
  const [, value = ''] = /\s(?:href|src)="([^"]*)"/.exec(attributes) ?? []
  if (name === 'a') sheet.open.push(decoded(value))
  if (name === 'img') write(sheet, `[image ${sheet.addresses.push(decoded(value))}]`)
}

/** Text of a cell, of code, or of a line in which white space is one space. */
function write(sheet: Sheet, text: string): void {
  const row = sheet.rows.at(-1)
  if (sheet.tables > 0) {
    const cell = row?.pop()
    if (row && cell !== undefined) row.push(cell + continued(cell, text))
    return
  }
  if (!sheet.isPre) {
    sheet.line += continued(sheet.line, text)
    return
  }
  const [first = '', ...others] = text.split('\n')
  sheet.line += first
  for (const line of others) {
    end(sheet, true)
    sheet.line = line
  }
}

/** What a text adds to a line: no white space behind other white space, or at the beginning. */
const continued = (line: string, text: string) => {
  const added = text.replace(/[ \t\n]+/g, ' ')
  return line === '' || line.endsWith(' ') ? added.replace(/^ /, '') : added
}

/** Ends the line, if there is anything in it. */
function end(sheet: Sheet, isKept = false): void {
  if (sheet.line.trim() !== '' || isKept)
    sheet.lines.push({ text: sheet.indents.join('') + sheet.line.trimEnd(), isRow: false })
  sheet.line = ''
}

/** Ends the line, and leaves one empty after it. */
function paragraph(sheet: Sheet): void {
  end(sheet)
  const last = sheet.lines.at(-1)
  if (last && last.text !== '') sheet.lines.push({ text: '', isRow: false })
}

function endTable(sheet: Sheet): void {
  const rows = sheet.rows.map((row) => row.map((cell) => cell.trimEnd()))
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, columnsOf(cell))
  for (const row of rows) {
    const padded = row.map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - columnsOf(cell)))
    sheet.lines.push({ text: padded.join(' ').trimEnd(), isRow: true })
  }
  sheet.rows = []
}

/** The columns of a terminal that a text takes: characters of East Asia take two (Unicode TR 11). */
export const columnsOf = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0)

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu

const decoded = (html: string) =>
  html.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => references[name] ?? '')
const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
