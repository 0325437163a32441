import { webLimits } from '../http/limits.ts'
import type { Server, Thing } from './model.ts'
import type { Announced, Marks } from './state.ts'

/** What one server has to be told of. */
export type Due = { server: Server; things: readonly Thing[] }

/**
 * What every server has to be told of: what has changed since the state was written; of a server that the state does not know, what
 * has changed in the last 48 hours, since older changes are no news.
 */
export const dueAmong = (things: readonly Thing[], servers: readonly Server[], state: Announced, now: Date): Due[] =>
  servers.map((server) => ({
    server,
    things: things.filter((thing) => server.takes(thing) && isDue(thing, state.get(server.name), now)),
  }))

const isDue = ({ address, mark, changed }: Thing, marks: Marks | undefined, now: Date): boolean =>
  marks ? marks.get(address) !== mark : changed >= now.getTime() - webLimits.announceNewsMilliseconds

/**
 * The state after a run: what a server was told of now has its new mark, what failed keeps the old one or none, so that it is tried
 * again. What is no longer there is forgotten.
 */
export function nextState(
  things: readonly Thing[],
  dues: readonly Due[],
  before: Announced,
  isTold: (server: Server, address: string) => boolean,
): Announced {
  return new Map(
    dues.map(({ server, things: due }) => {
      const marks = before.get(server.name)
      const open = new Set(due.filter(({ address }) => !isTold(server, address)).map(({ address }) => address))
      const taken = things.filter((thing) => server.takes(thing))
      const kept = taken.flatMap(({ address, mark }): [string, string][] => {
        const known = open.has(address) ? marks?.get(address) : mark
        return known === undefined ? [] : [[address, known]]
      })
      return [server.name, new Map(kept)]
    }),
  )
}
