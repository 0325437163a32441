import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'
import { repeated } from '../text/repeated.ts'

/**
 * Two articles must not have the same id: readers show only one of them. Ids that differ only in case or in how accents
 * are composed come from two slugs that many servers treat as one address.
 * @see RSS 2.0 `<guid>`; RFC 4287 §4.2.6; JSON Feed 1.1 `id`
 */
export const duplicateId = (heads: readonly ArticleHead[], at: Locate): Diagnostic[] =>
  repeated(heads, ({ id }) => decoded(id).normalize('NFC').toLowerCase()).map(({ first, second }) => ({
    ...at(second, 'id'),
    rule: 'duplicate-id',
    message: `The id "${second.id}" is already taken${first.id === second.id ? '' : `, as "${first.id}"`}.`,
    hint: 'Give one of the two its own "id", or another "slug" if it has no "id". Never reuse the id of an old article.',
    related: at(first, 'id'),
  }))

function decoded(id: string): string {
  if (!id.includes('%')) return id
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
