import { childOf, childrenOf, textElement, textOf } from '../feed/xml/tree.ts'
import { inParagraphs, listsAsLines } from './document/arrange.ts'
import type { FeedView, Finding, ItemView, Partner, Row } from './model.ts'
import { broken, declares, describedText, enclosedPicture, error, languageRow, warning } from './rules/japan.ts'
import { isActive, itemHas, onlyElements, textAt, wholeText } from './rules/parts.ts'

const who = 'Yahoo! Japan'

const namespaces = { yj: 'http://cmspf.yahoo.co.jp/rss' }

/** The categories in programs of others. */
const categories = 'trend topic geinou love beauty gourmet travel entertainment anime omoshiro neta'.split(' ')

/** The elements that it takes, each with the attributes that it may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries('blockquote br cite h2 h3 p strong'.split(' ').map((name): [string, string[]] => [name, []])),
  img: ['src', 'alt', 'width', 'height'],
}

/** Lists, until they are written as lines. */
const lists = { ul: [], ol: ['start', 'reversed'], li: ['value'] }

const rows: readonly Row[] = [
  languageRow('YJ01', who, /^ja\b/, 'Japanese'),
  error('YJ02', 'The namespace yj is declared, and `yj:version` is 1.0.', {
    feed: (feed) => [
      ...declares(feed, namespaces),
      ...(feed.root.attributes['yj:version'] === '1.0' ? [] : [broken('The document has no yj:version="1.0".')]),
    ],
  }),
  error('YJ03', 'Articles are whole, not summaries.', { feed: (feed) => wholeText(feed, who) }),
  error('YJ04', 'The whole text is in `<description>`.', { item: describedText }),
  error('YJ05', 'An item has a title, a link and an id.', { item: (item) => itemHas(item, ['title', 'link', 'guid']) }),
  error('YJ06', 'An item has one category, of the list of Yahoo! Japan.', { feed: oddCategory }),
  error('YJ07', 'The date is the later one of publication and last change; it is empty when the article has left.', {
    item: oddDate,
  }),
  error('YJ08', 'An item has one picture in `<enclosure>`, with its type and length.', {
    item: (item) => enclosedPicture(item, who),
  }),
  warning('YJ09', `The text has only these elements: ${Object.keys(elements).join(', ')}.`, {
    item: (item) => onlyElements(item, Object.keys(elements), who),
  }),
]

/** Findings about the category: it is missing, not in the list that we know, or not the only one of an item. */
function oddCategory({ own: { category }, items }: FeedView): Finding[] {
  const found = (message: string, severity?: 'warning'): Finding => ({
    key: ['partnerSettings', 'yahoo-japan', 'category'],
    message,
    hint: 'Write one of the list that Yahoo! Japan gives to its publishers, like "partnerSettings: {yahoo-japan: {category: trend}}".',
    severity,
  })
  if (category === undefined) return [found('The feed has no category for Yahoo! Japan.')]
  const isAlone = ({ element }: ItemView) => {
    const [first, ...others] = childrenOf(element, 'category')
    return textOf(first) === category && others.length === 0
  }
  if (!items.every(isAlone)) return [broken(`An item has other categories than "${category}".`)]
  return categories.includes(category)
    ? []
    : [
        found(
          `The category "${category}" is not in the lists that are publicly known: ${categories.join(', ')}.`,
          'warning',
        ),
      ]
}

/** A finding when the date is not that of the event. */
function oddDate(item: ItemView): Finding[] {
  const { date, updated } = item.article
  const written = textAt(item.element, 'pubDate')
  if (!isActive(item))
    return childOf(item.element, 'pubDate') && written === ''
      ? []
      : [broken(`The article has left, and its date is "${written}" and not empty.`)]
  const later = Math.max(date.epochMilliseconds, updated.epochMilliseconds)
  return Math.floor(later / 1000) * 1000 === Date.parse(written)
    ? []
    : [broken(`The date "${written}" is not the time of the last change.`)]
}

/** Yahoo! JAPAN. It is another company than Yahoo, with another format. */
export const yahooJapan: Partner = {
  name: 'yahoo-japan',
  title: 'Yahoo! Japan',
  about:
    'The portal Yahoo! JAPAN, which is not that of Yahoo. It reads an RSS feed of whole articles, with the text in the description.',
  newsroom: [
    'Apply to Yahoo! JAPAN as a publisher, and give it the address of `yahoo-japan.rss.xml`.',
    'Ask for the list of categories, and write one of it into `partnerSettings`.',
  ],
  sources: {
    T: 'public WordPress plugins that make feeds for Yahoo! JAPAN, read in November 2026; the paper itself was not found',
    own: 'our own conclusion: the portal is in Japanese',
  },
  rows,
  settings: {
    category: {
      description: 'category of all articles, one of the list of Yahoo! JAPAN',
      example: 'trend',
      fault: (text) => (text.trim() === '' ? 'is empty' : undefined),
    },
  },
  variant: {
    items: 30,
    namespaces,
    root: { 'yj:version': '1.0' },
    guid: 'plain',
    body: 'description',
    summary: false,
    escape: 'cdata',
    zone: 'newsroom',
    media: { enclosure: true, contents: false, thumbnail: false },
    html: {
      elements: { ...elements, ...lists },
      instead: { figcaption: 'cite', h1: 'h2', h4: 'h3', h5: 'h3', h6: 'h3', tr: 'p' },
    },
    arrange: (body) => {
      inParagraphs(body)
      listsAsLines(body)
    },
    article: (article) => ({ ...article, attachments: undefined }),
    item: (_, own) => [textElement('category', own.category)],
    told: {
      corrected: { how: 'The date is the time of the correction.', pubDate: 'changed' },
      withdrawn: { how: 'The note is in the place of the text, and the date is empty.', pubDate: 'empty' },
      expired: { how: 'The date is empty.', pubDate: 'empty', stays: true },
      moved: { how: 'The link changes, and the id stays.' },
    },
  },
}
