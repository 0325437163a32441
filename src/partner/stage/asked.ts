import { nearest } from '../../text/nearest.ts'
import { partnerNamed, partners } from '../index.ts'

/** Why the names of partners cannot be used, a sentence about the first that is not known. */
export function unknownPartner(names: readonly string[]): string | undefined {
  const unknown = names.find((name) => name !== 'all' && !partnerNamed(name))
  if (unknown === undefined) return undefined
  const known = [...partners.map(({ name }) => name), 'all']
  const near = nearest(unknown, known)
  return `There is no partner "${unknown}". ${near ? `Did you mean "${near}"?` : `The partners are ${known.join(', ')}.`}`
}
