import { Worker } from 'node:worker_threads'
import { type Proof, proofread } from './proofread.ts'

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
  const thread = new Worker(new URL('./proofread-thread.js', import.meta.url))
  const waiting: { resolve: (faults: string[][]) => void; reject: (error: Error) => void }[] = []
  const fail = (error: Error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  thread.on('message', (faults: string[][]) => waiting.shift()?.resolve(faults))
  thread.on('error', fail)
  thread.on('exit', () => fail(new Error('The thread that reads documents back has ended.')))
  return {
    proofread: (proof) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        thread.postMessage(proof)
      }),
    close: () => void thread.terminate(),
  }
}
