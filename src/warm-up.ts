import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cachePlace } from './store/place.ts'
import { warmUp } from './worker/pool.ts'

/**
 * Where nothing is remembered all articles will be rendered: what renders is started before the program itself is loaded. What
 * the flags mean is only guessed; a wrong guess costs a little time.
 */
export function warmUpFor(command: string | undefined, flags: readonly string[]): void {
  if (command !== 'build' && command !== 'check') return
  if (flags.some((flag) => /^(?:-h|--help)$/.test(flag))) return
  const at = flags.indexOf('--cache')
  const cache = cachePlace(at < 0 ? !flags.includes('--no-cache') : flags[at + 1])
  if (cache === undefined || !existsSync(join(cache, 'feedwright'))) warmUp()
}
