import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'

/**
 * Titles are plain text: what looks like HTML in them is shown as it stands by some readers and swallowed by others.
 * @see RSS 2.0 `<title>`; RFC 4287 §3.1.1.1
 */
export const titleMarkup = (heads: readonly ArticleHead[], at: Locate): Diagnostic[] =>
  heads.flatMap((head): Diagnostic | [] => {
    const [found] = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.exec(head.title) ?? []
    if (found === undefined) return []
    return {
      ...at(head, 'title'),
      rule: 'title-markup',
      message: `The title holds "${found}"; a title is plain text, so readers may show or lose these signs.`,
      hint: 'Write the title without HTML: the character itself instead of a reference.',
    }
  })
