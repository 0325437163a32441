import { randomUUID } from 'node:crypto'
import { closeSync, constants, openSync, readFileSync, readlinkSync } from 'node:fs'
import { hostname, uptime } from 'node:os'
import * as z from 'zod'
import { isCode } from '../disk/refusal.ts'

const schema = z.object({
  token: z.uuid(),
  pid: z.number().int().positive(),
  host: z.string(),
  /** What Linux knows more: the boot of the machine, the namespace of the process id, the time at which the process started. */
  boot: z.string().optional(),
  namespace: z.string().optional(),
  started: z.string().optional(),
})

/** The build that has a lock: its token, and all that says which process it is. */
export type Holder = z.infer<typeof schema>

/** This process as the holder of a lock, with a new token. */
export const newHolder = (): Holder => ({
  token: randomUUID(),
  pid: process.pid,
  host: hostname(),
  ...here(),
  started: statOf('self')?.started,
})

const here = () => ({
  boot: attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  namespace: attempt(() => readlinkSync('/proc/self/ns/pid')),
})

/** The holder that a lock names; undefined when it is empty, unreadable or damaged. */
export const holderOf = (path: string): Holder | undefined =>
  attempt(() => {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK) // never waits, also for a pipe
    try {
      return schema.parse(JSON.parse(readFileSync(descriptor, 'utf8')))
    } finally {
      closeSync(descriptor)
    }
  })

/**
 * Whether the process of a lock lives. It is unknown of a process on another machine, in another container or before a
 * restart, and of another build in this process. `beat` is the time of its last beat, in milliseconds.
 */
export function lifeOf({ pid, host, started, ...place }: Holder, beat: number): 'alive' | 'dead' | 'unknown' {
  const { boot, namespace } = here()
  const isHere = place.boot === undefined ? host === hostname() : place.boot === boot && place.namespace === namespace
  if (!isHere) return 'unknown'
  if (!isRunning(pid)) return 'dead'
  const now = readlinkSafely('/proc/self') === String(process.pid) ? statOf(pid) : undefined // else /proc is of others
  if (now?.isZombie) return 'dead'
  if (now && started !== undefined && now.started !== started) return 'dead'
  if (pid === process.pid) return 'unknown'
  if (now && started !== undefined) return 'alive'
  return beat < Date.now() - uptime() * 1000 ? 'dead' : 'alive' // before a restart another process had the number
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/** The state of a process and the time at which it started, in ticks since the boot; undefined where it cannot be seen. */
const statOf = (pid: number | 'self') =>
  attempt(() => {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state = '', ...fields] = text.slice(text.lastIndexOf(')') + 2).split(' ') // its name may have blanks
    return { isZombie: /[ZX]/.test(state), started: fields[18] }
  })

const readlinkSafely = (path: string) => attempt(() => readlinkSync(path))

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
