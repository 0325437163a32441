import { autodiscovery } from './autodiscovery.ts'
import type { Contributor } from './model.ts'

/**
 * The one address of the page, and the feeds that have it.
 * @see RFC 6596; HTML §4.6.7.1
 */
export const addresses: Contributor = ({ article, above, url }) => [
  ...(url === undefined ? [] : [{ name: 'link' as const, attributes: { rel: 'canonical', href: url } }]),
  ...autodiscovery(article.section, above),
]
