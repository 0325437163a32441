import { setImmediate } from 'node:timers/promises'
import { limits } from '../limits.ts'

/** Yields to the event loop every 20 ms, so that Ctrl-C is noticed during long loops. */
export type Yielding = {
  /** Whether it is time to yield. */
  isOver: () => boolean
  /** @throws the signal's reason when it is aborted */
  next: () => Promise<void>
}

/** Begins a loop that yields. */
export function yielding(signal: AbortSignal | undefined): Yielding {
  let begun = performance.now()
  return {
    isOver: () => performance.now() - begun >= limits.busyMilliseconds,
    async next() {
      await yieldNow(signal)
      begun = performance.now()
    },
  }
}

/**
 * The results of `act` for each value, in a loop that yields.
 * @throws the signal's reason when it is aborted
 */
export async function mapYielding<T, R>(
  values: readonly T[],
  act: (value: T) => R,
  signal: AbortSignal | undefined,
): Promise<R[]> {
  const results: R[] = []
  const loop = yielding(signal)
  for (const value of values) {
    results.push(act(value))
    if (loop.isOver()) await loop.next()
  }
  return results
}

/**
 * Yields to the event loop once, so that Ctrl-C is noticed.
 * @throws its reason when it is aborted
 */
export async function yieldNow(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
