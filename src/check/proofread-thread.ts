import { parentPort } from 'node:worker_threads'
import { type Proof, proofread } from './proofread.ts'

/** Answers each proof in its turn. */
parentPort?.on('message', (proof: Proof) => parentPort?.postMessage(proofread(proof)))
