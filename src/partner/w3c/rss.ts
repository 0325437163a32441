import { childrenOf } from '../../feed/xml/tree.ts'
import type { Row } from '../model.ts'
import { textAt } from '../rules/parts.ts'
import { all, inChannel, inItems } from './documents.ts'
import { addressOf, isAddress, wrongIf } from './findings.ts'
import { attributeFindings, categoryFindings, imageFindings } from './rss-channel.ts'
import {
  authorFindings,
  doubledMeaning,
  enclosureFindings,
  guidFindings,
  orderFindings,
  strangeElements,
} from './rss-item.ts'
import { dateFindings, emptyCategories, plainFindings, rootFindings, selfFindings } from './rss-outline.ts'

/** RSS 2.0, and the Best Practices Profile of the RSS Advisory Board. */
export const rssRows: readonly Row[] = [
  {
    id: 'R01',
    severity: 'error',
    asks: 'The RSS document can be read. It is `<rss version="2.0">` with one channel, which has a title, a link and a description.',
    mark: 'V',
    feed: rootFindings,
  },
  {
    id: 'R02',
    severity: 'warning',
    asks: 'The channel has its language, and a link to itself: an `<atom:link>` with rel="self", its media type, and the public address of the document.',
    mark: 'V',
    feed: inChannel(selfFindings),
  },
  {
    id: 'R03',
    severity: 'error',
    asks: 'An item has a title or a description.',
    mark: 'V',
    feed: inItems((item) =>
      wrongIf(
        textAt(item, 'title') === '' && textAt(item, 'description') === '',
        'The item has neither a title nor a description.',
        'Write the key "title" into the front matter.',
        { key: ['title'] },
      ),
    ),
  },
  {
    id: 'R04',
    severity: 'error',
    asks: 'An item has a guid; one that is no address of the web has isPermaLink="false"; none is a short number.',
    mark: 'V',
    feed: inItems(guidFindings),
  },
  {
    id: 'R05',
    severity: 'error',
    asks: 'Dates are those of RFC 822, with the right day of the week, a year of four digits, and a zone in numbers or GMT.',
    mark: 'V',
    feed: all(inChannel(dateFindings), inItems(dateFindings)),
  },
  {
    id: 'R06',
    severity: 'warning',
    asks: 'An item with `<content:encoded>` has a description before it. Descriptions are HTML: a & and a < of the text are escaped for HTML, then for XML.',
    mark: 'V',
    feed: all(inChannel(plainFindings), inItems(plainFindings), inItems(orderFindings)),
  },
  {
    id: 'R07',
    severity: 'error',
    asks: 'An item has one enclosure at the most, with an address, a media type, and its length in bytes, 0 when that is not known.',
    mark: 'V',
    feed: inItems(enclosureFindings),
  },
  {
    id: 'R08',
    severity: 'error',
    asks: 'An author is an e-mail address and a name: `desk@daily.example (Li Lei)`. Names alone are in `<dc:creator>`.',
    mark: 'V',
    feed: inItems(authorFindings),
  },
  {
    id: 'R09',
    severity: 'warning',
    asks: 'An item has no two elements with one meaning, like `<pubDate>` and `<dc:date>`.',
    mark: 'V',
    feed: inItems(doubledMeaning),
  },
  {
    id: 'R10',
    severity: 'error',
    asks: 'A source has the address of its feed.',
    mark: 'V',
    feed: inItems((item) =>
      childrenOf(item, 'source').flatMap(({ attributes: { url } }) =>
        wrongIf(!isAddress(url), `The <source> has ${addressOf(url)}.`, 'Write url="..." into <source>.', {
          key: ['source'],
        }),
      ),
    ),
  },
  {
    id: 'R11',
    severity: 'warning',
    asks: 'No category is empty.',
    mark: 'V',
    feed: all(inChannel(emptyCategories), inItems(emptyCategories)),
  },
  {
    id: 'R12',
    severity: 'error',
    asks: 'The picture of the channel is a PNG, JPEG or GIF with the title and link of the channel, at the most 144 pixels wide and 400 high where its size is given.',
    mark: 'V',
    feed: inChannel(imageFindings),
  },
  {
    id: 'R13',
    severity: 'error',
    asks: 'An item has only elements of RSS 2.0 and of extensions, and of Media RSS none that is newer than version 1.1.',
    mark: 'V',
    feed: inItems(strangeElements),
  },
  {
    id: 'R14',
    severity: 'warning',
    asks: 'Elements of RSS have no attributes of extensions but `xml:lang`, unless `<docs>` is http://www.rssboard.org/rss-specification.',
    mark: 'S',
    feed: attributeFindings,
  },
  {
    id: 'R15',
    severity: 'warning',
    asks: 'A category has the list that it belongs to as its domain, and slashes between its parts: `News/Local`. There is no `<textInput>`.',
    mark: 'S',
    feed: categoryFindings,
  },
]
