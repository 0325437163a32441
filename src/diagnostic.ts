import type { Position } from './model.ts'
import { type RuleId, rules, type Severity } from './rules.ts'

export type { Position } from './model.ts'
export { type Rule, type RuleId, rules, type Severity } from './rules.ts'

/** The id of a rule of a partner, or of a check of what a server sends: capitals and a number. */
export type RowId = `${'A' | 'C' | 'F' | 'G' | 'H' | 'J' | 'L' | 'M' | 'N' | 'P' | 'R' | 'S' | 'Y'}${string}`

/** One finding about one place. A value to collect, sort, print and test; never thrown. */
export type Diagnostic = Position & {
  rule: RuleId | RowId
  /** For a rule of a partner, and for a check of what a server sends (`live`). */
  partner?: ForPartner | undefined
  /** What is wrong, quoting the value. */
  message: string
  /** What to do next. */
  hint: string
  /** The other place, when there are two. */
  related?: Position
  /** The line to write, where the program knows it. */
  fix?: Fix | undefined
}

/** What a finding is for a partner. */
export type ForPartner = {
  /** The partner's name in settings. */
  name: string
  /** How serious the finding is. */
  severity: Severity
  /** How serious it is for the partner, where a build only warns of it. */
  weight?: Severity | undefined
  /** How the rule is known: its mark and its source, like `S: Microsoft Partner Hub`. */
  known: string
  /** The row of the partner that one of our own rules decides. */
  row?: RowId | undefined
}

/** A line of the file, counted from 1, and what to write in its place: one line or more, empty to leave it out. */
export type Fix = { line: number; replacement: string }

/** A value, or the findings that explain why there is none; never neither. */
export type Checked<T> = { value?: T | undefined; diagnostics: Diagnostic[] }

/** The severity of a finding, by its rule. */
export const severity = ({ rule, partner }: Pick<Diagnostic, 'rule' | 'partner'>): Severity =>
  partner?.severity ?? (isRule(rule) ? rules[rule].severity : 'warning')

/** Whether a rule is one of ours, not of a partner. */
export const isRule = (rule: string): rule is RuleId => Object.hasOwn(rules, rule)

/** The findings that stop a build. */
export const stoppingOf = (diagnostics: readonly Diagnostic[], { strict = false }: { strict?: boolean | undefined }) =>
  diagnostics.filter((one) => severity(one) === 'error' || (strict && severity(one) === 'warning'))

/** Whether there is a finding of one of these severities. */
export const isFaulty = (diagnostics: readonly Diagnostic[], stopping: readonly Severity[]): boolean =>
  diagnostics.some((diagnostic) => stopping.includes(severity(diagnostic)))
