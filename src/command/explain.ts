import { readFileSync } from 'node:fs'
import { isRule, type RuleId, rules } from '../diagnostic.ts'
import type { Translate } from '../language/messages/index.ts'
import { rows as liveRows } from '../live/index.ts'
import type { Row as LiveRow } from '../live/model.ts'
import { partnerNamed, partners } from '../partner/index.ts'
import type { Partner, Row } from '../partner/model.ts'
import { known } from '../partner/report/known.ts'
import { bracketed } from '../report.ts'
import { nearest } from '../text/nearest.ts'

/**
 * The page of a rule or a partner, as docs/ has it; the rule of a partner; or one line for each when nothing is named. Pages are in
 * English; what a rule finds is before its page where another language has it.
 */
export function explain(
  name: string | undefined,
  translate: Translate = (text) => text,
): { output: string } | { misuse: string } {
  if (name === undefined) return { output: `${all(translate)}\n${more.split('\n').map(translate).join('\n')}\n` }
  if (isRule(name)) return { output: `${titleOf(name, translate)}${page(`rules/${name}.md`)}` }
  if (partnerNamed(name)) return { output: page(`partners/${name}.md`) }
  const found = partnerRows.find(({ row }) => row.id === name.toUpperCase())
  if (found) return { output: rowText(found) }
  if (name === 'live') return { output: page('live.md') }
  const check = liveRows.find(({ id }) => id === name.toUpperCase())
  if (check) return { output: checkText(check) }
  const ids = [...partnerRows.map(({ row }) => row), ...liveRows].map(({ id }) => id)
  const near = nearest(name, [...Object.keys(rules), ...ids, ...partnerNames, 'live'])
  const hint = near ? `Did you mean "${near}"?` : '"feedwright explain" lists all rules.'
  return { misuse: `There is no rule or partner "${name}". ${hint}` }
}

/** A rule in another language; nothing in English, in which the page says it. */
function titleOf(name: RuleId, translate: Translate): string {
  const { severity, finds } = rules[name]
  const shown = translate(finds)
  return shown === finds ? '' : `${name}  ${translate(severity)}  ${shown}\n\n`
}

const more = `\`feedwright explain RULE\` shows an example and its cure.
\`feedwright explain PARTNER\` shows what is made for a partner, and its rules, like MS04.
\`feedwright explain live\` shows what \`check --live\` asks a server, and its checks, like H11.`

const page = (path: string) => readFileSync(new URL(`../docs/${path}`, import.meta.url), 'utf8')

const partnerNames = partners.map(({ name }) => name)
const partnerRows = partners.flatMap((partner) => partner.rows.map((row) => ({ partner, row })))

function all(translate: Translate): string {
  const entries = [
    ...Object.entries(rules).map(([id, { severity, finds }]) => [id, severity, finds] as const),
    ...partners.map(({ name, title }) => [name, 'partner', title] as const),
  ]
  const width = Math.max(...entries.map(([id]) => id.length))
  return entries
    .map(([id, kind, text]) => `${id.padEnd(width)}  ${translate(kind).padEnd('warning'.length)}  ${translate(text)}\n`)
    .join('')
}

/** The rule of a partner, how it is known and applied, and its page. */
function rowText({ partner, row }: { partner: Partner; row: Row }): string {
  const { name, title } = partner
  return [
    `${row.id} of ${title}`,
    row.asks,
    `Severity: ${row.severity}\nKnown: ${known(partner, row)}`,
    application(row, name),
    `\`feedwright explain ${name}\` prints all its rules (docs/partners/${name}.md).\n`,
  ].join('\n\n')
}

/** A check of what a server sends. */
const checkText = ({ id, asks, severity, known: source }: LiveRow): string =>
  [
    `${id} of feeds on a server`,
    asks,
    `Severity: ${severity}\nKnown: ${bracketed(source)}`,
    '`feedwright check --live URL` applies it.',
    '`feedwright explain live` prints all checks (docs/live.md).\n',
  ].join('\n\n')

/** Where a rule is applied; its parts may differ in this. */
function application(row: Row, name: string): string {
  const isDecided = 'site' in row || 'feed' in row || 'item' in row || 'written' in row || 'oldest' in row
  return [
    ...(isDecided
      ? [
          `\`feedwright check --for ${name}\` applies it; \`mute: [${row.id}]\` in site.yaml or section.yaml switches it off.`,
        ]
      : []),
    ...('by' in row ? [`Every build finds what breaks it, by the rules: ${row.by.join(', ')}.`] : []),
    ...('undecided' in row ? [`Feedwright cannot apply ${isDecided ? 'all of it' : 'it'}. ${row.undecided}`] : []),
  ].join('\n')
}
