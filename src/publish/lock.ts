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
import { lockName } from './names.ts'

/**
 * Does something as the only writer of a folder. Waits for another one that is alive; what a dead one left is taken over.
 * @throws Error when another one is still writing after ten seconds; the signal's reason when it is aborted
 */
export async function alone<T>(root: string, act: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  accessSync(root, constants.W_OK | constants.X_OK)
  const lock = join(root, lockName)
  const mine = { pid: process.pid, host: hostname(), token: randomUUID() }
  await acquire(lock, mine, signal)
  held.add(mine.token)
  const beat = setInterval(() => touch(lock), staleAfter / 10)
  try {
    sweep(root)
    return await act()
  } finally {
    clearInterval(beat)
    held.delete(mine.token)
    if (holderOf(lock)?.token === mine.token) rmSync(lock, { force: true })
  }
}

/** Tokens of the locks that this very process holds: after a restart another one may have the same number. */
const held = new Set<string>()

/** Milliseconds after which a lock that nobody touches is that of a dead process, on whatever machine. */
const staleAfter = 600_000
const patience = 10_000
/** A lock appears with its content: one without has lost it with the power, and only a slow disk is given time. */
const brokenAfter = 5_000

const holder = z.object({ pid: z.number().int().positive(), host: z.string(), token: z.uuid() })
type Holder = z.infer<typeof holder>

async function acquire(lock: string, mine: Holder, signal: AbortSignal | undefined): Promise<void> {
  const start = performance.now()
  while (!claim(lock, mine)) {
    if (isStale(lock)) takeOver(lock, mine)
    else if (performance.now() - start > patience) throw new Error(busy(lock))
    await setTimeout(20, undefined, signal && { signal })
  }
}

const busy = (lock: string) =>
  `Another build (process ${holderOf(lock)?.pid ?? 'unknown'}) is writing there. If there is none, remove "${lock}".`

/** Makes a file that appears with its content in it, unless there is one. */
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
  if (!who) return age > brokenAfter
  if (age > staleAfter) return true
  if (who.host !== hostname()) return false
  return who.pid === process.pid ? !held.has(who.token) : !isAlive(who.pid)
}

function holderOf(path: string): Holder | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK) // never waits, whatever lies there
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
    // taken from us, or gone with the folder: the next write will tell
  }
}

/** What processes left that died while they asked for the lock. */
function sweep(root: string): void {
  const left = readdirSync(root).filter((name) => name.startsWith(`${lockName}.`))
  for (const name of left) if (isStale(join(root, name))) rmSync(join(root, name), { force: true })
}
