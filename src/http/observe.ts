import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { TLSSocket } from 'node:tls'
import { refusedBy } from './exchange.ts'
import { follow, type Redirect } from './follow.ts'
import { Refused } from './refused.ts'

/** A request whose answer is examined. Only these headers are sent, and the host. */
export type Observation = {
  method?: 'GET' | 'HEAD' | undefined
  headers: Readonly<Record<string, string>>
  redirects: number
  milliseconds: number
  bytes: number
  stop: AbortSignal
}

/** An answer as it was sent: its body is still packed, and a certificate that is wrong is described, not refused. */
export type Observed = {
  /** The address after the redirects. */
  address: string
  redirects: readonly Redirect[]
  status: number
  headers: Headers
  body: Buffer
  /** Bytes after the head of an answer that must have no body (304). */
  stray: number
  certificate: Certificate | undefined
  /** The address of the server in the network. */
  remote: string
  /** When the answer came, in milliseconds since 1970. */
  at: number
}

/** The certificate of a server; `fault` is the code of what is wrong with it. */
export type Certificate = { fault: string | undefined; validTo: Date }

/**
 * Sends one request for which `fetch` hides too much: compression that is broken, the certificate, and headers that it adds.
 * Redirects are followed except from a public host into a private network; with more of them, the last is the answer.
 * @throws Refused when there is no complete answer in time; the reason of `stop` when it is aborted
 */
export async function observe(address: string, request: Observation): Promise<Observed> {
  const time = AbortSignal.timeout(request.milliseconds)
  const signal = AbortSignal.any([request.stop, time])
  try {
    const ask = (url: URL) => sent(url, request, signal)
    const { answer, ...rest } = await follow(new URL(address), request.redirects, signal, ask)
    return { ...answer, ...rest }
  } catch (error) {
    request.stop.throwIfAborted()
    throw refusedBy(error, time, request.milliseconds)
  }
}

type Answer = Omit<Observed, 'address' | 'redirects'>

function sent(url: URL, { method = 'GET', headers, bytes }: Observation, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp
    const request = send(url, { method, headers, agent: false, rejectUnauthorized: false, signal })
    const start: Buffer[] = []
    request.on('socket', (socket) => socket.prependListener('data', (chunk) => keepStart(start, chunk))) // before the parser
    request.on('error', reject)
    request.on('response', (response) => {
      const { socket, statusCode: status = 0, rawHeaders } = response
      const certificate = socket instanceof TLSSocket ? certificateOf(socket) : undefined
      const about = { status, headers: headersOf(rawHeaders), certificate, remote: socket.remoteAddress ?? '' }
      const chunks: Buffer[] = []
      let length = 0
      const done = () =>
        resolve({ ...about, body: Buffer.concat(chunks), stray: status === 304 ? strayIn(start) : 0, at: Date.now() })
      response.on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > bytes) request.destroy(new Refused(`it has more than ${bytes} bytes`))
        chunks.push(chunk)
      })
      response.on('error', reject)
      response.on('end', done)
      if (status === 304) request.on('error', done) // of the parser, about bytes that must not be there
      if (status === 304) request.removeListener('error', reject)
    })
    request.end()
  })
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let index = 0; index < raw.length; index += 2) headers.append(raw[index] ?? '', raw[index + 1] ?? '')
  return headers
}

function certificateOf(socket: TLSSocket): Certificate {
  const error: unknown = socket.authorizationError
  const code = error instanceof Error && 'code' in error ? error.code : error
  return {
    fault: socket.authorized ? undefined : String(code),
    validTo: new Date(socket.getPeerCertificate().valid_to),
  }
}

/** The first bytes of an answer are enough to see what comes after the head. */
function keepStart(start: Buffer[], chunk: Buffer): void {
  if (start.reduce((sum, { length }) => sum + length, 0) < startBytes) start.push(chunk)
}

const startBytes = 65_536

/** How many bytes come after the head; heads of interim answers (1xx) are before it. */
const strayIn = (start: readonly Buffer[]): number =>
  Buffer.concat(start)
    .toString('latin1')
    .replace(/^(?:HTTP\/1\.\d 1\d\d[\s\S]*?\r?\n\r?\n)*[\s\S]*?\r?\n\r?\n/, '').length
