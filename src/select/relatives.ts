import { topicSlug } from '../content/identity.ts'
import { feedFolder, isWithin } from '../content/section-of.ts'
import { limits } from '../limits.ts'
import type { ArticleHead, Neighbour, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'
import type { Topic } from './topics.ts'

/** The topics to which the page of a topic leads: those above it, and those beside it. */
export type Relatives = { broader: readonly Neighbour[]; related: readonly Neighbour[] }

/**
 * The relatives of each topic that has a page, by its section. Above a topic are the tags that its name begins with, as `Traffic` is
 * above `Traffic/Bridges`, and the same topic of the sections above. Beside it are first the tags below it and those of the same tag
 * above, then the tags that its articles have most often.
 */
export function relativesOf(topics: readonly Topic[]): Map<Section, Relatives> {
  const shown = topics.filter(({ section }) => section.pages)
  const byPath = new Map(shown.map((topic) => [topic.section.path, topic]))
  const tags = new Map<Section, Topic[]>()
  for (const topic of shown) if (topic.taxonomy === 'tags') grow(tags, topic.parent, topic)
  const tagged = new Map([...tags].map(([parent, own]) => [parent, byHead(own)]))
  return new Map(
    shown.map((topic) => {
      const above = tagsAbove(topic, byPath)
      const kin = (tags.get(topic.parent) ?? []).filter((one) => isKin(one, topic) && !above.includes(one))
      const not = new Set([topic, ...above, ...kin])
      const together = usedTogether(topic, tagged.get(topic.parent)).filter((one) => !not.has(one))
      return [
        topic.section,
        {
          broader: [...above.map(titled), ...sameAbove(topic, shown).map(titledWhole)],
          related: [...kin.sort(mostArticles), ...together].slice(0, limits.relatedTopics).map(titled),
        },
      ]
    }),
  )
}

const titled = ({ section }: Topic): Neighbour => ({ title: section.title, path: feedFolder(section) })

/** The same topic of another section has the same title. */
const titledWhole = ({ section }: Topic): Neighbour => ({ title: section.feedTitle, path: feedFolder(section) })

/** The names above a name with slashes, the nearest first. */
function namesAbove(name: string): string[] {
  const parts = name.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('/'))
}

/** The tags above a tag in the same section, the nearest first. */
function tagsAbove({ section, parent, taxonomy }: Topic, byPath: ReadonlyMap<string, Topic>): Topic[] {
  const names = taxonomy === 'tags' ? namesAbove(section.title) : []
  return names.flatMap((name) => byPath.get([parent.path, taxonomy, topicSlug(name)].filter(Boolean).join('/')) ?? [])
}

/** The same topic in the sections above, the nearest first. */
const sameAbove = ({ section, parent, taxonomy }: Topic, topics: readonly Topic[]): Topic[] => {
  const slug = slugOf(section)
  return topics
    .filter((one) => one.taxonomy === taxonomy && one.parent !== parent && isWithin(parent.path, one.parent.path))
    .filter((one) => slugOf(one.section) === slug)
    .sort((a, b) => b.parent.path.length - a.parent.path.length)
}

const slugOf = ({ path }: Section) => path.slice(path.lastIndexOf('/') + 1)

/** Whether a tag is below another one, or has the same tag above. */
function isKin({ section: one }: Topic, { section: own, taxonomy }: Topic): boolean {
  if (one === own || taxonomy !== 'tags') return false
  const [above] = namesAbove(own.title)
  const [itsAbove] = namesAbove(one.title)
  if (itsAbove === undefined) return false
  const [theirs, mine, name] = [itsAbove, above ?? '', own.title].map(topicSlug)
  return theirs === name || theirs === mine
}

function byHead(topics: readonly Topic[]): Map<ArticleHead, Topic[]> {
  const found = new Map<ArticleHead, Topic[]>()
  for (const topic of topics) for (const head of topic.heads) grow(found, head, topic)
  return found
}

function grow<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The tags of the articles of a topic, those of the most articles first. */
function usedTogether({ heads }: Topic, tagged: ReadonlyMap<ArticleHead, readonly Topic[]> = new Map()): Topic[] {
  const uses = new Map<Topic, number>()
  for (const head of heads) for (const one of tagged.get(head) ?? []) uses.set(one, (uses.get(one) ?? 0) + 1)
  return [...uses].sort(([a, some], [b, others]) => others - some || byPathOf(a, b)).map(([topic]) => topic)
}

const mostArticles = (a: Topic, b: Topic) => b.heads.length - a.heads.length || byPathOf(a, b)

const byPathOf = (a: Topic, b: Topic) => byCodeUnit(a.section.path, b.section.path)
