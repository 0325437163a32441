import { type Diagnostic, severity, stoppingOf } from '../../diagnostic.ts'
import type { BuildOptions } from '../../edition/edition.ts'
import { withHeads } from '../../item/with-heads.ts'
import { type Log, renamed, say } from '../run.ts'
import { putHeads } from './put-heads.ts'
import { siteAddress } from './site-address.ts'

/** The output folder of a tool, where its findings go, and what the build of the feeds has found already. */
type Into = { out: string; log: Log; named: (text: string) => string; known: readonly Diagnostic[] }

/**
 * Puts the head data of the articles of a build into their pages, and returns the addresses of the pages that have no file.
 * @throws Error when articles that are in no feed have errors; then no page has changed
 */
export async function headsInto({ out, log, named, known }: Into, options: BuildOptions): Promise<string[]> {
  const site = await siteAddress(options)
  const seen = new Set(known.map(keyOf))
  return await withHeads(options, undefined, async ({ heads, diagnostics, isStopped, refused }) => {
    if (refused !== undefined) throw new Error(refused)
    const found = diagnostics.map((one) => renamed(one, named)).filter((one) => !seen.has(keyOf(one)))
    say(found, log)
    const { length } = stoppingOf(found, options).filter((one) => isStopped || severity(one) !== 'error')
    if (length > 0) throw new Error(`${length} ${length === 1 ? 'error' : 'errors'}: the pages got no head data.`)
    const { pages, left, missing, unfit } = await putHeads(heads, { out, site, signal: options.signal })
    log.info(`${pages} ${pages === 1 ? 'page has' : 'pages have'} head data${leftOut(left)}`)
    if (unfit.length > 0)
      log.warn(`These pages got no head data, since they are not HTML in UTF-8: ${unfit.join(', ')}.`)
    return missing
  })
}

const keyOf = ({ file, line, column, rule, message }: Diagnostic) => [file, line, column, rule, message].join('\n')

function leftOut(left: ReadonlyMap<string, number>): string {
  const names = [...left].map(([name, count]) => `${name} (${count})`)
  return names.length === 0 ? '' : `; left out, since pages have their own: ${names.join(', ')}`
}
