import { readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fetchBytes } from '../../src/http/fetch.ts'
import { report } from '../../src/report.ts'
import { start } from '../faults/process.ts'
import { article, folder, put, site } from '../folder.ts'
import { build, check } from '../here.ts'

const now = new Date('2020-01-01')
const bridge = article({ body: 'The bridge opens on Friday.' })
const sections = { 'site.yaml': site, 'news/section.yaml': 'title: News\n' }

/** Serves what `answer` says; its address. */
async function served(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
}

/** A newsroom that has published one article and then renamed its file. */
async function renamed() {
  const content = folder({ ...sections, 'news/bridge.md': bridge })
  const out = folder()
  await build({ content, out, now })
  renameSync(join(content, 'news/bridge.md'), join(content, 'news/new-bridge.md'))
  return { content, out }
}

const files = (out: string) =>
  served((request, response) => {
    try {
      response.end(readFileSync(join(out, request.url ?? '')))
    } catch {
      response.writeHead(404).end()
    }
  })

test('a renamed file is told once, with the line that keeps it one article', async () => {
  const { content, out } = await renamed()
  const { ok, diagnostics } = await check({ content, out, now })
  expect(ok).toBe(true)
  expect(diagnostics).toMatchObject([{ rule: 'changed-id', line: 1 }])
  expect(diagnostics[0]?.hint).toContain('"id: tag:daily.internal,2019-11-01:bridge"')
  expect((await check({ content, out, now, strict: true })).ok).toBe(false)
})

test('with that line nothing is told, and the id stays', async () => {
  const { content, out } = await renamed()
  put(content, 'news/new-bridge.md', article({ more: 'id: tag:daily.internal,2019-11-01:bridge\n' }))
  expect((await build({ content, out, now })).diagnostics).toEqual([])
  expect(readFileSync(join(out, 'rss.xml'), 'utf8')).toContain('>tag:daily.internal,2019-11-01:bridge<')
})

test.each([
  {
    because: 'another text is published beside it',
    more: { 'news/b.md': article({ title: 'B', date: '2019-11-02' }) },
  },
  {
    because: 'it leaves a full feed',
    site: `${site}limit: 1\n`,
    more: { 'b.md': article({ title: 'B', date: '2019-12-02' }) },
  },
  { because: 'it moves to another section', move: true, more: {} },
])('an article that goes on is not told: $because', async ({ site: settings = site, move, more }) => {
  const content = folder({ ...sections, 'site.yaml': settings, 'news/bridge.md': bridge })
  const out = folder()
  await build({ content, out, now })
  if (move) renameSync(join(content, 'news/bridge.md'), join(content, 'bridge.md'))
  for (const [path, text] of Object.entries(more)) put(content, path, text)
  expect((await check({ content, out, now })).diagnostics).toEqual([])
})

test.each([
  { because: 'the older one is deleted', deleted: 'a', kept: 'b' },
  { because: 'the newer one is deleted', deleted: 'b', kept: 'a' },
])(
  'of two articles with the same text, one renamed, $because: both get the right advice',
  async ({ deleted, kept }) => {
    const dates = { a: '2019-11-01', b: '2019-11-02' }
    const content = folder({
      'site.yaml': `${site}taxonomies: [tags]\nminItems: 1\n`,
      'a.md': article({ title: 'A', date: dates.a, more: 'tags: [One]\n' }),
      'b.md': article({ title: 'B', date: dates.b, more: 'tags: [Two]\n' }),
    })
    const out = folder()
    await build({ content, out, now })
    rmSync(join(content, `${deleted}.md`))
    rmSync(join(content, `${kept}.md`))
    put(content, 'c.md', article({ title: 'C', date: dates[kept === 'a' ? 'a' : 'b'], more: 'tags: [One, Two]\n' }))
    const { diagnostics } = await check({ content, out, now })
    expect(diagnostics.map(({ rule, hint }) => [rule, /"id: (.*?)"/.exec(hint)?.[1]]).sort()).toEqual([
      ['changed-id', `tag:daily.internal,${dates[kept === 'a' ? 'a' : 'b']}:${kept}`],
      ['vanished-article', `tag:daily.internal,${dates[deleted === 'a' ? 'a' : 'b']}:${deleted}`],
    ])
  },
)

/** Articles of these months, and an archive that keeps them. */
const archived = (months: readonly string[], more: string) => ({
  'site.yaml': `${site}archive: month\nlimit: 1\n`,
  ...Object.fromEntries(
    months.flatMap((month) => [
      [`${month}.md`, article({ title: `${more} ${month}`, date: `${month}-01`, body: `${more} ${month}` })],
      [`${month}-b.md`, article({ title: `${more} ${month} b`, date: `${month}-02`, body: `${more} ${month} b` })],
    ]),
  ),
})

test.each([2, 4])(
  'an archive of %i months that is gone is one finding, however many articles it had',
  async (count) => {
    const months = Array.from({ length: count }, (_, index) => `2018-0${index + 1}`)
    const out = folder()
    expect((await build({ content: folder(archived(months, 'Old')), out, now })).diagnostics).toEqual([])
    const content = folder({ ...sections, 'site.yaml': `${site}limit: 1\n`, 'a.md': article() })
    const { diagnostics } = await check({ content, out, now })
    expect(diagnostics).toMatchObject([{ rule: 'vanished-article', line: 23 }])
    expect(diagnostics[0]?.message).toMatch(
      new RegExp(`^${count} documents of the archive "archive/" would be removed with ${2 * count} articles`),
    )
  },
)

test.each([
  { because: 'all of its months are there', gone: [], found: [] },
  { because: 'one article of a month is deleted', gone: ['2018-01'], found: ['"Old 2018-01" was published'] },
  {
    because: 'all articles of a month are deleted',
    gone: ['2018-01', '2018-01-b'],
    found: ['This document of the archive "archive/" would be removed with 2 articles'],
  },
])('an archive that stays is reported article by article, or document: $because', async ({ gone, found }) => {
  const months = ['2018-01', '2018-02']
  const [content, out] = [folder(archived(months, 'Old')), folder()]
  await build({ content, out, now })
  for (const name of gone) rmSync(join(content, `${name}.md`))
  const { diagnostics } = await check({ content, out, now })
  expect(diagnostics.map(({ message }) => message)).toEqual(found.map((text) => expect.stringContaining(text)))
})

test('a broken article does not seem to have vanished', async () => {
  const { content, out } = await renamed()
  put(content, 'news/new-bridge.md', 'nothing')
  expect((await check({ content, out, now })).diagnostics.map(({ rule }) => rule)).toEqual(['front-matter'])
})

test.each(['', '/', '/feed.json', '/news/feed.json'])(
  'the live feed can be asked by its address and "%s"',
  async (path) => {
    const { content, out } = await renamed()
    const address = await files(out)
    const { diagnostics } = await check({ content, out: folder(), now, previous: `${address}${path}` })
    expect(report(diagnostics, 'text')).toMatch(
      new RegExp(`changed-id\n.*\\(first: ${address}/news/feed\\.json:\\d+:7\\)`),
    )
  },
)

test('an address without feeds is told, since nothing was compared', async () => {
  const { content } = await renamed()
  const { diagnostics } = await check({ content, out: folder(), now, previous: await files(folder()) })
  expect(diagnostics).toMatchObject([{ rule: 'previous-feed', line: 1 }])
})

const redirect = (times: number) => (request: IncomingMessage, response: ServerResponse) => {
  const count = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? times)
  if (count === 0) response.end('{"items": []}')
  else response.writeHead(302, { location: `/${count - 1}` }).end()
}
const to = (location: string) => (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(301, { location }).end()

test.each([
  { because: 'it is redirected four times', answer: redirect(4), says: /redirects more than 3 times/ },
  { because: 'it is redirected to a file', answer: to('file:///etc/passwd'), says: /"file:" is not http: or https:/ },
  {
    because: 'it is redirected with a password',
    answer: to('http://a:b@127.0.0.1/'),
    says: /contains a user name or password/,
  },
  { because: 'it is redirected to nothing', answer: to('http://['), says: /redirects to an invalid address/ },
  {
    because: 'the server fails',
    answer: (_: IncomingMessage, response: ServerResponse) => response.writeHead(500).end(),
    says: /the server answers with status 500/,
  },
  { because: 'there is no answer in time', answer: () => {}, says: /does not answer within 10 seconds/ },
  {
    because: 'it never ends',
    answer: (_: IncomingMessage, response: ServerResponse) => {
      const more = () => response.writable && response.write(Buffer.alloc(1_000_000), more)
      more()
    },
    says: /more than 50000000 bytes/,
  },
])('an address cannot be compared with when $because', async ({ answer, says }) => {
  const content = folder({ ...sections, 'a.md': article() })
  const previous = await served(answer)
  await expect(check({ content, out: folder(), now, previous })).rejects.toThrow(says)
})

test('an abort is heard while a server does not answer', async () => {
  const stopped = new AbortController()
  const address = await served(() => stopped.abort(143))
  await expect(fetchBytes(address, stopped.signal)).rejects.toBe(143)
})

test('three redirects are followed', async () => {
  const content = folder({ 'site.yaml': site, 'a.md': article() })
  const previous = await served(redirect(3))
  expect((await check({ content, out: folder(), now, previous })).diagnostics).toEqual([])
})

test.each(['ftp://127.0.0.1/', 'file:///etc/', 'http://127.0.0.1:18099/', 'http://a:b@127.0.0.1/'])(
  '%s ends with one sentence and exit code 3',
  async (previous) => {
    const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
    const { status, stderr } = await start(root, ['check', '--previous', previous]).ended
    expect(status).toBe(3)
    expect(stderr).toMatch(/^feedwright: The feed \S+ cannot be fetched: [^\n]+\.\n$/)
  },
)

test.each([
  { from: 'a public host', source: 'http://203.0.113.1/', isRefused: true },
  { from: 'this machine', source: '', isRefused: false },
])('a redirect from $from to this machine is refused: $isRefused', async ({ source, isRefused }) => {
  const inner = await served((_, response) => response.end('{"items": [{"id": "a", "title": "Inner secret"}]}'))
  const own = await served(to(`${inner}/feed.json`))
  const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
  const redirecting = `const real = fetch; globalThis.fetch = (url, options) => String(url).startsWith('http://203.0.113.1/')
    ? new Response(null, { status: 302, headers: { location: ${JSON.stringify(`${inner}/feed.json`)} } })
    : real(url, options)`
  const env = { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(redirecting)}` }
  const { stderr } = await start(root, ['check', '--previous', source || own], { env }).ended
  expect(stderr.includes('it redirects to this machine or a private network.')).toBe(isRefused)
  expect(stderr.includes('Inner secret')).toBe(!isRefused)
})

test.each([
  'http://bot:s3cret@127.0.0.1/',
  'http:\\\\bot:s3cret@127.0.0.1/',
  'http:bot:s3cret@127.0.0.1/',
  'http://bot:s3 cret@127.0.0.1/',
  'http://bot:s3cret@no host/',
])('no password is printed: %s', async (previous) => {
  const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
  const { stdout, stderr } = await start(root, ['check', '--previous', previous]).ended
  expect(stdout + stderr).not.toMatch(/bot|s3|cret/)
  expect(stderr).not.toBe('')
})

test('nothing else touches the network', async () => {
  const root = folder({
    'content/site.yaml': site,
    'content/a.md': article({ body: '![x](https://a.internal/x.png)' }),
  })
  const forbid = `import net from 'node:net'; import dns from 'node:dns';
    net.Socket.prototype.connect = dns.lookup = () => process.exit(99)`
  const env = { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(forbid)}` }
  expect((await start(root, ['build'], { env }).ended).status).toBe(0)
  const asked = start(root, ['build', '--previous', 'http://127.0.0.1:18099/'], { env })
  expect((await asked.ended).status).toBe(99)
})

const faulty = (date: string) => article({ title: 'Faulty', date, more: 'sumary: x\n' })

test.each([
  { because: 'it is newer than all', file: 'd.md', text: faulty('2019-11-09'), held: 1 },
  { because: 'an archive that is not fetched may have it', file: 'd.md', text: faulty('2019-11-01'), held: 0 },
  { because: 'nothing says when it came out', file: 'd.md', text: faulty('soon'), held: 0 },
  { because: 'all of a feed that is not full is known', limit: 9, file: 'd.md', text: faulty('2019-11-01'), held: 1 },
  { because: 'the feed has it', file: 'c.md', text: faulty('2019-11-07'), held: 0 },
])(
  'of a faulty article $held are held back beside feeds at an address: $because',
  async ({ file, text, held, limit = 2 }) => {
    const settings = `${site}onError: hold\narchive: year\nlimit: ${limit}\n`
    const dated = (day: number) => article({ title: `Day ${day}`, date: `2019-11-0${day}` })
    const content = folder({ 'site.yaml': settings, 'a.md': dated(2), 'b.md': dated(5), 'c.md': dated(7) })
    const out = folder()
    await build({ content, out, now })
    put(content, file, text)
    const outcome = await check({ content, out: folder(), now, previous: await files(out) })
    expect(outcome.held).toHaveLength(held)
    expect(outcome.ok).toBe(held === 1)
  },
)
