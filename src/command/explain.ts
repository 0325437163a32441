import { readFileSync } from 'node:fs'
import { type RuleId, rules } from '../diagnostic.ts'
import { nearest } from '../text/nearest.ts'

/** The page of a rule, as docs/rules/ has it, or one line for each rule when none is named. */
export function explain(rule: string | undefined): { output: string } | { misuse: string } {
  if (rule === undefined) return { output: `${all()}\n\`feedwright explain RULE\` shows an example and its cure.\n` }
  if (isRule(rule)) return { output: readFileSync(new URL(`../docs/rules/${rule}.md`, import.meta.url), 'utf8') }
  const near = nearest(rule, Object.keys(rules))
  const hint = near ? `Did you mean "${near}"?` : '"feedwright explain" lists all rules.'
  return { misuse: `There is no rule "${rule}". ${hint}` }
}

const isRule = (rule: string): rule is RuleId => Object.hasOwn(rules, rule)

function all(): string {
  const ids = Object.keys(rules)
  const width = Math.max(...ids.map((id) => id.length))
  return Object.entries(rules)
    .map(([id, { severity, finds }]) => `${id.padEnd(width)}  ${severity.padEnd('warning'.length)}  ${finds}\n`)
    .join('')
}
