import { decodeHTML } from 'entities'
import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from 'parse5'
import { plain } from '../text/characters.ts'
import { unshown } from './sanitize.ts'

/** A text that no reader would see, since a tag or comment before it is not closed. */
export type Lost = {
  /** Where the tag or comment begins in the HTML. */
  start: number
  /** Its first characters. */
  opening: string
  /** What is wrong with it: the end of a sentence. */
  fault: string
  /** The first words of the text. */
  words: string
  hint: string
}

/** Elements whose text is left out with them, or not shown by readers that know them: films and brackets in ruby. */
const takers = new Set([...unshown, 'iframe', 'video', 'audio', 'rp'])

/** Whether HTML may hold what takes text along, or values that go on beyond their tag: only then are places remembered, which takes time. */
export const mayLoseText = (html: string): boolean => doubtful.test(html)

const doubtful = new RegExp(
  String.raw`<(?:${[...takers].join('|')})[\s/>]|<[!?]|</[^a-z]|=\s*"[^">]*>|=\s*'[^'>]*>|<[^<>]*$`,
  'i',
)

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Every text of the HTML that would be lost, found in the tree that was made of it; without recursion, as in `mend.ts`. @internal */
export function lostTexts(html: string, root: DefaultTreeAdapterTypes.ParentNode, endsInTag: boolean): Lost[] {
  const ends = lastEnds(html)
  const found: (Lost | undefined)[] = []
  let read = 0
  const left: Node[] = root.childNodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    const { startOffset = 0, endOffset = 0 } = node.sourceCodeLocation ?? {}
    if (tree.isElementNode(node)) {
      found.push(inValue(html, node))
      if (takers.has(node.tagName)) found.push(inElement(html, node))
      else for (const child of node.childNodes.toReversed()) left.push(child)
      read = Math.max(read, takers.has(node.tagName) ? endOf(node) : tagEndOf(node))
    } else {
      if (tree.isCommentNode(node)) found.push(inDeclaration(html, ends, startOffset, endOffset))
      read = Math.max(read, endOffset)
    }
  }
  if (endsInTag) found.push(inTag(html, read))
  return found.filter((lost) => lost !== undefined).sort((a, b) => a.start - b.start)
}

const tagEndOf = ({ sourceCodeLocation: at }: Element): number => at?.endTag?.endOffset ?? at?.startTag?.endOffset ?? 0

/** parse5 has a wrong end for an element of text alone that ends with the HTML: its text has the right one. */
const endOf = ({ sourceCodeLocation: at, childNodes }: Element): number =>
  Math.max(at?.endOffset ?? 0, childNodes.at(-1)?.sourceCodeLocation?.endOffset ?? 0)

/** An element without an end tag; one whose end tag comes too late for parsers is closed for its author. */
function inElement(html: string, element: Element): Lost | undefined {
  const { tagName, sourceCodeLocation: at } = element
  if (!at?.startTag || at.endTag) return undefined
  const { startOffset, endOffset } = at.startTag
  const end = endOf(element)
  const [, slash] = new RegExp(`<(/?)${tagName}[\\s/>]`, 'i').exec(html.slice(end)) ?? []
  if (slash === '/') return undefined
  return lost(html, startOffset, html.slice(endOffset, end), tagName === 'plaintext' ? '' : `</${tagName}>`)
}

/** A comment, or what parsers take for one: it ends at the first `>` (HTML §13.2.5.41), but not for its author. */
function inDeclaration(html: string, ends: Ends, start: number, end: number): Lost | undefined {
  const source = html.slice(start, end)
  const [begins, closing] = declarations.find(([one]) => source.startsWith(one)) ?? ['</', '>']
  const inside = source.slice(begins.length)
  const isClosed =
    closing === '>'
      ? inside.endsWith('>') && !/<|\n\s*\n/.test(inside)
      : closing === '-->'
        ? /^-?>|--!?>$/.test(inside)
        : (ends.get(closing) ?? -1) > start
  return isClosed ? undefined : lost(html, start, inside.replace(/>$/, ''), closing)
}

const declarations = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const

type Ends = ReadonlyMap<string, number>

/** Where each closing is for the last time: looked for once, since there may be thousands of openings. */
const lastEnds = (html: string): Ends =>
  new Map(declarations.map(([, closing]) => [closing, html.lastIndexOf(closing)]))

/** A value whose quotation mark is not closed ends at that of a later tag: what follows there becomes a name with quotation marks. */
function inValue(html: string, { attrs, sourceCodeLocation }: Element): Lost | undefined {
  const { startOffset, endOffset } = sourceCodeLocation?.startTag ?? {}
  if (startOffset === undefined || !attrs.some(({ value }) => value.includes('>'))) return undefined
  if (!attrs.some(({ name }) => /["'<]/.test(name))) return undefined
  const end = html.indexOf('>', startOffset)
  const [, quote = '"'] = /(["'])[^"']*$/.exec(html.slice(startOffset, end)) ?? []
  return lost(html, startOffset, html.slice(end + 1, endOffset), `${quote}>`)
}

/** The tag in which the HTML ends: the first one that begins behind what became part of the tree. */
function inTag(html: string, read: number): Lost | undefined {
  const index = html.slice(read).search(/<[a-z]/i)
  if (index < 0) return undefined
  const inside = html.slice(read + index)
  const [, quote = ''] = /=\s*(["'])(?:(?!\1).)*$/s.exec(inside) ?? []
  return lost(html, read + index, inside.replace(/^<[^>]*>|^<\S*/, ''), `${quote}>`)
}

/** Without a closing, there is none. */
function lost(html: string, start: number, source: string, closing: string): Lost | undefined {
  const words = plain(decodeHTML(source.replace(/<[^>]*>?/g, ' ')))
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined
  const [opening = ''] = /^<[^>\n]{0,60}>?/.exec(html.slice(start)) ?? []
  return {
    start,
    opening,
    fault: closing === '' ? 'cannot be closed' : 'is not closed',
    words: words.length > shownCharacters ? `${words.slice(0, shownCharacters)}...` : words,
    hint:
      closing === ''
        ? `Put it between backticks: \`${opening}\`. ${inHtml}`
        : `Close it with ${closing}, or, if it is text, put it between backticks: \`${opening}\`. ${inHtml}`,
  }
}

/** Backticks mean nothing between HTML tags. */
const inHtml = 'Inside HTML write &lt; for its <.'

/** The characters of a lost text that a finding repeats. */
const shownCharacters = 60
