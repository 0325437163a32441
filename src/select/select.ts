import type { ArticleHead, Feed, Section } from '../model.ts'
import { archivesOf } from './archives.ts'
import { withNeighbours } from './neighbours.ts'
import { hasLeft } from './schedule.ts'
import { feedFolder, newest, newestOf } from './sections.ts'
import type { Topic } from './topics.ts'

/**
 * Every feed, in the order in which they are published: archives first, since the others name them; a section before those
 * below it.
 */
export function select(
  sections: ReadonlyMap<string, Section>,
  topics: readonly Topic[],
  published: readonly ArticleHead[],
  now: Date,
): Feed[] {
  const archives = archivesOf(sections, published)
  const newestArchive = new Map(archives.map(({ section, prefix }) => [section, prefix]))
  return withNeighbours(sections, [
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
  ])
}

/** Whether a feed is the one that people subscribe to, not a document of its archive. */
export const isSubscription = ({ kind }: Feed): boolean => kind !== 'archive'
