import type { Proof } from '../feed/self-check.ts'
import type { Workers } from './pool.ts'

/** The self-check of documents in a worker, while the build writes the next ones; undefined when the worker gave up. */
export const checkIn =
  (workers: Workers) =>
  async (proof: Proof): Promise<string[][] | undefined> => {
    const answer = await workers.ask({ kind: 'check', proof })
    if (answer.kind === 'checked') return answer.faults
    return answer.kind === 'crashed' ? proof.documents.map(() => [answer.fault]) : undefined
  }
