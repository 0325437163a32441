import type { FeedDocument } from '../../feed/model.ts'
import { parseXml } from '../../feed/xml/parse.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import { parsedHtml } from '../document/html.ts'
import { stateOf } from '../document/variant.ts'
import type { FeedView, Finding, ItemView, Own, Partner, Row, SentItem } from '../model.ts'

/** A document to be examined. */
export type Examinable = {
  document: FeedDocument
  /** Its items; those of the document when it is not a variant. */
  items?: readonly SentItem[] | undefined
  /** The RSS document as it is written. */
  text: string
  address: string
  now: Date
  own?: Own
  others?: FeedView['others'] | undefined
  rootFiles?: FeedView['rootFiles']
}

/** A finding of a row; about an item, or else about the settings of the section. */
export type Examined = { row: Row; finding: Finding; item?: SentItem | undefined }

/** Examines a document by the rows of a partner, except those that are muted. */
export function examine(
  { rows }: Pick<Partner, 'rows'>,
  examinable: Examinable,
  muted: readonly string[] = [],
): Examined[] {
  const view = viewOf(examinable)
  return rows
    .filter(({ id }) => !muted.includes(id))
    .flatMap((row): Examined[] => [
      ...('site' in row ? row.site(view) : []).map((finding) => ({ row, finding })),
      ...('feed' in row ? row.feed(view) : []).map((finding) => ({
        row,
        finding,
        item: view.items[finding.item ?? -1],
      })),
      ...('item' in row ? view.items.flatMap((item) => examined(row, row.item(item, view), item)) : []),
    ])
}

const examined = (row: Row, findings: readonly Finding[], item: SentItem): Examined[] =>
  findings.map((finding) => ({ row, finding, item }))

/** The document as rules look at it. */
function viewOf({
  document,
  items = document.articles.map(stateOf),
  text,
  others,
  own = {},
  rootFiles = [],
  ...rest
}: Examinable): FeedView {
  const root = rootOf(text)
  const channel = childOf(root, 'channel') ?? root
  const elements = childrenOf(channel, 'item')
  const views = items.flatMap((item, index) => {
    const element = elements[index]
    return element ? itemView(item, element) : []
  })
  return { ...rest, document, own, text, root, channel, items: views, others, rootFiles }
}

/** The root of a document; one that is not well-formed has nothing in it. */
function rootOf(text: string): XmlElement {
  try {
    return parseXml(text)
  } catch {
    return { name: '', attributes: {}, children: [] }
  }
}

/** The body is parsed when a rule asks for it. */
function itemView(item: SentItem, element: XmlElement): ItemView {
  let body: ItemView['body'] | undefined
  const html = textOf(childOf(element, 'content:encoded') ?? childOf(element, 'description'))
  return {
    ...item,
    element,
    html,
    get body() {
      body ??= parsedHtml(html)
      return body
    },
  }
}
