import { defaultTreeAdapter as tree } from 'parse5'
import {
  attribute,
  type Element,
  elementsIn,
  type Node,
  newElement,
  type Parent,
  replaceNode,
  textIn,
} from '../../render/tree.ts'
import { nameOf } from './html.ts'

/** The last changes of a text for partners that take no text outside of paragraphs, no lists or few links. */

/** The elements that may have text in them. */
export const textHolders: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 figcaption caption td th'.split(' '))

const blocks = new Set([
  ...textHolders,
  ...'ul ol li dl dt dd table thead tbody tfoot tr colgroup col blockquote figure pre hr div section'.split(' '),
])

/** Puts text that is in none of these elements into paragraphs. */
export function inParagraphs(body: Parent, holders: ReadonlySet<string> = textHolders): void {
  const left: Parent[] = [body]
  for (let parent = left.pop(); parent; parent = left.pop()) {
    let run: Node[] = []
    for (const node of [...parent.childNodes, undefined]) {
      if (node && !isBlock(node)) {
        run.push(node)
        continue
      }
      wrap(run)
      run = []
      if (node && tree.isElementNode(node) && !holders.has(node.tagName)) left.push(node)
    }
  }
}

/** Whether a node is a block, or has one in it: no paragraph can hold it. */
const isBlock = (node: Node): boolean =>
  tree.isElementNode(node) && (blocks.has(node.tagName) || elementsIn(node).some(({ tagName }) => blocks.has(tagName)))

/** Blanks at both ends stay outside. */
function wrap(run: readonly Node[]): void {
  if (run.every((node) => shown(node) === '')) return
  const isSeen = (node: Node) => !tree.isTextNode(node) || node.value.trim() !== ''
  const nodes = run.slice(run.findIndex(isSeen), run.findLastIndex(isSeen) + 1)
  const [first] = nodes
  if (!first) return
  const paragraph = newElement('p', {})
  replaceNode(first, paragraph)
  for (const node of nodes) {
    tree.detachNode(node)
    tree.appendChild(paragraph, node)
  }
}

const shown = (node: Node): string =>
  tree.isTextNode(node) ? node.value.trim() : tree.isElementNode(node) ? textIn(node).trim() : ''

/** Writes lists as paragraphs that begin with a number or a dot; the texts of their items must be in paragraphs already. */
export function listsAsLines(body: Parent): void {
  for (const list of elementsIn(body).reverse()) {
    if (list.tagName !== 'ul' && list.tagName !== 'ol') continue
    const items = list.childNodes.filter((node) => tree.isElementNode(node))
    const step = list.attrs.some(({ name }) => name === 'reversed') ? -1 : 1
    let number = Number(attribute(list, 'start')) || (step < 0 ? items.length : 1)
    for (const item of items) {
      number = Number(attribute(item, 'value')) || number
      const line = item.childNodes.filter((node) => tree.isElementNode(node)).find(({ tagName }) => tagName === 'p')
      if (line) prefix(line, list.tagName === 'ol' ? `${number}. ` : '・')
      replaceNode(item, ...item.childNodes)
      number += step
    }
    replaceNode(list, ...list.childNodes)
  }
}

function prefix(line: Element, text: string): void {
  const [first] = line.childNodes
  if (first) tree.insertTextBefore(line, text, first)
}

/**
 * Leaves one link at most: to the publisher's own site, alone in the paragraph after the first one. The text of the others stays, unless a paragraph is but the name of a file.
 */
export function oneLink(body: Parent, site: string): void {
  const second = elementsIn(body).filter(({ tagName }) => tagName === 'p')[1]
  const links = elementsIn(body).filter(({ tagName }) => tagName === 'a')
  const kept = links.find(
    (link) => link.parentNode === second && textIn(link).trim() === textIn(link.parentNode).trim() && isOwn(link, site),
  )
  for (const link of links) if (link !== kept) replaceNode(link, ...(isFileName(link) ? [] : link.childNodes))
}

/** Whether a paragraph has nothing but a link to a file and the name of the file: without the link nothing is left to read. */
function isFileName(link: Element): boolean {
  const href = attribute(link, 'href')
  const { parentNode: parent } = link
  if (!parent || !tree.isElementNode(parent) || parent.tagName !== 'p' || !URL.canParse(href)) return false
  const { protocol, pathname } = new URL(href)
  return /^https?:$/.test(protocol) && pathname !== '/' && textIn(parent).trim() === nameOf(href)
}

/** Whether a link is to the host of the site, or to one below it. */
export function isOwn(link: Element, site: string): boolean {
  const href = attribute(link, 'href')
  const own = new URL(site).hostname.replace(/^www\./, '')
  return URL.canParse(href) && `.${new URL(href).hostname}`.endsWith(`.${own}`)
}

/** Leaves one of several line breaks that follow each other. */
export function singleBreaks(body: Parent): void {
  for (const { childNodes } of [body, ...elementsIn(body)]) {
    let before: Node | undefined
    for (const node of childNodes.filter((one) => !tree.isTextNode(one) || one.value.trim() !== '')) {
      if (isBreak(node) && isBreak(before)) tree.detachNode(node)
      before = node
    }
  }
}

const isBreak = (node: Node | undefined): boolean =>
  node !== undefined && tree.isElementNode(node) && node.tagName === 'br'
