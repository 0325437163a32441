import { creators } from '../feed/xml/extensions.ts'
import { named } from './element.ts'
import type { Contributor } from './model.ts'

/**
 * The summary, and the authors: one element for each.
 * @see HTML §4.2.5.1, `author` and `description`
 */
export const description: Contributor = ({ article }) => [
  ...named('description', article.summary),
  ...creators(article).flatMap(({ name }) => named('author', name)),
]
