import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {{ args: string[], cwd?: string, env?: Record<string, string> }} Command */
/** @typedef {{ wall: number, cpu: number | undefined }} Cost In seconds; `cpu` is that of all descendants, where it can be known. */

/**
 * One run of a command: its wall time until it exits, and the user and system time of all its descendants, also of those that
 * outlive it. Without Linux and Python 3 the CPU is not known.
 * @param {Command} command @returns {Cost & { stdout: string }}
 */
export function measured({ args, cwd, env }) {
  const [file = '', ...rest] = [...helper, ...args]
  const start = performance.now()
  const { status, signal, stdout, stderr, output, error } = spawnSync(file, rest, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  const wall = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${error ?? signal ?? ''}\n${stdout}${stderr}`)
  if (!isHelped) return { wall, cpu: undefined, stdout }
  const report = JSON.parse(output[3] ?? '')
  if (report.status !== 0) throw new Error(`${args.join(' ')} failed: ${stdout}${stderr}`)
  if (report.endless) throw new Error(`${args.join(' ')} left a process that did not end`)
  return { wall: report.wall, cpu: report.cpu, stdout }
}

/**
 * Megabytes of a command and all its descendants together, at most; pages that several of them share count once (PSS). Undefined
 * where it cannot be known.
 * @param {Command} command @returns {Promise<number | undefined>}
 */
export async function peakMemory({ args, cwd, env }) {
  if (!isHelped) return undefined
  const [file = '', ...rest] = [...helper, ...args]
  const child = spawn(file, rest, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  let report = ''
  child.stdio[3]?.on('data', (piece) => {
    report += piece
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesBelow(child.pid ?? 0))
  }, 20)
  await new Promise((end) => child.on('close', end))
  clearInterval(watch)
  if (child.exitCode !== 0 || JSON.parse(report).status !== 0) throw new Error(`${args.join(' ')} failed`)
  return peak
}

const isHelped = process.platform === 'linux' && spawnSync('python3', ['--version']).status === 0
const helper = isHelped ? ['python3', '-IS', fileURLToPath(new URL('descendants.py', import.meta.url))] : []

/** Of all descendants of a process, without itself. @param {number} root */
function megabytesBelow(root) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const isBelow = (/** @type {number | undefined} */ pid) => {
    for (let above = parents.get(pid ?? 0); above; above = parents.get(above)) if (above === root) return true
    return false
  }
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + kilobytesOf(pid), 0) / 1024
}

/** @param {string} pid */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`)
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/** @param {number} pid */
const kilobytesOf = (pid) => Number(/^Pss: +(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)

/** Empty where the process has ended meanwhile. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
