import type { Checked } from '../diagnostic.ts'
import type { HooksSource } from '../hooks/find.ts'
import type { OpenHooks } from './hooks.ts'
import type { Workers } from './pool.ts'

/** Starts workers, which may have to run hooks. */
export type Start = (signal?: AbortSignal, hasHooks?: boolean) => Workers

/** The workers of a build. Hooks that are code of the program that builds run in its process, as nothing else can call them. */
export const workersFor = async (
  source: HooksSource | undefined,
  start: Start,
  signal: AbortSignal | undefined,
): Promise<Workers> =>
  source && 'code' in source
    ? (await import('./in-process.ts')).workersHere(source.code)
    : start(signal, source !== undefined)

/** The hooks, loaded by a worker; these workers are stopped where there is no use for them. */
export async function hooksIn(
  source: HooksSource | undefined,
  workers: Workers,
  { folder, cacheKey }: { folder: string; cacheKey?: string | undefined },
): Promise<Checked<OpenHooks>> {
  if (!source) return { diagnostics: [] }
  try {
    const opened = await (await import('./hooks.ts')).openHooks(source, { folder, workers, cacheKey })
    if (!opened.value) workers.stop()
    return opened
  } catch (error) {
    workers.stop()
    throw error
  }
}
