import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Section } from '../model.ts'
import type { Topic } from '../select/topics.ts'
import type { Compared } from './continuity/comparison.ts'
import { continuity } from './continuity/continuity.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateUrl } from './duplicate-url.ts'
import { sameInstant } from './same-instant.ts'
import { titleMarkup } from './title-markup.ts'
import { topicSpelling } from './topic-spelling.ts'
import { updatedInFuture } from './updated-in-future.ts'

/** What the rules look at: every article, those that are out now, what the feeds show, and what subscribers have. */
export type Checkable = {
  heads: readonly ArticleHead[]
  published: readonly ArticleHead[]
  sections: ReadonlyMap<string, Section>
  /** What each feed shows, newest first. */
  feeds: readonly (readonly ArticleHead[])[]
  /** The tags and authors that have feeds. */
  topics: readonly Topic[]
  /** The feeds beside what subscribers have. */
  compared: Compared
  now: Date
}

/** Every rule that compares; rules about a single value are in the schema, rules about HTML where it is cleaned. */
const rules: readonly ((checkable: Checkable, at: Locate, content: Content) => Diagnostic[])[] = [
  ({ heads }, at) => duplicateId(heads, at),
  ({ heads, sections }, at) => duplicateUrl(heads, sections, at),
  ({ published, now }, at) => updatedInFuture(published, now, at),
  ({ heads }, at) => titleMarkup(heads, at),
  ({ feeds }, at) => sameInstant(feeds, at),
  ({ topics }, at) => topicSpelling(topics, at),
  ({ compared, heads }, at, { name }) => continuity(compared, { heads, name, at }),
]

/** Runs the rules. Line numbers need the YAML parser, so it is loaded, and the rules run again, only when one found something. */
export async function checkAll(checkable: Checkable, content: Content): Promise<Diagnostic[]> {
  let isAsked = false
  const nowhere: Locate = ({ path: file }) => {
    isAsked = true
    return { file, line: 1, column: 1 }
  }
  const found = rules.flatMap((rule) => rule(checkable, nowhere, content))
  if (!isAsked) return found
  const at = (await import('../content/key-position.ts')).keyPositions(content)
  return rules.flatMap((rule) => rule(checkable, at, content))
}
