import { Marked, type Token } from 'marked'
import type { Places } from '../content/places.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { misspelt } from './misspelt.ts'

/**
 * A finding for each link or picture with a blank in its address: markdown does not read it, and readers would see its signs. An
 * error, but for content of another tool, which shows it so already.
 */
export const unreadFindings = (markdown: string, places: Places, isForeign: boolean): Diagnostic[] =>
  mayBeUnread(markdown)
    ? unreadAddresses(markdown).map(({ offset, written }) => {
        const { meant, hint = `Write "${meant}".` } = withoutBlanks(written)
        const at = places.offset(offset)
        const fix = places.rewritten(at, written, meant)
        return {
          ...at,
          rule: isForeign ? 'doubtful-link' : 'bad-url',
          message: `The address "${written}" holds a blank, so that markdown does not read it as one${isForeign ? ': it is published as text' : ''}.`,
          hint,
          ...(fix ? { fix } : {}),
        }
      })
    : []

/** Numbers and hosts have no blanks; in a path each is written %20. */
function withoutBlanks(written: string): { meant: string; hint?: string } {
  const meant = written
    .replace(/^(?:(?:tel|sms|geo):[^?]*|https?:\/\/[^/]*)/i, (number) => number.replace(/\s/g, ''))
    .replace(/[ \t]/g, '%20')
  return misspelt(meant, 'link') ?? { meant }
}

/** Whether a text may have such an address: only then is it read once more. */
const mayBeUnread = (markdown: string): boolean => /\]\([^\s()<>]+[ \t]+[^\s"'<>]/.test(markdown)

/** Where each is in the markdown, and how it is written; in code it is text. */
function unreadAddresses(markdown: string): { offset: number; written: string }[] {
  let start = 0
  return new Marked().lexer(markdown).flatMap((token) => {
    const begin = start
    start += token.raw.length
    if (!mayBeUnread(token.raw)) return []
    const shown = new Set(textsOf(token).flatMap((text) => [...text.matchAll(candidate)].map(([whole]) => whole)))
    const raw = token.raw.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    return [...raw.matchAll(candidate)].flatMap(({ 0: whole, 1: mark = '', 2: written = '', index }) =>
      shown.delete(whole) && isMeant(mark, written) ? { offset: begin + index + mark.length, written } : [],
    )
  })
}

/** The end of words in square brackets, of a picture from their begin, and what follows in round ones: an address and perhaps a title. */
const candidate =
  /((?:!\[[^[\]\n]{0,300})?\]\()((?:[^()<>\n"]|\([^()<>\n"]{0,200}\)){1,300}?)(?:[ \t]+"[^"\n]{0,300}"[ \t]*)?\)/g

/** Words in brackets are an address when they begin as one or end as the name of a file. */
const isMeant = (mark: string, written: string) =>
  /^[^{}%]*[^{}%\s][ \t]+[^\s{}%][^{}%]*$/.test(written) && // braces are of a template
  (/^(?:[a-z][a-z0-9+.-]{1,9}:\S|\/|\.\.?\/)/i.test(written) ||
    (mark.startsWith('!')
      ? /\.[a-z0-9]{2,5}$/i
      : /^[^.,;]*\.(?:md|pdf|html?|jpe?g|png|gif|webp|mp[34]|docx?|xlsx?|zip)$/i
    ).test(written))

/** The texts of a block that are published as text; without recursion, since it may be nested deep. */
function textsOf(block: Token): string[] {
  const texts: string[] = []
  const left: Token[][] = [[block]]
  for (let tokens = left.pop(); tokens; tokens = left.pop()) {
    texts.push(tokens.map((token) => (isText(token) ? token.raw : '\n')).join(''))
    for (const token of tokens) left.push(...partsOf(token))
  }
  return texts
}

function partsOf(token: Token): Token[][] {
  if (token.type === 'list') return [token.items]
  if (token.type === 'table') return [...token.header, ...token.rows.flat()].map((cell) => cell.tokens)
  return 'tokens' in token && token.tokens ? [token.tokens] : []
}

/** Text, and an address that became a link by itself. */
const isText = ({ type, raw }: Token) => type === 'text' || type === 'escape' || (type === 'link' && !/^[<[]/.test(raw))
