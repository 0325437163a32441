import { isWithin } from '../content/section-of.ts'
import type { ArticleHead, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'

/**
 * The newest articles of each section and of the sections below it, at most as many as it takes; ties go by id. Withdrawn ones
 * stand there however old they are: whoever has read them is to learn of it.
 */
export function newest(
  sections: ReadonlyMap<string, Section>,
  heads: readonly ArticleHead[],
): Map<Section, ArticleHead[]> {
  const selected = new Map([...sections.values()].map((section): [Section, ArticleHead[]] => [section, []]))
  const roads = new Map([...selected.keys()].map((section) => [section, within(section, selected)]))
  for (const head of likelyNewestFirst(heads)) {
    for (const { limit, shown } of roads.get(head.section) ?? []) insert(head, shown, limit)
  }
  for (const head of heads.filter(({ isWithdrawn }) => isWithdrawn)) {
    for (const { shown } of roads.get(head.section) ?? []) insertWithdrawn(head, shown)
  }
  return selected
}

/** The same of articles that are gathered already. */
export function newestOf(heads: readonly ArticleHead[], limit: number): ArticleHead[] {
  const shown: ArticleHead[] = []
  for (const head of likelyNewestFirst(heads)) insert(head, shown, limit)
  for (const head of heads.filter(({ isWithdrawn }) => isWithdrawn)) insertWithdrawn(head, shown)
  return shown
}

/** The lists that an article of this section may stand in, each with its limit. */
const within = ({ path }: Section, selected: ReadonlyMap<Section, ArticleHead[]>) =>
  [...selected].flatMap(([{ path: above, limit }, shown]) => (isWithin(path, above) ? { limit, shown } : []))

/** Where names begin with the year, the newest come last: begun with them, a list is soon full, and little is moved. */
const likelyNewestFirst = (heads: readonly ArticleHead[]) => heads.toReversed()

/** Sets an article in its place in a list, the last one of which goes when it is full. */
function insert(head: ArticleHead, shown: ArticleHead[], limit: number): void {
  const last = shown.at(-1)
  if (last && shown.length >= limit && newestFirst(head, last) >= 0) return
  shown.splice(placeOf(head, shown), 0, head)
  if (shown.length > limit) shown.pop()
}

function insertWithdrawn(head: ArticleHead, shown: ArticleHead[]): void {
  if (!shown.includes(head)) shown.splice(placeOf(head, shown), 0, head)
}

/** Behind all that come before it: found by halves. */
function placeOf(head: ArticleHead, shown: readonly ArticleHead[]): number {
  let [low, high] = [0, shown.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = shown[middle]
    if (other && newestFirst(other, head) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

export const newestFirst = (a: ArticleHead, b: ArticleHead) =>
  b.date.epochMilliseconds - a.date.epochMilliseconds || byCodeUnit(a.id, b.id)
