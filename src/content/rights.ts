import { included, type Rights, type Usage } from '../model/rights.ts'
import type { WrittenRights } from './rights-schema.ts'

/**
 * The rights of an article or section, with what it does not say taken from above. What is prohibited above stays prohibited: in RSL
 * (§3.1.1) no part of a site can permit it again.
 */
export function rightsBelow(own: WrittenRights, above: Rights | undefined): Rights | undefined {
  if (own === undefined) return above
  const prohibits = [...new Set([...(above?.prohibits ?? []), ...(own.uses?.prohibits ?? [])])]
  const tdm = own.tdm ?? above?.tdm
  return {
    license: own.license ?? above?.license,
    permits: permitted([...new Set(own.uses?.permits ?? above?.permits)], prohibits),
    prohibits,
    tdm,
    tdmPolicy: tdm === 'reserved' ? (own.tdmPolicy ?? above?.tdmPolicy) : undefined,
  }
}

/** The uses that stay permitted beside prohibited ones. */
const permitted = (permits: readonly Usage[], prohibits: readonly Usage[]): Usage[] => {
  const forbidden = new Set(prohibits.flatMap((use) => included[use]))
  return permits.filter((use) => !forbidden.has(use))
}
