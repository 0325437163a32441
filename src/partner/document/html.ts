import { parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { SafeHtml } from '../../model.ts'
import { sealed } from '../../render/seal.ts'
import {
  attribute,
  type Element,
  elementsIn,
  isUnseen,
  newElement,
  type Parent,
  replaceNode,
  textIn,
} from '../../render/tree.ts'
import type { TakenHtml } from '../model.ts'

/** The body of an item as a tree. */
export const parsedHtml = (html: string): Parent => parseFragment(html)

/**
 * HTML with only the elements and attributes that a partner takes. What it does not take is written in another way, so that
 * nothing that people read is lost: a caption becomes a paragraph, a film a link. `arrange` makes the last changes.
 */
export function narrowed(html: SafeHtml, taken: TakenHtml, arrange?: (body: Parent) => void): SafeHtml {
  const root = parseFragment(html)
  for (const element of elementsIn(root).reverse()) narrow(element, taken) // inner ones first
  arrange?.(root)
  for (const element of elementsIn(root).reverse()) {
    if (mustShow.has(element.tagName) && isUnseen(element)) tree.detachNode(element)
  }
  return sealed(serialize(root))
}

/** HTML after changes of its tree. */
export function changedHtml(html: SafeHtml, change: (body: Parent) => void): SafeHtml {
  const root = parseFragment(html)
  change(root)
  return sealed(serialize(root))
}

const mustShow = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'figure', 'ul', 'ol'])

function narrow(element: Element, { elements, instead = {} }: TakenHtml): void {
  const { tagName: name } = element
  const attributes = elements[name]
  const other = instead[name] ?? usual[name]
  if (attributes) element.attrs = element.attrs.filter((one) => attributes.includes(one.name))
  else if (name === 'video' || name === 'audio') replaceNode(element, ...linkTo(element, elements))
  else if (voids.has(name)) tree.detachNode(element)
  else if (other === undefined || !elements[other] || !mayHold(other, element)) unwrap(element)
  else replaceNode(element, newElement(other, {}, ...element.childNodes))
}

/** What is usually written in the place of an element. */
const usual: Readonly<Record<string, string>> = {
  figure: 'div',
  figcaption: 'p',
  section: 'div',
  details: 'div',
  summary: 'p',
  dl: 'div',
  dt: 'p',
  dd: 'p',
  caption: 'p',
  pre: 'p',
  h6: 'h5',
  h5: 'h4',
  h1: 'h2',
  b: 'strong',
  i: 'em',
  mark: 'em',
}

const voids = new Set(['hr', 'source', 'track', 'col', 'wbr', 'img', 'br'])

/** A paragraph holds no blocks: an element that has some is unwrapped instead. */
const mayHold = (name: string, element: Element) =>
  name !== 'p' || !elementsIn(element).some(({ tagName }) => blocks.has(tagName))
const blocks = new Set('p div ul ol li dl table blockquote figure pre h1 h2 h3 h4 h5 h6 section hr'.split(' '))

/** What was on a line or in a cell of its own does not run into the words after it. */
function unwrap(element: Element): void {
  if (blocks.has(element.tagName) || lines.has(element.tagName)) tree.insertText(element, ' ')
  replaceNode(element, ...element.childNodes)
}
const lines = new Set(['figcaption', 'summary', 'dt', 'dd', 'tr', 'td', 'th', 'caption', 'rt'])

/** A sound or film as a link to it, with its title or the name of its file; the name is of no use without the link. */
function linkTo(element: Element, elements: TakenHtml['elements']) {
  const src =
    attribute(element, 'src') ||
    elementsIn(element)
      .map((one) => attribute(one, 'src'))
      .find(Boolean)
  if (!src) return []
  const words = attribute(element, 'title') || textIn(element).trim() || (elements.a ? nameOf(src) : '')
  if (words === '') return []
  const link = elements.a ? newElement('a', { href: src }, words) : words
  return [newElement(elements.p ? 'p' : 'div', {}, link)]
}

/** The name of the file at an address, or its host. */
export function nameOf(address: string): string {
  const { pathname, hostname } = new URL(address)
  return pathname.split('/').filter(Boolean).at(-1) ?? hostname
}
