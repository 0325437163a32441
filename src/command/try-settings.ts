import { rmSync, writeFileSync } from 'node:fs'
import { check } from '../build.ts'
import { configName } from '../content/config.ts'
import { severity } from '../diagnostic.ts'
import type { Outcome } from '../edition/outcome.ts'
import { many } from './summary.ts'
import { progress } from './terminal.ts'

/**
 * Checks the articles with settings that are not written yet, and says in a sentence how many would be published. The
 * settings are in a file of another name meanwhile, beside the one that they are for, because their paths begin there.
 * @throws Error when the system refuses, or the signal's reason when it is aborted
 */
export async function tried(text: string, now: Date, signal: AbortSignal): Promise<string> {
  const config = '.feedwright-init.yaml'
  const bar = await progress(process.stderr.isTTY)
  try {
    writeFileSync(config, text)
    return sentence(await check({ config, now, previous: false, progress: bar.advance, signal }), config)
  } finally {
    bar.stop()
    rmSync(config, { force: true })
  }
}

function sentence({ refused, articles, unpublished, diagnostics }: Outcome, config: string): string {
  if (refused !== undefined) return refused.replace(config, configName)
  const errors = diagnostics.filter((one) => severity(one) === 'error')
  const files = new Set(errors.map(({ file }) => file))
  const inSettings = errors.filter(({ file }) => file === config).map(({ message }) => message)
  const pages = new Set(diagnostics.filter(({ rule }) => rule === 'undated-page').map(({ file }) => file)).size
  return [
    `With them, feeds can have ${many(articles, 'article')}; ${unpublished.length} are held back or left out.`,
    ...(pages > 0 ? [`No feed has the ${many(pages, 'page')} without a date.`] : []),
    ...(files.size > 0
      ? [`There are errors in ${many(files.size, 'file')}: ${frequent(errors.map(({ rule }) => rule))}.`]
      : []),
    ...inSettings,
  ].join(' ')
}

/** The rules that were broken most often, with their counts. */
function frequent(rules: readonly string[]): string {
  const sorted = [...new Set(rules)]
    .map((rule) => ({ rule, count: rules.filter((one) => one === rule).length }))
    .sort((a, b) => b.count - a.count)
  return sorted
    .slice(0, most)
    .map(({ rule, count }) => `${rule} (${count})`)
    .join(', ')
}

/** Rules that are named. */
const most = 5
