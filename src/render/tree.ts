import { type DefaultTreeAdapterTypes, html as names, defaultTreeAdapter as tree } from 'parse5'
import { limits } from '../limits.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.ChildNode
export type Parent = DefaultTreeAdapterTypes.ParentNode

/** The elements inside a node, in the order of their start tags; without recursion, since they may be nested deeper than the stack of calls. */
export function elementsIn(root: Parent): Element[] {
  const found: Element[] = []
  const left: Node[] = root.childNodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    if (!tree.isElementNode(node)) continue
    found.push(node)
    pushChildren(left, node)
  }
  return found
}

/** The text inside a node. */
export function textIn(root: Parent): string {
  const found: string[] = []
  const left: Node[] = root.childNodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    if (tree.isTextNode(node)) found.push(node.value)
    else if (tree.isElementNode(node)) pushChildren(left, node)
  }
  return found.join('')
}

/** One by one: a call takes only so many arguments, and an element may have more children. */
function pushChildren(left: Node[], { childNodes }: Parent): void {
  for (const child of childNodes.toReversed()) left.push(child)
}

/** The value of an attribute; empty when it is not there. */
export const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((attr) => attr.name === name)?.value.trim() ?? ''

/** Writes an attribute anew, or leaves it out. */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  const kept = element.attrs.filter((attr) => attr.name !== name)
  element.attrs = value === undefined ? kept : [...kept, { name, value }]
}

/** An element that is in no tree yet. */
export function newElement(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  const element = tree.createElement(name, names.NS.HTML, attrs)
  for (const child of children) {
    if (typeof child === 'string') tree.insertText(element, child)
    else tree.appendChild(element, child)
  }
  return element
}

/** Puts nodes where another one was. */
export function replaceNode(old: Node, ...nodes: Node[]): void {
  if (!old.parentNode) return
  for (const node of nodes) {
    tree.detachNode(node)
    tree.insertBefore(old.parentNode, node, old)
  }
  tree.detachNode(old)
}

/** Puts nodes behind another one. */
export function insertAfter(before: Node, ...nodes: Node[]): void {
  const { parentNode } = before
  if (!parentNode) return
  const next = parentNode.childNodes[parentNode.childNodes.lastIndexOf(before) + 1]
  for (const node of nodes) {
    if (next) tree.insertBefore(parentNode, node, next)
    else tree.appendChild(parentNode, node)
  }
}

/** Whether readers see nothing of an element. */
export const isUnseen = (element: Element): boolean =>
  textIn(element).trim() === '' && !elementsIn(element).some(({ tagName }) => seen.has(tagName))

const seen = new Set(['img', 'video', 'audio', 'iframe', 'embed', 'object', 'input', 'hr'])

/** What is around a node: the outermost element that can hold no block, and whether a figure, or what holds words only, is around. */
export type Around = { splits?: Element; isInFigure: boolean; isInWords: boolean }

export function around(node: Node): Around {
  const found: Around = { isInFigure: false, isInWords: false }
  let parent = node.parentNode
  for (let depth = 0; parent && tree.isElementNode(parent) && !cells.has(parent.tagName); depth++) {
    if (depth === limits.nesting || wordsOnly.has(parent.tagName)) return { ...found, isInWords: true }
    if (blockless.has(parent.tagName)) found.splits = parent
    if (parent.tagName === 'figure') found.isInFigure = true
    parent = parent.parentNode
  }
  return found
}

const blockless = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'a'])
const wordsOnly = new Set(['video', 'audio', 'picture', 'ruby', 'button', 'label'])
const cells = new Set(['td', 'th', 'li', 'dd', 'dt', 'caption'])

/**
 * Puts a block where a node was. What can hold no block is split around it, as parsers end a paragraph at a block. Cheap where
 * the last of several nodes comes first: what follows a node is moved.
 */
export function placeBlock(block: Element, at: Node, splits: Element | undefined): void {
  if (!splits) {
    replaceNode(at, block)
    return
  }
  let tail: Element | undefined
  let before: Node = at
  while (before !== splits) {
    const parent = before.parentNode
    if (!parent || !tree.isElementNode(parent)) break
    const following = parent.childNodes.splice(parent.childNodes.lastIndexOf(before) + 1)
    tail = tailOf(parent, tail ? [tail, ...following] : following)
    before = parent
  }
  tree.detachNode(at)
  insertAfter(splits, ...(tail ? [block, tail] : [block]))
}

/** The second half of an element; undefined when readers would see nothing of it. */
function tailOf({ tagName, attrs }: Element, children: Node[]): Element | undefined {
  const half = tree.createElement(tagName, names.NS.HTML, [...attrs])
  for (const child of children) tree.appendChild(half, child)
  return isUnseen(half) ? undefined : half
}
