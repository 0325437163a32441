import { build, check } from '../build.ts'
import { type Diagnostic, severity, stoppingOf } from '../diagnostic.ts'
import type { BuildOptions } from '../edition/edition.ts'
import type { Outcome } from '../edition/outcome.ts'
import { report, sort } from '../report.ts'

/** Where another tool prints what happens. */
export type Log = { info: (text: string) => void; warn: (text: string) => void; error: (text: string) => void }

/**
 * Builds the feeds from within another tool, with findings in its log, also those of before; `named` puts the names of the other tool into them.
 * @throws Error when the feeds were not written, so that the build of the tool fails too
 */
export async function run(
  options: BuildOptions,
  log: Log,
  found: readonly Diagnostic[] = [],
  named: (text: string) => string = (text) => text,
): Promise<Outcome> {
  const isFailed = stoppingOf(found, options).length > 0
  const outcome = await (isFailed ? check(options) : build(options))
  const { refused, faults, articles, feeds } = outcome
  const diagnostics = sort([...found, ...outcome.diagnostics.map((one) => renamed(one, named))])
  say(diagnostics, log)
  if (isFailed || !outcome.ok) throw new Error(refused ?? [...faults, why(stoppingOf(diagnostics, options))].join('\n'))
  log.info(`${articles} ${articles === 1 ? 'article' : 'articles'}, ${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`)
  return { ...outcome, diagnostics }
}

/** Prints findings in the log of another tool: errors last. */
export function say(diagnostics: readonly Diagnostic[], log: Log): void {
  const isError = (one: Diagnostic) => severity(one) === 'error'
  print(
    diagnostics.filter((one) => !isError(one)),
    log.warn,
  )
  print(diagnostics.filter(isError), log.error)
}

/** A finding with the names of the other tool. */
export const renamed = ({ related, ...one }: Diagnostic, named: (text: string) => string): Diagnostic => ({
  ...one,
  ...{ file: named(one.file), message: named(one.message), hint: named(one.hint) },
  ...(related && { related: { ...related, file: named(related.file) } }),
})

const why = ({ length }: readonly Diagnostic[]) =>
  `${length} ${length === 1 ? 'error' : 'errors'}: the feeds were not written.`

function print(diagnostics: readonly Diagnostic[], write: (text: string) => void): void {
  if (diagnostics.length > 0) write(report(diagnostics, 'text').trimEnd())
}
