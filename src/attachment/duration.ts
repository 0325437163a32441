import { setTimeout } from 'node:timers/promises'
import { limits } from '../limits.ts'

/** The length of a sound or film in whole seconds; undefined where the file does not say it, or not soon enough. */
export async function secondsOf(path: string): Promise<number | undefined> {
  const timer = new AbortController()
  try {
    const { parseFile } = await import('music-metadata')
    const read = parseFile(path, { skipCovers: true, skipPostHeaders: true })
    read.catch(() => {}) // also when it comes too late
    const found = await Promise.race([read, after(limits.durationMilliseconds, timer.signal)])
    const { duration = 0 } = found?.format ?? {}
    return Number.isFinite(duration) && duration > 0 ? Math.max(1, Math.round(duration)) : undefined
  } catch {
    return undefined
  } finally {
    timer.abort()
  }
}

const after = (milliseconds: number, signal: AbortSignal): Promise<undefined> =>
  setTimeout(milliseconds, undefined, { signal })
