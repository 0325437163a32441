import { randomUUID } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import { limits } from '../limits.ts'
import { lockName } from './names.ts'

/**
 * Runs `act` as the only writer of a folder. It waits for another process that is alive, and takes over the lock of a
 * dead one.
 * @throws Error when another process still has the lock after ten seconds; the signal's reason when it is aborted
 */
export async function alone<T>(root: string, act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  accessSync(root, constants.W_OK | constants.X_OK)
  const lock = join(root, lockName)
  const mine = { pid: process.pid, host: hostname(), token: randomUUID() }
  await acquire(lock, mine, signal)
  held.add(mine.token)
  const beat = setInterval(() => touch(lock), limits.lockStaleMilliseconds / 10)
  try {
    sweep(root)
    return await act()
  } finally {
    clearInterval(beat)
    held.delete(mine.token)
    if (holderOf(lock)?.token === mine.token) rmSync(lock, { force: true })
  }
}

/** Tokens of the locks that this process holds: a dead process may have had the same number. */
const held = new Set<string>()

const holder = z.object({ pid: z.number().int().positive(), host: z.string(), token: z.uuid() })
type Holder = z.infer<typeof holder>

async function acquire(lock: string, mine: Holder, signal: AbortSignal | undefined): Promise<void> {
  const start = performance.now()
  while (!claim(lock, mine)) {
    if (isStale(lock)) takeOver(lock, mine)
    else if (performance.now() - start > limits.lockWaitMilliseconds) throw new Error(busy(lock))
    await setTimeout(20, undefined, signal && { signal })
  }
}

const busy = (lock: string) =>
  `Another build (process ${holderOf(lock)?.pid ?? 'unknown'}) is writing into this folder. If there is none, remove "${lock}".`

/** Makes the lock file, complete with its content, unless it exists; returns whether it did. */
function claim(path: string, mine: Holder): boolean {
  const draft = `${path}.${mine.token}.tmp`
  try {
    writeFileSync(draft, JSON.stringify(mine))
    appear(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function appear(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })) throw error
    copyFileSync(draft, path, constants.COPYFILE_EXCL) // on disks without hard links
  }
}

/** Removes the lock of a dead process; of several that try, only one may. */
function takeOver(lock: string, mine: Holder): void {
  const dead = holderOf(lock)?.token ?? 'unknown'
  const permit = `${lock}.${dead}`
  if (claim(permit, mine)) {
    if ((holderOf(lock)?.token ?? 'unknown') === dead && isStale(lock)) rmSync(lock, { force: true })
    rmSync(permit, { force: true })
  } else if (isStale(permit)) rmSync(permit, { force: true })
}

function isStale(path: string): boolean {
  const status = statSync(path, { throwIfNoEntry: false })
  if (!status) return false
  const age = Date.now() - status.mtimeMs
  const who = holderOf(path)
  if (!who) return age > limits.lockEmptyMilliseconds
  if (age > limits.lockStaleMilliseconds) return true
  if (who.host !== hostname()) return false
  return who.pid === process.pid ? !held.has(who.token) : !isAlive(who.pid)
}

function holderOf(path: string): Holder | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK) // never waits, also for a pipe
    try {
      return holder.parse(JSON.parse(readFileSync(descriptor, 'utf8')))
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // another process took it over, or the folder was removed: the next write will fail
  }
}

/** Removes the files of processes that died while they waited for the lock. */
function sweep(root: string): void {
  const remains = readdirSync(root).filter((name) => name.startsWith(`${lockName}.`))
  for (const name of remains) if (isStale(join(root, name))) rmSync(join(root, name), { force: true })
}
