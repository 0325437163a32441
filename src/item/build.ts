import type { Outcome } from '../edition/outcome.ts'
import { withNames } from './named.ts'
import { type FromCode, type Opened, openItems } from './open.ts'

/**
 * A build whose articles or settings come from code. The articles are taken once, however often `run` begins again.
 * @throws the signal's reason when it is aborted
 */
export async function buildFromCode(options: FromCode, run: (source: Opened) => Promise<Outcome>): Promise<Outcome> {
  const source = await openItems(options)
  try {
    return await withNames(await run(source), source.numbers())
  } finally {
    source.close()
  }
}
