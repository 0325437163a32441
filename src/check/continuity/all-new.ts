import type { Diagnostic } from '../../diagnostic.ts'
import type { Comparison, Lost } from './comparison.ts'

/**
 * A feed of which no article is known any more floods every subscriber with all of it at once.
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
      message: `No article of this feed has an id that it had before: every subscriber sees all ${articles.length} as new.`,
      hint: authority
        ? `Write "authority: ${authority}" here: then the ids stay.`
        : 'Give each article its old id, as the other findings say.',
    },
  ]
}

/** The domain name that all ids had before, when they differ in nothing else. */
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
