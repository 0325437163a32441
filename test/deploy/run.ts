import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { programs } from './site.ts'

/** Whether tests with this program are run: where it is missing, only if all programs are required. */
export const isTried = (program: string): boolean =>
  process.env.FEEDWRIGHT_READERS === 'required' || spawnSync(program, ['--version']).error === undefined

/** How a script ended. */
export type Ended = { status: number | null; stdout: string; stderr: string }

/** Runs a script with a shell, as a runner does: it ends at the first command that fails. */
export async function run(
  script: string,
  { cwd, env = {}, shell = ['bash', '-eo', 'pipefail'], path = programs() }: Running,
): Promise<Ended> {
  const [command = '', ...flags] = [...shell, '-c', script]
  const child = spawn(command, flags, {
    cwd,
    env: { ...process.env, ...env, PATH: `${path}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => {
    texts.stdout += data
  })
  child.stderr.on('data', (data) => {
    texts.stderr += data
  })
  await once(child, 'close')
  return { status: child.exitCode, ...texts }
}

type Running = { cwd: string; env?: Record<string, string>; shell?: readonly string[]; path?: string }
