import { Worker } from 'node:worker_threads'
import { tierUpAsUsual, tierUpLater } from '../disk/tier-up.ts'
import type { HooksFile } from '../hooks/find.ts'
import type { Runner } from '../hooks/runner.ts'
import { limits } from '../limits.ts'
import { answer } from './answer.ts'
import { type Context, type Task, tierUpLate } from './message.ts'

/** A process that does one task after the other, in their order; the context is sent before the first task that needs it. */

if (process.argv.includes(tierUpLate)) tierUpLater()
let tasks = 0

let context: Context | undefined
let last: Promise<void> = Promise.resolve()

/** What calls the hooks; other hooks get other workers. */
let runner: Runner | undefined

/** Odd while a task is under way; the watchdog sees by it which task takes how long. */
const progress = new Int32Array(new SharedArrayBuffer(4))

/** For the watchdog, the task begins now. */
const beginAgain = () => void Atomics.add(progress, 0, 2)

async function work(task: Task): Promise<void> {
  tasks += 1
  if (tasks === limits.tasksUntilTierUp) tierUpAsUsual()
  if (!context) throw new Error('There is no context for this task.')
  Atomics.add(progress, 0, 1)
  if (context.hooks) runner ??= await runnerFor(context.hooks)
  const reply = await answer(task, context, { pause: beginAgain, runner })
  Atomics.add(progress, 0, 1)
  process.send?.(reply)
}

/** The code around hooks is loaded where there are some. */
async function runnerFor(file: HooksFile): Promise<Runner> {
  const { openRunner } = await import('../hooks/runner.ts')
  const { prepareProcess } = await import('../hooks/process.ts')
  const opened = openRunner(
    { file },
    { report: (hook) => new Promise((resolve) => process.send?.({ hook }, () => resolve())) },
  )
  prepareProcess(opened.stray)
  return opened
}

process.on('message', (message: { context: Context } | { task: Task }) => {
  if ('context' in message) context = message.context
  else last = last.then(() => work(message.task))
})
process.on('disconnect', () => process.exit())

/** Ctrl-C in a terminal reaches all processes; the build decides what becomes of its workers. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

process.send?.('ready')
new Worker(new URL('./watchdog.js', import.meta.url), {
  workerData: { progress, parent: process.ppid, milliseconds: limits.renderMilliseconds },
}).unref()
