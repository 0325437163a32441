import type { Fix } from '../diagnostic.ts'
import type { ArticleHead, Locate } from '../model.ts'

/**
 * The line to write for a key of the front matter: in the place of its line, or below the line `---` that opens the front matter.
 * No line where the key shares its own with others.
 */
export function lineOf(
  head: Pick<ArticleHead, 'path' | 'digest' | 'section'>,
  key: string,
  line: string,
  at: Locate,
): { fix?: Fix } {
  const place = at(head, key)
  if (place.line === 1) return { fix: { line: 1, replacement: `---\n${line}` } }
  return place.column === `${key}: `.length + 1 ? { fix: { line: place.line, replacement: line } } : {}
}
