import { childOf, childrenOf, element, textElement } from '../feed/xml/tree.ts'
import { escapeHtmlText } from '../text/escape-html.ts'
import { rfc822 } from '../time/moment.ts'
import { inParagraphs, oneLink, singleBreaks } from './document/arrange.ts'
import { addressFault, ownAddress } from './document/own-address.ts'
import type { Partner, Row } from './model.ts'
import {
  channelAddresses,
  itemAddresses,
  longDescription,
  noLogo,
  oddLinks,
  oddStatus,
  oddZones,
  styled,
  textOutside,
} from './rules/gunosy.ts'
import {
  broken,
  changedBefore,
  declares,
  enclosedPicture,
  error,
  languageRow,
  plainGuid,
  warning,
} from './rules/japan.ts'
import { channelHas, charactersIn, doubledBreaks, itemHas, noElements, textAt, wholeText } from './rules/parts.ts'

const who = 'Gunosy'

const namespaces = {
  gnf: 'http://assets.gunosy.com/media/gnf',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
}

/** Elements that it names as refused. */
const refused = 'script style form video audio object embed'.split(' ')

/** The elements that it takes, each with the attributes that it may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'b blockquote br caption cite code div em figcaption figure h1 h2 h3 h4 h5 h6 i li p q s small span strong sub sup table tbody tfoot thead tr u ul'
      .split(' ')
      .map((name): [string, string[]] => [name, []]),
  ),
  a: ['href'],
  img: ['src', 'alt'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
}

const unseen = 'The logo is an address of the site; its file is not among the files that Feedwright reads.'

const rows: readonly Row[] = [
  languageRow('GU01', who, /^ja\b/, 'Japanese'),
  error('GU02', 'The namespaces gnf, content, dc and media are declared.', {
    feed: (feed) => declares(feed, namespaces),
  }),
  error('GU03', 'The document is UTF-8 without a byte order mark.', {
    feed: ({ text }) =>
      /^<\?xml version="1.0" encoding="utf-8"\?>/i.test(text)
        ? []
        : [broken('The document does not begin with an XML declaration of UTF-8.')],
  }),
  error('GU04', 'The channel has a title, a link and a description.', {
    feed: (feed) => channelHas(feed, ['title', 'link', 'description']),
  }),
  error('GU05', 'The description of the channel has at the most 35 characters.', { feed: longDescription }),
  error('GU06', 'The channel has a logo in `<image>`.', {
    feed: ({ channel }) => (childOf(channel, 'image') ? [] : [noLogo('logo', 'logo', 'a square logo')]),
  }),
  error('GU07', 'The logo is square, with sides of 120 pixels at least.', { undecided: unseen }),
  error('GU08', 'The channel has a wide logo in `gnf:wide_image_link`.', {
    feed: ({ channel }) =>
      textAt(channel, 'gnf:wide_image_link') === '' ? [noLogo('wideLogo', 'logo-wide', 'a wide logo')] : [],
  }),
  error('GU09', 'The wide logo is 44 pixels high, and 100 to 550 wide.', { undecided: unseen }),
  error('GU10', 'The channel has a `<ttl>` of 1 minute at least.', {
    feed: ({ channel }) =>
      /^[1-9]\d*$/.test(textAt(channel, 'ttl')) ? [] : [broken('The channel has no <ttl> of 1 minute or more.')],
  }),
  error('GU11', 'The addresses of the channel are https, and shorter than 256 characters.', { feed: channelAddresses }),
  error('GU12', 'Articles are whole, not summaries.', { feed: (feed) => wholeText(feed, who) }),
  error('GU13', 'The text is in a CDATA section.', {
    feed: ({ text }) =>
      /<content:encoded>(?!<!\[CDATA\[)/.test(text) ? [broken('A text is not in a CDATA section.')] : [],
  }),
  error('GU14', 'An item has a title, a link, an id, a date and a text.', {
    item: (item, { document: { section } }) =>
      itemHas(item, [
        ...['title', 'link', 'guid', 'pubDate'],
        ...(section.content === 'full' ? ['content:encoded'] : []), // else GU12 says why
      ]),
  }),
  error('GU15', 'The id does not look like an address.', { item: (item) => plainGuid(item, who) }),
  error('GU16', 'Every item has a `media:status`: active, or deleted when it was withdrawn or has expired.', {
    item: oddStatus,
  }),
  warning('GU17', 'The time in `gnf:modified` is not before that of the publication.', {
    item: (item) => changedBefore(item, 'gnf:modified'),
  }),
  warning('GU18', 'An item has an author.', { item: (item) => itemHas(item, ['dc:creator']) }),
  error('GU19', 'An item has one picture in `<enclosure>`, with its type and length.', {
    item: (item) => enclosedPicture(item, who),
  }),
  error('GU20', 'An item has no description, `gnf:category` or `gnf:keyword`.', {
    item: ({ element: item }) =>
      ['description', 'gnf:category', 'gnf:keyword']
        .filter((name) => childOf(item, name))
        .map((name) => broken(`The item has an element <${name}>, which Gunosy no longer takes.`)),
  }),
  error('GU21', 'Dates are in the zone +0900 or +0000.', { feed: oddZones }),
  error('GU22', 'An article is at the most 10 days old.', { oldest: 10 }),
  error('GU23', 'The addresses of an article and its pictures are https, and shorter than 256 characters.', {
    item: itemAddresses,
  }),
  warning('GU24', 'An item has at the most 3 elements `gnf:relatedLink`.', {
    item: ({ element: item }) => {
      const count = childrenOf(item, 'gnf:relatedLink').length
      return count <= 3 ? [] : [broken(`The item has ${count} related links, and Gunosy takes 3.`)]
    },
  }),
  error('GU25', `The text has no ${refused.join(', ')}, and no attribute \`style\`.`, {
    item: (item) => [...noElements(item, refused, who), ...styled(item)],
  }),
  warning('GU26', 'All text is in paragraphs, headings, captions and cells.', { item: textOutside }),
  warning('GU27', 'No two line breaks follow each other.', { item: (item) => doubledBreaks(item, who) }),
  warning('GU28', 'The text has one link at the most: to the own site, after the first paragraph.', { item: oddLinks }),
]

/** Gunosy, and the two apps that show the same feed. */
export const gunosy: Partner = {
  name: 'gunosy',
  title: 'Gunosy',
  about:
    'A news app in Japan. The same document is also for the apps NewsLite and au Service Today. It reads an RSS feed of whole articles.',
  newsroom: [
    'Apply to Gunosy as a publisher, and give it the address of `gunosy.rss.xml`.',
    'Publish a square logo of at least 120 x 120 pixels and a wide one of 44 pixels height and 100 to 550 width, and write their addresses into `partnerSettings`.',
    'Check the document with the feed validator that Gunosy gives to its publishers.',
  ],
  sources: {
    T: 'public programs of publishers that make and check GunosyFeed 3.2.4, read in November 2026; the paper itself was not found',
    own: 'our own conclusion: the app is in Japanese',
  },
  rows,
  settings: {
    logo: { description: 'square logo of at least 120 x 120 pixels', example: '/logo-square.png', fault: addressFault },
    wideLogo: {
      description: 'wide logo, 44 pixels high and 100 to 550 wide',
      example: '/logo-wide.png',
      fault: addressFault,
    },
    description: {
      description: 'what the feed is about, in 35 characters at the most; default: the `description` of the section',
      example: 'News of the city, every day',
      fault: (text) => (charactersIn(text) > 35 ? 'has more than 35 characters' : undefined),
    },
  },
  variant: {
    items: 30,
    namespaces: { gnf: namespaces.gnf },
    declares: Object.keys(namespaces),
    guid: 'plain',
    body: 'content:encoded',
    summary: false,
    escape: 'cdata',
    zone: 'GMT',
    media: { enclosure: true, contents: false, thumbnail: false },
    html: { elements },
    arrange: (body, { section }) => {
      inParagraphs(body)
      singleBreaks(body)
      oneLink(body, section.url)
    },
    channel: ({ section, url }, own) => [
      textElement('description', own.description && escapeHtmlText(own.description)),
      image(ownAddress(own.logo, section), section.feedTitle, url),
      textElement('gnf:wide_image_link', ownAddress(own.wideLogo, section)),
    ],
    article: (article) => ({ ...article, attachments: undefined }),
    item: ({ at }) => [textElement('gnf:modified', rfc822(at)), element('media:status', { state: 'active' })],
    told: {
      corrected: { how: 'The date of publication stays, and `gnf:modified` is the time of the correction.' },
      withdrawn: {
        how: 'The note is in the place of the text, `media:status` is "deleted", and `gnf:modified` is the time of the withdrawal.',
        elements: () => [element('media:status', { state: 'deleted' })],
      },
      expired: {
        how: '`media:status` is "deleted", and `gnf:modified` is the time of expiry.',
        elements: () => [element('media:status', { state: 'deleted' })],
        stays: true,
      },
      moved: { how: 'The link changes, and the id stays.' },
    },
  },
}

/** RSS 2.0 `<image>` */
const image = (logo: string | undefined, title: string, link: string) =>
  logo === undefined
    ? undefined
    : element('image', {}, textElement('url', logo), textElement('title', title), textElement('link', link))
