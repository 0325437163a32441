import { textElement } from '../feed/xml/tree.ts'
import { bodyOf } from './document/body-of.ts'
import { changedHtml } from './document/html.ts'
import { rebuild } from './document/rebuild.ts'
import { htmlOfFeeds } from './document/taken-html.ts'
import type { Partner, Row } from './model.ts'
import { addCaptions, uncaptioned } from './rules/figures.ts'
import {
  countryFindings,
  noByline,
  noCredit,
  noThumbnail,
  pictureFindings,
  sponsorship,
  undisclosed,
  unknownFrames,
} from './rules/newsbreak.ts'
import { elementsNamed, itemHas, textAt, wholeText } from './rules/parts.ts'

const namespaces = {
  nb: 'https://www.newsbreak.com/',
  dc: 'http://purl.org/dc/elements/1.1/',
  content: 'http://purl.org/rss/1.0/modules/content/',
}

const rows: readonly Row[] = [
  {
    id: 'NB01',
    severity: 'error',
    asks: 'An article is for readers in the United States; it has its whole text and a picture, and should have a byline.',
    mark: 'S',
    site: countryFindings,
    feed: (feed) => wholeText(feed, 'NewsBreak'),
    item: (item) => [...pictureFindings(item), ...noByline(item)],
  },
  {
    id: 'NB02',
    severity: 'error',
    asks: 'An item has a title, a link, a date, an author, a summary and a text.',
    mark: 'T',
    item: (item) => itemHas(item, ['title', 'link', 'pubDate', 'dc:creator', 'description', ...bodyOf(item)]),
  },
  {
    id: 'NB03',
    severity: 'warning',
    asks: 'The document declares the namespaces `nb`, `dc` and `content`.',
    mark: 'T',
    feed: ({ root }) =>
      Object.entries(namespaces)
        .filter(([prefix, uri]) => root.attributes[`xmlns:${prefix}`] !== uri)
        .map(([prefix]) => ({ message: `The document does not declare the namespace "${prefix}".`, hint: rebuild })),
  },
  {
    id: 'NB04',
    severity: 'warning',
    asks: 'The guid of an item is the address at which it was published first.',
    mark: 'T',
    item: ({ element: item }) =>
      /^https?:\/\//.test(textAt(item, 'guid'))
        ? []
        : [{ message: `The guid "${textAt(item, 'guid')}" is not an address.`, hint: rebuild }],
  },
  {
    id: 'NB05',
    severity: 'warning',
    asks: 'An item has one thumbnail. Each picture of its text is in a figure with a caption and a credit.',
    mark: 'T',
    item: (item) => [...noThumbnail(item), ...uncaptioned(item, 'NewsBreak'), ...noCredit(item)],
  },
  {
    id: 'NB06',
    severity: 'warning',
    asks: 'A frame has the class `nb-video` or `nb-audio`; a sponsored article has `nb:disclosure`.',
    mark: 'T',
    item: (item) => [...unknownFrames(item), ...undisclosed(item)],
  },
  {
    id: 'NB07',
    severity: 'warning',
    asks: 'Pictures have no attribute srcset, sizes, loading or data-*.',
    mark: 'T',
    item: (item) =>
      elementsNamed(item, ['img'])
        .flatMap(({ attrs }) => attrs.filter(({ name }) => /^(?:srcset|sizes|loading|data-.*)$/.test(name)))
        .map(({ name }) => ({ message: `A picture has the attribute "${name}".`, hint: rebuild })),
  },
]

/** NewsBreak. */
export const newsbreak: Partner = {
  name: 'newsbreak',
  title: 'NewsBreak',
  about: 'An app with local news of the United States. It reads an RSS feed of whole articles with pictures.',
  newsroom: [
    'Apply as a publisher at NewsBreak, and give it the address of `newsbreak.rss.xml`.',
    'Write a byline and the credit of the picture into each article.',
    'Write the tag "Sponsored" into an article that was paid for: it becomes `nb:disclosure`.',
  ],
  sources: {
    S: 'questions and answers of NewsBreak for publishers',
    T: 'public programs that write or check feeds for NewsBreak and quote its specification',
  },
  rows,
  variant: {
    items: 30,
    namespaces,
    declares: Object.keys(namespaces),
    guid: 'permalink',
    body: 'content:encoded',
    summary: true,
    escape: 'references',
    zone: 'newsroom',
    media: { enclosure: false, contents: true, thumbnail: true },
    html: {
      elements: {
        ...htmlOfFeeds(['audio', 'video', 'source', 'track', 'picture']),
        img: ['src', 'alt', 'width', 'height'],
      },
    },
    item: ({ article, state }) => [
      textElement('nb:disclosure', state === 'new' || state === 'corrected' ? sponsorship(article) : undefined),
    ],
    article: (article) => ({
      ...article,
      html: changedHtml(article.html, (body) =>
        addCaptions(body, [...(article.picture ? [article.picture] : []), ...(article.pictures ?? [])]),
      ),
    }),
    told: {
      corrected: { how: 'The date of publication stays, and `dcterms:modified` is the time of the correction.' },
      withdrawn: { how: 'The note is in the place of the title and text, under the same guid.' },
      expired: { how: 'The item is left out.', stays: false },
      moved: { how: 'The link changes, and the guid stays.' },
    },
  },
}
