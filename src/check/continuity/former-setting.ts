import { idByPattern } from '../../content/id-pattern.ts'
import { slugOf } from '../../content/identity.ts'
import type { ArticleHead } from '../../model.ts'
import { day } from '../../time/moment.ts'
import type { Lost } from './comparison.ts'

/** A line for the settings with which lost articles keep their ids, why, and the ids of these articles. */
export type FormerSetting = { line: string; because: string; ids: ReadonlySet<string> }

/** The setting with which the earlier ids were made, if all of them were made with one. */
export const formerSetting = (lost: readonly Lost[]): FormerSetting | undefined =>
  formerAuthority(lost) ?? formerPattern(lost)

/** The domain name in all earlier ids, if the ids differ in nothing else. */
function formerAuthority(lost: readonly Lost[]): FormerSetting | undefined {
  const found = new Set(
    lost.map(({ item, successor }) => {
      const [, before, rest] = /^tag:([^,]+),(.*)$/.exec(item.id) ?? []
      return successor && successor.id === `tag:${successor.section.authority},${rest}` ? before : undefined
    }),
  )
  const [only] = found
  if (found.size !== 1 || only === undefined) return undefined
  return { line: `authority: ${only}`, because: 'the earlier ids have this domain', ids: idsOf(lost) }
}

/** The patterns of other tools. */
const patterns = [
  { line: 'ids: url', pattern: 'url', because: 'the earlier ids are the addresses of the articles' },
  {
    line: "ids: '{folder}{name}'",
    pattern: '{folder}{name}',
    because: 'the earlier ids are those of jekyll-feed: the addresses without their endings',
  },
  {
    line: "ids: '{rawUrl}'",
    pattern: '{rawUrl}',
    because: 'the earlier ids are the addresses without percent-encoding',
  },
]

/** The pattern that makes the earlier ids of all articles that still have their addresses. */
function formerPattern(lost: readonly Lost[]): FormerSetting | undefined {
  const matched = lost.filter(({ item, successor }) => successor && (item.url === '' || item.url === successor.url))
  if (matched.length === 0) return undefined
  for (const { line, pattern, because } of patterns) {
    const isMade = ({ item, successor }: Lost) => successor !== undefined && idsBy(pattern, successor).includes(item.id)
    if (matched.every(isMade)) return { line, because, ids: idsOf(lost.filter(isMade)) }
  }
  return undefined
}

/** The ids of an article by a pattern: `{name}` is its slug, or the name of its file where that is written in another way. */
const idsBy = (pattern: string, { section, date, slug, url, path }: ArticleHead): string[] =>
  [slug, slugOf(path)].map((name) => idByPattern(pattern, { section, published: day(date), slug, name, url }))

const idsOf = (lost: readonly Lost[]): ReadonlySet<string> => new Set(lost.map(({ item }) => item.id))
