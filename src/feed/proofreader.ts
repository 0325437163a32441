import { startThread } from '../thread.ts'
import { type Proof, proofread } from './self-check.ts'

/** Tells what is wrong with each document of a feed. */
export type Proofreader = {
  proofread: (proof: Proof) => Promise<string[][]>
  close: () => void
}

/** So many feeds take longer than it takes to start a thread for them. */
const worthwhile = 100

/** The documents of many feeds are read in a thread, while others are made. */
export function startProofreader(feeds: number): Proofreader {
  if (feeds < worthwhile) return { proofread: async (proof) => proofread(proof), close: () => {} }
  const { ask, end } = startThread<Proof, string[][]>(new URL('./proofread-thread.js', import.meta.url))
  return { proofread: ask, close: end }
}
