import { rightsOf } from '../model/rights.ts'
import { named } from './element.ts'
import type { Contributor } from './model.ts'

/**
 * The licence, and whether the right to text and data mining is reserved.
 * @see HTML §4.6.7.11, `license`; TDM Reservation Protocol, "TDM metadata in HTML content"
 */
export const rights: Contributor = ({ article }) => {
  const { license, tdm, tdmPolicy } = rightsOf(article) ?? {}
  return [
    ...(license === undefined ? [] : [{ name: 'link' as const, attributes: { rel: 'license', href: license } }]),
    ...named('tdm-reservation', tdm && (tdm === 'reserved' ? '1' : '0')),
    ...named('tdm-policy', tdmPolicy),
  ]
}
