import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isCode, refusedAt } from '../disk/refusal.ts'
import { limits } from '../limits.ts'
import { type Holder, holderOf, lifeOf, newHolder } from './holder.ts'
import { lockName } from './names.ts'
import { grant } from './rights.ts'

/** The lock of a build: its token, and a check that no other build took it over. */
export type Lock = { token: string; check: () => void }

/**
 * Runs `act` as the only writer of a folder, with its lock. It waits for another process that is alive, and
 * takes over the lock of a dead one, or of one that cannot be seen and is silent.
 * @throws Error when another process still has the lock after ten seconds, or took this one over; the signal's reason when it
 * is aborted
 */
export async function alone<T>(root: string, act: (lock: Lock) => Promise<T>, signal?: AbortSignal): Promise<T> {
  accessSync(root, constants.W_OK | constants.X_OK)
  const lock = join(root, lockName)
  const mine = newHolder()
  await acquire(lock, mine, signal)
  const isMine = () => holderOf(lock)?.token === mine.token
  const beat = setInterval(() => isMine() && renew(lock), limits.lockBeatMilliseconds)
  try {
    sweep(root)
    const check = () => {
      if (!isMine()) throw new Error(tookOver(root))
    }
    return await act({ token: mine.token, check })
  } catch (error) {
    throw isMine() || !lstatSync(root, { throwIfNoEntry: false }) ? error : new Error(tookOver(root))
  } finally {
    clearInterval(beat)
    if (isMine()) rmSync(lock, { force: true })
  }
}

const tookOver = (root: string) =>
  `Another build took over "${root}", because this one was silent for too long. The published files are those of that build; build again.`

async function acquire(lock: string, mine: Holder, signal: AbortSignal | undefined): Promise<void> {
  const draft = `${lock}.${mine.token}.tmp`
  const heard: Heard = new Map()
  const start = performance.now()
  try {
    write(draft, mine, lock)
    while (!appear(draft, lock)) {
      if (isFree(lock, heard)) takeOver(lock, draft, heard)
      else if (performance.now() - start > limits.lockWaitMilliseconds) throw new Error(busy(lock))
      await setTimeout(20, undefined, signal && { signal })
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

const busy = (lock: string) =>
  `Another build (process ${holderOf(lock)?.pid ?? 'unknown'}) is writing into this folder. If there is none, remove "${lock}".`

function write(draft: string, mine: Holder, lock: string): void {
  try {
    writeFileSync(draft, JSON.stringify(mine))
    grant(draft, { mode: 0o644 }) // other users must see whose it is
  } catch (error) {
    throw refusedAt(lock, error)
  }
}

/** Makes a lock of a complete draft, unless there is one; returns whether it did. */
function appear(draft: string, path: string): boolean {
  for (const make of [linkSync, copyExclusively]) {
    try {
      make(draft, path)
      return true
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false
      if (make === copyExclusively) throw error // disks without hard links refuse the first
    }
  }
  return false
}

const copyExclusively = (from: string, to: string) => copyFileSync(from, to, constants.COPYFILE_EXCL)

/** Removes a lock that is free; of several that try, only one may. */
function takeOver(lock: string, draft: string, heard: Heard): void {
  const dead = holderOf(lock)?.token
  const permit = `${lock}.${dead ?? 'unknown'}`
  if (appear(draft, permit)) {
    if (holderOf(lock)?.token === dead && isFree(lock, heard)) rmSync(lock, { force: true })
    rmSync(permit, { force: true })
  } else if (isFree(permit, heard)) rmSync(permit, { force: true })
}

/** The last beat of each lock that was looked at, and when it was heard: no clock of another machine matters. */
type Heard = Map<string, { beat: string; at: number }>

function isFree(path: string, heard: Heard): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (!status) return false
  if (status.isDirectory()) throw new Error(`"${path}" is a folder, where builds make a file. Remove or rename it.`)
  const who = holderOf(path)
  const life = who ? lifeOf(who, status.mtimeMs) : 'unknown'
  if (life !== 'unknown') return life === 'dead'
  const beat = `${status.ino} ${status.mtimeMs} ${who?.token}`
  const last = heard.get(path)
  if (last?.beat === beat) return performance.now() - last.at > limits.lockSilenceMilliseconds
  heard.set(path, { beat, at: performance.now() })
  return false
}

function renew(lock: string): void {
  const now = new Date()
  try {
    utimesSync(lock, now, now)
  } catch {
    // another process took it over, or the folder was removed: the next write will fail
  }
}

/** Removes what builds left that died while they waited for the lock. */
function sweep(root: string): void {
  for (const name of readdirSync(root).filter((one) => one.startsWith(`${lockName}.`))) {
    const path = join(root, name)
    const status = lstatSync(path, { throwIfNoEntry: false })
    if (!status?.isFile()) continue
    const who = holderOf(path)
    const life = who ? lifeOf(who, status.mtimeMs) : 'unknown'
    const isOld = Date.now() - status.mtimeMs > limits.lockRemainsMilliseconds
    if (life === 'dead' || (life === 'unknown' && isOld)) rmSync(path, { force: true })
  }
}
