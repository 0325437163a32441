import { Worker } from 'node:worker_threads'
import { readPicture } from '../disk/file.ts'
import type { Manuscript } from '../model.ts'
import { type Rendering, render } from '../render/render.ts'

/** What the process is told: once where the pictures are, when it asks the permalinks, and one manuscript after the other. */
export type Order = { folder: string } | { permalinks: ReadonlyMap<string, string> } | { manuscript: Manuscript }

/** To each manuscript in its turn: its rendering, or a fault of the program. Before that, once, it may want the permalinks. */
export type Answer = { rendering: Rendering } | { fault: string }
export type Want = { wants: 'permalinks' }

let folder = ''
let permalinks: ReadonlyMap<string, string> | undefined
const waiting: Manuscript[] = []

const surroundings = {
  picture: (path: string) => readPicture(folder, path),
  permalink(file: string) {
    if (!permalinks) throw want
    return permalinks.get(file.normalize('NFC'))
  },
}

/** Most texts link to no other article, and there may be very many permalinks: they are sent to whoever asks. */
const want: Want = { wants: 'permalinks' }

function answer(manuscript: Manuscript): Answer | Want {
  try {
    return { rendering: render(manuscript, surroundings) }
  } catch (error) {
    if (error === want) return want
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function work(): void {
  for (let next = waiting[0]; next; next = waiting[0]) {
    const given = answer(next)
    process.send?.(given)
    if (given === want) return
    waiting.shift()
  }
}

let watcher: Worker | undefined

/** A build that was killed must not leave a text behind that renders for ever. Begun when the build waits, so it costs nothing. */
function watch(): void {
  watcher ??= new Worker(
    `setInterval(() => {
      try { process.kill(${process.ppid}, 0) } catch { process.kill(process.pid, 'SIGKILL') }
    }, 500)`,
    { eval: true },
  )
  watcher.unref()
}

process.on('message', (order: Order) => {
  if ('folder' in order) {
    folder = order.folder
    permalinks = undefined // those of another build
    watch()
  } else if ('permalinks' in order) {
    permalinks = order.permalinks
    work()
  } else if (waiting.push(order.manuscript) === 1) work()
})
process.on('disconnect', () => process.exit())

/** Ctrl-C in a terminal reaches both processes; the build is the one that decides. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

process.send?.('ready')
