import type { FeedDocument, Moment, RenderedArticle, Section } from '../src/model.ts'
import { clean } from '../src/render/clean.ts'
import { moment } from '../src/time/civil-time.ts'
import { readDate } from '../src/time/written-date.ts'

const time = (text: string): Moment => {
  const date = readDate(text)
  if (!date) throw new Error(`${text} is no date`)
  return moment(date, 'Asia/Shanghai')
}

const section: Section = {
  path: 'news',
  title: 'News',
  feedTitle: 'Daily: News',
  description: 'News of the city',
  url: 'https://daily.internal/',
  feedsUrl: 'https://daily.internal/',
  language: 'en',
  timezone: 'Asia/Shanghai',
  author: { name: 'Daily' },
  permalink: '/{section}/{slug}/',
  authority: 'daily.internal',
  limit: 30,
  content: 'full',
  withdrawnDays: 30,
  tombstones: false,
  archive: 'none',
  minItems: 3,
  pages: true,
  taxonomies: [],
  gathered: [],
}

const article: RenderedArticle = {
  id: 'tag:daily.internal,2019-11-01:bridge',
  title: 'A bridge opens',
  slug: 'bridge',
  url: 'https://daily.internal/news/bridge/',
  date: time('2019-11-01'),
  updated: time('2019-11-02'),
  summary: 'It opens.',
  authors: [{ name: 'Li Lei' }],
  tags: ['Traffic'],
  language: 'en',
  draft: false,
  isWithdrawn: false,
  corrections: [],
  expires: time('2020-11-01'),
  section,
  path: 'news/bridge.md',
  digest: '',
  html: clean('<p>The bridge</p>', (url) => ({ url })).html,
}

/** A feed of one article, as valid as can be. */
export const feed: FeedDocument = {
  section,
  id: 'tag:daily.internal,2026:/news',
  url: 'https://daily.internal/news/',
  updated: article.updated,
  articles: [article],
  address: (fileName) => `https://daily.internal/news/${fileName}`,
}

/** The same as a document of an archive, with one article withdrawn. */
export const archive: FeedDocument = {
  ...feed,
  section: { ...section, tombstones: true },
  articles: [
    {
      ...article,
      withdrawn: { date: time('2019-11-02'), note: 'No.' },
    },
  ],
  address: (fileName) => `https://daily.internal/news/archive/2019-11.${fileName}`,
  current: (fileName) => `https://daily.internal/news/${fileName}`,
  previous: (fileName) => `https://daily.internal/news/archive/2019-10.${fileName}`,
  next: (fileName) => `https://daily.internal/news/archive/2019-12.${fileName}`,
}
