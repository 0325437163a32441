import { yielding } from '../../disk/yield.ts'
import { limits } from '../../limits.ts'
import type { EarlierItem } from '../item.ts'
import { atom } from './atom.ts'
import type { Element } from './element.ts'
import type { Earlier, XmlFormat } from './format.ts'
import { parserOf } from './parse.ts'
import { rdf } from './rdf.ts'
import { rss } from './rss.ts'
import { wxr } from './wxr.ts'

/** Every kind of feed in XML. An export of WordPress is RSS, too. */
const formats: readonly XmlFormat[] = [wxr, rss, rdf, atom]

/** The document as far as it has been read. Only the article that is being read is in memory, and what the feed says of itself. */
type Reading = {
  file: string
  format?: XmlFormat
  open: Element[]
  /** The article that is open. */
  item?: Element | undefined
  /** Characters of long texts, and elements, that the open article may still have. */
  room: number
  elements: number
  channel: Element
  items: EarlierItem[]
  nameless: number
  fault?: Extract<Earlier, { fault: string }>
  /** Whether something was found in the last piece. */
  isHeard: boolean
}

/**
 * Reads a feed in XML, piece after piece. `address` is that of the document, where it has one.
 * @throws the signal's reason when it is aborted
 */
export async function readXml(
  texts: Iterable<string>,
  { file, address, signal }: { file: string; address: string; signal: AbortSignal | undefined },
): Promise<Earlier> {
  const channel = { uri: '', name: '', attributes: {}, base: address, line: 1, column: 1, children: [] }
  const reading: Reading = { file, open: [], room: 0, elements: 0, channel, items: [], nameless: 0, isHeard: false }
  const parser = parserOf(partsOf(reading), address)
  const loop = yielding(signal)
  let silent = 0
  for (const text of texts) {
    reading.isHeard = false
    parser.write(text)
    silent = reading.isHeard ? 0 : silent + text.length
    if (silent > limits.earlierTextCharacters)
      reading.fault ??= { fault: `has a text of more than ${limits.earlierTextCharacters} characters` }
    if (reading.fault) return reading.fault
    if (loop.isOver()) await loop.next()
  }
  parser.close()
  const { format, fault = noFeed, items, nameless } = reading
  if (!format || reading.fault) return fault
  return { kind: format.kind, ...format.head(channel), items, nameless }
}

const documentType = 'has a document type (<!DOCTYPE ...>), which could change every text in it'
const noFeed = { fault: 'is not a feed', isOther: true } as const

function partsOf(reading: Reading): Parameters<typeof parserOf>[0] {
  const hear = (act: () => void) => {
    reading.isHeard = true
    if (!reading.fault) act()
  }
  return {
    begin: (element, declared) => hear(() => begin(reading, element, declared)),
    text: (text) => hear(() => addText(reading, text)),
    end: () => hear(() => end(reading)),
    doctype: (isFeed) => {
      reading.fault ??= isFeed ? { fault: documentType } : noFeed
    },
    fault: (fault) => {
      reading.fault ??= reading.format ? { fault } : noFeed
    },
  }
}

function begin(reading: Reading, element: Element, declared: readonly string[]): void {
  if (reading.open.length === 0) {
    const format = formats.find(({ isFor }) => isFor(element, declared))
    if (format) reading.format = format
    else reading.fault ??= noFeed
  }
  reading.open.push(element)
  if (reading.item) return
  if (element.name === reading.format?.item) {
    reading.item = element
    reading.room = limits.earlierCharacters
    reading.elements = limits.earlierElements
  }
}

/** The elements in which a feed speaks of itself. */
const isChannel = (element: Element | undefined) => element?.name === 'channel' || element?.name === 'feed'

function addText(reading: Reading, text: string): void {
  const { item, open, room } = reading
  if (!item && !isChannel(open.at(-2))) return
  if (text.length <= limits.longText) open.at(-1)?.children.push(text)
  else if (item && text.length <= room) {
    open.at(-1)?.children.push(text)
    reading.room -= text.length
  }
}

function end(reading: Reading): void {
  const element = reading.open.pop()
  const above = reading.open.at(-1)
  if (!element) return
  if (element === reading.item) {
    reading.item = undefined
    addItem(reading, element)
  } else if (reading.item) {
    if (reading.elements > 0) above?.children.push(element)
    reading.elements -= 1
  } else if (
    isChannel(above) &&
    /^(?:title|link|id)$/.test(element.name) &&
    reading.channel.children.length < headElements
  )
    reading.channel.children.push(element)
}

/** A feed speaks of itself in few elements. */
const headElements = 20

function addItem(reading: Reading, element: Element): void {
  const read = reading.format?.read(element)
  if (!read) return
  const where = { file: reading.file, ...placeOf(element) }
  const id = read.id || read.url // a reader knows an article without an id by its address
  if (id === '') reading.nameless += 1
  else {
    const [url, title, picture] = [copied(read.url), copied(read.title), copied(read.picture)]
    reading.items.push({ ...read, id: copied(id), url, title, picture, where })
  }
  if (reading.items.length > limits.earlierItems)
    reading.fault ??= { fault: `has more than ${limits.earlierItems} articles` }
}

/** A text of its own: one that is cut out of a document keeps all of its piece in memory. */
const copied = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le')

/** The place of an article's id; without one, its own. */
function placeOf(item: Element): { line: number; column: number } {
  const id = item.children.find((child) => typeof child !== 'string' && /^(?:guid|id)$/.test(child.name))
  const { line, column } = typeof id === 'object' ? id : item
  return { line, column }
}
