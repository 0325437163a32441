import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Section } from '../model.ts'
import type { Topic } from '../select/topics.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateUrl } from './duplicate-url.ts'
import { sameInstant } from './same-instant.ts'
import { titleMarkup } from './title-markup.ts'
import { topicSpelling } from './topic-spelling.ts'
import { updatedInFuture } from './updated-in-future.ts'

/** What the rules look at: every article, those that are out now, and what the feeds show. */
export type Checkable = {
  heads: readonly ArticleHead[]
  published: readonly ArticleHead[]
  sections: ReadonlyMap<string, Section>
  /** What each feed shows, newest first. */
  feeds: Iterable<readonly ArticleHead[]>
  /** The tags and authors that have feeds. */
  topics: readonly Topic[]
  now: Date
  at: Locate
}

/** Every rule that compares; those about a single value are in the schema, those about HTML where it is cleaned. */
export const comparisons: readonly ((checkable: Checkable) => Diagnostic[])[] = [
  ({ heads, at }) => duplicateId(heads, at),
  ({ heads, sections, at }) => duplicateUrl(heads, sections, at),
  ({ published, now, at }) => updatedInFuture(published, now, at),
  ({ heads, at }) => titleMarkup(heads, at),
  ({ feeds, at }) => sameInstant(feeds, at),
  ({ topics, at }) => topicSpelling(topics, at),
]
