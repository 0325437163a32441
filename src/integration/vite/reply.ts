import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { typeByName } from '../../attachment/kind.ts'
import { names } from '../../feed/names.ts'
import { readManifest } from '../../publish/manifest.ts'
import { manifestName } from '../../publish/names.ts'

/** The path of what may be a file of feeds, below the base of the site; undefined for all that Vite must answer itself. */
export function pathOf({ method, url = '' }: IncomingMessage, base: string): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || !URL.canParse(url, 'http://localhost')) return undefined
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const root = base.startsWith('/') ? base : '/'
  if (!pathname.startsWith(root) || searchParams.has('import')) return undefined
  const path = decoded(pathname.slice(root.length))
  return path !== undefined &&
    /\.(?:xml|json|opml|txt|jpe?g|png|gif|webp|avif|svg|mp3|m4a|mp4)$/i.test(path) &&
    !path.startsWith('@')
    ? path
    : undefined
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** The files that the last build without errors wrote. */
export function filesIn(kept: string): string[] {
  try {
    return readManifest(readFileSync(join(kept, manifestName), 'utf8'))
  } catch {
    return [] // there was none yet
  }
}

export function typeOf(path: string, body: Buffer): string {
  if (path.endsWith('.xml')) {
    const [root] = /<(?:rss|feed)\b/.exec(body.toString('latin1', 0, 1000)) ?? []
    const name = root === '<rss' ? names.rss : names.atom
    return `${root === undefined ? 'application/xml' : name.mediaType}; charset=utf-8`
  }
  if (path.endsWith('.json')) return `${names.json.mediaType}; charset=utf-8`
  return path.endsWith('.opml')
    ? 'text/x-opml; charset=utf-8'
    : (pictures[extname(path).slice(1).toLowerCase()] ?? typeByName(path) ?? 'application/octet-stream')
}

const pictures: Record<string, string> = {
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' },
  ...{ webp: 'image/webp', avif: 'image/avif', svg: 'image/svg+xml' },
}

/** A reply to a request. */
export type Reply = { status: number; type: string; body: Buffer }

export function send({ method }: IncomingMessage, response: ServerResponse, { status, type, body }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'content-length': body.length, 'cache-control': 'no-cache' })
  response.end(method === 'HEAD' ? undefined : body)
}
