import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { announce } from '../../src/announce/announce.ts'
import { isDone, textReport } from '../../src/announce/report.ts'
import { readContent } from '../../src/content/read.ts'
import { filesOf, folder, put } from '../folder.ts'
import { build } from '../here.ts'

/** A request as a server got it. */
export type Got = { method: string; path: string; body: string; headers: IncomingMessage['headers'] }

/** What a server answers; 200 without more. */
export type Reply = { status?: number; headers?: Record<string, string>; body?: string | Uint8Array }

/** A server on this machine until the end of the test: its address, without a slash, and the requests that it got. */
export async function served(
  answer: (request: Got) => Reply | Promise<Reply>,
): Promise<{ url: string; got: Got[]; close: () => void }> {
  const got: Got[] = []
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url: path = '', headers } = request
    const one = { method, path, body: await text(request), headers }
    got.push(one)
    const { status = 200, headers: own = {}, body = '' } = await answer(one)
    response.writeHead(status, own).end(body)
  }
  const server = createServer((request, response) => void respond(request, response))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, got, close }
}

/** A newsroom whose site is served from memory: pages of articles answer 200 unless `pages` says another thing. */
export async function newsroom(files: Record<string, string> = {}) {
  let live = new Map<string, Buffer>()
  const pages = new Map<string, Reply>()
  let before: (path: string) => Reply | undefined = () => undefined
  const web = await served(({ path }) => {
    const instead = before(path) ?? pages.get(path)
    if (instead) return instead
    const file = live.get(path.slice(1))
    if (file) return { body: file }
    return path.endsWith('/') ? { body: 'A page' } : { status: 404 }
  })
  const root = folder()
  const write = (path: string, content: string) => put(root, path, content)
  for (const [path, content] of Object.entries(files)) write(path, content)
  return {
    ...{ root, web, pages, write },
    /** Writes site.yaml with these settings. */
    settings: (more: string) =>
      write(
        'content/site.yaml',
        `title: Daily\ndescription: News\nurl: ${web.url}/\nauthority: daily.internal\npages: false\n${more}`,
      ),
    async build(now = '2019-11-02') {
      const { ok, diagnostics } = await build({
        ...{ content: join(root, 'content'), out: join(root, 'dist'), config: false },
        now: new Date(now),
        previous: false,
      })
      if (!ok) throw new Error(JSON.stringify(diagnostics))
    },
    deploy: () => {
      live = new Map([...filesOf(join(root, 'dist'))].filter(([path]) => !path.startsWith('.')))
    },
    /** What answers in the place of the site. */
    instead: (reply: (path: string) => Reply | undefined) => {
      before = reply
    },
    hasState: () => existsSync(join(root, 'state.json')),
    state: () => JSON.parse(readFileSync(join(root, 'state.json'), 'utf8')).announced,
    /** Announces, and returns the report. */
    async announce({ state = true, isDry = false, wait = 0, now = '2019-11-02', baiduToken }: Announcing = {}) {
      const announcement = await announce({
        content: readContent(join(root, 'content')),
        out: join(root, 'dist'),
        state: state ? join(root, 'state.json') : undefined,
        ...{ isDry, wait, baiduToken, now: new Date(now), signal: new AbortController().signal },
      })
      if (!('told' in announcement)) throw new Error(JSON.stringify(announcement))
      return { ok: isDone(announcement), text: textReport(announcement).replaceAll(/127\.0\.0\.1:\d+/g, 'HOST') }
    },
  }
}

type Announcing = { state?: boolean; isDry?: boolean; wait?: number; now?: string; baiduToken?: string | undefined }

/** The fields of a form. */
export const form = (body: string): Record<string, string> => Object.fromEntries(new URLSearchParams(body))
