import type { FeedDocument } from '../../feed/model.ts'
import { parseXml } from '../../feed/xml/parse.ts'
import { childOf, childrenOf, textOf, type XmlElement } from '../../feed/xml/tree.ts'
import { parsedHtml } from '../document/html.ts'
import { stateOf } from '../document/variant.ts'
import type { FeedView, Finding, ItemView, Own, Partner, Row, SentItem, WrittenDocument } from '../model.ts'

/** A document to be examined. */
export type Examinable = {
  document: FeedDocument
  /** Its items; those of the document when it is not a variant. */
  items?: readonly SentItem[] | undefined
  /** The document as it is written: RSS, or the format of the partner. */
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
  const written = writtenOf(examinable)
  const ofWritten = ({ item }: Finding) => written.items[item ?? -1]
  const read = viewWhenAsked(examinable)
  return rows
    .filter(({ id }) => !muted.includes(id))
    .flatMap((row): Examined[] => [
      ...('site' in row ? row.site(read.view) : []).map((finding) => ({ row, finding })),
      ...('feed' in row ? row.feed(read.view) : []).map((finding) => ({
        row,
        finding,
        item: read.view.items[finding.item ?? -1],
      })),
      ...('item' in row ? read.view.items.flatMap((item) => examined(row, row.item(item, read.view), item)) : []),
      ...('written' in row ? row.written(written) : []).map((finding) => ({ row, finding, item: ofWritten(finding) })),
    ])
}

/** The document as rules of RSS look at it: a document in another format is never read as RSS. */
function viewWhenAsked(examinable: Examinable): { view: FeedView } {
  let view: FeedView | undefined
  return {
    get view() {
      view ??= viewOf(examinable)
      return view
    },
  }
}

/** The document as rules of other formats look at it: parsed once, when a rule asks for it. */
function writtenOf({ document, items = document.articles.map(stateOf), text }: Examinable): WrittenDocument {
  let parsed: { json: unknown } | undefined
  return {
    items,
    get json() {
      parsed ??= { json: jsonIn(text) }
      return parsed.json
    },
  }
}

/** A text that is no JSON has nothing in it. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
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
