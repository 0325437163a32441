import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { writeCorpus } from './corpus.mjs'
import { machine, printHead, printRow } from './print.mjs'

/**
 * Requests per second for the RSS document of a section, from nginx, Apache and Caddy with the configuration that is written for them.
 * They and the program that asks them (wrk) share the processors of this machine: compare the rows, not the machines.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
  },
})
const root = mkdtempSync(join(tmpdir(), 'feedwright-bench-servers-'))
chmodSync(root, 0o755)
const { ask, servers, deliveryOf, fileFor, packAll } = await ofTests()
const document = 'city/rss.xml'

/** What is asked for: `packed` when the files are packed beforehand, `again` when the document has not changed since. */
const cases = [
  { name: 'whole', accept: 'identity' },
  { name: 'gzip, packed at each request', accept: 'gzip' },
  { name: 'gzip, packed beforehand', accept: 'gzip', packed: true },
  { name: 'brotli, packed beforehand', accept: 'br', packed: true },
  { name: '304, it has not changed', accept: 'identity', again: true },
  { name: '304 of what is packed beforehand', accept: 'gzip', packed: true, again: true },
]

const content = join(root, 'content')
writeCorpus({ out: content, articles: Number(values.articles) })
const plain = built('plain')
const packed = built('packed')
packAll(packed, ['gzip', 'brotli'])

console.log(`${machine()}
${document} has ${statSync(join(plain, document)).size} bytes; ${values.connections} connections, ${values.seconds} s each; nginx has one worker
`)
printHead(['', 'case', 'requests per second', 'bytes of the body'])
for (const server of servers.filter(({ isHere }) => isHere)) {
  for (const out of [plain, packed]) {
    const delivery = deliveryOf(out, { compress: out === packed ? ['gzip', 'brotli'] : [] })
    const { place, name, text } = fileFor(server.name, delivery)
    const file = join(place === 'served' ? out : root, name)
    writeFileSync(file, text)
    const { port, stop } = await server.start({ root: out, file })
    for (const one of cases.filter((one) => Boolean(one.packed) === (out === packed))) {
      const { rate, bytes } = await measure(port, one)
      printRow([server.name, one.name, String(Math.round(rate)), String(bytes)])
    }
    await stop()
  }
}

/** @param {number} port @param {typeof cases[number]} wanted */
async function measure(port, { accept, again }) {
  /** @type {Record<string, string>} */
  const headers = { 'accept-encoding': accept }
  const { etag = '' } = (await ask(port, `/${document}`, headers)).headers
  if (again) headers['if-none-match'] = etag
  const { status, body } = await ask(port, `/${document}`, headers)
  if (status !== (again ? 304 : 200)) throw new Error(`The server answers with ${status}.`)
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const load = [`-c${values.connections}`, '-t1', `-d${values.seconds}s`, `http://127.0.0.1:${port}/${document}`]
  const { stdout, stderr, error } = spawnSync('wrk', [...flags, ...load], { encoding: 'utf8' })
  const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(stdout)?.[1])
  if (Number.isNaN(rate) || stdout.includes('Non-2xx')) throw new Error(`wrk failed: ${error ?? stdout + stderr}`)
  return { rate, bytes: body.length }
}

/** A build into a folder of its own. @param {string} name */
function built(name) {
  const out = join(root, name)
  const cli = fileURLToPath(new URL('../lib/cli.js', import.meta.url))
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'build', '--content', content, '--out', out, '--quiet'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
  return out
}

/**
 * The servers as the tests start them: TypeScript, which Node 20 does not run.
 * @returns {Promise<typeof import('../test/servers/servers.ts') & typeof import('../test/servers/delivery.ts') & typeof import('../test/servers/ask.ts')>}
 */
async function ofTests() {
  const outfile = join(root, 'servers.mjs')
  await build({
    stdin: {
      contents: "export * from './servers.ts'; export * from './delivery.ts'; export * from './ask.ts'",
      resolveDir: fileURLToPath(new URL('../test/servers', import.meta.url)),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  return await import(pathToFileURL(outfile).href)
}
