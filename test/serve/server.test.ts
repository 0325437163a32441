import { expect, onTestFinished, test } from 'vitest'
import { hostsAt, serveHttp } from '../../src/serve/server.ts'

test.each([
  { port: 4400, name: '127.0.0.1:4400', isOurs: true },
  { port: 4400, name: 'localhost:4400', isOurs: true },
  { port: 4400, name: 'localhost', isOurs: false },
  { port: 80, name: 'localhost', isOurs: true },
  { port: 80, name: '127.0.0.1', isOurs: true },
  { port: 80, name: '127.0.0.1:80', isOurs: true },
  { port: 80, name: 'evil.example', isOurs: false },
  { port: 443, name: 'localhost', isOurs: false },
])('at port $port a request may name "$name": $isOurs', ({ port, name, isOurs }) => {
  expect(hostsAt(port).includes(name)).toBe(isOurs)
})

/** Pieces in one buffer, each good until the next one, as of a large file; `ended` is called when no more are read. */
function* pieces(count: number, ended: () => void): Generator<Uint8Array> {
  const buffer = Buffer.alloc(100_000)
  try {
    for (let index = 0; index < count; index++) yield buffer.fill(index)
  } finally {
    ended()
  }
}

async function served(count: number, ended: () => void = () => {}): Promise<string> {
  const server = await serveHttp(0, async () => ({ type: 'audio/mpeg', body: pieces(count, ended) }))
  onTestFinished(server.close)
  return `http://127.0.0.1:${server.port}/talk.mp3`
}

test('a large file arrives whole, though its pieces are in one buffer', async () => {
  const response = await fetch(await served(100))
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-type')).toBe('audio/mpeg')
  expect(bytes).toHaveLength(10_000_000)
  expect([0, 1, 50, 99].map((index) => bytes[index * 100_000 + 99_999])).toEqual([0, 1, 50, 99])
})

test('a large file is read no further when nobody wants it any more', async () => {
  const ended = new Promise<void>((resolve) => {
    served(1_000_000, resolve).then(async (url) => {
      const response = await fetch(url)
      await response.body?.cancel()
    })
  })
  await ended
})
