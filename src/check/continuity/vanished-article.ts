import type { Diagnostic } from '../../diagnostic.ts'
import type { ArticleHead, Locate } from '../../model.ts'
import type { Lost } from './comparison.ts'

const withdraw =
  'If it must not stand, write "withdrawn: {date: ..., note: ...}" into it: then every reader shows the note in its place.'

/**
 * What was published stays in every reader that has it; nobody learns that it was taken away.
 * @see RFC 4287 §4.2.6
 */
export function vanishedArticle(lost: readonly Lost[], heads: readonly ArticleHead[], at: Locate): Diagnostic[] {
  if (lost.length === 0) return []
  const held = new Map(heads.map((head) => [head.id, head]))
  return lost.flatMap(({ item, successor }): Diagnostic | [] => {
    if (successor) return []
    const head = held.get(item.id)
    return {
      ...(head ? at(head, head.draft ? 'draft' : 'date') : item.where),
      rule: 'vanished-article',
      message: head
        ? 'This article is published, and is held back now; whoever has it keeps it, and its link leads nowhere.'
        : `"${item.title}" is published, and no article has its id now; whoever has it keeps it, and its link leads nowhere.`,
      hint: head
        ? `Publish it again. ${withdraw}`
        : `Bring its file back, or if it lives on in another file, write "id: ${item.id}" there. ${withdraw}`,
    }
  })
}
