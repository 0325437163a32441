import { fits, longest } from './pattern.ts'

/** A rule of tdmrep.json. */
export type Rule = { location: string; 'tdm-reservation': 0 | 1; 'tdm-policy'?: string }

/** Reads tdmrep.json by the final report of TDMRep of 10 May 2024. @throws Error when it is no list of rules */
export function readTdmrep(text: string): Rule[] {
  const rules: Rule[] = JSON.parse(text)
  for (const { location, 'tdm-reservation': reservation, 'tdm-policy': policy, ...more } of rules) {
    const isFit =
      location.startsWith('/') && [0, 1].includes(reservation) && (policy === undefined || URL.canParse(policy))
    if (!isFit || Object.keys(more).length > 0) throw new Error(`${JSON.stringify(location)} is no rule.`)
  }
  return rules
}

/** The rule for a path: "The most specific match is the first in sequence." */
export const firstFor = (rules: readonly Rule[], path: string): Rule | undefined =>
  rules.find(({ location }) => fits(location, path))

/** The rule for a path by the rules of Google, which the report recommends: the longest one. */
export const longestFor = (rules: readonly Rule[], path: string): Rule | undefined =>
  longest(
    rules.map((rule) => ({ ...rule, rule, pattern: rule.location })),
    path,
  ).at(0)?.rule
