import { uriOf } from '../content/guid.ts'
import { freeId } from '../content/identity.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'
import { decoded } from '../text/characters.ts'
import { repeated } from '../text/repeated.ts'
import { day } from '../time/moment.ts'
import type { Compared } from './continuity/comparison.ts'
import { idFix } from './id-line.ts'

/**
 * Two articles must not have the same id: readers show only one of them. Tags that differ only in case or in how accents
 * are composed come from two slugs that many servers treat as one address. Of two articles, the one that subscribers have under
 * this id keeps it.
 * @see RSS 2.0 `<guid>`; RFC 4287 §4.2.6; JSON Feed 1.1 `id`
 */
export function duplicateId(
  heads: readonly ArticleHead[],
  { comparisons, had = new Set() }: Pick<Compared, 'comparisons' | 'had'>,
  at: Locate,
): Diagnostic[] {
  const twins = twinsAmong(heads).filter((pair) => !isOfAddress(pair, at))
  if (twins.length === 0) return []
  const known = new Set(comparisons.flatMap(({ items }) => items.map(({ id, url }) => `${id} ${url}`)))
  const isKnown = ({ id, url }: ArticleHead) => known.has(`${id} ${url}`)
  const taken = new Set([...heads.flatMap((head) => [head.id, uriOf(head)]), ...had].map(alike))
  return twins.map(({ first, second, shared }) => {
    const [kept, other] = isKnown(second) && !isKnown(first) ? [second, first] : [first, second]
    const id = freeId(other.section, day(other.date), other.slug, (one) => taken.has(alike(one)))
    taken.add(alike(id))
    return {
      ...at(other, 'id'),
      rule: 'duplicate-id',
      message: `The id "${shared(other)}" is already taken${shared(kept) === shared(other) ? '' : `, as "${shared(kept)}"`}.`,
      hint: `Write "id: ${id}" into the front matter here, if this article is new. Never change the id of a published one.`,
      related: at(kept, 'id'),
      ...idFix(other, id, at),
    }
  })
}

/** Whether two articles have one id because it is made of their address: they need two addresses (`duplicate-url`). */
const isOfAddress = ({ first, second }: Twins, at: Locate): boolean =>
  first.url === second.url && [first, second].every((head) => head.uri !== undefined && at(head, 'id').line === 1)

type Shared = (head: ArticleHead) => string
type Twins = { first: ArticleHead; second: ArticleHead; shared: Shared }

/** The pairs with one id: in RSS and JSON Feed, in Atom, or but for their spelling. Each article is the second one once. */
function twinsAmong(heads: readonly ArticleHead[]): Twins[] {
  const isPlain = heads.every(({ uri }) => uri === undefined)
  const spelt = heads.filter(({ uri }) => uri === undefined) // of any text, readers compare every character
  const found = new Map<ArticleHead, Twins>()
  const add = (some: readonly ArticleHead[], key: Shared, shared: Shared = key) => {
    for (const pair of repeated(some, key)) if (!found.has(pair.second)) found.set(pair.second, { ...pair, shared })
  }
  if (!isPlain) add(heads, idOf)
  if (!isPlain) add(heads, uriOf)
  add(spelt, ({ id }) => alike(id), idOf)
  return [...found.values()]
}

const idOf: Shared = ({ id }) => id

const alike = (id: string) => decoded(id).normalize('NFC').toLowerCase()
