import { georss } from '../feed/xml/extensions.ts'
import { element } from '../feed/xml/tree.ts'
import type { RenderedArticle } from '../model.ts'
import { htmlOfFeeds } from './document/taken-html.ts'
import type { Partner, Row } from './model.ts'
import { fewItems, noEnclosure, noHub, oddDate, oddHosts, otherLink, shortDescription } from './rules/flipboard.ts'
import { channelHas, itemHas, wholeText } from './rules/parts.ts'
import { oddPicture } from './rules/pictures.ts'

const rows: readonly Row[] = [
  {
    id: 'FL09',
    severity: 'warning',
    asks: 'The links of articles are on the host of the feed.',
    mark: 'S',
    site: oddHosts,
    item: otherLink,
  },
  {
    id: 'FL01',
    severity: 'error',
    asks: 'The channel has a title, a link, a description and a language.',
    mark: 'S',
    feed: (feed) => channelHas(feed, ['title', 'link', 'description', 'language']),
  },
  {
    id: 'FL02',
    severity: 'error',
    asks: 'An item has a title, a link, a description, and a date in the form of RFC 822 or ISO 8601.',
    mark: 'S',
    item: (item) => [...itemHas(item, ['title', 'link', 'description', 'pubDate']), ...oddDate(item)],
  },
  {
    id: 'FL03',
    severity: 'warning',
    asks: 'A description has at least 300 characters.',
    mark: 'S',
    item: shortDescription,
  },
  {
    id: 'FL04',
    severity: 'warning',
    asks: 'The whole text of an article is in `content:encoded`.',
    mark: 'S',
    feed: (feed) => wholeText(feed, 'Flipboard'),
    item: (item, { document: { section } }) => (section.content === 'full' ? itemHas(item, ['content:encoded']) : []),
  },
  {
    id: 'FL05',
    severity: 'warning',
    asks: 'An article has a picture in `enclosure`, of which the smaller side has at least 500 pixels.',
    mark: 'S',
    item: (item) => [...oddPicture(item, { who: 'Flipboard', side: 500 }), ...noEnclosure(item)],
  },
  {
    id: 'FL06',
    severity: 'warning',
    asks: 'The feed has the 20 newest articles.',
    mark: 'S',
    feed: fewItems,
  },
  {
    id: 'FL07',
    severity: 'warning',
    asks: 'The feed names a hub of WebSub, which an older text of Flipboard asks for.',
    mark: 'S',
    feed: noHub,
  },
  {
    id: 'FL08',
    severity: 'error',
    asks: 'An item has a guid and the name of its author in `dc:creator`.',
    mark: 'S',
    item: (item) => itemHas(item, ['guid', 'dc:creator']),
  },
]

/** RSS 2.0 `<enclosure>` with the lead picture, also where the article has a sound or a film. */
function enclosure({ picture }: RenderedArticle) {
  if (!picture?.file) return undefined
  const { type, length } = picture.file
  return element('enclosure', { url: picture.url, length: String(length), type })
}

/** Flipboard. */
export const flipboard: Partner = {
  name: 'flipboard',
  title: 'Flipboard',
  about:
    'Magazines of articles, on phones and in browsers. It reads an RSS feed of whole articles with large pictures.',
  newsroom: [
    'Register as a publisher, make a magazine, and add the address of `flipboard.rss.xml` as its source.',
    'Serve the feeds on the host of the articles.',
    'To change a feed that was refused, cancel the application and add the feed anew.',
  ],
  sources: {
    S: 'Flipboard, RSS guidelines, and the help page on submitting a feed again, November 2026',
  },
  rows,
  variant: {
    items: 20,
    namespaces: {},
    guid: 'id',
    body: 'content:encoded',
    summary: true,
    escape: 'references',
    zone: 'newsroom',
    media: { enclosure: false, contents: true, thumbnail: false },
    html: { elements: htmlOfFeeds([]) },
    item: ({ article }) => [enclosure(article), ...georss(article)],
    told: {
      corrected: { how: 'The date of publication stays, and `dcterms:modified` is the time of the correction.' },
      withdrawn: {
        how: 'The note is in the place of the text and the picture, under the same id; the title begins with "Withdrawn".',
      },
      expired: { how: 'The item is left out.', stays: false },
      moved: { how: 'The link changes, and the id stays.' },
    },
  },
}
