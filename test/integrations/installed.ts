import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Sites take their packages from npm, so these tests run only where they are asked for. */
export const runs = process.env.FEEDWRIGHT_INTEGRATIONS === 'required'

/** A copy of a site with the packages of its lock file, and Feedwright as npm would publish it. */
export function installed(name: string): string {
  const site = mkdtempSync(join(tmpdir(), 'feedwright-'))
  cpSync(`test/integrations/${name}/site`, site, { recursive: true })
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(`test/integrations/${name}/${file}`, join(site, file))
  const packed = must(run('.', 'npm', 'pack', '--silent', '--ignore-scripts', '--pack-destination', site)).trim()
  must(run(site, 'npm', 'ci', '--silent', '--no-audit', '--no-fund'))
  must(run(site, 'npm', 'install', '--silent', '--no-audit', '--no-fund', '--no-save', `./${packed}`))
  return site
}

/** The surroundings of a program: the same time zone and language on every machine, and no colours. */
export const surroundings = {
  ...process.env,
  ...{ TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1', FORCE_COLOR: undefined, NODE_ENV: 'production', VITEST: undefined },
}

/** Runs a program in a folder. */
export const run = (folder: string, command: string, ...flags: string[]): SpawnSyncReturns<string> =>
  spawnSync(command, flags, { cwd: resolve(folder), env: surroundings, encoding: 'utf8' })

/** What a program printed. @throws Error with it when the program failed */
export function must({ status, stdout, stderr }: SpawnSyncReturns<string>): string {
  if (status !== 0) throw new Error(`exit code ${status}:\n${stdout}${stderr}`)
  return stdout + stderr
}
