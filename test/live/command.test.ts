import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Fault, type Served, serve } from './server.ts'

const servers: Served[] = []
afterAll(() => {
  for (const { close } of servers) close()
})

async function server(fault?: Fault, certificate?: string): Promise<string> {
  const secure = certificate === undefined ? undefined : { key: pem('key'), cert: pem(certificate) }
  const one = await serve(fault, secure)
  servers.push(one)
  return one.base
}

/**
 * Certificates for 127.0.0.1 by an authority of this test, made with OpenSSL: `good` until 2120, `expired` in 2020, `other-host` for
 * another host; that of the authority itself is self-signed.
 */
const pem = (name: string) => readFileSync(`test/live/certificates/${name}.pem`)

async function feedwright(...args: string[]) {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: resolve('test/live/certificates/authority.pem') }
  const child = spawn(process.execPath, [resolve('lib/cli.js'), 'check', ...args], { env })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (texts[name] += chunk))
  const [status] = await once(child, 'close')
  return { status, ...texts }
}

const cookie: Fault = (given) => ({ ...given, headers: { ...given.headers, 'Set-Cookie': 'a=b' } })
const text: Fault = (given) => ({ ...given, headers: { ...given.headers, 'Content-Type': 'text/plain' } })

test.each([
  { because: 'all is well', fault: undefined, args: [], status: 0 },
  { because: 'there is a warning', fault: cookie, args: [], status: 0 },
  { because: 'warnings count', fault: cookie, args: ['--strict'], status: 1 },
  { because: 'there is an error', fault: text, args: [], status: 1 },
])('exit code $status when $because', async ({ fault, args, status }) => {
  const result = await feedwright('--live', `${await server(fault)}/rss.xml`, ...args)
  expect(result.status).toBe(status)
  expect(result.stdout).toMatch(/^1 document, \d+ requests, \d errors?, \d warnings?, 0 notes, \d+ ms\n$/)
})

test.each([
  {
    because: 'nobody answers',
    args: ['--live', 'http://127.0.0.1:9/rss.xml'],
    status: 3,
    says: 'refuses the connection',
  },
  {
    because: 'the host is not known',
    args: ['--live', 'http://no-such-host.invalid/?s3cret'],
    status: 3,
    says: 'the host is not known',
  },
  { because: 'it is no address', args: ['--live', 'www.example.org/?s3cret'], status: 2, says: 'like https://' },
  {
    because: 'it is no address of the web',
    args: ['--live', 'ftp://a.example/s3cret'],
    status: 2,
    says: 'like https://',
  },
  {
    because: 'it has a password',
    args: ['--live', 'https://a:s3cret@a.example/'],
    status: 2,
    says: 'without a user name',
  },
  { because: 'it is for partners', args: ['--live', 'http://a.example/', '--for', 'msn'], status: 2, says: '--for' },
  { because: 'it has an output folder', args: ['--live', 'http://a.example/', '--out', 'x'], status: 2, says: '--out' },
  { because: 'it has a time', args: ['--live', 'http://a.example/', '--now', '2026-01-01'], status: 2, says: '--now' },
  {
    because: 'it is without a cache',
    args: ['--live', 'http://a.example/', '--no-cache'],
    status: 2,
    says: '--no-cache',
  },
  {
    because: 'the report is for partners',
    args: ['--live', 'http://a.example/', '--report', 'html'],
    status: 2,
    says: 'html',
  },
])('exit code $status and a sentence when $because', async ({ args, status, says }) => {
  const result = await feedwright(...args)
  expect([result.status, result.stdout]).toEqual([status, ''])
  expect(result.stderr).toContain(says)
  expect(result.stderr).not.toContain('s3cret')
})

test.each([
  { certificate: 'good', ids: [] },
  { certificate: 'expired', ids: ['H04'] },
  { certificate: 'other-host', ids: ['H04'] },
  { certificate: 'authority', ids: ['H04'] },
])('the certificate $certificate gives $ids', async ({ certificate, ids }) => {
  const { stderr } = await feedwright('--live', `${await server(undefined, certificate)}/rss.xml`, '--report', 'json')
  const findings = stderr
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  expect(findings.map(({ rule }) => rule)).toEqual(ids)
  expect(findings.map(({ message }) => message)).toEqual(
    ids.map(() => expect.stringMatching(/^The certificate (?:has expired|is for another|was made by its owner)/)),
  )
})

test('--report github has the address in the place of a file, and --quiet shows errors only', async () => {
  const base = await server((given, request, own) => text(cookie(given, request, own), request, own))
  const { stdout, stderr } = await feedwright('--live', `${base}/rss.xml`, '--report', 'github', '--quiet')
  expect(stdout).toBe('')
  expect(stderr).toMatch(/^::error file=http%3A\/\/127\.0\.0\.1%3A\d+\/rss\.xml,line=1,col=1,title=H11 \(live\)::/)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})
