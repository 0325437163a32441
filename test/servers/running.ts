import { spawn } from 'node:child_process'
import { connect, createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A web server that runs. */
export type Running = { port: number; stop: () => Promise<void> }

type Command = { program: string; run: readonly string[]; environment: NodeJS.ProcessEnv }

/** Starts a server, and waits until it answers. */
export async function running({ program, run, environment }: Command, port: number): Promise<Running> {
  const child = spawn(program, run, { stdio: ['ignore', 'pipe', 'pipe'], env: environment })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(String(piece)))
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const start = performance.now()
  while (!(await answers(port))) {
    if (child.exitCode === null && performance.now() - start < 30_000) await setTimeout(20)
    else {
      await stop()
      throw new Error(`${program} does not answer:\n${said.join('')}`)
    }
  }
  return { port, stop }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })

/** A port that was free a moment ago: these servers do not say which one they chose. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
