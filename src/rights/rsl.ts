import { element, printXml, textElement } from '../feed/xml/tree.ts'
import { saysUses } from '../model/rights.ts'
import { byCodeUnit } from '../text/characters.ts'
import type { Origin, Scope } from './model.ts'
import { patternsOf, toldBy } from './patterns.ts'
import { inOrder } from './said.ts'

/** RSL 1.0 §3.1: its namespace, which is that of standalone documents without a prefix (§2.2). */
export const rslNamespace = 'https://rslstandard.org/rsl'

/**
 * What may be done with texts as RSL 1.0, https://rslstandard.org/rsl; undefined where nothing is said. It has no `payment`, so what
 * is permitted is free (§3.7); the licence for people is in `terms` (§3.17). No setting names the holder of all rights, so there is no
 * `copyright`.
 */
export function rslOf(origins: readonly Origin[]): string | undefined {
  const contents = origins
    .flatMap(({ origin, scopes }) =>
      toldBy(scopes, says).flatMap(({ scope }) => patternsOf(scope).map((url) => content(origin + url, scope))),
    )
    .sort((a, b) => byCodeUnit(a.attributes.url ?? '', b.attributes.url ?? ''))
  if (contents.length === 0) return undefined
  return printXml(element('rsl', { 'max-age': maxAge }, ...contents), { '': rslNamespace })
}

/** Days for which a reader may keep it (§3.2): an article with other rights may come out every day. */
const maxAge = '1'

const says = ({ rights }: Scope) =>
  saysUses(rights) ? JSON.stringify([rights.license, inOrder(rights.permits), inOrder(rights.prohibits)]) : ''

/** §3.3, §3.4: one license, with each list once; an empty list is left out (§3.5, §3.6). */
const content = (url: string, { rights }: Scope) =>
  element(
    'content',
    { url },
    element(
      'license',
      {},
      ...(['permits', 'prohibits'] as const).map((name) => {
        const uses = inOrder(rights?.[name] ?? [])
        return uses.length === 0 ? undefined : element(name, { type: 'usage' }, uses.join(' '))
      }),
    ),
    textElement('terms', rights?.license),
  )
