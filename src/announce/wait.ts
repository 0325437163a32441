import { setTimeout as sleep } from 'node:timers/promises'
import { webLimits } from '../http/limits.ts'
import { faultOf } from './live.ts'
import type { Thing } from './model.ts'
import { inParallel } from './parallel.ts'

/** A thing that did not become live in time, and why: the end of a sentence. */
export type Waiting = { address: string; fault: string }

/**
 * Calls `act` for things as soon as they are live, in groups, and returns those that are not live after this time. It looks at them
 * again and again, with growing pauses. When many are not live, the deploy is not finished: the others are looked at first the next time.
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
  for (
    let pause: number = webLimits.announcePauseMilliseconds;
    ;
    pause = Math.min(pause * 2, webLimits.announcePauseMost)
  ) {
    const { live, faulty, unseen } = await look(rest, end + webLimits.announceLookMilliseconds, stop)
    await act(new Set(live.map(({ address }) => address)))
    const left = end - performance.now()
    if (faulty.size + unseen.length === 0 || left <= 0)
      return [...faulty, ...unseen.map((thing) => [thing, unlooked] as const)].map(([{ address }, fault]) => ({
        address,
        fault,
      }))
    rest = [...unseen, ...faulty.keys()]
    await sleep(Math.min(pause, left), undefined, { signal: stop })
  }
}

const unlooked = `it was not looked at, since more than ${webLimits.announceFaults} others are not live or the server is slow`

type Look = { live: Thing[]; faulty: Map<Thing, string>; unseen: Thing[] }

/** Looks at things, until too many of them are not live or this time has come. */
async function look(things: readonly Thing[], end: number, stop: AbortSignal | undefined): Promise<Look> {
  const live: Thing[] = []
  const unseen: Thing[] = []
  const faulty = new Map<Thing, string>()
  await inParallel(things, webLimits.announceRequests, async (thing) => {
    if (faulty.size >= webLimits.announceFaults || performance.now() > end) return void unseen.push(thing)
    const fault = await faultOf(thing, stop)
    if (fault === undefined) live.push(thing)
    else faulty.set(thing, fault)
  })
  return { live, faulty, unseen }
}
