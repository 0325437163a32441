import { textElement } from '../feed/xml/tree.ts'
import { rfc822 } from '../time/moment.ts'
import { changedHtml } from './document/html.ts'
import { rebuild } from './document/rebuild.ts'
import type { Partner, Row } from './model.ts'
import { affiliateLinks } from './rules/affiliate-links.ts'
import { onlyElements, wholeText } from './rules/parts.ts'
import {
  arrange,
  dateFindings,
  guidFindings,
  lengthFindings,
  pictureFindings,
  repeatedPictures,
  styled,
} from './rules/yahoo.ts'

const media = 'http://search.yahoo.com/mrss/'

/** The elements that we send, each with the attributes that it may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
  ...Object.fromEntries(
    'b blockquote br em h1 h2 h3 h4 h5 h6 i li ol ul p strong sub sup pre figure figcaption section span table tr'
      .split(' ')
      .map((name): [string, string[]] => [name, []]),
  ),
}

/** It takes frames too, which our feeds never have. */
const taken = [...Object.keys(elements), 'iframe', 'embed']

const rows: readonly Row[] = [
  {
    id: 'YH01',
    severity: 'error',
    asks: 'An article has a title, a summary of 3 words, a text of 150 words, and a date that is not in the future.',
    mark: 'T',
    feed: (feed) => wholeText(feed, 'Yahoo'),
    item: lengthFindings,
  },
  {
    id: 'YH02',
    severity: 'error',
    asks: 'The date of an item never changes; `<updated>` has the time of its last change, in the form of RFC 822.',
    mark: 'T',
    item: dateFindings,
  },
  {
    id: 'YH03',
    severity: 'error',
    asks: 'The guid of an item is the address at which it was published first, and never changes.',
    mark: 'T',
    item: guidFindings,
  },
  {
    id: 'YH04',
    severity: 'warning',
    asks: 'The text begins with the lead picture. Pictures have at least 1280x720 pixels, at most 5 MB, and a figure with a caption or credit; others are left out.',
    mark: 'T',
    item: pictureFindings,
  },
  {
    id: 'YH05',
    severity: 'warning',
    asks: 'A picture of the text is not repeated in `media:content`.',
    mark: 'T',
    item: repeatedPictures,
  },
  {
    id: 'YH06',
    severity: 'warning',
    asks: `The text has only these elements, without the attribute style: ${taken.join(', ')}.`,
    mark: 'T',
    item: (item) => [...onlyElements(item, [...taken, 'tbody'], 'Yahoo'), ...styled(item)], // every parser adds tbody to a table
  },
  {
    id: 'YH07',
    severity: 'note',
    asks: 'The document has at the most 100 items, and declares the namespace of Media RSS.',
    mark: 'T',
    feed: ({ items, root }) => [
      ...(items.length <= 100 ? [] : [{ message: `The document has ${items.length} items.`, hint: rebuild }]),
      ...(root.attributes['xmlns:media'] === media
        ? []
        : [{ message: `The document does not declare the namespace "${media}".`, hint: rebuild }]),
    ],
  },
  {
    id: 'YH08',
    severity: 'error',
    asks: 'The text has no affiliate links. Feedwright knows them by the hosts of networks and by parameters of shops.',
    mark: 'T',
    item: (item) => affiliateLinks(item, 'Yahoo'),
  },
]

/** Yahoo News. */
export const yahoo: Partner = {
  name: 'yahoo',
  title: 'Yahoo News',
  about: 'A news site. It reads an RSS feed of whole articles.',
  newsroom: [
    'Make a contract with Yahoo, and give it the address of `yahoo.rss.xml`.',
    'Ask Yahoo for its current specification: ours is known from a program of others.',
  ],
  sources: { T: 'a public WordPress plugin for feeds to several networks, which cites a specification of Yahoo' },
  rows,
  variant: {
    items: 30,
    namespaces: { media },
    declares: ['media'],
    guid: 'permalink',
    body: 'content:encoded',
    summary: true,
    escape: 'references',
    zone: 'newsroom',
    media: { enclosure: false, contents: false, thumbnail: false },
    html: { elements, instead: { div: 'section', details: 'section', dl: 'section' } },
    article: (article) => ({ ...article, html: changedHtml(article.html, (body) => arrange(body, article)) }),
    told: {
      corrected: {
        how: 'The date of publication stays, and `<updated>` is the time of the correction.',
        elements: (_, at) => [textElement('updated', rfc822(at))],
      },
      withdrawn: {
        how: 'The note is in the place of the text, under the same guid, and `<updated>` is the time of the withdrawal.',
        elements: (_, at) => [textElement('updated', rfc822(at))],
      },
      expired: { how: 'The item is left out.', stays: false },
      moved: { how: 'The link changes, and the guid stays.' },
    },
  },
}
