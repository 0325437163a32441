import type { Diagnostic } from '../../diagnostic.ts'
import type { Comparison, Lost } from './comparison.ts'

/**
 * A feed in which every article has a new id: readers show all of its articles as new, all at once.
 * @see RFC 4287 §4.2.6
 */
export function allNew({ feed, items, lost }: Comparison, name: (path: string) => string): Diagnostic[] {
  const { section, articles } = feed
  if (feed.kind !== 'section') return []
  const ids = new Set(items.map(({ id }) => id))
  const isFlood = items.length > 1 && articles.length > 1 && lost.length === items.length
  if (!isFlood || articles.some(({ id }) => ids.has(id))) return []
  const authority = formerAuthority(lost)
  return [
    {
      file: name(section.path === '' ? 'site.yaml' : `${section.path}/section.yaml`),
      line: 1,
      column: 1,
      rule: 'all-new',
      message: `No article of this feed has an id that was in the feed before, so readers show all ${articles.length} of them as new.`,
      hint: authority
        ? `Write "authority: ${authority}" into this file, so that every article keeps its id.`
        : 'Give each article its old id: the other findings name the ids.',
    },
  ]
}

/** The domain name in all earlier ids, if the ids differ in nothing else. */
export function formerAuthority(lost: readonly Lost[]): string | undefined {
  const found = new Set(
    lost.map(({ item, successor }) => {
      const [, before, rest] = /^tag:([^,]+),(.*)$/.exec(item.id) ?? []
      return successor && successor.id === `tag:${successor.section.authority},${rest}` ? before : undefined
    }),
  )
  const [only] = found
  return found.size === 1 ? only : undefined
}
