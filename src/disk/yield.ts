import { setImmediate } from 'node:timers/promises'

/** Turns of the event loop, short enough for signals to be heard and long enough to cost nothing. */
export type Turns = {
  isOver: () => boolean
  /** @throws the signal's reason when it is aborted */
  next: () => Promise<void>
}

export function turns(signal: AbortSignal | undefined): Turns {
  let begun = performance.now()
  return {
    isOver: () => performance.now() - begun >= length,
    async next() {
      await takeTurn(signal)
      begun = performance.now()
    },
  }
}

/**
 * What `act` makes of each value, in such turns.
 * @throws the signal's reason when it is aborted
 */
export async function inTurns<T, R>(
  values: readonly T[],
  act: (value: T) => R,
  signal: AbortSignal | undefined,
): Promise<R[]> {
  const results: R[] = []
  const turn = turns(signal)
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
export async function takeTurn(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}

/** Milliseconds that nobody notices. */
const length = 20
