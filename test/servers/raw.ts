import { connect } from 'node:net'
import type { Answered } from './ask.ts'

/** A GET with a path as it is, also one that clients would first encode, or shorten. */
export const askRaw = (port: number, path: string): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(`GET ${path} HTTP/1.1\r\nHost: feeds.daily.internal\r\nConnection: close\r\n\r\n`),
    )
    socket.on('data', (piece) => pieces.push(piece))
    socket.once('error', reject)
    socket.once('close', () => {
      const all = Buffer.concat(pieces)
      const end = all.indexOf('\r\n\r\n')
      const [first = '', ...lines] = String(all.subarray(0, end)).split('\r\n')
      const headers = lines.map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ])
      resolve({
        status: Number(first.split(' ')[1]),
        headers: Object.fromEntries(headers),
        body: all.subarray(end + 4),
      })
    })
  })
