import type { Content } from '../content/read.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { ArticleHead, Section } from '../model.ts'
import type { Found } from '../partner/stage/found.ts'
import type { Stage } from '../partner/stage/stage.ts'

/** The partners that a check asks for besides those in the settings; `fails` is whether their errors end it with an error. */
export type Asked = { names: readonly string[]; fails: boolean }

/** What partners add to an edition, and their findings as diagnostics. */
export type Partners = Stage & {
  diagnostics: (found: readonly Found[], means: Examined) => Promise<Diagnostic[]>
}

type Examined = { heads: readonly ArticleHead[]; content: Content; others: readonly Diagnostic[] }

/** Loads the code for partners where a section has some, or the check asks for some. */
export async function openPartners(sections: Iterable<Section>, asked: Asked): Promise<Partners> {
  if (asked.names.length === 0 && [...sections].every(hasNone)) return none
  const { openStage } = await import('../partner/stage/stage.ts')
  const stage = openStage(asked.names)
  const isNamed = (name: string) => !asked.fails || asked.names.includes('all') || asked.names.includes(name)
  return {
    ...stage,
    outcome(found, shown) {
      const outcome = stage.outcome(found, shown)
      return outcome && { ...outcome, names: outcome.names.filter(isNamed) }
    },
    async diagnostics(found, means) {
      const [{ settingFindings }, { partnerFindings }] = await Promise.all([
        import('../partner/stage/settings.ts'),
        import('./partner-findings.ts'),
      ])
      return [
        ...settingFindings(means.content),
        ...partnerFindings(
          found.filter(({ partner }) => isNamed(partner)),
          {
            ...means,
            fails: asked.fails,
            usual: asked.fails ? [] : asked.names,
          },
        ),
      ]
    },
  }
}

const hasNone = ({ partners, mute, partnerSettings }: Section) =>
  partners.length + mute.length + Object.keys(partnerSettings).length === 0

const none: Partners = {
  partnersOf: () => [],
  make: async () => new Map(),
  rootFiles: () => new Map(),
  outputs: () => [],
  ttlOf: () => undefined,
  examine: () => [],
  outcome: () => undefined,
  diagnostics: async () => [],
}
