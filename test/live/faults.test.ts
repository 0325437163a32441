import { afterAll, expect, test } from 'vitest'
import { severity } from '../../src/diagnostic.ts'
import { webLimits } from '../../src/http/limits.ts'
import { checkLive } from '../../src/live/check.ts'
import { rows } from '../../src/live/index.ts'
import { cases, fine } from './faults.ts'
import { type Fault, type Served, serve } from './server.ts'

const servers: Served[] = []
afterAll(() => {
  for (const { close } of servers) close()
})

/** Checks a server with a fault: the ids of its findings, and the requests that it saw. */
async function found(path: string, fault?: Fault) {
  const server = await serve(fault)
  servers.push(server)
  const outcome = await checkLive(`${server.base}${path}`, undefined)
  const diagnostics = 'failed' in outcome ? [] : outcome.diagnostics
  return { ...outcome, ids: diagnostics.map(({ rule }) => rule), diagnostics, ...server }
}

test.each(['/rss.xml', '/atom.xml', '/feed.json'])('a healthy server of %s gives no finding', async (path) => {
  const { diagnostics, asked } = await found(path)
  expect(diagnostics).toEqual([])
  expect(asked.length).toBeLessThanOrEqual(webLimits.liveRequests)
})

test('a healthy site gives no finding, and each of its feeds is asked once', async () => {
  const outcome = await found('/')
  expect(outcome.diagnostics).toEqual([])
  expect('documents' in outcome && outcome.documents.map((one) => new URL(one).pathname)).toEqual([
    '/rss.xml',
    '/atom.xml',
    '/feed.json',
  ])
})

test.each(fine)('no finding when $because', async ({ fault }) => {
  expect((await found('/rss.xml', fault)).diagnostics).toEqual([])
})

test.each(cases)('$id when $because', async ({ fault, id, kind, path = '/rss.xml' }) => {
  const { diagnostics, asked } = await found(path, fault)
  expect(diagnostics.map(({ rule, message }) => `${rule} ${message}`)).toEqual([expect.stringMatching(`^${id} `)])
  expect(diagnostics.map(severity)).toEqual([kind ?? rows.find((row) => row.id === id)?.severity])
  expect(asked.length).toBeLessThanOrEqual(webLimits.liveRequests)
})

/** Checks that need a certificate, an address that is public or hundreds of feeds are tested in other files of this folder. */
test('every check has a fault', () => {
  const elsewhere = ['H04', 'H05', 'H31']
  expect([...new Set([...cases.map(({ id }) => id), ...elsewhere])].sort()).toEqual(rows.map(({ id }) => id).sort())
})
