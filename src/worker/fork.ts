import { type ChildProcess, fork } from 'node:child_process'
import { isTierUpLate } from '../disk/tier-up.ts'
import { limits } from '../limits.ts'
import { tierUpLate } from './message.ts'

/**
 * A process that does the tasks of a build. What hooks print goes to stderr of the build; what V8 prints to its own stderr when
 * memory ends goes nowhere.
 */
export const forkWorker = (hasHooks: boolean): ChildProcess =>
  fork(new URL('./worker.js', import.meta.url), isTierUpLate() ? [tierUpLate] : [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.renderMegabytes}`, '--max-semi-space-size=4'], // what it makes is sent away
    stdio: hasHooks ? ['ignore', 2, 'ignore', 'ipc'] : 'ignore',
  })
