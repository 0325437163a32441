import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate, Section } from '../model.ts'
import type { Topic } from '../select/topics.ts'
import { badId } from './bad-id.ts'
import type { Compared } from './continuity/comparison.ts'
import { continuity } from './continuity/continuity.ts'
import { movedFeed } from './continuity/moved-feed.ts'
import { duplicateId } from './duplicate-id.ts'
import { duplicateUrl } from './duplicate-url.ts'
import { farDate } from './far-date.ts'
import { largeFeed } from './large-feed.ts'
import { noArticle } from './no-article.ts'
import { type Outputs, outputClash } from './output-clash.ts'
import { reservedName } from './reserved-name.ts'
import { sameDocument } from './same-document.ts'
import { sameInstant } from './same-instant.ts'
import { topicSpelling } from './topic-spelling.ts'
import { updatedInFuture } from './updated-in-future.ts'

/** The input of the rules. */
export type Checkable = {
  /** What was found in the settings and in the front matter. */
  diagnostics: readonly Diagnostic[]
  /** Whether faulty articles are held back: then errors may be the reason why there are no others. */
  isHolding: boolean
  /** All articles. */
  heads: readonly ArticleHead[]
  /** The articles that are published now. */
  published: readonly ArticleHead[]
  sections: ReadonlyMap<string, Section>
  /** The articles of each feed, newest first. */
  feeds: readonly (readonly ArticleHead[])[]
  /** The tags and authors that have feeds. */
  topics: readonly Topic[]
  /** The feeds compared with their published versions. */
  compared: Compared
  outputs: Outputs
  now: Date
}

/** Every rule that compares articles or feeds. Rules for a single value are in the schema, rules for HTML in render/. */
const rules: readonly ((checkable: Checkable, at: Locate, content: Content) => Diagnostic[])[] = [
  (checkable, at) => badId(checkable, at),
  ({ heads, compared }, at) => duplicateId(heads, compared, at),
  ({ heads, sections, compared }, at) => duplicateUrl(heads, sections, at, compared.had),
  ({ sections }, _at, content) => reservedName(content, sections),
  (checkable, _at, content) => noArticle(checkable, content),
  ({ published, now }, at) => updatedInFuture(published, now, at),
  ({ heads, now }, at) => farDate(heads, now, at),
  ({ feeds }, at) => sameInstant(feeds, at),
  ({ topics }, at, content) => topicSpelling(topics, at, content),
  ({ outputs }, _at, content) => sameDocument(outputs.feeds, content),
  ({ outputs }, _at, content) => largeFeed(outputs, content),
  ({ compared, sections }, _at, { name }) => movedFeed(compared.removed, sections, name),
  ({ compared, heads }, at, { name }) => continuity(compared, { heads, name, at }),
]

/**
 * Runs the rules. Line numbers need the YAML parser, so it is loaded, and the rules run a second time, only when a rule
 * found something.
 */
export async function checkAll(checkable: Checkable, content: Content): Promise<Diagnostic[]> {
  let isAsked = false
  const nowhere: Locate = ({ path: file }) => {
    isAsked = true
    return { file, line: 1, column: 1 }
  }
  const found = findingsOf(checkable, nowhere, content)
  if (!isAsked) return found
  const { inWordsOfEach, keyPositions } = await import('../content/key-position.ts')
  return inWordsOfEach(findingsOf(checkable, keyPositions(content), content), checkable.heads, content)
}

const findingsOf = (checkable: Checkable, at: Locate, content: Content): Diagnostic[] => {
  const found = onePerPair(rules.flatMap((rule) => rule(checkable, at, content)))
  return [...found, ...outputClash(checkable, [...checkable.diagnostics, ...found], at, content)]
}

/** Two articles with one id are often the same article twice: what else they have in common is no other mistake. */
function onePerPair(found: readonly Diagnostic[]): Diagnostic[] {
  const same = new Set(found.flatMap((one) => (one.rule === 'duplicate-id' ? pairOf(one) : [])))
  return found.filter((one) => !(consequences.has(one.rule) && same.has(pairOf(one))))
}

const consequences: ReadonlySet<string> = new Set(['duplicate-url', 'same-instant'])

const pairOf = ({ file, related }: Diagnostic) => [file, related?.file].sort().join('\n')
