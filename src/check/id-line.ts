import { isUri } from '../content/guid.ts'
import { quoted } from '../content/quoted.ts'
import type { Fix } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'

/** The line with which an article has this id: `id` where that key takes it, else `guid`. */
export const idLine = (id: string): string => `${isUri(id) ? 'id' : 'guid'}: ${quoted(id)}`

/**
 * The same line where it is to be written: in the place of the line of `id` or `guid`, or below the line `---` that opens the front
 * matter. No line where the key shares its own with others.
 */
export function idFix(head: Pick<ArticleHead, 'path' | 'digest' | 'section'>, id: string, at: Locate): { fix?: Fix } {
  const line = idLine(id)
  for (const key of ['guid', 'id']) {
    const place = at(head, key)
    if (place.line > 1)
      return place.column === `${key}: `.length + 1 ? { fix: { line: place.line, replacement: line } } : {}
  }
  return { fix: { line: 1, replacement: `---\n${line}` } }
}
