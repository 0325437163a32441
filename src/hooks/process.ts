import { Console } from 'node:console'

/**
 * Prepares the process of a worker for hooks: what they print goes to the terminal of the build, as news and not as output, and
 * errors in code for which a hook did not wait do not end the process.
 */
export function prepareProcess(stray: (error: unknown) => void): void {
  globalThis.console = new Console(process.stdout, process.stdout) // stdout is stderr of the build
  process.on('uncaughtException', stray)
}
