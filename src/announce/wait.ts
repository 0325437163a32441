import { setTimeout as sleep } from 'node:timers/promises'
import { limits } from '../limits.ts'
import { faultOf } from './live.ts'
import type { Thing } from './model.ts'
import { inParallel } from './parallel.ts'

/** A thing that did not become live in time, and why: the end of a sentence. */
export type Waiting = { address: string; fault: string }

/**
 * Calls `act` for things as soon as they are live, in groups, and returns those that are not live after this time. It looks at them
 * again and again, with growing pauses.
 * @throws the reason of `stop` when it is aborted
 */
export async function asTheyAreLive(
  things: readonly Thing[],
  milliseconds: number,
  act: (live: ReadonlySet<string>) => Promise<void>,
  stop: AbortSignal | undefined,
): Promise<Waiting[]> {
  const end = performance.now() + milliseconds
  let rest = things
  for (let pause: number = limits.announcePauseMilliseconds; ; pause = Math.min(pause * 2, limits.announcePauseMost)) {
    const faults = await inParallel(rest, limits.announceRequests, async (thing) => await faultOf(thing, stop))
    await act(new Set(rest.filter((_, index) => faults[index] === undefined).map(({ address }) => address)))
    const open = rest.flatMap(({ address }, index) => ({ address, fault: faults[index] ?? '' }))
    const waiting = open.filter(({ fault }) => fault !== '')
    const left = end - performance.now()
    if (waiting.length === 0 || left <= 0) return waiting
    rest = rest.filter((_, index) => faults[index] !== undefined)
    await sleep(Math.min(pause, left), undefined, { signal: stop })
  }
}
