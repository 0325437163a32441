import { build } from '../build.ts'
import { type Diagnostic, severity } from '../diagnostic.ts'
import type { BuildOptions } from '../edition.ts'
import type { Outcome } from '../outcome.ts'
import { report } from '../report.ts'

/** Where another tool prints what happens. */
export type Log = { info: (text: string) => void; warn: (text: string) => void; error: (text: string) => void }

/**
 * Builds the feeds from within another tool, with findings in its log.
 * @throws Error when the feeds were not written, so that the build of the tool fails too
 */
export async function run(options: BuildOptions, log: Log): Promise<Outcome> {
  const outcome = await build(options)
  const { ok, refused, faults, diagnostics, articles, feeds } = outcome
  const errors = diagnostics.filter((one) => severity(one) === 'error')
  const others = diagnostics.filter((one) => severity(one) !== 'error')
  print(others, log.warn)
  print(errors, log.error)
  if (!ok) throw new Error(refused ?? [...faults, `${errors.length} errors: the feeds were not written.`].join('\n'))
  log.info(`${articles} ${articles === 1 ? 'article' : 'articles'}, ${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`)
  return outcome
}

function print(diagnostics: readonly Diagnostic[], write: (text: string) => void): void {
  if (diagnostics.length > 0) write(report(diagnostics, 'text').trimEnd())
}
