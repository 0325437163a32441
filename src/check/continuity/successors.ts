import type { ArticleHead } from '../../model.ts'
import type { EarlierItem } from '../../previous/item.ts'

/** An article whose id is in no published feed, with the keys by which it may be known as an earlier one. */
export type Fresh = { head: ArticleHead; text: string; picture: string }

/**
 * The articles that took the place of earlier ones, by the ids of the earlier ones. Each criterion is applied to all articles
 * before the next one, so that a weak one decides only what no strong one could.
 */
export function successorsOf(lost: readonly EarlierItem[], fresh: readonly Fresh[]): ReadonlyMap<string, ArticleHead> {
  const found = new Map<string, ArticleHead>()
  const taken = new Set<string>()
  for (const { ofItem, ofArticle } of criteria) {
    const items = grouped(lost, (item) => (found.has(item.id) ? '' : ofItem(item)))
    const articles = grouped(fresh, (article) => (taken.has(article.head.id) ? '' : ofArticle(article)))
    for (const [key, alike] of articles) {
      for (const [item, { head }] of paired(items.get(key) ?? [], alike)) {
        found.set(item.id, head)
        taken.add(head.id)
      }
    }
  }
  return found
}

/** When an earlier and a new article are the same: with the same key, which is empty where it has none. The strongest first. */
const criteria: readonly { ofItem: (item: EarlierItem) => string; ofArticle: (article: Fresh) => string }[] = [
  { ofItem: ({ url }) => url, ofArticle: ({ head }) => head.url },
  {
    ofItem: ({ title, published }) => title && `${Date.parse(published)} ${title}`,
    ofArticle: ({ head }) => `${head.date.epochMilliseconds} ${head.title}`,
  },
  {
    ofItem: ({ text, picture }) => text && `${text} ${picture}`,
    ofArticle: ({ text, picture }) => text && `${text} ${picture}`,
  },
  { ofItem: ({ title }) => title, ofArticle: ({ head }) => head.title },
]

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else if (key !== '') groups.set(key, [value])
  }
  return groups
}

/** Pairs of earlier and new articles with the same key: first those of the same date, then the nearest dates. */
function paired(items: readonly EarlierItem[], articles: readonly Fresh[]): [EarlierItem, Fresh][] {
  const left = [...items].sort((a, b) => timeOf(a) - timeOf(b))
  const pairs: [EarlierItem, Fresh][] = []
  for (const isEnough of [(distance: number) => distance === 0, () => true]) {
    const done = new Set(pairs.map(([, article]) => article))
    for (const article of articles.filter((one) => !done.has(one))) {
      const time = article.head.date.epochMilliseconds
      const index = nearest(left, time)
      const item = left[index]
      if (item === undefined || !isEnough(timeOf(item) - time)) continue
      pairs.push([item, article])
      left.splice(index, 1)
    }
  }
  return pairs
}

const timeOf = ({ published }: EarlierItem): number => Date.parse(published) || 0

/** The index of the item with the nearest date, by binary search. */
function nearest(sorted: readonly EarlierItem[], time: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = sorted[middle]
    if (item && timeOf(item) < time) low = middle + 1
    else high = middle
  }
  const [before, after] = [sorted[low - 1], sorted[low]]
  return before && (!after || time - timeOf(before) < timeOf(after) - time) ? low - 1 : low
}
