import {
  type DefaultTreeAdapterTypes,
  html as names,
  type ParserError,
  parseFragment,
  serialize,
  defaultTreeAdapter as tree,
} from 'parse5'
import { type Lost, lostTexts, mayLoseText } from './lost-text.ts'
import { withoutStrayRows } from './stray-rows.ts'

export type Mended = {
  html: string
  /** Names of the parts of tables that were in no table. */
  stray: string[]
  lost: Lost[]
}

/**
 * HTML as a browser understands it (HTML §13.2.6, tree construction): no paragraph in a paragraph, no link in a link. What is
 * embedded from elsewhere becomes a link to it, since aggregators refuse it. Not clean yet.
 */
export function mend(written: string): Mended {
  const { html, names: stray } = withoutStrayRows(written)
  const isDoubtful = mayLoseText(html)
  let endsInTag = false
  const onParseError = ({ code }: ParserError) => {
    endsInTag ||= code === 'eof-in-tag'
  }
  const fragment = parseFragment(inBody, html.replace(openDoctype, '<?'), isDoubtful ? { onParseError } : {})
  const lost = isDoubtful ? lostTexts(html, fragment, endsInTag) : []
  mendAll(fragment)
  return { html: serialize(fragment), stray, lost }
}

/** Parsers leave no trace of a DOCTYPE; what goes on beyond it is kept as a comment, which is as long. */
const openDoctype = /<!(?=doctype[^<>]*?(?:<|\n[ \t]*\n|$))/gi

/** Read as part of a page: read as a template, what begins with `<col>` would lose all that follows. */
const inBody = tree.createElement('div', names.NS.HTML, [])

/** Where each embedding element says what it shows. */
const sources: Record<string, string> = { iframe: 'src', embed: 'src', object: 'data' }

type Element = DefaultTreeAdapterTypes.Element
type Parent = DefaultTreeAdapterTypes.ParentNode

/** Without recursion: elements may be nested deeper than the stack of calls. */
function mendAll(root: Parent): void {
  const left: { parent: Parent; isInLink: boolean }[] = [{ parent: root, isInLink: false }]
  for (let next = left.pop(); next; next = left.pop()) {
    const { parent, isInLink } = next
    for (const node of [...parent.childNodes]) {
      if (!tree.isElementNode(node)) continue
      const source = sources[node.tagName]
      if (source !== undefined) linkEmbedded(parent, node, attribute(node, source), isInLink)
      else left.push({ parent: node, isInLink: isInLink || node.tagName === 'a' })
      if (node.tagName === 'pre') keepLineFeed(node)
    }
  }
}

function linkEmbedded(parent: Parent, embedded: Element, address: string, isInLink: boolean): void {
  if (address === '') return
  const text = attribute(embedded, 'title') || address
  if (isInLink) tree.insertTextBefore(parent, text, embedded)
  else tree.insertBefore(parent, link(text, address), embedded)
  tree.detachNode(embedded)
}

/** The value of an attribute; empty when it is not there. */
const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((attr) => attr.name === name)?.value.trim() ?? ''

function link(text: string, href: string): Element {
  const element = tree.createElement('a', names.NS.HTML, [{ name: 'href', value: href }])
  tree.insertText(element, text)
  return element
}

/** A line feed at the beginning of `<pre>` is written twice: parsers skip the first one (HTML §13.3). */
function keepLineFeed(pre: Element): void {
  const [first] = pre.childNodes
  if (first && tree.isTextNode(first) && first.value.startsWith('\n')) first.value = `\n${first.value}`
}
