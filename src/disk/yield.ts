import { setImmediate } from 'node:timers/promises'

/** Yielding of the event loop, short enough for signals to be heard and long enough to cost nothing. */
export type Yielding = {
  isOver: () => boolean
  /** @throws the signal's reason when it is aborted */
  next: () => Promise<void>
}

export function yielding(signal: AbortSignal | undefined): Yielding {
  let begun = performance.now()
  return {
    isOver: () => performance.now() - begun >= length,
    async next() {
      await yieldNow(signal)
      begun = performance.now()
    },
  }
}

/**
 * What `act` makes of each value, in such yielding.
 * @throws the signal's reason when it is aborted
 */
export async function mapYielding<T, R>(
  values: readonly T[],
  act: (value: T) => R,
  signal: AbortSignal | undefined,
): Promise<R[]> {
  const results: R[] = []
  const turn = yielding(signal)
  for (const value of values) {
    results.push(act(value))
    if (turn.isOver()) await turn.next()
  }
  return results
}

/**
 * Lets the event loop turn once, so that a signal is heard.
 * @throws its reason when it is aborted
 */
export async function yieldNow(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}

/** Milliseconds that nobody notices. */
const length = 20
