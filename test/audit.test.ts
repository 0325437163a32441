import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { folder } from './folder.ts'

/** What a registry says about one of our packages, in the form in which npm receives it. */
const advisory = (severity: string) => ({
  marked: [
    {
      id: 1,
      url: 'https://github.com/advisories/GHSA-0000-0000-0000',
      title: 'A hole',
      severity,
      vulnerable_versions: '<99.0.0',
      cwe: ['CWE-79'],
      cvss: { score: 7, vectorString: null },
    },
  ],
})

test.each([
  { because: 'the registry knows of nothing', status: 200, answer: {}, code: 0 },
  { because: 'a bundled package has a serious hole', status: 200, answer: advisory('high'), code: 1 },
  { because: 'the hole is a small one', status: 200, answer: advisory('low'), code: 0 },
  { because: 'the registry has no audit', status: 405, answer: {}, code: 75 },
])('the audit ends with $code when $because', async ({ status, answer, code }) => {
  const server = createServer((request, response) => {
    const isAudit = request.url === '/-/npm/v1/security/advisories/bulk'
    response.writeHead(isAudit ? status : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(isAudit ? answer : {}))
  }).listen(0)
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const audit = spawn('bash', ['.ci/audit.sh'], {
    env: {
      ...process.env,
      npm_config_cache: folder(),
      npm_config_registry: `http://127.0.0.1:${address.port}/`,
      npm_config_fetch_retries: '0',
    },
  })
  const [ended] = await once(audit, 'exit')
  server.close()
  expect(ended).toBe(code)
})
