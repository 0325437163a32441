import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { limits } from '../content/limits.ts'
import type { Finding } from '../diagnostic.ts'
import type { Manuscript } from '../model.ts'
import type { Answer, Order, Want } from './render-process.ts'

/** Renders in a process of its own, so that no text can stop, exhaust or crash the build. */
export type Renderer = {
  /**
   * The answer to the manuscript of each value, in their order; it is asked for when its turn comes. One that takes more
   * than its time or memory is answered with that finding, and the others are rendered by a new process.
   * @throws Error when the process cannot be started; the signal's reason when it is aborted
   */
  render: <T>(values: readonly T[], manuscript: (value: T) => Manuscript, world: World, run?: Run) => Promise<Answer[]>
  stop: () => void
}

/** Where the pictures are, and the permalink of each file below content/ that is published. */
export type World = { folder: string; permalinks: () => ReadonlyMap<string, string> }

export type Run = { progress?: ((done: number, total: number) => void) | undefined; signal?: AbortSignal | undefined }

/** Starts at once, and loads its libraries while articles are read. */
export function startRenderer(): Renderer {
  let process = hold(warm ?? start())
  warm = undefined
  return {
    async render(values, manuscript, world, { progress, signal } = {}) {
      const answers: Answer[] = []
      const take = (answer: Answer) => {
        answers.push(answer)
        progress?.(answers.length, values.length)
      }
      while (answers.length < values.length) {
        const rest = values.slice(answers.length).map((value) => () => manuscript(value))
        const broken = await dictateAll(process, rest, { world, take, signal })
        if (!broken) continue
        take({ rendering: { pictures: [], findings: [broken] } })
        process = hold(start())
      }
      return answers
    },
    stop() {
      if (process.child.connected) process.child.disconnect()
      process.child.unref()
    },
  }
}

let warm: Process | undefined

/** Starts the process for the first renderer before anybody asks for one; it does not keep the program from ending. */
export function warmUp(): void {
  warm = start()
}

/** The program waits for a process that it uses. */
function hold(process: Process): Process {
  process.child.ref()
  process.child.channel?.ref()
  return process
}

type Process = { child: ChildProcess; ready: Promise<unknown> }

function start(): Process {
  const child = fork(new URL('./render-process.js', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.renderMegabytes}`],
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

/** Enough for the process never to wait for us. */
const ahead = 2

type Dictation = { world: World; take: (answer: Answer) => void; signal: AbortSignal | undefined }

/** Gives manuscripts to the process; resolves with what broke it, the fault of the first one without an answer. */
async function dictateAll(
  { child, ready }: Process,
  manuscripts: readonly (() => Manuscript)[],
  { world, take, signal }: Dictation,
): Promise<Finding | undefined> {
  await ready
  const tell = (order: Order) => child.send(order, () => {}) // to the dead too: it ends below
  const dictate = (from: number, to: number) => {
    for (const manuscript of manuscripts.slice(from, to)) tell({ manuscript: manuscript() })
  }
  const kill = () => child.kill('SIGKILL')
  const bound = setTimeout(kill, limits.renderMilliseconds)
  signal?.addEventListener('abort', kill)
  try {
    const answers: AsyncIterable<(Answer | Want)[]> = on(child, 'message', { close: ['disconnect'] })
    tell({ folder: world.folder })
    dictate(0, ahead)
    let done = 0
    for await (const [answer] of answers) {
      bound.refresh()
      if (!answer) continue
      if ('wants' in answer) {
        tell({ permalinks: world.permalinks() })
        continue
      }
      take(answer)
      done += 1
      if (done === manuscripts.length) return undefined
      dictate(done + ahead - 1, done + ahead)
    }
    signal?.throwIfAborted()
    return child.killed ? tooSlow : tooLarge
  } finally {
    clearTimeout(bound)
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
