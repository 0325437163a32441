import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The compiled command. */
export const cli = resolve('lib/cli.js')

/** How a process ended; one that hung was killed. */
export type Ended = { status: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

const limit = { timeout: 30_000, killSignal: 'SIGKILL' as const }

/** Runs the compiled command in a folder until it ends. */
export function feedwright(
  cwd: string,
  args: readonly string[],
  {
    user = {},
    timeout = limit.timeout,
    through = [],
  }: { user?: object; timeout?: number; through?: readonly string[] } = {},
): Ended {
  const [command = '', ...rest] = [...through, process.execPath, cli, ...args]
  const options = { ...limit, timeout, ...user, cwd, encoding: 'utf8' } as const
  const { status, signal, stdout, stderr } = spawnSync(command, rest, options)
  return { status, signal, stdout, stderr }
}

/** Starts the compiled command in a folder; its descendants are known by that folder. */
export function start(cwd: string, args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    ...limit,
    ...options,
    cwd,
    env: { ...process.env, ...options.env, FEEDWRIGHT_ROOM: cwd },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { child, ended: ended(child) }
}

function ended(child: ChildProcess): Promise<Ended> {
  const texts = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data) => {
    texts.stdout += data
  })
  child.stderr?.on('data', (data) => {
    texts.stderr += data
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (status, signal) => done({ status, signal, ...texts }))
  })
}

/** Whether something comes true before a time is over. */
export async function until(isTrue: () => boolean, milliseconds = limit.timeout): Promise<boolean> {
  const start = performance.now()
  while (!isTrue()) {
    if (performance.now() - start > milliseconds) return false
    await sleep(1)
  }
  return true
}

/** The lock that lies in an output folder, of a build that runs or of a dead one. */
export function lockOf(out: string): string | undefined {
  const status = lstatSync(join(out, '.feedwright.lock'), { bigint: true, throwIfNoEntry: false })
  return status && `${status.ino} ${status.ctimeNs}`
}

/** Waits until a build has made its lock, and not that of the dead one before it; false when it ended without. */
export async function isLocked(out: string, child: ChildProcess, dead: string | undefined): Promise<boolean> {
  const isMade = () => ![undefined, dead].includes(lockOf(out))
  await until(() => isMade() || child.exitCode !== null || child.signalCode !== null)
  return isMade()
}

/** What a build leaves only when it dies: its lock, its staging folder, files half written. */
export const litterOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => /^\.feedwright(?!\.json$)|\.tmp$/.test(path))

/** The processes that a test has started in its folder and that still run; known on Linux only. */
export function processesOf(root: string): string[] {
  const ids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return ids
    .filter((id) => id !== String(process.pid))
    .map((id) => ({ id, command: tell(() => readFileSync(`/proc/${id}/cmdline`, 'latin1').replaceAll('\0', ' ')) }))
    .filter(({ id, command }) => command !== '' && isOf(id, command, root)) // a zombie has no command line
    .map(({ id, command }) => `${id}: ${command}`)
}

const isOf = (id: string, command: string, root: string) =>
  command.includes(root) ||
  tell(() => readlinkSync(`/proc/${id}/cwd`)).startsWith(root) ||
  tell(() => readFileSync(`/proc/${id}/environ`, 'latin1')).includes(`=${root}\0`)

/** Nothing of a process that has gone meanwhile. */
function tell(text: () => string): string {
  try {
    return text()
  } catch {
    return ''
  }
}
