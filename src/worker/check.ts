import type { Proof } from '../feed/self-check.ts'
import type { OpenHooks } from './hooks.ts'
import type { Workers } from './pool.ts'

/**
 * The self-check of documents in a worker, while the build writes the next ones; undefined when the worker gave up. A process in
 * which hooks run checks nothing: they may have changed it.
 */
export const checkIn =
  (workers: Workers, hooks: OpenHooks | undefined) =>
  async (proof: Proof): Promise<string[][] | undefined> => {
    if (hooks) return undefined
    const answer = await workers.ask({ kind: 'check', proof })
    if (answer.kind === 'checked') return answer.faults
    return answer.kind === 'crashed' ? proof.documents.map(() => [answer.fault]) : undefined
  }
