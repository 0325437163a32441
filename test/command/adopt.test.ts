import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { article, filesOf, folder, site } from '../folder.ts'

const cli = resolve('lib/cli.js')

/** Runs the compiled command line in a folder, as somebody in a shell would. */
async function feedwright(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1577836800', ...env },
  })
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { status, stdout, stderr }
}

const id = 'https://old.internal/?p=1'
const feed = `<rss><channel><item><guid isPermaLink="false">${id}</guid><link>https://daily.internal/a/</link><pubDate>Fri, 01 Nov 2019 00:00:00 +0800</pubDate></item></channel></rss>`

const newsroom = (old = feed) => folder({ 'content/site.yaml': site, 'content/a.md': article(), 'old.xml': old })

test('adopt proposes, writes, and has nothing left to do', async () => {
  const root = newsroom()
  const proposed = await feedwright(root, ['adopt', 'old.xml'])
  expect(proposed).toMatchObject({ status: 1, stderr: '' })
  expect(proposed.stdout).toContain(`content/a.md: id: ${id}\n`)
  expect(proposed.stdout).toMatch(/\nSubscribers would see 1 article as new; with the lines above, none\.\n$/)
  expect(filesOf(root)).toEqual(filesOf(newsroom()))
  const written = await feedwright(root, ['adopt', 'old.xml', '--write'])
  expect(written).toMatchObject({ status: 0, stderr: '' })
  expect(written.stdout).toContain(`content/a.md: id: ${id} (written)\n`)
  expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe(article({ more: `id: ${id}\n` }))
  const done = await feedwright(root, ['adopt', 'old.xml', '--report', 'json'])
  expect(done).toMatchObject({ status: 0, stderr: '' })
  expect(
    done.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { kind: 'article', file: 'content/a.md', change: 'same' },
    { kind: 'summary', ok: true, new: [], verdict: 'No subscriber would see anything new.' },
  ])
  const built = await feedwright(root, ['build', '--strict', '--previous', 'old.xml'])
  expect(built).toMatchObject({ status: 0, stderr: '' })
})

test.each([
  { because: 'nothing is named', args: [], message: "missing required argument 'old'" },
  { because: 'there is no such file', args: ['none.xml'], message: 'There is no file or folder "none.xml".' },
  {
    because: 'there is no content',
    args: ['old.xml', '--content', 'none'],
    message: 'There is no folder "none" with articles.',
  },
  { because: 'the folder has no feed', args: ['content'], message: 'There is no feed in the folder "content".' },
])('adopt has exit code 2 when $because', async ({ args, message }) => {
  const { status, stderr } = await feedwright(newsroom(), ['adopt', ...args])
  expect(status).toBe(2)
  expect(stderr).toContain(message)
})

test('an old feed that is refused is a finding, and nothing is written', async () => {
  const root = newsroom(`<!DOCTYPE rss [<!ENTITY a "b">]>${feed}`)
  const { status, stdout, stderr } = await feedwright(root, ['adopt', 'old.xml', '--write'])
  expect(status).toBe(1)
  expect(stdout).toMatch(/\nNo old feed could be read, so it is not known what subscribers would see\.\n$/)
  expect(stderr).toBe(`old.xml:1:1  warning  previous-feed
  This has a document type (<!DOCTYPE ...>), which could change every text in it, so no article is found in it.
  Save it as a file, remove all from <!DOCTYPE to the > that closes it, and name that file.
`)
  expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe(article())
})

/** Serves what `answer` says; its address. */
async function served(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => answer(response))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

test('an address is fetched, and its name is that of the feed', async () => {
  const address = await served((response) => response.end(feed))
  const { stdout } = await feedwright(newsroom(), ['adopt', `${address}/index.xml`])
  expect(stdout).toContain('content/site.yaml: feeds: {rss: index.xml}\n')
  const other = await feedwright(newsroom(), ['adopt', `${address}/feed/`])
  expect(other.stdout).toContain(
    `${address}/feed/: no file can have the address /feed/; let the web server send feed/index.xml there.`,
  )
})

test.each([
  {
    because: 'it is too large',
    answer: (response: ServerResponse) => response.end(Buffer.alloc(50_000_001, ' ')),
    message: 'it has more than 50000000 bytes',
  },
  {
    because: 'the server has an error',
    answer: (response: ServerResponse) => response.writeHead(500).end(),
    message: 'the server answers with status 500',
  },
  {
    because: 'it redirects to a file',
    answer: (response: ServerResponse) => response.writeHead(302, { location: 'file:///etc/hosts' }).end(),
    message: '"file:" is not http: or https:',
  },
])('an address is refused when $because', async ({ answer, message }) => {
  const { status, stderr } = await feedwright(newsroom(), ['adopt', `${await served(answer)}/feed.xml`])
  expect(status).toBe(3)
  expect(stderr).toContain(message)
})

test('a redirect from a public host to this machine is refused', async () => {
  const inner = await served((response) => response.end(feed))
  const redirecting = `globalThis.fetch = () => new Response(null, { status: 302, headers: { location: ${JSON.stringify(inner)} } })`
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(redirecting)}` }
  const root = newsroom()
  const { status, stdout, stderr } = await feedwright(root, ['adopt', 'http://203.0.113.1/feed.xml', '--write'], env)
  expect([status, stdout]).toEqual([3, ''])
  expect(stderr).toContain('it redirects to this machine or a private network.')
  expect(readFileSync(join(root, 'content/a.md'), 'utf8')).toBe(article())
})

test('an address at which there is nothing is a finding', async () => {
  const address = await served((response) => response.writeHead(404).end())
  const { status, stderr } = await feedwright(newsroom(), ['adopt', `${address}/feed.xml`])
  expect(status).toBe(1)
  expect(stderr).toContain('This does not exist, so no article is found in it.')
})
