import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** The reply to a request; pieces of a body are good until the next one. */
export type Reply = { type: string; body: string | Uint8Array | Iterable<Uint8Array>; policy?: string | undefined }

/** The path under which a file or a view is: an absolute path of this server, percent-encoded. */
export type Redirect = { redirect: `/${string}` }

/** Makes the reply to a path, its query and the languages that the browser asks for; undefined when there is nothing. */
export type Answer = (
  path: string,
  query: URLSearchParams,
  languages: string | undefined,
) => Promise<Reply | Redirect | undefined>

/** An HTTP server that can send events to its pages. */
export type Server = {
  port: number
  /** Sends an event to every open page; a page that is opened later gets the last one. */
  send: (event: string, data: string) => void
  close: () => Promise<void>
}

/** The address of the server, which other machines cannot reach. */
export const host = '127.0.0.1'

/**
 * Serves what `answer` returns for a path, and events at `/events`, to this machine only. A request with another name
 * in `Host` comes from a website whose name was pointed at this machine (DNS rebinding), and is refused.
 * @throws Error when the port is in use
 */
export async function serveHttp(port: number, answer: Answer): Promise<Server> {
  const listening = new Set<ServerResponse>()
  let bound = port
  let last = ''
  const server = createServer((request, response) => {
    const status = refused(request, bound)
    if (status) return end(response, status)
    const asked = addressOf(request)
    if (asked === undefined) return end(response, 404)
    if (asked.path === '/events') return listen(response, listening, last)
    answer(asked.path, asked.query, request.headers['accept-language'])
      .then((reply) => {
        if (!reply) return end(response, 404)
        if ('redirect' in reply) return redirect(response, reply.redirect + asked.search)
        show(response, reply, request.method)
      })
      .catch(() => end(response, 500))
  })
  const beat = setInterval(() => {
    for (const one of listening) one.write(': still here\n\n')
  }, 15_000)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const why = 'code' in error ? reasons[String(error.code)] : undefined
      reject(why === undefined ? error : new Error(`Port ${port} ${why}. Choose another one with --port.`))
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  if (typeof address === 'object' && address) bound = address.port // port 0 means any free port
  return {
    port: bound,
    send(event, data) {
      last = `event: ${event}\ndata: ${data}\n\n`
      for (const one of listening) one.write(last)
    },
    close: () =>
      new Promise((resolve) => {
        clearInterval(beat)
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}

const reasons: Record<string, string | undefined> = {
  EADDRINUSE: 'is in use',
  EACCES: 'is reserved for the administrator of this machine',
}

/** What `Host` may say; browsers leave out the port of http, 80. */
export const hostsAt = (port: number): string[] =>
  [host, 'localhost'].flatMap((name) => [`${name}:${port}`, ...(port === 80 ? [name] : [])])

/** The status for a request that is refused. */
function refused({ method, headers: { host: name = '' } }: IncomingMessage, port: number): number | undefined {
  if (!hostsAt(port).includes(name.toLowerCase())) return 403
  return method === 'GET' || method === 'HEAD' ? undefined : 405
}

function addressOf({ url = '/' }: IncomingMessage) {
  try {
    const { pathname, search, searchParams } = new URL(url, 'http://site.invalid')
    return { path: decodeURIComponent(pathname), search, query: searchParams }
  } catch {
    return undefined
  }
}

const words: Record<number, string> = {
  403: 'This preview is available at 127.0.0.1 only.',
  404: 'The preview has no such file.',
  405: 'The preview answers GET and HEAD only.',
  500: 'The preview cannot show this page.',
}

function show(response: ServerResponse, { type, body, policy }: Reply, method: string | undefined): void {
  response.writeHead(200, { ...headers, 'content-type': type, ...(policy && { 'content-security-policy': policy }) })
  if (method === 'HEAD') response.end()
  else if (typeof body === 'string' || body instanceof Uint8Array) response.end(body)
  else pipeline(Readable.from(copiesOf(body)), response).catch(() => response.destroy())
}

/** The response holds several pieces at once. */
function* copiesOf(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}

/** RFC 9110 §15.4.9 */
function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { ...headers, location })
  response.end()
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${words[status]}\n`)
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html */
function listen(response: ServerResponse, listening: Set<ServerResponse>, last: string): void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' })
  response.write(`retry: 500\n\n${last}`)
  listening.add(response)
  response.once('close', () => listening.delete(response))
}
