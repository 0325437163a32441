import type { Diagnostic } from '../diagnostic.ts'
import { included, type Usage, usages } from '../model/rights.ts'
import type { Section } from '../model.ts'
import type { WrittenRights } from './rights-schema.ts'
import { locate, type YamlText } from './yaml-position.ts'

type Above = Pick<Section, 'title' | 'path' | 'rights'>

/** Rights that say two things, or that permit what the settings above prohibit. */
export function rightsFaults(own: WrittenRights, above: Above | undefined, yaml: YamlText): Diagnostic[] {
  if (own === undefined) return []
  const permits = own.uses?.permits ?? []
  const prohibits = own.uses?.prohibits ?? []
  const at = (...path: PropertyKey[]) => locate(yaml, ['rights', ...path])
  return [
    ...permits.flatMap((use, index) =>
      permits.indexOf(use) < index ? [] : permitted(use, { permits, prohibits, above, index, at }),
    ),
    ...minedAndProhibited(own, above, at),
    ...uselessPolicy(own, above, at),
  ]
}

type At = (...path: PropertyKey[]) => ReturnType<typeof locate>
type Lists = { permits: readonly Usage[]; prohibits: readonly Usage[]; above: Above | undefined; index: number; at: At }

/** A permitted use that is prohibited beside it, or above. The other way round is an exception: all but training. */
function permitted(use: Usage, { permits, prohibits, above, index, at }: Lists): Diagnostic[] {
  const other = covering(use, prohibits)
  const place = at('uses', 'permits', index)
  if (other !== undefined) {
    const finding = {
      ...{ ...place, rule: 'bad-value' as const },
      message: `rights: ${both(use, other, '"prohibits" has')}.`,
      hint: removal(use, other, narrower(permits, prohibits)),
      related: at('uses', 'prohibits', prohibits.indexOf(other)),
    }
    return [finding]
  }
  const higher = covering(use, above?.rights?.prohibits ?? [])
  if (!above || higher === undefined) return []
  return [
    {
      ...place,
      rule: 'prohibited-above',
      message: `rights: ${both(use, higher, `${nameOf(above)} prohibits`)}: it stays prohibited.`,
      hint: `Remove "${use}" from "permits". To permit it here, the settings above must not prohibit it: write "prohibits" into the settings of the other sections.`,
    },
  ]
}

const both = (use: Usage, other: Usage, says: string) =>
  use === other
    ? `"permits" has "${use}", and ${says} it too`
    : `"permits" has "${use}", and ${says} "${other}", which includes it`

const nameOf = ({ path, title }: Above) => (path === '' ? 'the site' : `the section "${title}"`)

/** A use that includes this one, itself first. */
const covering = (use: Usage, list: readonly Usage[]): Usage | undefined =>
  [use, ...list].find((one) => list.includes(one) && included[one].includes(use))

function removal(use: Usage, other: Usage, others: readonly Usage[]): string {
  const either = `Remove "${use}" from "permits", or "${other}" from "prohibits".`
  return others.length === 0 ? either : `Write "prohibits: [${others.join(', ')}]", or remove "${use}" from "permits".`
}

/** What is prohibited without what is permitted, where a prohibited use includes more than that. */
function narrower(permits: readonly Usage[], prohibits: readonly Usage[]): Usage[] {
  const isAbout = (list: readonly Usage[]) => (use: Usage) => list.some((one) => included[one].includes(use))
  const single = usages.filter((use) => included[use].length === 1 && isAbout(prohibits)(use) && !isAbout(permits)(use))
  const isAll = included['ai-all'].every((use) => use === 'ai-all' || single.includes(use))
  return isAll ? ['ai-all', ...single.filter((use) => !included['ai-all'].includes(use))] : single
}

/** TDMRep §2 reserves or allows all mining, of which training is a kind. */
function minedAndProhibited(own: NonNullable<WrittenRights>, above: Above | undefined, at: At): Diagnostic[] {
  const { tdm = above?.rights?.tdm } = own
  const prohibits = own.uses?.prohibits ?? []
  const here = covering('ai-train', prohibits)
  const higher = covering('ai-train', above?.rights?.prohibits ?? [])
  const other = here ?? (own.tdm === undefined ? undefined : higher)
  if (tdm !== 'allowed' || other === undefined) return []
  const placeOfUse = () => at('uses', 'prohibits', prohibits.indexOf(other))
  const isOwn = own.tdm !== undefined
  return [
    {
      ...(isOwn ? at('tdm') : placeOfUse()),
      rule: 'bad-value',
      message: `rights: ${isOwn ? '"tdm: allowed"' : `"tdm: allowed" of ${above ? nameOf(above) : 'the site'}`} permits to train with the text, and "prohibits" ${here ? '' : `of ${above ? nameOf(above) : 'the site'} `}has "${other}".`,
      hint: here
        ? `Write "tdm: reserved", or remove "${other}" from "prohibits".`
        : 'Write "tdm: reserved", or remove "tdm".',
      ...(isOwn && here ? { related: placeOfUse() } : {}),
    },
  ]
}

/** TDMRep §2: a policy says on which terms a reserved right can be had. */
function uselessPolicy(own: NonNullable<WrittenRights>, above: Above | undefined, at: At): Diagnostic[] {
  const tdm = own.tdm ?? above?.rights?.tdm
  if (own.tdmPolicy === undefined || tdm === 'reserved') return []
  return [
    {
      ...at('tdmPolicy'),
      rule: 'bad-value',
      message: `rights: "tdmPolicy" says on which terms mining is allowed, but ${tdm === undefined ? '"tdm" does not say that it is reserved' : '"tdm" says that it is allowed without any'}.`,
      hint: 'Write "tdm: reserved", or remove "tdmPolicy".',
      ...(own.tdm === undefined ? {} : { related: at('tdm') }),
    },
  ]
}
