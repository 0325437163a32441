import { closest, distance } from 'fastest-levenshtein'

/** What is said of a section that is not there. */
export function noSection(path: string, known: readonly string[]): string {
  const named = known.filter(Boolean)
  const near = named.length > 0 ? closest(path, named) : ''
  const hint = near !== '' && distance(path, near) <= Math.max(2, path.length / 3) ? ` Did you mean "${near}"?` : ''
  return `There is no section "${path}".${hint || ` There is: ${named.join(', ') || 'none'}.`}`
}
