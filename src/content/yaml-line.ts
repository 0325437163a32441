/** What to write in place of a piece of YAML on one line, by its offsets. */
export type Mend = { start: number; end: number; text: string }

/** A mistake where it was made, which is not always where it came to light, and its cure. */
export type Cause = { offset: number; message: string; hint: string; mend?: Mend }

/** One line of YAML as its author sees it, whether YAML can read it or not. */
export type Line = {
  /** Offset of the first character that is not a blank. */
  start: number
  /** What comes before the value: `key: `, `- ` or nothing. */
  label: string
  /** Offset of the value. */
  at: number
  value: string
  /** Whether the value ends on this line. */
  isWhole: boolean
}

/** The line around an offset. */
export function lineAt(text: string, offset: number): Line {
  const begin = text.slice(0, offset).lastIndexOf('\n') + 1
  const [line = '', next = ''] = text.slice(begin).split('\n', 2)
  const [, indent = '', dashes = '', pair = '', key = ''] = shape.exec(line) ?? []
  const lead = indent.length + dashes.length
  return {
    start: begin + indent.length,
    label: pair === '' ? dashes && '- ' : `${key}: `,
    at: begin + lead + pair.length,
    value: line.slice(lead + pair.length).trimEnd(),
    isWhole: next.search(/\S/) < lead + (pair === '' ? 0 : 1),
  }
}

const shape = /^(\s*)((?:-[ \t]+)*)(([^\s:"'[\]{}#][^:]*?):(?:\s+|$))?/

/** A hint: the value in quotation marks, in the author's words where they are few. */
export function quotedValue(line: Line, text = meant(line.value)): string {
  const { label, value, isWhole } = line
  const quoted = inQuotes(text)
  if (isWhole && value.length <= shownCharacters && !/\s#/.test(value))
    return `write: ${label}${isListed(line) ? `[${quoted}]` : quoted}`
  const doubled = quoted.startsWith("'") && text.includes("'") ? ", with '' for each ' in it" : ''
  return `put the whole text between ${quoted.charAt(0)} and ${quoted.charAt(0)}${doubled}.`
}

/** The same cure as data; none for a value of several lines or with a comment. */
export function quoting(line: Line, text = meant(line.value)): { mend?: Mend } {
  const { at, value, isWhole } = line
  const quoted = isListed(line) ? `[${inQuotes(text)}]` : inQuotes(text)
  return isWhole && !/\s#/.test(value) ? { mend: { start: at, end: at + value.length, text: quoted } } : {}
}

/** Whether the value of a line is meant as a list. */
export const isListed = ({ label }: Line): boolean => /^(?:tags|authors|taxonomies): $/i.test(label)

/** The cure of a list of words that is not closed. */
export function closing({ at, value, isWhole }: Line): { hint: string; mend?: Mend } {
  if (value.includes('#')) return { hint: 'Close it with ], and put each text with # in quotation marks.' }
  const isPlain = isWhole && /^\[[\p{L}\d][^[\]{}:"']*$/u.test(value)
  const end = at + value.length
  return { hint: 'Close it with ].', ...(isPlain ? { mend: { start: end, end, text: ']' } } : {}) }
}

/** The cure of a line that is indented with a tab: a key of the outermost level has no indent. */
export function untabbed(text: string, { start }: Line): { hint: string; mend: Mend } {
  const begin = text.slice(0, start).lastIndexOf('\n') + 1
  const above =
    text
      .slice(0, Math.max(0, begin - 1))
      .split('\n')
      .at(-1) ?? ''
  const isOutermost = /^\S.*[^\s:]\s*$/.test(above) && /^[\w-]+:(?:\s|$)/.test(text.slice(start))
  const indent = isOutermost ? '' : text.slice(begin, start).replaceAll('\t', '  ')
  const [rest = ''] = text.slice(start).split('\n', 1)
  return {
    hint: isOutermost ? 'Begin the line without it.' : 'Indent with blanks.',
    mend: { start: begin, end: start + rest.length, text: indent + rest.trimEnd() },
  }
}

/** The longest value, in characters, that a hint repeats. */
const shownCharacters = 60

/** A text in those quotation marks that leave most of it as it is. */
export const inQuotes = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`)

/** The text without the quotation marks around it; with them where they are around its first words only. */
export function meant(value: string): string {
  const mark = value.charAt(0)
  if (mark !== '"' && mark !== "'") return value
  const second = value.indexOf(mark, 1)
  const isAroundWords = /^[^\s"'].[\s.,:;!?]/.test(value.slice(Math.max(1, second - 1)))
  if (second > 0 && (isAroundWords || !value.endsWith(mark))) return value
  const doubled = mark === '"' ? '\\"' : "''"
  return value.slice(1).replace(/["']$/, '').replaceAll(doubled, mark)
}

/** The fault of a line like `title:x` or `title：x` at an offset, which YAML reads as text without a key. */
export function compactKey(
  line: string,
  start: number,
): { offset: number; message: string; hint: string; mend?: Mend } | undefined {
  const [, key, colon, value = ''] = /^([A-Za-z][\w-]*)(:(?=[^\s/])|：)\s*(.*)$/s.exec(line) ?? []
  if (key === undefined) return undefined
  const isBracketed = /^[[{]/.test(value) && !wordList.test(value) // may have mistakes of its own
  const written = /^[-?:,\]}#&*!|>%@`"']|:(?:\s|$)|\s#/.test(value) ? inQuotes(meant(value)) : value
  return {
    offset: start + key.length,
    message:
      colon === ':'
        ? `There is no blank after the colon of "${key}".`
        : `The colon of "${key}" is the full-width ：, which is text in YAML.`,
    hint:
      value.length > shownCharacters || isBracketed
        ? `Write "${key}: " before the value.`
        : `Write: ${key}: ${written}`,
    ...(isBracketed ? {} : { mend: { start, end: start + line.length, text: `${key}: ${written}`.trimEnd() } }),
  }
}

/** A list in which nothing can be wrong. */
const wordList = /^\[[\p{L}\d]+(?:[ -][\p{L}\d]+)*(?:, ?[\p{L}\d]+(?:[ -][\p{L}\d]+)*)*\]$/u
