import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of caches: that of the nearest node_modules, if there is one. `written` is what `--cache` says. */
export function cacheFolder(written: string | boolean | undefined): string | undefined {
  if (typeof written === 'string') return written
  return written === false ? undefined : nearest('.')
}

function nearest(folder: string): string | undefined {
  const packages = join(folder, 'node_modules')
  if (existsSync(packages)) return join(packages, '.cache')
  return resolve(folder) === resolve(folder, '..') ? undefined : nearest(join(folder, '..'))
}
