import type { FeedDocument } from '../src/feed/model.ts'
import type { ArticleHead, Feed, Moment, RenderedArticle, Section } from '../src/model.ts'
import { clean } from '../src/render/clean-html.ts'
import { moment } from '../src/time/civil-time.ts'
import { readDate } from '../src/time/written-date.ts'

const time = (text: string): Moment => {
  const date = readDate(text)
  if (!date) throw new Error(`${text} is no date`)
  return moment(date, 'Asia/Shanghai')
}

const news: Section = {
  path: 'news',
  title: 'News',
  feedTitle: 'Daily: News',
  description: 'News of the city',
  url: 'https://daily.internal/',
  feedsUrl: 'https://daily.internal/',
  host: [],
  maxAge: 300,
  language: 'en',
  timezone: 'Asia/Shanghai',
  author: { name: 'Daily' },
  permalink: '/{section}/{slug}/',
  authority: 'daily.internal',
  ids: 'tag',
  feeds: { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' },
  limit: 30,
  content: 'full',
  hubs: [],
  announce: {},
  withdrawnDays: 30,
  tombstones: false,
  archive: 'none',
  minItems: 3,
  pictureLocation: 'remove',
  footnotes: 'fn-{label}',
  pages: true,
  compress: [],
  partners: [],
  mute: [],
  partnerSettings: {},
  onError: 'stop',
  tags: {},
  taxonomies: [],
  gathered: [],
}

const bridge: RenderedArticle = {
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
  section: news,
  path: 'news/bridge.md',
  digest: '',
  html: clean('<p>The bridge</p>', (url) => ({ url })).html,
}

/** A section, valid, with these changes. */
export const section = (changes: Partial<Section> = {}): Section => ({ ...news, ...changes })

/** Sections by their paths, as a site has them. */
export const sections = (...changes: Partial<Section>[]): Map<string, Section> =>
  new Map(changes.map(section).map((one) => [one.path, one]))

/** An article, valid and rendered, with these changes. */
export const article = (changes: Partial<RenderedArticle> = {}): RenderedArticle => ({ ...bridge, ...changes })

/** The changes of an article's head; times are written as in front matter, in the zone of Shanghai. */
export type HeadChanges = Partial<Omit<ArticleHead, 'date' | 'leaves'>> & { date?: string; leaves?: string }

/** The head of an article, valid, with these changes. */
export function articleHead({ date = '2019-11-01', leaves, ...changes }: HeadChanges = {}): ArticleHead {
  const { id, title, slug, url, draft, isWithdrawn, path, digest } = bridge
  return {
    ...{ id, title, slug, url, draft, isWithdrawn, path, digest },
    section: news,
    date: time(date),
    updated: time(date),
    leaves: leaves === undefined ? undefined : time(leaves),
    ...changes,
  }
}

/** The same in one of these sections, by its path. */
export function headIn(all: ReadonlyMap<string, Section>, path: string, changes: HeadChanges = {}): ArticleHead {
  const own = all.get(path)
  if (!own) throw new Error(`There is no section "${path}".`)
  return articleHead({ ...changes, section: own })
}

/** What a test compares of a feed to be made: its place, its kind, the ids of its articles, and its neighbours in the archive. */
export const feedRow = (feed: Feed) => ({
  prefix: feed.prefix,
  kind: feed.kind,
  articles: feed.articles.map(({ id }) => id),
  previous: feed.previous,
  next: feed.kind === 'archive' ? feed.next : undefined,
})

/** A feed of one article, as valid as can be. */
export const feed: FeedDocument = {
  section: news,
  id: 'tag:daily.internal,2026:/news',
  url: 'https://daily.internal/news/',
  updated: bridge.updated,
  articles: [bridge],
  address: (fileName) => `https://daily.internal/news/${fileName}`,
}

/** The same as a document of an archive, with one article withdrawn. */
export const archive: FeedDocument = {
  ...feed,
  section: section({ tombstones: true }),
  articles: [article({ withdrawn: { date: time('2019-11-02'), note: 'No.' } })],
  address: (fileName) => `https://daily.internal/news/archive/2019-11.${fileName}`,
  current: (fileName) => `https://daily.internal/news/${fileName}`,
  previous: (fileName) => `https://daily.internal/news/archive/2019-10.${fileName}`,
  next: (fileName) => `https://daily.internal/news/archive/2019-12.${fileName}`,
}
