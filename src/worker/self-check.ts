import { type Proof, selfCheck } from '../feed/self-check.ts'
import { limits } from '../limits.ts'
import type { Workers } from './pool.ts'

/**
 * The self-check in a worker, while the build writes the next documents. Documents that are too large for a worker are
 * checked here, which takes as long as it takes: they are ours.
 */
export const selfCheckIn =
  (workers: Workers) =>
  async (proof: Proof): Promise<string[][]> => {
    const characters = proof.documents.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > limits.checkCharacters) return selfCheck(proof)
    const answer = await workers.ask({ kind: 'check', proof })
    if (answer.kind === 'checked') return answer.faults
    return answer.kind === 'crashed' ? proof.documents.map(() => [answer.fault]) : selfCheck(proof)
  }
