import type { Partner, Row } from './model.ts'
import {
  articlesOfOthers,
  countries,
  fewArticles,
  noCountry,
  oddDate,
  oddDescription,
  oddDocument,
  oddLink,
  otherCountry,
  summariesOnly,
  titleFindings,
} from './rules/apple.ts'
import { crowded } from './rules/pace.ts'
import { channelHas, itemHas } from './rules/parts.ts'

const rows: readonly Row[] = [
  {
    id: 'AP00',
    severity: 'error',
    asks: `The publisher is based in one of these countries: ${countries.join(', ')}; and its business is not the articles of others.`,
    mark: 'S',
    site: (feed) => [...otherCountry(feed), ...articlesOfOthers(feed)],
  },
  {
    id: 'AP01',
    severity: 'error',
    asks: 'The feed is valid RSS 2.0 or Atom, in UTF-8.',
    mark: 'S',
    feed: oddDocument,
  },
  {
    id: 'AP02',
    severity: 'error',
    asks: 'The channel has a title, a link, and a language with its country, like `en-US`.',
    mark: 'S',
    feed: (feed) => [...channelHas(feed, ['title', 'link', 'language']), ...noCountry(feed)],
  },
  {
    id: 'AP03',
    severity: 'error',
    asks: 'An item has a title, a link and a description.',
    mark: 'S',
    item: (item) => itemHas(item, ['title', 'link', 'description']),
  },
  {
    id: 'AP04',
    severity: 'error',
    asks: 'A server with https has a valid certificate.',
    mark: 'S',
    undecided: 'The certificate is on your server.',
  },
  {
    id: 'AP05',
    severity: 'warning',
    asks: 'A title has 15 to 60 characters, is specific, and has no HTML.',
    mark: 'S',
    item: titleFindings,
  },
  {
    id: 'AP06',
    severity: 'warning',
    asks: 'The feed has whole articles.',
    mark: 'S',
    feed: summariesOnly,
    item: (item, { document: { section } }) => (section.content === 'full' ? itemHas(item, ['content:encoded']) : []),
  },
  {
    id: 'AP07',
    severity: 'warning',
    asks: 'A description has simple formatting only, no table, and no "Read more" or linked ellipsis at its end.',
    mark: 'S',
    item: oddDescription,
  },
  {
    id: 'AP08',
    severity: 'note',
    asks: 'New channels are made with Apple News Format, by its interface for programs.',
    mark: 'M',
    undecided:
      'The guidelines do not say whether new channels may still be RSS feeds: ask Apple, or use a bridge like FlatPlan.',
  },
  {
    id: 'AP09',
    severity: 'warning',
    asks: 'The bridge FlatPlan wants at least 10 articles.',
    mark: 'S',
    feed: fewArticles,
  },
  {
    id: 'AP10',
    severity: 'warning',
    asks: 'The bridge FlatPlan reads at the most 60 new articles at once, about every 10 minutes.',
    mark: 'S',
    feed: (feed) => crowded(feed, { most: 60, minutes: 10, who: 'FlatPlan' }),
  },
  {
    id: 'AP11',
    severity: 'warning',
    asks: 'The bridge FlatPlan wants a guid, a title, a canonical link and a date, the date in the form of RFC 822.',
    mark: 'S',
    item: (item) => [...itemHas(item, ['guid', 'title', 'link', 'pubDate']), ...oddLink(item), ...oddDate(item)],
  },
  {
    id: 'AP12',
    severity: 'warning',
    asks: 'The bridge FlatPlan wants the time of the last change in `<updated>`, in the form of RFC 822.',
    mark: 'S',
    undecided:
      'An RSS feed with a bare `<updated>` is not valid, so our feeds have `atom:updated` and `dcterms:modified`: ask FlatPlan to read one of them.',
  },
]

/** Apple News. */
export const apple: Partner = {
  name: 'apple',
  title: 'Apple News',
  about:
    'The news on iPhone, iPad and Mac. It reads the RSS feed that everybody gets, or a bridge like FlatPlan does so for it; no document is made for it.',
  newsroom: [
    'Apply in Apple News Publisher, which takes publishers of Australia, Canada, the United Kingdom and the United States only.',
    'Ask Apple whether it takes a feed, or give the address of `rss.xml` to a bridge like FlatPlan.',
    'Serve the feeds by https with a valid certificate.',
    'Write no advertisements into summaries.',
  ],
  sources: {
    S: 'Apple, RSS guidelines for Apple News and pages on who may publish; FlatPlan, technical requirements; November 2026',
    M: 'what is remembered of new channels in Apple News Publisher',
  },
  rows,
}
