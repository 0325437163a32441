import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from 'parse5'

type Document = DefaultTreeAdapterTypes.Document
type Element = DefaultTreeAdapterTypes.Element

/**
 * Where the head of a page ends in its source: before `</head>`, or, since all tags of a head may be left out (HTML §13.1.2.4), where
 * one would be.
 */
export function endOfHead(document: Document): number {
  const { html, head } = partsOf(document)
  const { endTag, startTag } = head?.sourceCodeLocation ?? {}
  if (endTag) return endTag.startOffset
  const within = head?.childNodes.findLast((node) => tree.isElementNode(node) && node.sourceCodeLocation)
  const doctype = document.childNodes.find((node) => tree.isDocumentTypeNode(node))
  return (
    within?.sourceCodeLocation?.endOffset ??
    startTag?.endOffset ??
    html?.sourceCodeLocation?.startTag?.endOffset ??
    doctype?.sourceCodeLocation?.endOffset ??
    0
  )
}

/** Whether a page has the end tag of its head in its source. */
export const hasEnd = (document: Document): boolean => partsOf(document).head?.sourceCodeLocation?.endTag !== undefined

function partsOf(document: Document): { html?: Element | undefined; head?: Element | undefined } {
  const html = elementIn(document, 'html')
  return { html, head: html && elementIn(html, 'head') }
}

const elementIn = ({ childNodes }: Document | Element, name: string): Element | undefined =>
  childNodes.filter(tree.isElementNode).find(({ tagName }) => tagName === name)
