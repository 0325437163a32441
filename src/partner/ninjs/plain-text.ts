import { defaultTreeAdapter as tree } from 'parse5'
import type { Node, Parent } from '../../render/tree.ts'
import { parsedHtml } from '../document/html.ts'

/** The text of an article without markup: a blank line between paragraphs, each item of a list in a line, and no captions. */
export function plainText(html: string): string {
  const pieces: string[] = []
  let gap: Gap = 0
  for (const part of partsOf(parsedHtml(html))) {
    if ('gap' in part) {
      if (part.gap > gap) gap = part.gap
      continue
    }
    const begins = gap > 0 || pieces.length === 0
    const piece = begins && !part.isKept ? part.text.trimStart() : part.text
    if (piece === '') continue
    if (gap > 0) trimEnd(pieces)
    if (pieces.length > 0) pieces.push(gaps[gap])
    pieces.push(piece)
    gap = 0
  }
  return pieces.join('').trimEnd()
}

/** Takes the blanks from the end of a text in pieces: to join all of them at each gap would take long. */
function trimEnd(pieces: string[]): void {
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    const rest = last.trimEnd()
    if (rest === '') continue
    pieces.push(rest)
    return
  }
}

/** A piece of text, its blanks as they are in preformatted text, or a gap. */
type Part = { text: string; isKept: boolean } | { gap: Gap }

/** What is between two pieces: nothing, a blank, the end of a line or of a paragraph; the greatest of several counts. */
type Gap = 0 | 1 | 2 | 3
const gaps = ['', ' ', '\n', '\n\n'] as const

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
