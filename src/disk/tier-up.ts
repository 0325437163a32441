import { setFlagsFromString } from 'node:v8'

/**
 * When V8 makes code faster: later than usual, since a short build ends before that pays.
 * Saves 12 % of the CPU time of a first build of 1,000 articles (Node 20).
 */
type Flags = { later: string[]; usual: string[] }

const byInvocations: Flags = {
  later: ['--invocation-count-for-maglev=20000', '--invocation-count-for-turbofan=100000'],
  usual: ['--invocation-count-for-maglev=400', '--invocation-count-for-turbofan=3000'],
}

/** By the major version of V8; a flag that V8 does not know would be reported on the terminal. */
const flags: Record<string, Flags | undefined> = {
  11: { later: ['--interrupt-budget=2000000'], usual: ['--interrupt-budget=67584'] }, // Node 20
  12: byInvocations, // Node 22
  13: byInvocations, // Node 24
  14: byInvocations, // Node 26
}

const own = flags[process.versions.v8.split('.')[0] ?? '']

let isLater = false

/** For the first seconds of a process that may be short. */
export function tierUpLater(): void {
  isLater = true
  own?.later.forEach(setFlagsFromString)
}

/** For a process that turns out to be long. A process that did not ask for `tierUpLater`, as that of a library user, keeps its flags. */
export function tierUpAsUsual(): void {
  if (isLater) own?.usual.forEach(setFlagsFromString)
  isLater = false
}

/** Whether this process optimizes later now: then its workers do so too. */
export const isTierUpLate = (): boolean => isLater
