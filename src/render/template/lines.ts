import type { Edit } from './edits.ts'

/** Characters around a mark that are looked at: its line may be as long as the text. */
const nearCharacters = 200

/** Characters of the longest line that a finding writes anew. */
export const lineCharacters = 1_000

/** What its line holds before an offset. */
export const before = (markdown: string, offset: number, characters: number = nearCharacters): string => {
  const text = markdown.slice(Math.max(0, offset - characters), offset)
  return text.slice(text.lastIndexOf('\n') + 1)
}

/** What its line holds behind an offset. */
export const behind = (markdown: string, offset: number, characters: number = nearCharacters): string => {
  const text = markdown.slice(offset, offset + characters)
  const end = text.indexOf('\n')
  return end < 0 ? text : text.slice(0, end)
}

/** A source as a finding shows it, in one line. */
export function inLine(source: string): string {
  const line = source.replace(/\s+/g, ' ')
  return line.length > 80 ? `${line.slice(0, 60)} ... ${line.slice(-5)}` : line
}

/** The names of the links that markdown knows (`[name]: address`), in small letters. */
export const definedNames = (markdown: string): ReadonlySet<string> =>
  new Set([...markdown.matchAll(/^[ \t>]*\[([^[\]\n]{1,200})\]:/gm)].map(([, name = '']) => name.toLowerCase()))

/** What is in front of the text of a line: blanks, the marks of quotations and items. */
const isLead = (text: string): boolean => /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(text)

/** Leaves a piece out, with its address in its place where it is all the text of a link, and with the blank, the asterisks or the brackets `<>` around it, which would be seen without it. */
export function leftOut(markdown: string, { start, end, text }: Edit): Edit {
  if (text !== '') return { start, end, text }
  const [, open = ''] = /(\*+|_+|~~|<)$/.exec(markdown.slice(Math.max(0, start - 3), start)) ?? []
  if (open !== '' && markdown.startsWith(open === '<' ? '>' : open, end))
    return leftOut(markdown, { start: start - open.length, end: end + open.length, text })
  const [lead, rest] = [before(markdown, start), behind(markdown, end)]
  const [, address] = lead.endsWith('[') ? (/^\]\(<?([^()\s<>{}]+)/.exec(rest) ?? []) : []
  if (address !== undefined) return { start, end, text: address }
  if (lead.trim() === '' && rest.trim() === '') return aloneInLine(markdown, start - lead.length, end + rest.length)
  if (isLead(lead)) return { start, end: end + (/^[ \t]*/.exec(rest)?.[0].length ?? 0), text }
  return /[ \t]$/.test(lead) && /^(?:[ \t.,;:!?)]|$)/.test(rest)
    ? { start: start - 1, end, text }
    : { start, end, text }
}

/** An empty line would end a block of HTML: what follows in it would be markdown, or code. */
function aloneInLine(markdown: string, start: number, end: number): Edit {
  const isInHtml =
    /^\n(?:[ \t]*<| {4}|\t)/.test(markdown.slice(end, end + nearCharacters)) &&
    /\S[ \t]*\n$/.test(markdown.slice(Math.max(0, start - nearCharacters), start))
  return { start, end: isInHtml ? end + 1 : end, text: '' }
}
