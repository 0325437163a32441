import { defaultTreeAdapter as tree } from 'parse5'
import type { Node, Parent } from '../../render/tree.ts'
import { parsedHtml } from '../document/html.ts'

/** The text of an article without markup: a blank line between paragraphs, each item of a list in a line, and no captions. */
export const plainText = (html: string): string =>
  partsOf(parsedHtml(html)).reduce(joined, { text: '', gap: 0 }).text.trimEnd()

/** A piece of text, its blanks as they are in preformatted text, or a gap. */
type Part = { text: string; isKept: boolean } | { gap: Gap }

/** What is between two pieces: nothing, a blank, the end of a line or of a paragraph; the greatest of several counts. */
type Gap = 0 | 1 | 2 | 3
const gaps = ['', ' ', '\n', '\n\n'] as const

/** The text so far, and what is between it and the next piece. */
type Joined = { text: string; gap: Gap }

function joined({ text, gap }: Joined, part: Part): Joined {
  if ('gap' in part) return { text, gap: part.gap > gap ? part.gap : gap }
  const begins = gap > 0 || text === ''
  const piece = begins && !part.isKept ? part.text.trimStart() : part.text
  if (piece === '') return { text, gap }
  return { text: text === '' ? piece : `${gap > 0 ? text.trimEnd() : text}${gaps[gap]}${piece}`, gap: 0 }
}

/** The pieces in their order; without recursion, since elements may be nested deeper than the stack of calls. */
function partsOf(root: Parent): Part[] {
  const parts: Part[] = []
  const left: Step[] = stepsInto(root, false)
  for (let step = left.pop(); step; step = left.pop()) {
    const { node, isKept } = step
    if (typeof node === 'number') parts.push({ gap: node })
    else if (tree.isTextNode(node)) parts.push({ isKept, text: isKept ? node.value : node.value.replace(blanks, ' ') })
    else if (tree.isElementNode(node) && !isLeftOut.has(node.tagName)) {
      const { tagName: name } = node
      const apart: Step = { node: between[name] ?? 0, isKept }
      left.push(apart, ...stepsInto(node, isKept || name === 'pre'), apart)
    }
  }
  return parts
}

/** A node or a gap that is still to come. */
type Step = { node: Node | Gap; isKept: boolean }

/** The last one first, so that the first one is taken first. */
const stepsInto = ({ childNodes }: Parent, isKept: boolean): Step[] =>
  childNodes.toReversed().map((node) => ({ node, isKept }))

const blanks = /[\t\n\f\r ]+/g

/** The gap before and after an element. */
const between: Readonly<Record<string, Gap>> = {
  ...{ td: 1, th: 1, br: 2, li: 2, dt: 2, dd: 2, tr: 2, p: 3, h1: 3, h2: 3, h3: 3, h4: 3, h5: 3, h6: 3, ul: 3, ol: 3 },
  ...{
    dl: 3,
    table: 3,
    blockquote: 3,
    pre: 3,
    hr: 3,
    div: 3,
    section: 3,
    figure: 3,
    details: 3,
    summary: 3,
    caption: 3,
  },
}

const isLeftOut = new Set('figcaption audio video'.split(' '))
