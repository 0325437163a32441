import { type Diagnostic, type Severity, severity } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import { type Group, grouped } from '../report.ts'
import type { State } from './preview.ts'

/** A finding that has a card, and the name of the card in its page. */
export type Listed = { diagnostic: Group; id: string; kind: Severity }

/** The findings of the last build, those of one cause as one; errors first. At most as many of each kind as are shown. */
export const findingsOf = ({ outcome }: State): Listed[] =>
  kinds.flatMap((kind) =>
    groupsOf(outcome?.diagnostics ?? [], kind)
      .slice(0, limits.overviewRows)
      .map((diagnostic, index) => ({ diagnostic, kind, id: `${kind}-${index + 1}` })),
  )

const kinds = ['error', 'warning', 'note'] as const

const groupsOf = (diagnostics: readonly Diagnostic[], kind: Severity): Group[] =>
  grouped(diagnostics.filter((one) => severity(one) === kind))

/** How many groups of findings have these severities. */
export const countOf = ({ outcome }: State, ...severities: readonly Severity[]): number =>
  severities.reduce((sum, kind) => sum + groupsOf(outcome?.diagnostics ?? [], kind).length, 0)
