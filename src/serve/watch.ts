import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/**
 * Tells of everything below a folder that changes, by its path there and whether it was not there before or is not any more;
 * then `act` is called once for changes that come together. Gives what ends it.
 */
export async function watchFolder(
  folder: string,
  tell: (path: string, isNew: boolean) => void,
  act: () => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, { ignoreInitial: true })
  watcher.on('all', (event, path) => {
    tell(relative(folder, path).split(sep).join('/'), event !== 'change')
    clearTimeout(timer)
    timer = setTimeout(act, together)
  })
  watcher.on('error', () => {}) // a file that may not be read is told by the build
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}

/** Milliseconds between changes that are one: an editor that saves writes, renames and removes. */
const together = 15
