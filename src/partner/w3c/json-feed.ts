import type { FeedView, Finding } from '../model.ts'
import { documentsOf, inJson, isObject, type JsonObject, objectsIn } from './documents.ts'
import { isAddress, wrongIf } from './findings.ts'

const version = 'https://jsonfeed.org/version/1.1'

/** The text of a key; empty when it is not a text. */
export const textIn = (object: JsonObject, key: string): string => {
  const value = object[key]
  return typeof value === 'string' ? value.trim() : ''
}

/** Findings about the parts of a JSON Feed. */
export function outline(view: FeedView): Finding[] {
  const { jsonFault } = documentsOf(view)
  return [
    ...wrongIf(jsonFault !== undefined, `The JSON document cannot be read: ${jsonFault}.`, 'Write one object of JSON.'),
    ...inJson(parts)(view),
  ]
}

const parts = (feed: JsonObject) => [
  ...wrongIf(
    feed.version !== version,
    `The version is ${JSON.stringify(feed.version) ?? 'missing'}.`,
    `Write "${version}".`,
  ),
  ...wrongIf(textIn(feed, 'title') === '', 'The JSON document has no title.', 'Write the key "title".', {
    key: ['title'],
  }),
  ...wrongIf(
    !Array.isArray(feed.items) || objectsIn(feed.items).length < feed.items.length,
    'The JSON document has no list of items that are objects.',
    'Write "items": [], with one object for each item.',
  ),
]

/** Findings about the addresses of the site and the feed. */
export const addressFindings = (feed: JsonObject): Finding[] =>
  ['home_page_url', 'feed_url'].flatMap((key) =>
    wrongIf(
      !isAddress(textIn(feed, key)),
      textIn(feed, key) === '' ? `There is no "${key}".` : `The value of "${key}" is "${textIn(feed, key)}".`,
      `Write an absolute address into "${key}".`,
    ),
  )

/** A finding when the next document is the feed itself. */
export const nextFindings = (feed: JsonObject): Finding[] =>
  wrongIf(
    textIn(feed, 'next_url') !== '' && textIn(feed, 'next_url') === textIn(feed, 'feed_url'),
    `"next_url" and "feed_url" are both "${textIn(feed, 'next_url')}".`,
    'Write the address of the next document into "next_url", or leave it out.',
  )

/** Findings about hubs. */
export const hubFindings = ({ hubs }: JsonObject): Finding[] => [
  ...wrongIf(hubs !== undefined && !Array.isArray(hubs), '"hubs" is not a list.', 'Write a list of objects.'),
  ...objectsIn(hubs).flatMap((hub) => [
    ...wrongIf(textIn(hub, 'type') === '', 'A hub has no type.', 'Write its "type", like "WebSub".'),
    ...wrongIf(!isAddress(textIn(hub, 'url')), 'A hub has no absolute address.', 'Write one in "hub".', {
      key: ['hub'],
    }),
  ]),
]

/** Findings about the authors of a feed. */
export const feedAuthors = (feed: JsonObject): Finding[] => authors(feed, 'author')

/** Findings about the authors of an item. */
export const itemAuthors = (item: JsonObject): Finding[] => authors(item, 'authors')

function authors(parent: JsonObject, key: string): Finding[] {
  const all = [...objectsIn(parent.authors), ...(isObject(parent.author) ? [parent.author] : [])]
  return [
    ...wrongIf(
      all.some((one) => ['name', 'url', 'avatar'].every((part) => textIn(one, part) === '')),
      'An author has neither a name nor an address nor a picture.',
      'Write the name.',
      { key: [key] },
    ),
    ...wrongIf(
      parent.authors !== undefined && !Array.isArray(parent.authors),
      '"authors" is not a list.',
      'Write a list of objects.',
    ),
    ...wrongIf(
      parent.author !== undefined && parent.authors === undefined,
      'There is "author", which version 1.1 has replaced.',
      'Write a list into "authors".',
      { severity: 'warning' },
    ),
  ]
}

const common = 'title language authors author'
const known = {
  feed: words(
    `${common} version home_page_url feed_url description user_comment next_url icon favicon expired hubs items`,
  ),
  item: words(
    `${common} id url external_url content_html content_text summary image banner_image date_published date_modified tags attachments expired`,
  ),
}

/** Findings about names of extensions in a feed. */
export const namesInFeed = (feed: JsonObject): Finding[] => names(feed, known.feed)

/** Findings about names of extensions in an item. */
export const namesInItem = (item: JsonObject): Finding[] => names(item, known.item)

const names = (object: JsonObject, defined: ReadonlySet<string>): Finding[] =>
  Object.entries(object)
    .filter(([key]) => !defined.has(key))
    .flatMap(([key, value]) => [
      ...wrongIf(
        !/^_[a-z][^.]*$/i.test(key),
        `JSON Feed 1.1 has no key "${key}".`,
        `Write an extension as "_${key.replace(/^[^a-z]+|\./gi, '') || 'name'}".`,
      ),
      ...(isObject(value) ? Object.keys(value) : []).flatMap((inner) =>
        wrongIf(inner.includes('.'), `The key "${inner}" of "${key}" has a dot.`, 'Write it without dots.'),
      ),
    ])

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}
