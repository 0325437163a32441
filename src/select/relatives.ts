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
  const tags = shown.filter(({ taxonomy }) => taxonomy === 'tags')
  const byParent = groupedBy(tags, ({ parent }) => parent)
  const tagged = new Map([...byParent].map(([parent, own]) => [parent, byHead(own)]))
  const byName = groupedBy(shown, nameOf)
  const below = groupedBy(tags.filter(({ section }) => namesAbove(section.title)[0]).sort(mostArticles), placeAbove)
  return new Map(
    shown.map((topic) => {
      const above = tagsAbove(topic, byPath)
      const kin = kinOf(topic, below, above).sort(mostArticles).slice(0, limits.relatedTopics)
      const not = new Set([topic, ...above, ...kin])
      const wanted = limits.relatedTopics - kin.length
      const together = wanted > 0 ? usedTogether(topic, tagged.get(topic.parent), { wanted, not }) : []
      return [
        topic.section,
        {
          broader: [...above.map(titled), ...sameAbove(topic, byName.get(nameOf(topic)) ?? []).map(titledWhole)],
          related: [...kin, ...together].map(titled),
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

/** Those of one name that are in the sections above, the nearest first. */
const sameAbove = ({ parent }: Topic, ofOneName: readonly Topic[]): Topic[] =>
  ofOneName
    .filter((one) => one.parent !== parent && isWithin(parent.path, one.parent.path))
    .sort((a, b) => b.parent.path.length - a.parent.path.length)

/** A topic without its section, like `tags/traffic`. */
const nameOf = ({ section, taxonomy }: Topic) => `${taxonomy}${section.path.slice(section.path.lastIndexOf('/'))}`

/** The tags below a tag, and those that have the same tag above: of each, as many as are shown. Thousands may have the same one. */
function kinOf(topic: Topic, below: ReadonlyMap<string, readonly Topic[]>, above: readonly Topic[]): Topic[] {
  if (topic.taxonomy !== 'tags') return []
  const places = [placeOf(topic, topic.section.title), placeAbove(topic)]
  const not = [topic, ...above]
  return places.flatMap((place) =>
    (below.get(place) ?? []).slice(0, limits.relatedTopics + not.length).filter((one) => !not.includes(one)),
  )
}

/** The place of the tag above a tag, which need not have a feed. */
const placeAbove = (topic: Topic) => placeOf(topic, namesAbove(topic.section.title)[0] ?? '')

const placeOf = ({ parent }: Topic, name: string) => `${parent.path}/${name && topicSlug(name)}`

function byHead(topics: readonly Topic[]): Map<ArticleHead, Topic[]> {
  const found = new Map<ArticleHead, Topic[]>()
  for (const topic of topics) for (const head of topic.heads) grow(found, head, topic)
  return found
}

function groupedBy<Key>(topics: readonly Topic[], keyOf: (topic: Topic) => Key): Map<Key, Topic[]> {
  const groups = new Map<Key, Topic[]>()
  for (const topic of topics) grow(groups, keyOf(topic), topic)
  return groups
}

function grow<Key>(lists: Map<Key, Topic[]>, key: Key, topic: Topic): void {
  const list = lists.get(key)
  if (list) list.push(topic)
  else lists.set(key, [topic])
}

/** The tags of the articles of a topic, those of the most articles first; as many as are wanted. */
function usedTogether(
  { heads }: Topic,
  tagged: ReadonlyMap<ArticleHead, readonly Topic[]> = new Map(),
  { wanted, not }: { wanted: number; not: ReadonlySet<Topic> },
): Topic[] {
  const uses = new Map<Topic, number>()
  for (const head of heads) for (const one of tagged.get(head) ?? []) uses.set(one, (uses.get(one) ?? 0) + 1)
  const first: (readonly [Topic, number])[] = []
  for (const use of uses) {
    const last = first.at(-1)
    if (not.has(use[0]) || (last && first.length === wanted && mostUses(last, use) < 0)) continue
    first.push(use)
    first.sort(mostUses).splice(wanted)
  }
  return first.map(([topic]) => topic)
}

const mostUses = ([a, some]: readonly [Topic, number], [b, others]: readonly [Topic, number]) =>
  others - some || byPathOf(a, b)

const mostArticles = (a: Topic, b: Topic) => b.heads.length - a.heads.length || byPathOf(a, b)

const byPathOf = (a: Topic, b: Topic) => byCodeUnit(a.section.path, b.section.path)
