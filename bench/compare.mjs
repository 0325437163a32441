import { measured, peakMemory } from './measure.mjs'
import { pairs } from './pairs.mjs'
import { changeNewest, roomOf } from './sites.mjs'

/** @typedef {ReturnType<typeof sideOf>} Side */
/** @typedef {keyof typeof tasks} Task */

export const tasks = { first: 'the first build', one: 'one article changed', none: 'nothing changed' }

/** A peer and the site of which it is to make feeds, in a new room. @param {import('./peers.mjs').Peer} peer @param {string} content */
export function sideOf(peer, content) {
  const room = roomOf(peer, content)
  return { peer, content, room, command: peer.command(room, content) }
}

/**
 * Two sides at the same task, in pairs. Each has built once before, so that all files are in the memory of the system.
 * @param {{ theirs: Side, ours: Side, task: Task, runs: number }} comparison
 */
export function compare({ theirs, ours, task, runs }) {
  for (const { command } of [theirs, ours]) measured(command)
  return pairs(runs, {
    theirs: () => measuredFor(theirs, task),
    ours: () => measuredFor(ours, task),
    before: () => {
      if (task === 'one') for (const content of new Set([theirs.content, ours.content])) changeNewest(content)
    },
  })
}

/** Megabytes of all processes of a task together. @param {Side} side @param {Task} task */
export function memoryOf({ peer, content, room, command }, task) {
  if (task === 'first') peer.forget(room)
  if (task === 'one') changeNewest(content)
  return peakMemory(command)
}

/** @param {Side} side @param {Task} task */
function measuredFor({ peer, room, command }, task) {
  if (task === 'first') peer.forget(room)
  return measured(command)
}
