import { byCodeUnit } from '../text/characters.ts'
import type { Origin, Scope } from './model.ts'
import { patternsOf, toldBy } from './patterns.ts'

/**
 * The reservation of text and data mining for the root of an origin; undefined where nothing is said. The first rule that fits counts,
 * so longer ones come first. Documents get no header fields about it: rightsholders should use one technique only.
 * @see TDM Reservation Protocol, final report of 10 May 2024, "TDM File on the Origin Server", "Processing priority"
 */
export function tdmrepOf({ scopes }: Origin): string | undefined {
  const rules = toldBy(scopes, ({ rights }) => (rights?.tdm ? JSON.stringify([rights.tdm, rights.tdmPolicy]) : ''))
    .flatMap(({ scope }) => patternsOf(scope).map((location) => rule(location, scope)))
    .sort((a, b) => b.location.length - a.location.length || byCodeUnit(a.location, b.location))
  return rules.length === 0 ? undefined : `${JSON.stringify(rules, null, 2)}\n`
}

const rule = (location: string, { rights }: Scope) => ({
  location,
  'tdm-reservation': rights?.tdm === 'reserved' ? 1 : 0,
  'tdm-policy': rights?.tdmPolicy,
})
