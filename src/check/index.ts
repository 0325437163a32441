import type { Diagnostic } from '../diagnostic.ts'
import type { Article, FeedDocument, Section } from '../model.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateUrl } from './duplicate-url.ts'
import { sameInstant } from './same-instant.ts'
import { titleMarkup } from './title-markup.ts'
import { updatedBeforeDate } from './updated-before-date.ts'
import { updatedInFuture } from './updated-in-future.ts'

/** What the rules look at: every article, those that are out now, and the feeds they stand in. */
export type Checkable = {
  articles: readonly Article[]
  published: readonly Article[]
  sections: ReadonlyMap<string, Section>
  feeds: readonly FeedDocument[]
  now: Date
}

/** Every rule that compares; those about a single value are in the schema, those about HTML where it is cleaned. */
const rules: readonly ((checkable: Checkable) => Diagnostic[])[] = [
  ({ articles }) => duplicateId(articles),
  ({ articles, sections }) => duplicateUrl(articles, sections),
  ({ articles }) => updatedBeforeDate(articles),
  ({ published, now }) => updatedInFuture(published, now),
  ({ articles }) => titleMarkup(articles),
  ({ feeds }) => sameInstant(feeds),
]

export const check = (checkable: Checkable): Diagnostic[] => rules.flatMap((rule) => rule(checkable))
