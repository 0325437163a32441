import { childrenOf, element, textElement } from '../feed/xml/tree.ts'
import { rfc822 } from '../time/moment.ts'
import { inParagraphs, textHolders } from './document/arrange.ts'
import type { Finding, ItemView, Partner, Row } from './model.ts'
import {
  broken,
  changedBefore,
  declares,
  describedText,
  enclosureOf,
  error,
  languageRow,
  oddAddress,
  plainGuid,
  warning,
} from './rules/japan.ts'
import { isActive, itemHas, onlyElements, textAt, wholeText } from './rules/parts.ts'

const who = 'LINE'

const namespaces = { oa: 'http://news.line.me/rss/1.0/oa' }

/** The elements that it takes, each with the attributes that it may have. */
const elements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'b blockquote br em h1 h2 hr li p strong ul'.split(' ').map((name): [string, string[]] => [name, []]),
  ),
  a: ['href'],
  img: ['src', 'alt'],
  ol: ['start'],
}

const rows: readonly Row[] = [
  languageRow('LI01', who, /^(?:ja|th|zh-(?:tw|hant))\b/i, 'Japanese, Thai or the Chinese of Taiwan'),
  error('LI02', 'The namespace oa is declared.', { feed: (feed) => declares(feed, namespaces) }),
  error('LI03', 'Articles are whole, not summaries.', { feed: (feed) => wholeText(feed, who) }),
  error('LI04', 'The whole text is in `<description>`.', { item: describedText }),
  error('LI05', 'An item has a title, a link, an id and a date.', {
    item: (item) => itemHas(item, ['title', 'link', 'guid', 'pubDate']),
  }),
  warning('LI06', 'The id does not look like an address.', { item: (item) => plainGuid(item, who) }),
  error('LI07', '`oa:lastPubDate` is the time of the last change, and not before that of the publication.', {
    item: (item) => changedBefore(item, 'oa:lastPubDate'),
  }),
  error('LI08', 'The address of the picture in `<enclosure>` is shorter than 512 characters.', {
    item: (item) =>
      oddAddress(
        enclosureOf(item),
        { who, under: 512 },
        { key: ['image'] },
        'Give the file of the picture a shorter name.',
      ),
  }),
  warning('LI09', 'A picture is JPEG, PNG, GIF or WebP.', { item: oddType }),
  warning('LI10', 'An item has at the most 3 elements `oa:reflink`.', {
    item: ({ element: item }) => {
      const count = childrenOf(item, 'oa:reflink').length
      return count <= 3 ? [] : [broken(`The item has ${count} related links, and LINE takes 3.`)]
    },
  }),
  error('LI11', '`oa:delStatus` is 1 in an article that was withdrawn or has expired, and in no other.', {
    item: oddDeletion,
  }),
  warning('LI12', `The text has only these elements: ${Object.keys(elements).join(', ')}.`, {
    item: (item) => onlyElements(item, Object.keys(elements), who),
  }),
]

/** A finding when the lead picture is a file of another type. */
function oddType(item: ItemView): Finding[] {
  const type = item.article.picture?.file?.type
  return !isActive(item) || type === undefined || /^image\/(?:jpeg|png|gif|webp)$/.test(type)
    ? []
    : [
        {
          key: ['image'],
          message: `The picture is ${type}, which LINE does not take.`,
          hint: 'Save it as JPEG or PNG.',
        },
      ]
}

/** A finding when an article that has left is not marked as deleted, or another one is. */
function oddDeletion(item: ItemView): Finding[] {
  const status = textAt(item.element, 'oa:delStatus')
  if (isActive(item)) return status === '1' ? [broken('An article that is still there is marked as deleted.')] : []
  return status === '1' ? [] : [broken('The article has left, and is not marked by <oa:delStatus>1</oa:delStatus>.')]
}

/** LINE NEWS, in the messenger LINE. */
export const line: Partner = {
  name: 'line',
  title: 'LINE NEWS',
  about: 'The news in the messenger LINE. It reads an RSS feed of whole articles, with the text in the description.',
  newsroom: [
    'Apply to LINE as a publisher, and give it the address of `line.rss.xml`.',
    'Ask for its paper on RSS: it is given to publishers only, and the rules here are read from programs of others.',
  ],
  sources: {
    T: 'public WordPress plugins and themes that make feeds for LINE, read in November 2026; the paper itself was not found',
    own: 'our own conclusion: LINE is used for news in Japan, Taiwan and Thailand',
  },
  rows,
  variant: {
    items: 30,
    namespaces,
    declares: Object.keys(namespaces),
    guid: 'plain',
    body: 'description',
    summary: false,
    escape: 'cdata',
    zone: 'newsroom',
    media: { enclosure: true, contents: false, thumbnail: false },
    html: { elements, instead: { h3: 'h2', h4: 'h2', h5: 'h2', h6: 'h2', i: 'em', tr: 'p' } },
    arrange: (body) => inParagraphs(body, new Set([...textHolders, 'li', 'blockquote'])),
    article: (article) => ({ ...article, attachments: undefined }),
    item: ({ at }) => [textElement('oa:lastPubDate', rfc822(at))],
    told: {
      corrected: { how: 'The date of publication stays, and `oa:lastPubDate` is the time of the correction.' },
      withdrawn: {
        how: 'The note is in the place of the text, `oa:delStatus` is 1, and `oa:lastPubDate` is the time of the withdrawal.',
        elements: () => [deleted],
      },
      expired: {
        how: '`oa:delStatus` is 1, and `oa:lastPubDate` is the time of expiry.',
        elements: () => [deleted],
        stays: true,
      },
      moved: { how: 'The link changes, and the id stays.' },
    },
  },
}

const deleted = element('oa:delStatus', {}, '1')
