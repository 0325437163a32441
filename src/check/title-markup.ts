import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'

/**
 * A title is plain text: HTML in it is shown as code by some readers and removed by others.
 * @see RSS 2.0 `<title>`; RFC 4287 §3.1.1.1
 */
export const titleMarkup = (heads: readonly ArticleHead[], at: Locate): Diagnostic[] =>
  heads.flatMap((head): Diagnostic | [] => {
    const [found] = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.exec(head.title) ?? []
    if (found === undefined) return []
    return {
      ...at(head, 'title'),
      rule: 'title-markup',
      message: `The title contains "${found}". A title is plain text: some readers show this as it is written, others remove it.`,
      hint: 'Write the title without HTML: no tags, and the character itself (é) instead of a reference (&eacute;).',
    }
  })
