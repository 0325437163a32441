import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** What can stand where a file is expected, and is none. Each maker takes the path; `elsewhere/` lies beside content/. */
export type Odd = (path: string) => void | Promise<void>

/** A pipe with a name: whoever opens it waits for a writer. */
export const fifo: Odd = (path) => run('mkfifo', path)

/** A device that gives bytes for ever, as /dev/zero. */
export const device: Odd = (path) => run('mknod', path, 'c', '1', '5')

/** Only root may make a device, and not on every disk. */
export const isDeviceRefused =
  spawnSync('sh', ['-c', 'mknod "$1" c 1 5 && rm "$1"', 'sh', join(tmpdir(), `feedwright-device-${process.pid}`)])
    .status !== 0

/** A socket that somebody listens at. */
export const socket: Odd = async (path) => {
  const server = createServer().listen(path)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
}

/** A link that leads to this path; relative ones begin in its folder. */
export const link =
  (target: string): Odd =>
  (path) =>
    symlinkSync(target, path)

/** A link that leads to itself. */
export const loop: Odd = (path) => symlinkSync(path, path)

/** A folder with the name of a file. */
export const folderInstead: Odd = (path) => mkdirSync(path)

/** A file whose name is one byte that is not UTF-8, and this ending. */
export const notUtf8 =
  (ending: string): Odd =>
  (path) =>
    writeFileSync(Buffer.concat([Buffer.from(path), Buffer.from([0xe9]), Buffer.from(ending)]), 'x')

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 })
  if (status !== 0) throw new Error(stderr)
}
