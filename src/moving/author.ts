import type { Author } from './model.ts'
import { plainText, textAt, type Values, valueAt } from './values.ts'

/** An author at the first of these paths that has one: a name, or a map with a name. */
export function authorOf(values: Values, paths: readonly string[]): Author | undefined {
  const author = paths.map((path) => valueAt(values, path)).find((value) => plainText(value) ?? textAt(value, ['name']))
  const name = plainText(author) ?? textAt(author, ['name'])
  if (name === undefined) return undefined
  const [email, url] = [textAt(author, ['email']), textAt(author, ['url', 'uri', 'homepage'])]
  return email === undefined && url === undefined ? name : { name, email, url }
}
