import { type DefaultTreeAdapterTypes, html as names, defaultTreeAdapter as tree } from 'parse5'
import type { ImageReference } from '../model.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** Gives pictures of the text what front matter says of them, where the text itself says nothing: alt text, caption, credit. */
export function label(parent: Parent, textsOf: (src: string) => ImageReference | undefined, figure?: Element): void {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue
    if (node.tagName === 'img') labelImage(node, textsOf(attribute(node, 'src')), figure)
    else label(node, textsOf, node.tagName === 'figure' ? node : figure)
  }
}

function labelImage(image: Element, texts: ImageReference | undefined, figure: Element | undefined): void {
  if (!texts) return
  if (texts.alt && attribute(image, 'alt') === '') {
    image.attrs = [...image.attrs.filter(({ name }) => name !== 'alt'), { name: 'alt', value: texts.alt }]
  }
  if (!figure || figure.childNodes.some((node) => isNamed(node, 'figcaption'))) return
  const { caption = '', credit = '' } = texts
  if (caption === '' && credit === '') return
  const figcaption = textElement('figcaption', caption && credit ? `${caption} ` : caption)
  if (credit !== '') tree.appendChild(figcaption, textElement('small', credit))
  tree.appendChild(figure, figcaption)
}

const isNamed = (node: Node, name: string) => tree.isElementNode(node) && node.tagName === name

/** The value of an attribute; empty when it is not there. */
export const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((attr) => attr.name === name)?.value.trim() ?? ''

/** An HTML element around a text. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }))
  const element = tree.createElement(name, names.NS.HTML, attrs)
  tree.insertText(element, text)
  return element
}
