import type { HooksSource } from '../hooks/find.ts'
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
