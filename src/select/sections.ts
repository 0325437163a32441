import { shows } from '../content/section-of.ts'
import type { ArticleHead, Section } from '../model.ts'
import { byCodeUnit } from '../text/characters.ts'

/**
 * The newest articles of each section and the sections below it, up to its limit; articles with the same date are
 * sorted by id. Withdrawn articles are included however old they are, so that people who have read them see the note.
 */
export function newest(
  sections: ReadonlyMap<string, Section>,
  heads: readonly ArticleHead[],
): Map<Section, ArticleHead[]> {
  const selected = new Map([...sections.values()].map((section): [Section, ArticleHead[]] => [section, []]))
  const lists = new Map([...selected.keys()].map((section) => [section, within(section, selected)]))
  const isWhole = (limit: number) => limit >= heads.length
  for (const head of likelyNewestFirst(heads)) {
    for (const { limit, shown } of lists.get(head.section) ?? []) {
      if (isWhole(limit)) shown.push(head)
      else insert(head, shown, limit)
    }
  }
  for (const [{ limit }, shown] of selected) if (isWhole(limit)) shown.sort(newestFirst)
  for (const head of heads.filter(({ isWithdrawn }) => isWithdrawn)) {
    for (const { limit, shown } of lists.get(head.section) ?? []) if (!isWhole(limit)) insertWithdrawn(head, shown)
  }
  return selected
}

/** The newest of these articles, in the same way. */
export function newestOf(heads: readonly ArticleHead[], limit: number): ArticleHead[] {
  if (limit >= heads.length) return heads.toSorted(newestFirst)
  const shown: ArticleHead[] = []
  for (const head of likelyNewestFirst(heads)) insert(head, shown, limit)
  for (const head of heads.filter(({ isWithdrawn }) => isWithdrawn)) insertWithdrawn(head, shown)
  return shown
}

/** The lists that an article of this section may be in, each with its limit. */
const within = (own: Section, selected: ReadonlyMap<Section, ArticleHead[]>) =>
  [...selected].flatMap(([above, shown]) => (shows(above, own) ? { limit: above.limit, shown } : []))

/** Files are often named by date, so the newest are last: if they are inserted first, fewer articles have to move. */
const likelyNewestFirst = (heads: readonly ArticleHead[]) => heads.toReversed()

/** Inserts an article into a sorted list; the last article is removed when the list is too long. */
function insert(head: ArticleHead, shown: ArticleHead[], limit: number): void {
  const last = shown.at(-1)
  if (last && shown.length >= limit && newestFirst(head, last) >= 0) return
  shown.splice(placeOf(head, shown), 0, head)
  if (shown.length > limit) shown.pop()
}

function insertWithdrawn(head: ArticleHead, shown: ArticleHead[]): void {
  if (!shown.includes(head)) shown.splice(placeOf(head, shown), 0, head)
}

/** Binary search for the index that keeps the list sorted. */
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

/** Compares two articles for a list with the newest first. */
export const newestFirst = (a: ArticleHead, b: ArticleHead) =>
  b.date.epochMilliseconds - a.date.epochMilliseconds || byCodeUnit(a.id, b.id)
