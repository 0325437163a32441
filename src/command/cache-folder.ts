import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder for caches: the value of `--cache`, else that of the nearest node_modules, if there is one. */
export function cacheFolder(flag: string | boolean | undefined): string | undefined {
  if (typeof flag === 'string') return flag
  return flag === false ? undefined : nearest('.')
}

function nearest(folder: string): string | undefined {
  const packages = join(folder, 'node_modules')
  if (existsSync(packages)) return join(packages, '.cache')
  return resolve(folder) === resolve(folder, '..') ? undefined : nearest(join(folder, '..'))
}
