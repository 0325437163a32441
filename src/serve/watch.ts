import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import { real } from '../disk/folder.ts'
import { limits } from '../limits.ts'

/**
 * Watches a folder, and files beside it; links in it are not followed, as the build does not follow them. `report` is called for each change, with
 * its path below the folder and whether a file was created or removed; `act` once after changes that come together. Returns, as soon
 * as all is watched or the signal is aborted, a function that watches more files, and one that ends it.
 */
export async function watchFolder(
  [folder = '', ...files]: readonly string[],
  { report, act }: { report: (path: string, isNew: boolean) => void; act: () => void },
  signal: AbortSignal | undefined,
): Promise<{ add: (files: readonly string[]) => void; close: () => Promise<void> }> {
  let timer: NodeJS.Timeout | undefined
  const root = real(folder)
  const watcher = watch([root, ...files.map(real)], { ignoreInitial: true, followSymlinks: false })
  watcher.on('all', (event, path) => {
    report(relative(root, path).split(sep).join('/'), event !== 'change')
    clearTimeout(timer)
    timer = setTimeout(act, limits.saveMilliseconds)
  })
  await new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve())
    watcher.on('error', () => resolve()) // the build reports files that cannot be read
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
  return {
    add: (more) => watcher.add(more.map(real)),
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
