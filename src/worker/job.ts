import type { HookName } from '../hooks/model.ts'
import type { Answer, GivenUp, Task } from './message.ts'

/** A task, and who waits for its answer. */
export type Job = {
  task: Task | (() => Task)
  resolve: (answer: Answer | GivenUp) => void
  reject: (reason: unknown) => void
  isAccused: boolean
  /** The hook in which it ended a worker. */
  hook?: HookName | undefined
}

/** The task that is sent; undefined where what it needs cannot be read back. */
export function taskOf({ task, reject }: Job): Task | undefined {
  try {
    return typeof task === 'function' ? task() : task
  } catch (error) {
    reject(error)
    return undefined
  }
}
