import { defaultTreeAdapter as tree } from 'parse5'
import type { Words } from '../language/words.ts'
import { linkTo } from './embeds.ts'
import {
  around,
  attribute,
  type Element,
  elementsIn,
  insertAfter,
  type Node,
  newElement,
  type Parent,
  placeBlock,
  replaceNode,
  setAttribute,
  textIn,
} from './tree.ts'

/**
 * What WordPress would finish: captions in brackets and in classes become captions of figures, the address alone in an embed
 * becomes a link, `[embed]`, `[video]` and `[audio]` what they show. Posts are exported with them.
 */
export function finishWordPress(root: Parent, words: Words): void {
  for (const element of elementsIn(root)) {
    if (element.tagName === 'a') freeClosing(element)
    const classes = attribute(element, 'class')
    if (classes.includes('wp-caption')) nameCaption(element, classes.split(/\s+/))
    if (classes.includes('wp-block-embed')) linkLoneAddress(element, words)
  }
  for (const element of elementsIn(root)) {
    if (element.tagName === 'p' || element.tagName === 'div') showBracketed(element, words)
  }
  for (const element of [root, ...elementsIn(root)]) if (!code.has(element.nodeName)) captionFigures(element)
}

/** An address in the text takes a closing behind it along, when markdown makes a link of it. */
function freeClosing(link: Element): void {
  const [text] = link.childNodes
  if (!text || !tree.isTextNode(text)) return
  const [closing] = /\[\/(?:caption|embed)\].*$/s.exec(text.value) ?? []
  if (closing === undefined) return
  text.value = text.value.slice(0, -closing.length)
  setAttribute(link, 'href', attribute(link, 'href').replace(/(?:\[|%5B)\/(?:caption|embed)(?:\]|%5D).*$/is, ''))
  insertAfter(link, tree.createTextNode(closing))
}

const code = new Set(['code', 'pre', 'kbd', 'samp'])

/** The elements of a caption, under the names that HTML has for them since. */
function nameCaption(element: Element, classes: string[]): void {
  const { parentNode } = element
  const isInFigure = parentNode !== null && tree.isElementNode(parentNode) && parentNode.tagName === 'figure'
  if (classes.includes('wp-caption')) rename(element, 'figure')
  else if (classes.includes('wp-caption-dt')) rename(element, 'div')
  else if (isInFigure && classes.some((name) => name === 'wp-caption-text' || name === 'wp-caption-dd'))
    rename(element, 'figcaption')
}

function rename(element: Element, name: string): void {
  element.nodeName = name
  element.tagName = name
}

/** An address that is all the text of an element of an embed. */
function linkLoneAddress(element: Element, words: Words): void {
  for (const node of [...element.childNodes]) {
    if (!tree.isTextNode(node) || !/^\s*https?:\/\/\S+\s*$/.test(node.value)) continue
    replaceNode(node, linkTo(node.value.trim(), '', words))
  }
}

/** A paragraph of one embed, film or sound in brackets. */
function showBracketed(paragraph: Element, words: Words): void {
  const [first] = paragraph.childNodes
  if (!first || !tree.isTextNode(first) || !/^\s*\[(?:embed|video|audio)\b/.test(first.value)) return
  const [, name = '', settings = '', inside = ''] = bracketed.exec(textIn(paragraph)) ?? []
  const address = (name === 'embed' ? undefined : source.exec(settings)?.[1]) ?? inside
  if (!/^(?:https?:\/)?\/?[^\s"'<>]+$/.test(address)) return
  if (name === 'embed') replaceNode(paragraph, newElement('figure', {}, linkTo(address, '', words)))
  else replaceNode(paragraph, newElement('p', {}, newElement(name, { src: address })))
}

const bracketed = /^\s*\[(embed|video|audio)\b([^\]]*)\]\s*(\S*?)\s*\[\/\1\]\s*$/
const source = /\b(?:src|mp4|m4v|webm|ogv|mov|mp3|m4a|ogg|wav)\s*=\s*["“”'″]([^"“”'″]+)/

/** Each picture between `[caption]` and `[/caption]` becomes a figure with the words beside it. */
function captionFigures(parent: Parent): void {
  for (const node of [...parent.childNodes]) {
    if (!tree.isTextNode(node) || !opening.test(node.value)) continue
    const between = upToClosing(parent.childNodes, node)
    if (between) captionFigure(node, between)
  }
}

const opening = /\[caption\b([^\]]*)\]\s*$/
const closing = /^([^[]*(?:\[(?!\/caption\])[^[]*)*)\[\/caption\]/

/** The nodes between an opening and its closing, the text with the closing last; a picture must be among them. */
function upToClosing(siblings: readonly Node[], start: Node): Node[] | undefined {
  const after = siblings.slice(siblings.indexOf(start) + 1).slice(0, captionNodes)
  const end = after.findIndex((node) => tree.isTextNode(node) && closing.test(node.value))
  const between = after.slice(0, end + 1)
  return between.some(hasPicture) ? between : undefined
}

/** Nodes that are read in search of the end of a caption. */
const captionNodes = 20

const hasPicture = (node: Node): boolean =>
  tree.isElementNode(node) && [node, ...elementsIn(node)].some(({ tagName }) => tagName === 'img')

function captionFigure(start: Node, between: Node[]): void {
  const last = between.at(-1)
  if (!last || !tree.isTextNode(last) || !tree.isTextNode(start)) return
  const [tag, settings = ''] = opening.exec(start.value) ?? ['']
  const [end, words = ''] = closing.exec(last.value) ?? ['']
  const [, setting = ''] = /\bcaption\s*=\s*["“”″]([^"“”″]*)/.exec(settings) ?? []
  start.value = start.value.slice(0, start.value.length - tag.length)
  last.value = last.value.slice(end.length)
  const inner = between.slice(0, -1)
  const pictures = inner.filter(hasPicture)
  const caption = [...inner.filter((node) => !hasPicture(node)), tree.createTextNode(words.trimEnd())]
  const [first] = caption
  if (first && tree.isTextNode(first)) first.value = first.value.trimStart()
  const mark = newElement('span', {})
  replaceNode(pictures[0] ?? start, mark)
  for (const node of inner) tree.detachNode(node)
  const said = newElement('figcaption', {}, ...(setting ? [setting] : caption))
  const figure = newElement('figure', {}, ...pictures, ...(textIn(said).trim() === '' ? [] : [said]))
  placeBlock(figure, mark, around(mark).splits)
}
