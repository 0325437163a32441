import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { digest } from '../../src/disk/digest.ts'
import { article, folder, put } from '../folder.ts'

/** A page of the recipes, as a newsroom reads it that has this address. */
export const recipe = (page: string, address: string) =>
  readFileSync(`docs/deploy/${page}.md`, 'utf8').replaceAll('https://www.example.org/', address)

/** The code in a page in one language, in its order. */
export const codeIn = (text: string, language: string): string[] =>
  [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, code = '']) => (name === language ? code : []))

const types: Record<string, string> = {
  xml: 'application/rss+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  opml: 'text/x-opml',
}

/** A web server with the feeds that were deployed, and the pages of all articles. */
export async function openHost() {
  const live = folder()
  const server = createServer(({ method, url = '', headers }, response) => {
    const path = url.endsWith('/') ? `${url}index.html` : url
    const bytes =
      read(join(live, path)) ?? (url === '/bridge/' ? Buffer.from('<title>A bridge opens</title>') : undefined)
    if (!bytes) {
      response.writeHead(404).end()
      return
    }
    const etag = `"${digest(bytes)}"`
    const type = path.endsWith('atom.xml') ? 'application/atom+xml; charset=utf-8' : types[path.split('.').at(-1) ?? '']
    if (headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end()
      return
    }
    response.writeHead(200, { etag, 'content-type': type ?? 'text/plain', 'content-length': bytes.length })
    response.end(method === 'HEAD' ? undefined : bytes)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    live,
    address: `http://127.0.0.1:${port}/`,
    deploy(dist: string) {
      rmSync(live, { recursive: true })
      mkdirSync(live)
      cpSync(dist, live, { recursive: true })
    },
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** A repository with one article, and more files; the site is at this address. */
export function repository(address: string, files: Record<string, string> = {}): string {
  const site = `title: Daily\ndescription: News\nurl: ${address}\ntimezone: Asia/Shanghai\n`
  return folder({ 'content/site.yaml': site, 'content/bridge.md': article(), ...files })
}

/** A folder for PATH with these programs, and with an npx that runs the compiled command. */
export function programs(others: Record<string, string> = {}): string {
  const path = folder()
  const npx = `shift\nexec '${process.execPath}' '${resolve('lib/cli.js')}' "$@"\n`
  for (const [name, script] of Object.entries({ npx, ...others })) {
    put(path, name, `#!/bin/sh\n${script}`)
    chmodSync(join(path, name), 0o755)
  }
  return path
}
