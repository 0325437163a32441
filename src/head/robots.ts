import { included, rightsOf } from '../model/rights.ts'
import { named } from './element.ts'
import type { ArticlePage, Contributor } from './model.ts'

/**
 * What search engines may show. Google Discover wants large pictures, which are shown only if the page permits it. The page of a
 * withdrawn article leaves the index: what people search for is gone from it, and may be why it was withdrawn.
 */
export const robots: Contributor = (page) =>
  named('robots', page.article.withdrawn || isHidden(page) ? 'noindex' : 'max-image-preview:large')

/** Whether its rights prohibit search. */
const isHidden = ({ article }: ArticlePage): boolean =>
  rightsOf(article)?.prohibits.some((use) => included[use].includes('search')) ?? false
