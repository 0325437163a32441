import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { availableParallelism } from 'node:os'
import type { Finding } from '../diagnostic.ts'
import { limits } from '../limits.ts'
import type { Manuscript } from '../model.ts'
import { watchOver } from './watch.ts'
import type { Answer, Order, Want } from './worker.ts'

/** Renders in processes of their own, so that no text can stop, exhaust or crash the build. */
export type Renderer = {
  /**
   * Renders so many manuscripts, each asked for when its turn comes, and hands over the answer to each, in any order. One
   * that takes more than its time or memory is answered with that finding, and the others are rendered by a new process.
   * @throws Error when a process cannot be started; the signal's reason when it is aborted
   */
  render: (count: number, job: Job) => Promise<void>
  /** Starts a process, which loads its libraries while articles are read. */
  start: () => void
  /** Kills the processes: they hold nothing that is not told again. */
  stop: () => void
}

export type Job = {
  manuscript: (index: number) => Manuscript
  /** When it gives a promise, no more is rendered until that is kept. */
  take: (answer: Answer, index: number) => Promise<void> | undefined
  /** Where the pictures are. */
  folder: string
  /** The permalink of each file below content/ that is published. */
  permalinks: () => ReadonlyMap<string, string>
  signal?: AbortSignal | undefined
}

/** Nothing runs before the first `start` or `render`. */
export function startRenderer(): Renderer {
  const running = new Set<Process>()
  function begin(): void {
    for (const process of running) if (!process.child.connected) running.delete(process)
    if (running.size === 0) running.add(hold(warm ?? start()))
    warm = undefined
  }
  function renew(old?: Process): Process {
    if (old) running.delete(old)
    const process = hold(start())
    running.add(process)
    return process
  }
  return {
    start: begin,
    async render(count, job) {
      if (count === 0) return
      begin()
      const wanted = Math.min(availableParallelism() - 1, most, Math.ceil(count / worthwhile))
      while (running.size < wanted) renew() // one core is for whoever asks
      const indices = Array.from({ length: count }, (_, index) => index).values()
      const over = new AbortController()
      try {
        await Promise.all([...running].map((process) => serve(process, indices, job, renew, over.signal)))
      } finally {
        over.abort() // when one fails, the others need not go on
      }
    },
    stop() {
      for (const { child } of running) child.kill('SIGKILL') // a disconnected one may live on, when a message was half read
    },
  }
}

/** So many texts take as long as it takes to start another process. */
const worthwhile = 100

/** Processes at once: each may take its memory. */
const most = 4

let warm: Process | undefined

/** Starts the process for the first renderer before anybody asks for one; it does not keep the program from ending. */
export function warmUp(): void {
  warm ??= start()
}

/** The program waits for a process that it uses. */
function hold(process: Process): Process {
  process.child.ref()
  process.child.channel?.ref()
  return process
}

type Process = { child: ChildProcess; ready: Promise<unknown> }

function start(): Process {
  const child = fork(new URL('./worker.js', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.renderMegabytes}`, '--max-semi-space-size=4'], // what it makes is sent away
    stdio: 'ignore',
  })
  const ready = Promise.race([once(child, 'message'), once(child, 'exit').then(neverBegan)])
  ready.catch(() => {}) // told to whoever waits for it
  child.unref()
  child.channel?.unref()
  return { child, ready }
}

function neverBegan([code]: (number | null)[]): never {
  throw new Error(`The process that renders ended with code ${code} before it began.`)
}

/** Gives manuscripts to a process, and where one breaks it the others to a new one, until there are no more. */
async function serve(
  first: Process,
  indices: IterableIterator<number>,
  job: Job,
  renew: (old: Process) => Process,
  over: AbortSignal,
): Promise<void> {
  let process = first
  for (let left: number[] = []; ; process = renew(process)) {
    const { finding, unanswered } = await dictate(process, left, indices, job)
    const [broken, ...others] = unanswered
    if (broken === undefined || !finding || over.aborted) return
    job.take({ rendering: { pictures: [], links: [], findings: [finding] } }, broken)
    left = others
  }
}

/** Manuscripts that lie at a process, so that it need not wait for us while we do something else. */
const ahead = 16

/** Gives manuscripts to a process until there are no more or it ends; then the first unanswered one broke it. */
async function dictate(
  { child, ready }: Process,
  left: readonly number[],
  indices: IterableIterator<number>,
  { manuscript, take, folder, permalinks, signal }: Job,
): Promise<{ finding?: Finding; unanswered: number[] }> {
  await ready
  const tell = (order: Order) => child.send(order, () => {}) // to the dead too: it ends below
  const kill = () => child.kill('SIGKILL')
  const watch = watchOver(child, kill)
  signal?.addEventListener('abort', kill)
  const answers: AsyncIterable<(Answer | Want)[]> = on(child, 'message', { close: ['disconnect'] })
  const unanswered: number[] = []
  const send = (index: number) => {
    unanswered.push(index)
    tell({ manuscript: manuscript(index) })
  }
  const fill = () => {
    while (unanswered.length < ahead) {
      const { value, done } = indices.next()
      if (done) return
      send(value)
    }
  }
  try {
    tell({ folder })
    left.forEach(send)
    fill()
    if (unanswered.length === 0) return { unanswered }
    for await (const [answer] of answers) {
      if (!answer) continue
      if ('wants' in answer) {
        tell({ permalinks: permalinks() })
        continue
      }
      const pause = take(answer, unanswered.shift() ?? 0)
      if (pause) await watch.pause(pause)
      fill()
      if (unanswered.length === 0) return { unanswered }
    }
    signal?.throwIfAborted()
    return { finding: child.killed ? tooSlow : tooLarge, unanswered }
  } finally {
    watch.stop()
    signal?.removeEventListener('abort', kill)
  }
}

const tooSlow: Finding = {
  where: { spellings: [] },
  rule: 'too-large',
  message: `Rendering the text takes more than ${limits.renderMilliseconds / 1000} seconds.`,
  hint: 'Look for long runs of signs like * _ > | or lines without end, and shorten them; or split the article.',
}

const tooLarge: Finding = {
  where: { spellings: [] },
  rule: 'too-large',
  message: `Rendering the text takes more than ${limits.renderMegabytes} megabytes of memory.`,
  hint: 'Look for a table of very many columns or a link used very many times, and shorten it; or split the article.',
}
