import { freeId } from '../content/identity.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'
import { decoded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'
import { day } from '../time/moment.ts'
import type { Compared } from './continuity/comparison.ts'
import { lineOf } from './line-of.ts'

/**
 * Two articles must not have the same id: readers show only one of them. Ids that differ only in case or in how accents
 * are composed come from two slugs that many servers treat as one address. Of two articles, the one that subscribers have under
 * this id keeps it.
 * @see RSS 2.0 `<guid>`; RFC 4287 §4.2.6; JSON Feed 1.1 `id`
 */
export function duplicateId(
  heads: readonly ArticleHead[],
  { comparisons, had = new Set() }: Pick<Compared, 'comparisons' | 'had'>,
  at: Locate,
): Diagnostic[] {
  const twins = repeated(heads, ({ id }) => alike(id))
  if (twins.length === 0) return []
  const known = new Set(comparisons.flatMap(({ items }) => items.map(({ id, url }) => `${id} ${url}`)))
  const isKnown = ({ id, url }: ArticleHead) => known.has(`${id} ${url}`)
  const taken = new Set([...heads.map(({ id }) => id), ...had].map(alike))
  return twins.map(({ first, second }) => {
    const [kept, other] = isKnown(second) && !isKnown(first) ? [second, first] : [first, second]
    const id = freeId(other.section, day(other.date), other.slug, (one) => taken.has(alike(one)))
    taken.add(alike(id))
    return {
      ...at(other, 'id'),
      rule: 'duplicate-id',
      message: `The id "${other.id}" is already taken${kept.id === other.id ? '' : `, as "${kept.id}"`}.`,
      hint: `Write "id: ${id}" into the front matter here, if this article is new. Never change the id of a published one.`,
      related: at(kept, 'id'),
      ...lineOf(other, 'id', `id: ${id}`, at),
    }
  })
}

const alike = (id: string) => decoded(id).normalize('NFC').toLowerCase()
