import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'

/** The Python of Debian: another one that comes first in PATH does not have its packages. */
export const python = '/usr/bin/python3'

/**
 * What a command prints.
 * @throws Error with what the command printed when it failed
 */
export const run = async (command: string, ...flags: string[]): Promise<string> =>
  (await promisify(execFile)(command, flags, { maxBuffer: 1 << 26 })).stdout

/** Whether a command is installed and works. */
export const works = (command: string, ...flags: string[]): boolean => spawnSync(command, flags).status === 0

/** The first version number in what a command prints, without that of a package of it. */
export function versionIn(command: string, ...flags: string[]): string {
  const { stdout, stderr } = spawnSync(command, flags, { encoding: 'utf8' })
  return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? 'unknown'
}

/** A time as all formats can be compared by: UTC. */
export const utc = (time: string | number | Date | null | undefined): string | undefined =>
  time === undefined || time === null || time === '' ? undefined : new Date(time).toISOString()

/** The version of a package of npm that the tests use. */
export const packageVersion = (name: string): string =>
  JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version
