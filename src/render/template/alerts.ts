import { wordsIn } from '../../language/index.ts'
import type { AlertKind } from '../../language/words.ts'
import type { Around } from '../tag/model.ts'
import type { Mark } from './marks.ts'

/** `> [!NOTE]`, with the title that Obsidian lets it have: a quotation that begins with a label in the language of the article. */
export const alertsIn = (markdown: string, around: Shown): Mark[] =>
  [...markdown.matchAll(alert)].map(({ 0: whole, 1: quote = '', 2: kind = '', 3: title = '', index }) => {
    const end = index + whole.length
    const start = index + quote.length
    const next = new RegExp(`^\\n${inner(quote)}[ \\t]*([^\\n]*)`).exec(markdown.slice(end, end + 300))
    const isParagraph = title === '' && next !== null && /^(?![-*+#>`~|]|\d+[.)]\s|$)/.test(next[1] ?? '')
    const text = `**${alertLabel(kind, title, around, inMarkdown)}**${isParagraph || next === null ? '' : `\n${quote.replace(/[^>\s]/g, ' ').trimEnd()}`}`
    return { start, end, edits: [{ start, end, text }] }
  })

/** The first line of a quotation, also of one inside an item or another quotation. */
const alert = /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:>[ \t]?)+)\[!([a-z][\w-]*)\][-+]?(?![([:])[ \t]*([^\n]*)$/gim

/** The marks of the lines that follow in the same quotation. */
const inner = (quote: string): string => `[ \\t]*${'>[ \\t]?'.repeat(quote.split('>').length - 1)}`

/** The label of an alert, with its title. */
export function alertLabel(kind: string, title: string, { language, words: own }: Shown, spelled = asItIs): string {
  const { words } = wordsIn(language, own)
  const name = alertKind(kind)
  const label = name ? spelled(words.alerts[name]) : kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  return words.labelled(label, title.trim()).trim()
}

/** What decides the words of a label. */
type Shown = Pick<Around, 'language' | 'words'>

const asItIs = (word: string) => word

/** A word of the site may have characters that mean something in markdown (CommonMark §2.4). */
const inMarkdown = (word: string) => word.replace(/[\\`*_[\]<>&~|]/g, '\\$&')

/** The kind that has this name; undefined if none has it. */
export function alertKind(kind: string): AlertKind | undefined {
  const name = kind.toLowerCase()
  return kinds.find(([, names]) => names.includes(name))?.[0]
}

/** The names that each kind has in note tools. */
const kinds: readonly (readonly [AlertKind, readonly string[]])[] = [
  ['note', ['note']],
  ['tip', ['tip', 'hint']],
  ['important', ['important']],
  ['warning', ['warning', 'attention']],
  ['caution', ['caution']],
  ['info', ['info']],
  ['danger', ['danger', 'error']],
  ['example', ['example']],
  ['quote', ['quote', 'cite']],
  ['question', ['question', 'help', 'faq']],
  ['bug', ['bug']],
  ['success', ['success', 'check', 'done']],
  ['failure', ['failure', 'fail', 'missing']],
  ['todo', ['todo']],
  ['abstract', ['abstract', 'summary', 'tldr']],
]
