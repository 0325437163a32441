import { feedFolder } from '../content/section-of.ts'
import type { ArticleHead, Feed, Section } from '../model.ts'
import { archivesOf } from './archives.ts'
import { withNeighbours } from './neighbours.ts'
import { type PartnersOf, partnerFeeds } from './partners.ts'
import { relativesOf } from './relatives.ts'
import { hasComeOut, hasLeft } from './schedule.ts'
import { newest, newestOf } from './sections.ts'
import { type Topic, topicsOf } from './topics.ts'

/**
 * All feeds in the order of publication: archives first, since the others have links to them; a section before the
 * sections below it.
 */
export function select(
  sections: ReadonlyMap<string, Section>,
  topics: readonly Topic[],
  published: readonly ArticleHead[],
  now: Date,
): Feed[] {
  const archives = archivesOf(sections, published)
  const newestArchive = new Map(archives.map(({ section, prefix }) => [section, prefix]))
  const feeds: Feed[] = [
    ...archives,
    ...[...newest(sections, published)].map(
      ([section, articles]): Feed => ({
        kind: 'section',
        section,
        prefix: feedFolder(section),
        articles,
        previous: newestArchive.get(section),
      }),
    ),
    ...topics.map(
      ({ section, parent, taxonomy, heads }): Feed => ({
        kind: 'topic',
        taxonomy,
        parent,
        section,
        prefix: feedFolder(section),
        articles: newestOf(
          heads.filter((head) => !hasLeft(head, now)),
          section.limit,
        ),
      }),
    ),
  ]
  return withNeighbours(sections, feeds, relativesOf(topics))
}

/** The published articles and the feeds of a site at one moment. */
export type Selection = {
  /** The articles that have come out in feeds, also those that have left all feeds since. */
  cameOut: ArticleHead[]
  /** The articles that feeds may show. */
  published: ArticleHead[]
  /** The same and those with `feeds: false`: others may link to them. */
  linkable: ArticleHead[]
  topics: Topic[]
  /** The feeds that everybody gets. */
  feeds: Feed[]
  /** The documents for partners. */
  variants: Feed[]
  /** The feeds without the documents of archives and for partners. */
  subscriptions: Feed[]
}

/** Selects the articles that are published at a moment, and makes all feeds. */
export function selectAll(
  { heads, sections }: Heads,
  { now, drafts, partnersOf }: { now: Date; drafts: boolean; partnersOf: PartnersOf },
): Selection {
  const all = heads.filter((head) => hasComeOut(head, now, drafts))
  const linkable = all.filter((head) => !hasLeft(head, now))
  const cameOut = all.filter(({ isOutOfFeeds }) => !isOutOfFeeds)
  const published = linkable.filter(({ isOutOfFeeds }) => !isOutOfFeeds)
  const topics = topicsOf(sections, cameOut)
  const feeds = select(sections, topics, published, now)
  const variants = partnerFeeds(feeds, partnersOf, { topics, cameOut, now })
  return { cameOut, published, linkable, topics, feeds, variants, subscriptions: feeds.filter(isSubscription) }
}

type Heads = { heads: readonly ArticleHead[]; sections: ReadonlyMap<string, Section> }

/** Every article that has come out, also one that is in no feed, or not any more: its page may still be there. */
export const everOut = ({ cameOut, linkable }: Selection): ArticleHead[] => [...new Set([...cameOut, ...linkable])]

/** The articles in these feeds, each once. */
export const articlesOf = (feeds: readonly Feed[]): ArticleHead[] => [
  ...new Set(feeds.flatMap((feed) => feed.articles)),
]

/** Whether people can subscribe to a feed: it is not a document of an archive or for a partner. */
export const isSubscription = ({ kind }: Feed): boolean => kind !== 'archive' && kind !== 'partner'
