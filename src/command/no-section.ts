import { nearest } from '../text/nearest.ts'

/** What is said of a section that is not there. */
export function noSection(path: string, known: readonly string[]): string {
  const named = known.filter(Boolean)
  const near = nearest(path, named)
  const hint = near ? `Did you mean "${near}"?` : `There is: ${named.join(', ') || 'none'}.`
  return `There is no section "${path}". ${hint}`
}
