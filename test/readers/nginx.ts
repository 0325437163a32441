import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { folder, put } from '../folder.ts'
import { freePort } from '../servers/running.ts'
import { works } from './run.ts'

/** A request as the log of the server has it. */
export type Logged = {
  address: string
  status: number
  ifNoneMatch: string
  ifModifiedSince: string
  acceptEncoding: string
  agent: string
}

/** A server with the files of one folder. Its log is complete when it has stopped. */
export type Nginx = { url: string; stop: () => Promise<Logged[]> }

/** Whether nginx is installed; Debian has it where only root looks for it. */
export const hasNginx = ['nginx', '/usr/sbin/nginx'].some((command) => works(command, '-v'))

/**
 * Starts nginx on a free port of this machine only.
 * @param inServer what its server block has besides: media types, or what a build writes for nginx
 * @throws Error with what nginx printed when it does not start
 */
export async function serve(root: string, inServer: string): Promise<Nginx> {
  if (!hasNginx) throw new Error('nginx is not installed.')
  const home = folder()
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(`${home}/${name}`)
  const port = await freePort()
  put(home, 'nginx.conf', configuration(home, root, port, inServer))
  const path = `${process.env.PATH}:/usr/sbin`
  const server = spawn('nginx', ['-p', home, '-c', `${home}/nginx.conf`, '-e', `${home}/error.log`], {
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let printed = ''
  server.stderr.on('data', (piece) => {
    printed += piece
  })
  if (!(await answers(port, server))) throw new Error(`nginx does not start: ${printed}`)
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.kill('SIGQUIT') // it ends what it has begun, and its log
      await once(server, 'exit')
      return linesOf(readFileSync(`${home}/access.log`, 'utf8'))
    },
  }
}

/** Only root may choose the user of the workers; as root they would be another one, who cannot read temporary folders. */
const configuration = (home: string, root: string, port: number, inServer: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
events {}
http {
  log_format requests escape=json '{"address":"$request_uri","status":$status,"ifNoneMatch":"$http_if_none_match","ifModifiedSince":"$http_if_modified_since","acceptEncoding":"$http_accept_encoding","agent":"$http_user_agent"}';
  access_log ${home}/access.log requests;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${inServer}
  }
}
`

const linesOf = (log: string): Logged[] =>
  log
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Whether the server takes connections; it does not if it has ended. */
async function answers(port: number, server: ChildProcess): Promise<boolean> {
  while (server.exitCode === null) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
      socket.on('connect', () => socket.destroy())
    })
    if (isOpen) return true
    await sleep(50)
  }
  return false
}
