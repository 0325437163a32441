import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildWith } from '../src/build.ts'
import { configName } from '../src/content/config.ts'
import type { BuildOptions } from '../src/edition.ts'
import type { Outcome } from '../src/outcome.ts'
import { answer } from '../src/worker/answer.ts'
import type { Context } from '../src/worker/message.ts'
import type { Workers } from '../src/worker/pool.ts'

/** Does what workers do in this process: much faster, where processes are not what a test is about. */
export function workersHere(): Workers {
  let context: Context | undefined
  return {
    start: () => {},
    begin(next) {
      context = next
    },
    ask: async (task) => await answer(typeof task === 'function' ? task() : task, context ?? fail()),
    stop: () => {},
  }
}

function fail(): never {
  throw new Error('There is no context for this task.')
}

export const build = async (options: BuildOptions): Promise<Outcome> => await buildWith(workersHere, options)
export const check = async (options: BuildOptions): Promise<Outcome> => await buildWith(workersHere, options, false)

/** The settings file of a case about another tool; other cases have a site.yaml. */
export const configIn = (folder: string): string | false =>
  existsSync(join(folder, configName)) && join(folder, configName)
