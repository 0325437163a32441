import { element, printXml, textElement } from '../../feed/xml/tree.ts'
import { type Rights, saysUses } from '../../model/rights.ts'
import { uri } from './uri.ts'

/** What may be done with a text, in words for the staff of an agency. */
export function usageOf(rights: Rights | undefined): { usageTerms?: string } {
  if (!rights) return {}
  const { license, permits, prohibits, tdm, tdmPolicy } = rights
  const sentences = [
    ...(license ? [`Licence: ${license}`] : []),
    ...(permits.length > 0 ? [`Permitted uses by machines (RSL 1.0): ${permits.join(', ')}.`] : []),
    ...(prohibits.length > 0 ? [`Prohibited uses by machines (RSL 1.0): ${prohibits.join(', ')}.`] : []),
    ...(tdm ? [`Text and data mining: ${tdm}.`] : []),
    ...(tdmPolicy ? [`Terms of mining: ${tdmPolicy}`] : []),
  ]
  return sentences.length === 0 ? {} : { usageTerms: sentences.join('\n') }
}

/** The same for programs. The schema takes one of two: a link to the licence, or without one the uses in a language of rights. */
export function rightsInfo(rights: Rights | undefined, url: string) {
  if (rights?.license) return { linkedRights: uri(rights.license) }
  if (!saysUses(rights)) return undefined
  return { langId: namespace, encodedRights: rsl(rights, url) }
}

const namespace = 'https://rslstandard.org/rsl'

/** RSL 1.0 §3: the licence of one address. */
const rsl = ({ permits, prohibits }: Rights, url: string): string =>
  printXml(
    element(
      'rsl',
      {},
      element('content', { url }, element('license', {}, uses('permits', permits), uses('prohibits', prohibits))),
    ),
    { '': namespace },
  )

const uses = (name: string, list: Rights['permits']) =>
  list.length === 0 ? undefined : textElement(name, list.join(' '), { type: 'usage' })
