import { element, textElement, type XmlElement } from '../feed/xml/tree.ts'
import type { Section } from '../model.ts'
import { bodyOf } from './document/body-of.ts'
import { addressFault, ownAddress } from './document/own-address.ts'
import { rebuild } from './document/rebuild.ts'
import { htmlOfFeeds } from './document/taken-html.ts'
import type { Partner, Row } from './model.ts'
import { channelHas, charactersIn, isActive, itemHas, noElements, sizeOf, textAt, wholeText } from './rules/parts.ts'
import {
  describe,
  logoFindings,
  longDescription,
  longest,
  notDeleted,
  oldDate,
  thumbnailFindings,
} from './rules/smartnews.ts'

/** Elements that are not in its list, which has the others of our feeds. */
const refused = 'applet area audio button canvas dialog embed'.split(' ')

const rows: readonly Row[] = [
  {
    id: 'SN01',
    severity: 'error',
    asks: 'The document is RSS 2.0 or Atom, in UTF-8.',
    mark: 'S',
    feed: ({ text, root }) =>
      /^<\?xml version="1\.[01]" encoding="utf-8"/i.test(text) && (root.name === 'feed' || isRss2(root))
        ? []
        : [{ message: 'The document is not RSS 2.0 or Atom in UTF-8.', hint: rebuild }],
  },
  {
    id: 'SN02',
    severity: 'error',
    asks: `The channel has a title, a link, a date, a language and a description of at most ${longest} characters.`,
    mark: 'S',
    feed: (feed) => [
      ...channelHas(feed, ['title', 'link', 'description', 'language']),
      ...(textAt(feed.channel, 'pubDate') === '' ? [{ message: 'The feed has no <pubDate>.', hint: rebuild }] : []),
      ...longDescription(feed),
    ],
  },
  {
    id: 'SN03',
    severity: 'error',
    asks: 'An item has a title, a link, a guid, a date, an author, and the whole article in one piece.',
    mark: 'S',
    feed: (feed) => wholeText(feed, 'SmartNews'),
    item: (item) => itemHas(item, ['title', 'link', 'guid', 'pubDate', 'dc:creator', ...bodyOf(item)]),
  },
  {
    id: 'SN04',
    severity: 'error',
    asks: 'The channel has a logo, a PNG picture of 700x100 pixels.',
    mark: 'S',
    feed: logoFindings,
  },
  {
    id: 'SN05',
    severity: 'warning',
    asks: 'An item has one thumbnail, with a long side of 1500 pixels if possible. The same picture is in the text.',
    mark: 'T',
    item: thumbnailFindings,
  },
  {
    id: 'SN06',
    severity: 'warning',
    asks: 'The document is at the most 1 MB, and has at the most 100 items.',
    mark: 'S',
    feed: ({ text, items }) => [
      ...(Buffer.byteLength(text) <= 1_000_000
        ? []
        : [{ message: `The document has ${sizeOf(Buffer.byteLength(text))}.`, hint: 'Write shorter articles.' }]),
      ...(items.length <= 100 ? [] : [{ message: `The document has ${items.length} items.`, hint: rebuild }]),
    ],
  },
  {
    id: 'SN07',
    severity: 'note',
    asks: 'The channel has a `ttl` of 1 to 5 minutes: SmartNews reads it so often.',
    mark: 'S',
    feed: ({ channel }) => {
      const ttl = textAt(channel, 'ttl')
      return /^[1-5]$/.test(ttl) ? [] : [{ message: `The <ttl> of the feed is "${ttl}".`, hint: rebuild }]
    },
  },
  {
    id: 'SN08',
    severity: 'error',
    asks: 'The date of a corrected item is the time of its correction: without a new date the change is not seen.',
    mark: 'S',
    item: (item) => (item.state === 'corrected' ? oldDate(item) : []),
  },
  {
    id: 'SN09',
    severity: 'error',
    asks: 'An article that was withdrawn or has expired stays as an item with the status "deleted" and a new date.',
    mark: 'S',
    item: (item) => (isActive(item) ? [] : [...notDeleted(item), ...oldDate(item)]),
  },
  {
    id: 'SN10',
    severity: 'note',
    asks: 'The text has no element that is missing in its long list of elements, like audio or embed.',
    mark: 'S',
    item: (item) => noElements(item, refused, 'SmartNews'),
  },
]

const isRss2 = ({ name, attributes }: XmlElement) => name === 'rss' && attributes.version === '2.0'

/** Programs read the status in the attribute or in the text. */
const status = (state: 'active' | 'deleted') => element('media:status', { state }, state)

function logo(name: string, written: string | undefined, section: Section) {
  const address = ownAddress(written, section)
  return address === undefined ? undefined : element(name, {}, element('url', {}, address))
}

/** Minutes between two visits of SmartNews. */
const ttl = 5

/** SmartNews, by its SmartFormat 2.1. */
export const smartnews: Partner = {
  name: 'smartnews',
  title: 'SmartNews',
  about: 'A news app in Japan and the United States. It reads an RSS feed of whole articles every few minutes.',
  newsroom: [
    'Apply as a publisher at SmartNews, check `smartnews.rss.xml` with its tool, and then register the address.',
    'Make a logo of the publisher, a PNG of 700x100 pixels, and one for dark screens if you like.',
    'Serve the document as `application/rss+xml`, `application/xml` or `text/xml`.',
  ],
  sources: {
    S: 'SmartFormat 2.1, help pages of SmartNews for publishers in English and Japanese, 2026',
    T: 'public programs that write or check SmartFormat',
  },
  rows,
  settings: {
    logo: {
      description: 'logo for SmartNews, a PNG of 700x100 pixels: `/path` or an absolute address',
      example: '/smartnews.png',
      fault: addressFault,
    },
    darkModeLogo: {
      description: 'the same for dark screens',
      example: '/smartnews-dark.png',
      fault: addressFault,
    },
    description: {
      description: `description of the channel, at most ${longest} characters; default: the beginning of \`description\``,
      example: 'News for all',
      fault: (value) =>
        charactersIn(value) > longest ? `has ${charactersIn(value)} characters, more than ${longest}` : undefined,
    },
  },
  variant: {
    items: 20,
    namespaces: { snf: 'http://www.smartnews.be/snf' },
    declares: ['snf'],
    guid: 'id',
    body: 'content:encoded',
    summary: true,
    escape: 'references',
    zone: 'newsroom',
    media: { enclosure: false, contents: false, thumbnail: true },
    ttl,
    html: { elements: htmlOfFeeds(['audio', 'video', 'source', 'track', 'picture']) },
    channel: ({ section }, own) => [
      textElement('description', describe(section, own)),
      element('ttl', {}, String(ttl)),
      logo('snf:logo', own.logo, section),
      logo('snf:darkModeLogo', own.darkModeLogo, section),
    ],
    item: ({ state }) => [state === 'new' || state === 'corrected' ? status('active') : undefined],
    told: {
      corrected: { how: 'The date is the time of the correction.', pubDate: 'changed' },
      withdrawn: {
        how: 'The note is in the place of the text, the status is "deleted", and the date is the time of the withdrawal.',
        pubDate: 'changed',
        elements: () => [status('deleted')],
      },
      expired: {
        how: 'The item stays without its text, the status is "deleted", and the date is the time of expiry.',
        pubDate: 'changed',
        elements: () => [status('deleted')],
        stays: true,
      },
      moved: { how: 'The link changes, and the id stays.' },
    },
  },
}
