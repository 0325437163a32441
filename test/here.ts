import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildWith } from '../src/build.ts'
import { configName } from '../src/content/config.ts'
import type { BuildOptions } from '../src/edition/edition.ts'
import type { Outcome } from '../src/edition/outcome.ts'
import { workersHere as inProcess } from '../src/worker/in-process.ts'
import type { Workers } from '../src/worker/pool.ts'

/** Does what workers do in this process: much faster, where processes are not what a test is about. */
export const workersHere = (): Workers => inProcess()

/** Builds; files for hosts go beside the output folder, since those of all tests would be in one. */
export const build = async (options: BuildOptions): Promise<Outcome> =>
  await buildWith(workersHere, { ...(options.out && { hosting: `${options.out}-hosting` }), ...options })
export const check = async (options: BuildOptions): Promise<Outcome> => await buildWith(workersHere, options, false)

/** The settings file of a case about another tool; other cases have a site.yaml. */
export const configIn = (folder: string): string | false =>
  existsSync(join(folder, configName)) && join(folder, configName)

/** The file of hooks of a case; other cases have none. */
export const hooksIn = (folder: string): string | false =>
  existsSync(join(folder, 'feedwright.config.js')) && join(folder, 'feedwright.config.js')
