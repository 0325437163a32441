import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

/** The words after which a person types, and what is typed. */
export type Typed = readonly [after: string, keys: string]

export const keys = { enter: '\r', down: '\u001b[B', ctrlC: '\u0003', ctrlD: '\u0004', back: '\u007f' } as const

/** The command on a terminal of its own, and a person who reads and types; `script` belongs to every Linux. */
export async function onTerminal(
  cwd: string,
  args: readonly string[],
  typed: readonly Typed[],
  env: Record<string, string> = {},
): Promise<{ printed: string; code: number | null }> {
  const size = 'stty columns 90 rows 30'
  const command = [process.execPath, resolve('lib/cli.js'), ...args].map((one) => `'${one}'`).join(' ')
  const child = spawn('script', ['-qec', `${size}; ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm-256color', TZ: 'Europe/Paris', ...env },
    timeout: 20_000,
    killSignal: 'SIGKILL',
  })
  const left = [...typed]
  let [printed, seen] = ['', 0]
  child.stdout.on('data', (piece) => {
    printed += piece
    const [after, keys] = left[0] ?? []
    if (after === undefined || keys === undefined || !printed.includes(after, seen)) return
    left.shift()
    seen = printed.length
    child.stdin.write(keys)
  })
  const [code] = await once(child, 'close')
  return { printed: printed.replaceAll('\r\n', '\n'), code }
}
