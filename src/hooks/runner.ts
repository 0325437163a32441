import type { Checked } from '../diagnostic.ts'
import { isChangedMeanwhile } from '../disk/changed-meanwhile.ts'
import { limits } from '../limits.ts'
import { atFile, faultOf, HookFault } from './fault.ts'
import type { HooksFile, HooksSource } from './find.ts'
import { watchGlobals } from './globals.ts'
import { loadFile } from './load.ts'
import { checkMembers } from './members.ts'
import type { HookName, Hooks } from './model.ts'

/** What calls hooks: the only place in which code of the user runs. */
export type Runner = {
  /** The file of the hooks; undefined where they are code of the program that builds. */
  file: HooksFile | undefined
  /** The hooks, loaded once. */
  load: () => Promise<Checked<Hooks>>
  /**
   * Runs one hook.
   * @throws HookFault when it throws, or does not end in time
   */
  run: <T>(name: HookName, act: () => T | Promise<T>) => Promise<T>
  /** Notes an error in code for which no hook waits: the next hook has failed. */
  stray: (error: unknown) => void
}

type Means = {
  /** Called before a hook begins, and after its end with nothing: whoever ends this process wants to know the culprit. */
  report?: (name: HookName | undefined) => Promise<void>
  milliseconds?: number
}

/** A runner for these hooks; nothing is loaded yet. */
export function openRunner(
  source: HooksSource,
  { report = async () => {}, milliseconds = limits.hookMilliseconds }: Means = {},
): Runner {
  const file = 'file' in source ? source.file : undefined
  const strays: unknown[] = []
  const replaced = watchGlobals()
  const run: Runner['run'] = async (name, act) => {
    await report(name)
    try {
      const made = await inTime(name, act, milliseconds)
      if (strays.length > 0) throw strays[0]
      const global = replaced()
      if (global !== undefined) throw new HookFault(name, `it has replaced ${global}, which other code needs as it was`)
      return made
    } catch (error) {
      if (isChangedMeanwhile(error)) throw error
      throw faultOf(name, error, file)
    } finally {
      strays.length = 0
      await report(undefined)
    }
  }
  async function load(): Promise<Checked<Hooks>> {
    try {
      return checkMembers(
        'code' in source ? source.code : await run('file', () => loadFile(source.file)),
        file?.name ?? 'hooks',
      )
    } catch (error) {
      if (error instanceof HookFault) return { diagnostics: [atFile(error, file?.name ?? 'hooks')] }
      throw error
    }
  }
  let loaded: Promise<Checked<Hooks>> | undefined
  return {
    file,
    load: () => {
      loaded ??= load()
      return loaded
    },
    run,
    stray: (error) => void strays.push(error),
  }
}

/** A promise that is never settled takes no CPU time, so that the clock must end it. */
async function inTime<T>(name: HookName, act: () => T | Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const fault = () => new HookFault(name, `it has not ended after ${milliseconds / 1000} seconds`, undefined, true)
    timer = setTimeout(() => reject(fault()), milliseconds)
  })
  try {
    return await Promise.race([act(), late])
  } finally {
    clearTimeout(timer)
  }
}
