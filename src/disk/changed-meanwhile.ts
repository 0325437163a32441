import { setTimeout } from 'node:timers/promises'

/**
 * The error for a file that changed during a build, which would mix two versions. `what` is the beginning of a
 * sentence.
 */
export const changedMeanwhile = (what: string): Error =>
  Object.assign(new Error(`${what}; build again.`), { isChangedMeanwhile: true })

/** Whether an error is of that kind, so that the same build may succeed if it begins again. */
export const isChangedMeanwhile = (error: unknown): boolean => error instanceof Error && 'isChangedMeanwhile' in error

/** Does something again, after a pause, when files changed while it was done; after the last pause it gives up. */
export async function againWhenChanged<T>(act: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (const pause of pauses) {
    try {
      return await act()
    } catch (error) {
      if (!isChangedMeanwhile(error)) throw error
      await setTimeout(pause, undefined, signal && { signal })
    }
  }
  return await act()
}

/** Milliseconds in which a program that writes many files, like a checkout, has often ended. */
const pauses = [200, 1000]
