import { type DefaultTreeAdapterTypes, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5'
import type { ImageReference } from '../model.ts'
import { attribute, label, textElement } from './captions.ts'

export type Mended = {
  html: string
  /** An unclosed `<!--` or tag that swallowed the rest of the text. */
  swallowed?: string | undefined
}

/**
 * HTML as a browser understands it (HTML §13.2.6, tree construction): no paragraph in a paragraph, no link in a link. What is
 * embedded from elsewhere becomes a link to it, since aggregators refuse it. Not clean yet.
 */
export function mend(html: string, textsOf: (src: string) => ImageReference | undefined = () => undefined): Mended {
  const fragment = parseFragment(html)
  linkEmbedded(fragment, false)
  label(fragment, textsOf)
  return { html: serialize(fragment), swallowed: doubtful.test(html) ? swallowedBy(html) : undefined }
}

/** A comment, or a tag that may not be closed: only then is the text parsed again for errors, which takes twice as long. */
const doubtful = /<!--|=\s*"[^">]*>|=\s*'[^'>]*>|<[^<>]*$/

function swallowedBy(html: string): string | undefined {
  let found: string | undefined
  parseFragment(html, {
    onParseError: ({ code }) => {
      if (code === 'eof-in-comment') found = '<!--'
      if (code === 'eof-in-tag') found = '<'
    },
  })
  return found
}

/** Where each embedding element says what it shows. */
const sources: Record<string, string> = { iframe: 'src', embed: 'src', object: 'data' }

type Parent = DefaultTreeAdapterTypes.ParentNode

function linkEmbedded(parent: Parent, isInLink: boolean): void {
  for (const node of [...parent.childNodes]) {
    if (!tree.isElementNode(node)) continue
    const source = sources[node.tagName]
    if (source === undefined) {
      linkEmbedded(node, isInLink || node.tagName === 'a')
      continue
    }
    const address = attribute(node, source)
    if (address === '') continue
    const text = attribute(node, 'title') || address
    if (isInLink) tree.insertTextBefore(parent, text, node)
    else tree.insertBefore(parent, textElement('a', text, { href: address }), node)
    tree.detachNode(node)
  }
}
