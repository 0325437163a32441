import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { limits } from '../limits.ts'

/**
 * Watches a folder. `report` is called for each change, with its path below the folder and whether a file was created
 * or removed; `act` once after changes that come together. Returns a function that ends it.
 */
export async function watchFolder(
  folder: string,
  report: (path: string, isNew: boolean) => void,
  act: () => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('all', (event, path) => {
    report(relative(folder, path).split(sep).join('/'), event !== 'change')
    clearTimeout(timer)
    timer = setTimeout(act, limits.saveMilliseconds)
  })
  watcher.on('error', () => {}) // the build reports files that cannot be read
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
