import type { Diagnostic } from '../diagnostic.ts'
import type { Entry, Locate } from '../model.ts'

/**
 * Titles are plain text: what looks like HTML in them is shown as it stands by some readers and swallowed by others.
 * @see RSS 2.0 `<title>`; RFC 4287 §3.1.1.1
 */
export const titleMarkup = (entries: readonly Entry[], at: Locate): Diagnostic[] =>
  entries.flatMap((entry): Diagnostic | [] => {
    const [found] = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);/i.exec(entry.title) ?? []
    if (found === undefined) return []
    return {
      ...at(entry, 'title'),
      rule: 'title-markup',
      message: `The title holds "${found}"; a title is plain text, so readers may show or lose these signs.`,
      hint: 'Write the title without HTML: the character itself instead of a reference.',
    }
  })
