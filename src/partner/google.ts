import { leavesSitemap, newsSitemap, sitemapName } from './document/news-sitemap.ts'
import type { Partner, Row } from './model.ts'
import {
  folderOfHost,
  guidFindings,
  hiddenPicture,
  largeArticle,
  largeFeed,
  otherHost,
  shortText,
  styled,
  wholeTexts,
} from './rules/google.ts'
import { crowded } from './rules/pace.ts'
import { doubledBreaks, noElements } from './rules/parts.ts'
import { oddPicture } from './rules/pictures.ts'
import { sitemapBounds, sitemapElements } from './rules/sitemap.ts'

const rows: readonly Row[] = [
  {
    id: 'GN11',
    severity: 'warning',
    asks: 'A preferred source is a whole host, like `https://news.example.org/`, and never a folder of one.',
    mark: 'P',
    site: folderOfHost,
  },
  {
    id: 'GN12',
    severity: 'warning',
    asks: 'A sitemap is on the host of its articles, or the `robots.txt` of that host names it.',
    mark: 'S',
    site: otherHost,
  },
  {
    id: 'GN01',
    severity: 'note',
    asks: 'Google News reads no feed that a newsroom submits.',
    mark: 'S',
    undecided:
      'It tells what Google reads, and asks for nothing: the next rules about feeds are for other readers at Google.',
  },
  {
    id: 'GN02',
    severity: 'warning',
    asks: 'A feed has at the most 2 MB and one article 1 MB, and at the most 60 articles come out within 30 minutes.',
    mark: 'S',
    feed: (feed) => [...largeFeed(feed), ...crowded(feed, { most: 60, minutes: 30, who: 'Google' })],
    item: largeArticle,
  },
  {
    id: 'GN03',
    severity: 'error',
    asks: 'An item has a guid, with `isPermaLink="false"` where it is not the address of the article.',
    mark: 'S',
    item: guidFindings,
  },
  {
    id: 'GN04',
    severity: 'note',
    asks: 'In a feed a changed article is recognized by a later `pubDate`.',
    mark: 'S',
    undecided: 'The date of publication stays in our feeds; Google reads of changes in `lastmod` of the news sitemap.',
  },
  {
    id: 'GN05',
    severity: 'warning',
    asks: 'The whole text is in `content:encoded`, in its exact namespace, and is longer than the description.',
    mark: 'S',
    feed: wholeTexts,
    item: shortText,
  },
  {
    id: 'GN06',
    severity: 'warning',
    asks: 'The document is UTF-8; its text has no script, style or `style=`, and paragraphs in place of line breaks; pictures are in Media RSS.',
    mark: 'S',
    feed: ({ text }) =>
      /^<\?xml [^>]*encoding="utf-8"/i.test(text)
        ? []
        : [{ message: 'The document does not say that it is UTF-8.', hint: 'Build the feeds again.' }],
    item: (item) => [
      ...noElements(item, ['script', 'style'], 'Google'),
      ...styled(item),
      ...doubledBreaks(item, 'Google'),
      ...hiddenPicture(item),
    ],
  },
  {
    id: 'GN07',
    severity: 'error',
    asks: 'A file of the news sitemap has at the most 1,000 articles, all of the last two days; it may be empty.',
    mark: 'S',
    feed: sitemapBounds,
  },
  {
    id: 'GN08',
    severity: 'error',
    asks: 'The news sitemap has of every article the name and language of the publication (`zh-cn` or `zh-tw` for Chinese), the date of the first publication, and the title.',
    mark: 'S',
    feed: sitemapElements,
  },
  {
    id: 'GN09',
    severity: 'warning',
    asks: 'The page of an article has a picture at least 1200 pixels wide.',
    mark: 'S',
    item: (item) => oddPicture(item, { who: 'Google Discover', width: 1200 }),
  },
  {
    id: 'GN10',
    severity: 'note',
    asks: 'The page of a section has a `<link rel="alternate">` to its feed, for the button "Follow".',
    mark: 'M',
    undecided: 'The pages of sections are made by your site.',
  },
]

/** Google News and Google Discover. */
export const google: Partner = {
  name: 'google',
  title: 'Google News',
  about:
    'The news in Google Search, Google News and Discover. Google reads the pages of articles and the news sitemap, `news-sitemap.xml`; it reads no feed that a newsroom submits.',
  newsroom: [
    'Submit `news-sitemap.xml` in the Google Search Console, and name it in `robots.txt`.',
    'Write `max-image-preview:large` into the robots meta element of article pages, and give each a canonical link and NewsArticle data (JSON-LD).',
    'Answer 410 at the address of a withdrawn article, or write `noindex` into its page; redirect the old address of a moved one with 301.',
    'Name the feed in a `<link rel="alternate">` on the page of the section.',
  ],
  sources: {
    S: 'Google Search Central, pages on news sitemaps, sitemaps and Discover, and the technical requirements of feeds of Google Publisher Center, November 2026',
    P: 'Google Search Central, page on preferred sources, November 2026',
    M: 'what is remembered of the button "Follow" in Chrome',
  },
  rows,
  root: {
    name: sitemapName,
    files: (heads, { now, site, own }) =>
      newsSitemap(heads, { now, feedsUrl: site.feedsUrl, nameOf: (section) => own(section).name ?? site.title }),
    leaves: leavesSitemap,
  },
  settings: {
    name: {
      description:
        'the name of the publication as it is in Google News, without anything in parentheses; default: the title of the site',
      example: 'Daily News',
      fault: (value) => (/[()（）]/.test(value) ? 'has parentheses, which Google leaves out' : undefined),
    },
  },
}
