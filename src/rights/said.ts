import { included, isForMachines, type Rights, saysUses, type Usage, usages } from '../model/rights.ts'

/** The single uses, which include no others. */
export const singleUses: readonly Usage[] = usages.filter((use) => included[use].length === 1)

/** What is said of a use: permitted, prohibited, or nothing. What is in both is prohibited (RSL 1.0 §3.1.1). */
export function saidOf(rights: Rights | undefined, use: Usage): 'permitted' | 'prohibited' | undefined {
  const isIn = (all: readonly Usage[] = []) => all.some((one) => included[one].includes(use))
  if (isIn(rights?.prohibits)) return 'prohibited'
  return isIn(rights?.permits) ? 'permitted' : undefined
}

/**
 * The words for a use in robots.txt: `signal` in the Content Signals of Cloudflare, `label` in draft-ietf-aipref-vocab-08 §4. A use
 * without a word, like `ai-index`, is in RSL only.
 */
export const robotsWords: readonly { use: Usage; signal: string; label: string }[] = [
  { use: 'search', signal: 'search', label: 'search' },
  { use: 'ai-input', signal: 'ai-input', label: 'ai-use' },
  { use: 'ai-train', signal: 'ai-train', label: 'train-ai' },
]

/**
 * The words of a list in the order of the vocabulary, without those that others of them include: two lists that say the same become
 * equal.
 */
export const inOrder = (uses: readonly Usage[]): Usage[] =>
  usages.filter((use) => uses.includes(use) && !uses.some((one) => one !== use && included[one].includes(use)))

/** All that rights say to machines, as a text to compare; empty when that is nothing. */
export function textOf(rights: Rights | undefined): string {
  if (!isForMachines(rights)) return ''
  const { license, permits, prohibits, tdm, tdmPolicy } = rights
  return JSON.stringify([license, inOrder(permits), inOrder(prohibits), tdm, tdmPolicy])
}

/**
 * Whether a prefix with some rights may cover an address with others: nothing is prohibited there that is not prohibited at the
 * address, since no narrower scope lifts that (RSL 1.0 §3.1.1), and nothing is said of which nothing can be said there.
 */
export const mayCover = (prefix: Rights | undefined, address: Rights | undefined): boolean =>
  usages.every((use) => !prefix?.prohibits.includes(use) || saidOf(address, use) === 'prohibited') &&
  (!saysUses(prefix) || saysUses(address)) &&
  (prefix?.tdm === undefined || address?.tdm !== undefined)

/** What is true of two parts of a site: the stricter of both. Of two licences the first one counts. */
export function stricter(one: Rights, other: Rights): Rights {
  const isReserved = one.tdm === 'reserved' || other.tdm === 'reserved'
  const [policy, ...policies] = new Set(
    [one, other].flatMap(({ tdm, tdmPolicy }) => (tdm === 'reserved' ? [tdmPolicy] : [])),
  )
  return {
    license: one.license,
    permits: singleUses.filter((use) => [one, other].every((rights) => saidOf(rights, use) === 'permitted')),
    prohibits: inOrder([...one.prohibits, ...other.prohibits]),
    tdm: isReserved ? 'reserved' : one.tdm === other.tdm ? one.tdm : undefined,
    tdmPolicy: policies.length === 0 ? policy : undefined,
  }
}
