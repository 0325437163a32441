import { decodeHTML } from 'entities'
import type { ArticleHead } from '../model.ts'
import type { EarlierItem } from '../previous/item.ts'
import { folded } from '../text/characters.ts'
import { day } from '../time/moment.ts'
import { offsetAt } from '../time/zone.ts'
import { addressKey } from './address.ts'
import { oldAddresses, type RawFrontMatter } from './old-address.ts'

/** An old article and the article that it is, and by what they were found to be the same. */
export type Match = { item: EarlierItem; head: ArticleHead; by: 'id' | 'address' | 'old address' | 'title and day' }

/** An old article that no article could be found for, and those that it may be. */
export type Unmatched = { item: EarlierItem; candidates: ArticleHead[] }

/**
 * Matches old articles with those of the site, each with one at most: by id, by address, by an address that the article had before, then
 * by title and day. Each criterion is applied to all before the next one, and where it leaves a choice it decides nothing.
 */
export function matched(
  items: readonly EarlierItem[],
  heads: readonly ArticleHead[],
  { site, raw }: { site: string; raw: RawFrontMatter },
): { matches: Match[]; unmatched: Unmatched[] } {
  const found = new Map<EarlierItem, Match>()
  const taken = new Set<ArticleHead>()
  const pair = (item: EarlierItem, head: ArticleHead, by: Match['by']) => {
    found.set(item, { item, head, by })
    taken.add(head)
  }
  const addressOf = ({ url }: EarlierItem) => addressKey(url, site)
  const byAddress = grouped(heads, ({ url, section }) => [addressKey(url, section.url)])
  takeSingle(
    grouped(heads, ({ id, uri = id }) => [id, uri]),
    ({ id }) => id,
    'id',
  )
  takeSingle(byAddress, addressOf, 'address')
  const rest = items.some((item) => !found.has(item)) ? heads.filter((head) => !taken.has(head)) : []
  takeSingle(
    grouped(rest, (head) => oldAddresses(raw(head)?.values ?? {}, head)),
    addressOf,
    'old address',
  )
  const titles = { old: grouped(items, titleOf), ours: grouped(heads, titleOf) }
  for (const item of items) {
    const head = found.has(item) ? undefined : sameDay(item, titles, taken)
    if (head) pair(item, head, 'title and day')
  }
  return {
    matches: items.flatMap((item) => found.get(item) ?? []),
    unmatched: items
      .filter((item) => !found.has(item))
      .map((item) => ({
        item,
        candidates: [
          ...new Set([
            ...(byAddress.get(addressOf(item)) ?? []),
            ...titleOf(item).flatMap((key) => titles.ours.get(key) ?? []),
          ]),
        ],
      })),
  }

  function takeSingle(
    groups: ReadonlyMap<string, ArticleHead[]>,
    keyOf: (item: EarlierItem) => string,
    by: Match['by'],
  ): void {
    for (const item of items) {
      const key = keyOf(item)
      const [head, other] = (found.has(item) || key === '' ? undefined : groups.get(key)) ?? []
      if (head && !other && !taken.has(head)) pair(item, head, by)
    }
  }
}

function grouped<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    for (const key of new Set(keysOf(value))) groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}

/** The key of a title, without markup, case, and the kind of quotation marks and dashes, which tools change; none where it is empty. */
export function titleOf({ title }: { title: string }): string[] {
  const plain = decodeHTML(title.replace(/<[^<>]*>/g, ''))
    .normalize('NFKC')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟″]|''/g, '"')
    .replace(/[\u2010-\u2015\u2212]|--+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? [] : [folded(plain)]
}

type Titles = { old: ReadonlyMap<string, EarlierItem[]>; ours: ReadonlyMap<string, ArticleHead[]> }

/** The article with this title and day; the day may differ by one where the title is the only one of its kind. */
function sameDay(item: EarlierItem, titles: Titles, taken: ReadonlySet<ArticleHead>): ArticleHead | undefined {
  const [key = ''] = titleOf(item)
  const ours = titles.ours.get(key) ?? []
  const others = (titles.old.get(key) ?? []).filter(({ where }) => where.file === item.where.file)
  const near = (most: number) => ours.filter((head) => !taken.has(head) && Math.abs(daysBetween(item, head)) <= most)
  const [head, second] = near(0)
  const isOnlyOne = others.filter((other) => head && daysBetween(other, head) === 0).length === 1
  if (head) return second || !isOnlyOne ? undefined : head
  return ours.length === 1 && others.length === 1 ? near(1)[0] : undefined
}

/** The days from an article to an old one, in the zone of the article; NaN where the old one has none. */
function daysBetween(item: EarlierItem, { date, section }: ArticleHead): number {
  return (Date.parse(dayOf(item, section.timezone)) - Date.parse(day(date))) / 86_400_000
}

/** The day of an old article: by its date, else by its address, as those of Blosxom have it. */
function dayOf({ published, updated, url }: EarlierItem, timezone: string): string {
  const epochMilliseconds = Date.parse(published || updated || '')
  if (!Number.isNaN(epochMilliseconds)) return day({ epochMilliseconds, offset: offsetAt(epochMilliseconds, timezone) })
  return /\/(\d{4})\/(\d\d)\/(\d\d)(?=\D|$)/.exec(url)?.slice(1).join('-') ?? ''
}
