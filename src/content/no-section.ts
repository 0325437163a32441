import { nearest } from '../text/nearest.ts'

/** The message for a section that does not exist. */
export function noSection(path: string, known: readonly string[]): string {
  const named = known.filter(Boolean)
  const near = nearest(path, named)
  const hint = near
    ? `Did you mean "${near}"?`
    : named.length > 0
      ? `The sections are: ${named.join(', ')}.`
      : 'There are no sections.'
  return `There is no section "${path}". ${hint}`
}
