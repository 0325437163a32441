import { setImmediate } from 'node:timers/promises'

/**
 * What `act` makes of each value, in turns of the event loop short enough for signals to be heard.
 * @throws the signal's reason when it is aborted
 */
export async function inTurns<T, R>(
  values: readonly T[],
  act: (value: T) => R,
  signal: AbortSignal | undefined,
): Promise<R[]> {
  const results: R[] = []
  let turned = performance.now()
  for (const value of values) {
    results.push(act(value))
    if (performance.now() - turned < turn) continue
    await takeTurn(signal)
    turned = performance.now()
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
const turn = 20
