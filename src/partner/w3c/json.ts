import type { Row } from '../model.ts'
import { sizeOf } from '../rules/parts.ts'
import { all, inJson, inJsonItems } from './documents.ts'
import { wrongIf } from './findings.ts'
import {
  addressFindings,
  feedAuthors,
  hubFindings,
  itemAuthors,
  namesInFeed,
  namesInItem,
  nextFindings,
  outline,
} from './json-feed.ts'
import { attachmentFindings, bodyFindings, dateFindings, expiredFindings, idFindings, reusedIds } from './json-item.ts'

/** JSON Feed 1.1. There is no public validator. */
export const jsonRows: readonly Row[] = [
  {
    id: 'J01',
    severity: 'error',
    asks: 'The JSON document can be read. It has the version `https://jsonfeed.org/version/1.1`, a title, and a list of items.',
    mark: 'S',
    feed: outline,
  },
  {
    id: 'J02',
    severity: 'error',
    asks: 'The id of an item is a text, and no other item has it.',
    mark: 'S',
    feed: all(inJsonItems(idFindings), inJson(reusedIds)),
  },
  {
    id: 'J03',
    severity: 'error',
    asks: 'An item has `content_html` or `content_text`, and HTML only in `content_html`.',
    mark: 'S',
    feed: inJsonItems(bodyFindings),
  },
  {
    id: 'J04',
    severity: 'warning',
    asks: 'The feed has `home_page_url` and `feed_url`, which are absolute addresses.',
    mark: 'S',
    feed: inJson(addressFindings),
  },
  { id: 'J05', severity: 'error', asks: 'Dates are those of RFC 3339.', mark: 'S', feed: inJsonItems(dateFindings) },
  {
    id: 'J06',
    severity: 'error',
    asks: 'An author has a name, an address or a picture. Authors are in `authors`, not in `author`.',
    mark: 'S',
    feed: all(inJson(feedAuthors), inJsonItems(itemAuthors)),
  },
  {
    id: 'J07',
    severity: 'error',
    asks: 'An attachment has an address and a media type.',
    mark: 'S',
    feed: inJsonItems(attachmentFindings),
  },
  {
    id: 'J08',
    severity: 'error',
    asks: 'The address of the next document is another one than that of the feed.',
    mark: 'S',
    feed: inJson(nextFindings),
  },
  {
    id: 'J09',
    severity: 'error',
    asks: 'The name of an extension begins with _ and a letter, and the names in it have no dots.',
    mark: 'S',
    feed: all(inJson(namesInFeed), inJsonItems(namesInItem)),
  },
  {
    id: 'J10',
    severity: 'warning',
    asks: '`expired` is true or false, and of the whole feed, never of an item.',
    mark: 'S',
    feed: all(
      inJson(({ expired }) =>
        wrongIf(
          expired !== undefined && typeof expired !== 'boolean',
          `The value of "expired" is ${JSON.stringify(expired)}.`,
          'Write true or false without quotation marks.',
        ),
      ),
      inJsonItems(expiredFindings),
    ),
  },
  {
    id: 'J11',
    severity: 'warning',
    asks: 'The icon is square with about 512 pixels on a side, and the favicon has at least 64.',
    mark: 'S',
    undecided: 'The document has the addresses of the pictures, not their sizes.',
  },
  {
    id: 'J12',
    severity: 'warning',
    asks: 'The JSON document is smaller than 1 MB, better than 250 KB.',
    mark: 'S',
    feed: ({ others }) => {
      const bytes = Buffer.byteLength(others?.json ?? '')
      return wrongIf(bytes > 250_000, `The JSON document has ${sizeOf(bytes)}.`, 'Write a smaller "limit".', {
        key: ['limit'],
        severity: bytes > 1_000_000 ? undefined : 'note',
      })
    },
  },
  {
    id: 'J13',
    severity: 'warning',
    asks: 'The server sends it as application/feed+json in UTF-8, and answers 304 when it has not changed.',
    mark: 'S',
    undecided: 'The server decides it.',
  },
  { id: 'J14', severity: 'error', asks: 'A hub has a type and an address.', mark: 'S', feed: inJson(hubFindings) },
]
