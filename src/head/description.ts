import { creators } from '../feed/xml/extensions.ts'
import { named } from './element.ts'
import type { Contributor } from './model.ts'

/**
 * The summary, and the authors: one element for each. Government sites in China have names for them that are the same in HTML.
 * @see HTML §4.2.5.1, `author` and `description`
 */
export const description: Contributor = ({ article }) =>
  article.section.government
    ? []
    : [...named('description', article.summary), ...creators(article).flatMap(({ name }) => named('author', name))]
