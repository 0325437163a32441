import { SaxesParser } from 'saxes'
import { z } from 'zod'

/** An element by `{namespace}name`, with the text that stands directly in it. */
export type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] }

/** What the three formats must say alike of an article; instants in milliseconds. */
export type Item = {
  id: string
  title: string
  url: string
  published: number
  updated: number
  authors: string[]
  tags: string[]
  html: string
  summary: string
}

/**
 * Reads XML strictly, with nothing of Feedwright.
 * @throws the parser's error when it is not well-formed, or has a document type
 */
export function readXml(document: string): Node {
  const open: Node[] = [{ name: '', attributes: {}, text: '', children: [] }]
  const parser = new SaxesParser({ xmlns: true })
  const add = (text: string) => {
    const parent = open.at(-1)
    if (parent) parent.text += text
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('there is a document type')
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ uri, local, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value])
    open.push({ name: `{${uri}}${local}`, attributes: Object.fromEntries(values), text: '', children: [] })
  })
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) open.at(-1)?.children.push(closed)
  })
  parser.write(document).close()
  const root = open[0]?.children[0]
  if (!root) throw new Error('there is no root element')
  return root
}

const all = (parent: Node, name: string) => parent.children.filter((child) => child.name === name)
const texts = (parent: Node, name: string) => all(parent, name).map(({ text }) => text)

/** @throws Error when the element does not stand exactly once */
function text(parent: Node, name: string): string {
  const [only, ...others] = texts(parent, name)
  if (only === undefined || others.length > 0) throw new Error(`${parent.name} has not one ${name}`)
  return only
}

const dc = '{http://purl.org/dc/elements/1.1/}'
const content = '{http://purl.org/rss/1.0/modules/content/}'
const atom = '{http://www.w3.org/2005/Atom}'

/** The items of RSS 2.0. */
export const rssItems = (root: Node): Item[] =>
  all(root, '{}channel')
    .flatMap((channel) => all(channel, '{}item'))
    .map((item) => ({
      id: text(item, '{}guid'),
      title: text(item, '{}title'),
      url: text(item, '{}link'),
      published: Date.parse(text(item, '{}pubDate')),
      updated: Date.parse(texts(item, `${atom}updated`)[0] ?? text(item, '{}pubDate')),
      authors: texts(item, `${dc}creator`),
      tags: texts(item, '{}category'),
      html: text(item, `${content}encoded`),
      summary: decoded(text(item, '{}description')),
    }))

/** What a reader shows of a description, which is HTML. */
const decoded = (html: string): string =>
  html.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: '<', gt: '>' })[String(name)] ?? '&')

/** The entries of Atom 1.0. */
export const atomItems = (root: Node): Item[] =>
  all(root, `${atom}entry`).map((entry) => ({
    id: text(entry, `${atom}id`),
    title: text(entry, `${atom}title`),
    url: all(entry, `${atom}link`)
      .flatMap(({ attributes: { rel, href } }) => (rel === 'alternate' ? (href ?? '') : []))
      .join(' '),
    published: Date.parse(text(entry, `${atom}published`)),
    updated: Date.parse(text(entry, `${atom}updated`)),
    authors: all(entry, `${atom}author`).map((author) => text(author, `${atom}name`)),
    tags: all(entry, `${atom}category`).map(({ attributes: { term } }) => term ?? ''),
    html: text(entry, `${atom}content`),
    summary: text(entry, `${atom}summary`),
  }))

const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      url: z.string(),
      date_published: z.string(),
      date_modified: z.string().optional(),
      authors: z.array(z.object({ name: z.string() })),
      tags: z.array(z.string()).default([]),
      content_html: z.string(),
      summary: z.string(),
    }),
  ),
})

/** The items of JSON Feed 1.1. */
export const jsonItems = (feed: unknown): Item[] =>
  jsonFeed.parse(feed).items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    published: Date.parse(item.date_published),
    updated: Date.parse(item.date_modified ?? item.date_published),
    authors: item.authors.map(({ name }) => name),
    tags: item.tags,
    html: item.content_html,
    summary: item.summary,
  }))
