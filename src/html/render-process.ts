import { Worker } from 'node:worker_threads'
import { readPicture } from '../content/file.ts'
import type { Manuscript } from '../model.ts'
import { type Rendering, render } from './render.ts'
import type { Surroundings } from './resolver.ts'

/** What the process is told: once of the world, then one manuscript after the other. */
export type Order = { world: World } | { manuscript: Manuscript }

/** Where the pictures are, and the permalink of each file below content/ that is published. */
export type World = { folder: string; permalinks: ReadonlyMap<string, string> }

/** To each manuscript in its turn: its rendering, or a fault of the program. */
export type Answer = { rendering: Rendering } | { fault: string }

let surroundings: Surroundings | undefined

function answer(manuscript: Manuscript): Answer {
  try {
    if (!surroundings) throw new Error('A manuscript came before the world.')
    return { rendering: render(manuscript, surroundings) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const surroundingsOf = ({ folder, permalinks }: World): Surroundings => ({
  picture: (path) => readPicture(folder, path),
  permalink: (file) => permalinks.get(file.normalize('NFC')),
})

/** A build that was killed must not leave a text behind that renders for ever. Begun when the build waits, so it costs nothing. */
const watch = () =>
  new Worker(
    `setInterval(() => {
      try { process.kill(${process.ppid}, 0) } catch { process.kill(process.pid, 'SIGKILL') }
    }, 500)`,
    { eval: true },
  ).unref()

process.on('message', (order: Order) => {
  if ('world' in order) {
    surroundings = surroundingsOf(order.world)
    watch()
  } else process.send?.(answer(order.manuscript))
})
process.on('disconnect', () => process.exit())

/** Ctrl-C in a terminal reaches both processes; the build is the one that decides. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

process.send?.('ready')
