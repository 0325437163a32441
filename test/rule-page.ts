import { existsSync, readFileSync, statSync } from 'node:fs'
import { type Diagnostic, type Fix, type RuleId, rules } from '../src/diagnostic.ts'
import { report } from '../src/report.ts'
import { check, configIn, hooksIn } from './here.ts'

/** Findings of one rule on its page. */
const shownFindings = 4

/** The page of a rule, made from the table of rules and the case of the rule in test/rules/. */
export async function rulePage(id: RuleId): Promise<string> {
  const { severity, finds, spec } = rules[id]
  return `${[
    `# ${id}`,
    `${code(finds.charAt(0).toUpperCase() + finds.slice(1))}.`,
    `${effects[severity]} After: ${code(spec)}.`,
    ...(await examples(id)),
    '[All rules](../rules.md)',
  ].join('\n\n')}\n`
}

const effects = {
  error: 'An error: it stops the build.',
  warning: 'A warning: it stops the build with `--strict` only.',
  note: 'A note: it never stops the build.',
}

const code = (text: string) => text.replace(/<(.*?)>/g, '`<$1>`')

/** The first findings that differ in more than the names in them. */
async function examples(id: RuleId): Promise<string[]> {
  const folder = `test/rules/${id}`
  if (!existsSync(folder)) return []
  const { diagnostics } = await check({
    content: `${folder}/content`,
    config: configIn(folder),
    hooks: hooksIn(folder),
    out: `${folder}/dist`,
    now: new Date('2020-01-01'),
  })
  const found = diagnostics.filter(({ rule }) => rule === id)
  const kinds = new Map(found.map((one) => [one.message.replace(/"[^"]*"|<[^>]*>|\d+/g, ''), one] as const).reverse())
  const shown = found.filter((one) => [...kinds.values()].includes(one)).slice(0, shownFindings)
  return ['## Examples', ...shown.flatMap((one, index) => example(one, folder, shown[index - 1]))]
}

function example(one: Diagnostic, folder: string, before: Diagnostic | undefined): string[] {
  const lines = before?.file === one.file && before.line === one.line ? [] : linesOf(one)
  const text = report([one], 'text').replaceAll(`${folder}/`, '')
  const { fix } = one
  return [
    ...(lines.length === 0
      ? []
      : [`\`${one.file.replace(`${folder}/`, '')}\`:`, block(numbered(lines, Math.max(1, one.line - 1)))]),
    block(text),
    ...(fix ? cure(fix) : []),
  ]
}

function cure({ line, replacement }: Fix): string[] {
  if (replacement === '') return [`Line ${line} is left out.`]
  const place = replacement.includes('\n') ? `In place of line ${line}` : `Line ${line}, mended`
  return [`${place}:`, block(cut(replacement))]
}

/** The line of a finding with those before and after it; the first lines of a file about which something is found as a whole. */
function linesOf({ file, line }: Diagnostic): string[] {
  if (!existsSync(file) || statSync(file).isDirectory() || !/\.(?:md|yaml|json|js)$/.test(file)) return []
  const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/)
  return line === 1 ? lines.slice(0, 5) : lines.slice(line - 2, line + 1)
}

const numbered = (lines: string[], first: number) =>
  lines.map((line, index) => `${String(first + index).padStart(3)}  ${cut(line)}`.trimEnd()).join('\n')

/** Characters of a line that are shown. */
const width = 120
const cut = (text: string) =>
  text
    .split('\n')
    .map((line) => (line.length > width ? `${line.slice(0, width)}...` : line))
    .join('\n')

/** In as many backticks as no line of it has. */
function block(text: string): string {
  const fence = text.includes('```') ? '````' : '```'
  return `${fence}\n${text.trimEnd().replace(/(?!\n)\p{Cc}/gu, '�')}\n${fence}`
}
