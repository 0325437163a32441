import { Agent, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** What a server answered: headers that are there several times are joined by a comma and a blank; the body is as it was sent. */
export type Answered = { status: number; headers: Record<string, string>; body: Buffer }

/** One request to a server of this machine. Nothing is unpacked, followed or added, unlike with `fetch`. */
export const ask = (
  port: number,
  path: string,
  { method = 'GET', ...headers }: { method?: string } & Record<string, string> = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headersDistinct).map(([name, values]) => [name, values?.join(', ') ?? '']),
          ),
          body: Buffer.concat(pieces),
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

const agent = new Agent({ keepAlive: false })

/** The body, unpacked by the coding that its header names. */
export function unpacked({ headers, body }: Answered): Buffer {
  const { 'content-encoding': coding } = headers
  if (coding === 'gzip') return gunzipSync(body)
  return coding === 'br' ? brotliDecompressSync(body) : body
}
