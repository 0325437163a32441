import { workerData } from 'node:worker_threads'

/**
 * A thread that ends its worker when one task has used too much CPU time, or when the build is dead. CPU time, because on a
 * busy machine the clock would blame an innocent text.
 */
const { progress, parent, milliseconds }: { progress: Int32Array; parent: number; milliseconds: number } = workerData

let [task, begun] = [0, 0]

/** Milliseconds of CPU time of the whole process. */
function used(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

setInterval(() => {
  const now = Atomics.load(progress, 0)
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
  if (now !== task) [task, begun] = [now, used()]
  else if (now % 2 === 1 && used() - begun > milliseconds) process.kill(process.pid, 'SIGVTALRM')
}, 100)
