import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { accepted } from '../../src/announce/model.ts'
import { type Told, tellAll } from '../../src/announce/send.ts'

test('what was sent before Ctrl-C is known, so that it is not sent again', async () => {
  const stop = new AbortController()
  const asked: string[] = []
  const hub = createServer((request, response) => {
    asked.push(request.url ?? '')
    if (asked.length <= 20) response.end()
    else if (asked.length === 24) stop.abort(new Error('Ctrl-C')) // the last four have no answer
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  const at = hub.address()
  const base = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
  const things = Array.from({ length: 50 }, (_, index) => {
    const address = `${base}/${index}`
    return { kind: 'article' as const, address, mark: '', changed: 0, isGone: false }
  })
  const ask = ([address = '']: readonly string[]) => ({ address, request: {} })
  const server = { name: 'hub', takes: () => true, most: 1, ask, judge: () => accepted }
  const told: Told[] = []
  await expect(tellAll([{ server, things }], told, stop.signal)).rejects.toThrow('Ctrl-C')
  hub.close()
  expect(told.map(({ address, fault }) => [address, fault]).sort()).toEqual(
    asked
      .slice(0, 20)
      .map((path) => [base + path, undefined])
      .sort(),
  )
})
