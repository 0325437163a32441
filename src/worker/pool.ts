import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { isTierUpLate } from '../disk/tier-up.ts'
import { limits } from '../limits.ts'
import { type Answer, type Context, type GivenUp, type Task, tierUpLate } from './message.ts'

/** Processes that render and check, so that no text can stop, exhaust or crash the build. */
export type Workers = {
  /** Starts one, which loads its libraries while articles are read. */
  start: () => void
  /** What the tasks after this need, and how many are to be expected. Tasks that still wait are forgotten: their build has failed. */
  begin: (context: Context, tasks: number) => void
  /**
   * Does one task; a function makes it when it is sent. A worker that uses more than its time or memory for a task is replaced, and the task tried once more alone.
   * @throws Error when a worker cannot be started; the signal's reason when it is aborted
   */
  ask: (task: Task | (() => Task)) => Promise<Answer | GivenUp>
  /** Ends all of them at once: they hold nothing that cannot be made again. */
  stop: () => void
}

type Job = {
  task: Task | (() => Task)
  resolve: (answer: Answer | GivenUp) => void
  reject: (reason: unknown) => void
  isAccused: boolean
}

type Running = {
  child: ChildProcess
  /** Sent and not answered, in this order. */
  jobs: Job[]
  context?: Context | undefined
  isReady: boolean
  /** Ends a worker that says nothing. */
  silence: NodeJS.Timeout
  isSilent: boolean
}

type Pool = {
  running: Set<Running>
  waiting: Job[]
  /** Tasks that have ended a worker; each is tried once more when nothing else is under way. */
  accused: Job[]
  wanted: number
  context?: Context | undefined
  /** Why no more tasks are done. */
  ended?: { reason: unknown }
}

/** No worker runs before the first `start` or `ask`. */
export function startWorkers(signal?: AbortSignal): Workers {
  const pool: Pool = { running: new Set(), waiting: [], accused: [], wanted: 1 }
  const abort = () => end(pool, signal?.reason)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  return {
    start() {
      if (pool.running.size === 0) add(pool)
    },
    begin(context, tasks) {
      pool.context = context
      pool.waiting = []
      pool.accused = []
      pool.wanted = Math.min(availableParallelism(), limits.workers, Math.ceil(tasks / limits.tasksPerWorker))
    },
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (pool.ended) return reject(pool.ended.reason)
        pool.waiting.push({ task, resolve, reject, isAccused: false })
        assign(pool)
      }),
    stop() {
      signal?.removeEventListener('abort', abort)
      end(pool, new Error('The workers were stopped.'))
    },
  }
}

/** Gives waiting tasks to workers, the least busy first; then each accused task to a worker that has no other. */
function assign(pool: Pool): void {
  while (pool.running.size < Math.max(1, pool.wanted) && pool.waiting.length > 0) add(pool)
  for (let job = pool.waiting[0]; job; job = pool.waiting[0]) {
    const worker = leastBusy(pool)
    if (!worker || worker.jobs.length >= limits.tasksAhead) return
    pool.waiting.shift()
    send(pool, worker, job)
  }
  if (pool.accused.length === 0 || [...pool.running].some(({ jobs }) => jobs.length > 0)) return
  const [job] = pool.accused.splice(0, 1)
  const worker = leastBusy(pool) ?? add(pool)
  if (job) send(pool, worker, job)
}

const leastBusy = ({ running }: Pool): Running | undefined =>
  [...running].reduce<Running | undefined>(
    (least, one) => (least && least.jobs.length <= one.jobs.length ? least : one),
    undefined,
  )

function send(pool: Pool, worker: Running, job: Job): void {
  const task = taskOf(job)
  if (!task) return
  if (worker.context !== pool.context) {
    worker.context = pool.context
    worker.child.send({ context: pool.context }, ignore)
  }
  worker.jobs.push(job)
  worker.silence.refresh()
  worker.child.send({ task }, ignore)
}

/** The task that is sent; undefined where what it needs cannot be read back. */
function taskOf({ task, reject }: Job): Task | undefined {
  try {
    return typeof task === 'function' ? task() : task
  } catch (error) {
    reject(error)
    return undefined
  }
}

/** A message to a worker that has ended meanwhile: its end is noticed for itself. */
const ignore = () => {}

function add(pool: Pool): Running {
  const child = fork(new URL('./worker.js', import.meta.url), isTierUpLate() ? [tierUpLate] : [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${limits.renderMegabytes}`, '--max-semi-space-size=4'], // what it makes is sent away
    stdio: 'ignore',
  })
  const silence = setTimeout(() => {
    if (worker.jobs.length === 0) return
    worker.isSilent = true
    child.kill('SIGKILL')
  }, limits.silenceMilliseconds)
  const worker: Running = { child, jobs: [], isReady: false, silence, isSilent: false }
  child.on('message', (message: Answer | 'ready') => {
    silence.refresh()
    worker.isReady = true
    if (message === 'ready') return
    worker.jobs.shift()?.resolve(message)
    assign(pool)
  })
  child.on('error', (error) => fail(pool, error))
  child.on('exit', (code, killed) => {
    clearTimeout(silence)
    if (!pool.running.delete(worker)) return // it was ended here
    if (worker.isReady) return lost(pool, worker, worker.isSilent || killed === 'SIGVTALRM' ? 'time' : 'memory')
    pool.waiting.unshift(...worker.jobs)
    fail(pool, new Error(`The process that renders ended with code ${code} before it began. ${cure}`))
  })
  pool.running.add(worker)
  return worker
}

/** What its start needs that the system may refuse. */
const cure = 'Allow it 512 MB of memory and more open files, like "ulimit -n 1024".'

/** The first unanswered task ended the worker; those behind it wait for another one. */
function lost(pool: Pool, { jobs: [accused, ...others] }: Running, reason: GivenUp['reason']): void {
  pool.waiting.unshift(...others)
  if (accused?.isAccused) accused.resolve({ kind: 'given up', reason })
  else if (accused) pool.accused.push({ ...accused, isAccused: true })
  assign(pool)
}

function end(pool: Pool, reason: unknown): void {
  pool.ended ??= { reason }
  fail(pool, reason)
}

/** Gives up all tasks; later ones begin with new workers. */
function fail(pool: Pool, reason: unknown): void {
  const workers = [...pool.running]
  const jobs = [...workers.flatMap((worker) => worker.jobs), ...pool.waiting, ...pool.accused]
  pool.running.clear()
  pool.waiting = []
  pool.accused = []
  for (const { child, silence } of workers) {
    clearTimeout(silence)
    child.kill('SIGKILL')
  }
  for (const { reject } of jobs) reject(reason)
}
