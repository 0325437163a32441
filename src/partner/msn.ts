import { textElement } from '../feed/xml/tree.ts'
import type { Moment, RenderedArticle } from '../model.ts'
import { rfc3339 } from '../time/moment.ts'
import type { Partner, Row } from './model.ts'
import { aiCategory, categoryFindings } from './rules/msn-categories.ts'
import { titleFindings } from './rules/msn-title.ts'
import {
  charactersIn,
  depthOf,
  doubledBreaks,
  itemHas,
  noElements,
  onlyElements,
  onlyOneLanguage,
  safeAddress,
  sizeOf,
  textAt,
} from './rules/parts.ts'
import { oddPicture } from './rules/pictures.ts'

/** The elements that it takes, each with the attributes that it may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  ...Object.fromEntries(
    'b i em strong sub sup small h1 h2 h3 h4 h5 table caption colgroup col thead tbody tfoot tr th td ul ol li p div span br blockquote'
      .split(' ')
      .map((name): [string, string[]] => [name, []]),
  ),
}

/** Elements that it names as refused. */
const refused = 'h6 style script object embed param applet iframe'.split(' ')

const rows: readonly Row[] = [
  {
    id: 'MS01',
    severity: 'error',
    asks: 'The address of the feed is https, without user and password.',
    mark: 'S',
    site: (feed) => safeAddress(feed, 'MSN'),
  },
  {
    id: 'MS02',
    severity: 'error',
    asks: 'All articles of a feed are in one language.',
    mark: 'S',
    item: onlyOneLanguage,
  },
  {
    id: 'MS03',
    severity: 'error',
    asks: 'An item has an id, a title, a text, a date and a link.',
    mark: 'S',
    item: (item) => itemHas(item, ['guid', 'title', 'pubDate', 'link', 'content:encoded']),
  },
  {
    id: 'MS04',
    severity: 'error',
    asks: `A title has 21 to 75 characters, at the most 150, and is no address.`,
    mark: 'S',
    item: titleFindings,
  },
  { id: 'MS05', severity: 'error', asks: 'An article is at the most 365 days old.', mark: 'S', oldest: 365 },
  {
    id: 'MS06',
    severity: 'error',
    asks: 'A corrected article has the same id, and a later time in `dcterms:modified`.',
    mark: 'T',
    item: ({ state, element: item }) =>
      state !== 'corrected' || textAt(item, 'dcterms:modified') !== ''
        ? []
        : [{ key: ['updated'], message: 'The time of the correction is missing.', hint: 'Write the key "updated".' }],
  },
  {
    id: 'MS07',
    severity: 'warning',
    asks: 'An article expires 2 hours after its publication at the earliest.',
    mark: 'T',
    item: ({ article: { date, expires } }) =>
      expires === undefined || expires.epochMilliseconds - date.epochMilliseconds >= 2 * 3_600_000
        ? []
        : [
            {
              key: ['expires'],
              message: 'The article expires less than 2 hours after its publication.',
              hint: 'Write a later time in "expires", or leave the key out.',
            },
          ],
  },
  {
    id: 'MS08',
    severity: 'warning',
    asks: 'The lead picture is PNG, JPEG, GIF or WebP, at least 720 pixels wide, at the most 14 MB, and from half as wide as high to 1.89 times.',
    mark: 'S',
    item: (item) =>
      oddPicture(item, { who: 'MSN', width: 720, bytes: 14_000_000, ratio: [0.5, 1.89], types: /png|jpe?g|gif|webp/ }),
  },
  {
    id: 'MS09',
    severity: 'warning',
    asks: 'A picture has a title, a text and a credit.',
    mark: 'S',
    item: ({ article: { picture } }) =>
      picture === undefined || picture.credit
        ? []
        : [
            {
              key: ['image'],
              message: 'The lead picture has no credit.',
              hint: 'Write who made it, like "image: {src: bridge.jpg, credit: Li Lei}".',
            },
          ],
  },
  {
    id: 'MS10',
    severity: 'error',
    asks: `The text has only these elements: ${Object.keys(elements).join(', ')}.`,
    mark: 'S',
    item: (item) => onlyElements(item, [...Object.keys(elements), ...refused], 'MSN'),
  },
  {
    id: 'MS11',
    severity: 'error',
    asks: 'The text has no h6, style, script, object, embed, param, applet or frame.',
    mark: 'S',
    item: (item) => noElements(item, refused, 'MSN'),
  },
  {
    id: 'MS12',
    severity: 'warning',
    asks: 'Elements are nested 10 levels deep at the most, and no two line breaks follow each other.',
    mark: 'S',
    item: (item) => [...depthOf(item, 10, 'MSN'), ...doubledBreaks(item, 'MSN')],
  },
  {
    id: 'MS13',
    severity: 'error',
    asks: 'The document is at the most 10 MB.',
    mark: 'S',
    feed: ({ text }) =>
      Buffer.byteLength(text) <= 10_000_000
        ? []
        : [{ message: `The document has ${sizeOf(Buffer.byteLength(text))}.`, hint: 'Write shorter articles.' }],
  },
  {
    id: 'MS14',
    severity: 'warning',
    asks: 'An article has tags, and the category `AI-Assisted` where machines wrote or helped to write its text, or made or changed its pictures.',
    mark: 'S',
    item: categoryFindings,
  },
]

/** Microsoft Start, which is also called MSN. */
export const msn: Partner = {
  name: 'msn',
  title: 'Microsoft Start (MSN)',
  about:
    'A news site, and the news in Windows and Edge. It reads an RSS feed of whole articles about every 15 minutes.',
  newsroom: [
    'Apply in the Microsoft Partner Hub, and give it the address of `msn.rss.xml`.',
    'Serve the feeds by https with a valid certificate, at an address that is not redirected.',
    'Let people check what machines made: MSN refuses texts and pictures that nobody has checked.',
  ],
  sources: {
    S: 'Microsoft Partner Hub, help pages on feeds, November 2026',
    T: 'public WordPress plugins for feeds to MSN',
  },
  rows,
  variant: {
    items: 29,
    namespaces: { mi: 'http://schemas.ingestion.microsoft.com/common/' },
    guid: 'id',
    body: 'content:encoded',
    summary: true,
    escape: 'references',
    zone: 'GMT',
    media: { enclosure: false, contents: true, thumbnail: false },
    html: { elements },
    item: ({ article }) => [
      charactersIn(article.title) <= 54 ? textElement('mi:shortTitle', article.title) : undefined,
      ...aiCategory(article),
    ],
    told: {
      corrected: { how: 'The date of publication stays, and `dcterms:modified` is the time of the correction.' },
      withdrawn: {
        how: 'The note is in the place of the text, and `dcterms:valid` ends at the time of the withdrawal.',
        elements: ended,
      },
      expired: {
        how: '`dcterms:valid` has the time of expiry from the first day; then the item stays without its text, and `dcterms:modified` is the same time.',
        elements: ended,
        stays: true,
      },
      moved: { how: 'The link changes, and the id stays.' },
    },
  },
}

/** The end of an article that people must not read any more. */
function ended(_: RenderedArticle, at: Moment) {
  return [textElement('dcterms:valid', `end=${rfc3339(at)}; scheme=W3C-DTF`)]
}
