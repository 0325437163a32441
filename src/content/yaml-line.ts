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
export function quotedValue({ label, value, isWhole }: Line, text = meant(value)): string {
  const quoted = inQuotes(text)
  if (isWhole && value.length <= shownCharacters && !/\s#/.test(value)) return `write: ${label}${quoted}`
  const doubled = quoted.startsWith("'") && text.includes("'") ? ", with '' for each ' in it" : ''
  return `put the whole text between ${quoted.charAt(0)} and ${quoted.charAt(0)}${doubled}.`
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

/** The fault of a line like `title:x` or `title：x`, which YAML reads as text without a key. */
export function compactKey(line: string): { colon: number; message: string; hint: string } | undefined {
  const [, key, colon, value = ''] = /^([A-Za-z][\w-]*)(:(?=[^\s/])|：)\s*(.*)$/s.exec(line) ?? []
  if (key === undefined) return undefined
  const written = /^[-?:,\]}#&*!|>%@`"']|:(?:\s|$)|\s#/.test(value) ? inQuotes(meant(value)) : value
  return {
    colon: key.length,
    message:
      colon === ':'
        ? `There is no blank after the colon of "${key}".`
        : `The colon of "${key}" is the full-width ：, which is text in YAML.`,
    hint: value.length > shownCharacters ? `Write "${key}: " before the value.` : `Write: ${key}: ${written}`,
  }
}
