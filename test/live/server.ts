import { createServer, type IncomingHttpHeaders, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createSecure, type ServerOptions } from 'node:https'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** An answer as a healthy server would send it; a fault changes it. `raw` is written to the connection as it is. */
export type Reply = {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
  raw?: string
}

/** What a server does wrong; `base` is its own address. */
export type Fault = (reply: Reply, request: IncomingMessage, base: string) => Reply

export type Served = { base: string; asked: IncomingMessage[]; close: () => void }

/** A healthy server of one feed in three formats, a page and a list of feeds, with a fault in its answers. */
export async function serve(fault: Fault = (reply) => reply, secure?: ServerOptions): Promise<Served> {
  const asked: IncomingMessage[] = []
  let base = ''
  const listener: RequestListener = (request, response) => {
    asked.push(request)
    const reply = fault(healthy(request, base), request, base)
    if (reply.raw !== undefined) return request.socket.end(reply.raw)
    response.writeHead(reply.status, reply.headers)
    return response.end(request.method === 'HEAD' || reply.status === 304 ? undefined : reply.body)
  }
  const server = secure ? createSecure(secure, listener) : createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  base = `${secure ? 'https' : 'http'}://127.0.0.1:${port}`
  return { base, asked, close: () => server.close() }
}

function healthy(request: IncomingMessage, base: string): Reply {
  const { pathname } = new URL(request.url ?? '', 'http://a/')
  const found = documents[pathname]
  if (!found) return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: Buffer.from('nothing') }
  const { type, text } = found
  return reply(request.headers, type, text(base))
}

/** A whole answer of a healthy server: with its conditions and compression. */
export function reply(asked: IncomingHttpHeaders, type: string, text: string): Reply {
  const encoding = /\bgzip\b|\bbr\b/.exec(String(asked['accept-encoding']))?.[0] ?? ''
  const pack = { gzip: gzipSync, br: brotliCompressSync }[encoding]
  const tag = `"a1${encoding}"`
  const { 'if-none-match': none, 'if-modified-since': since } = asked
  const isKnown = none === undefined ? since === changed : none === tag
  return {
    status: isKnown ? 304 : 200,
    headers: {
      'Content-Type': type,
      ETag: tag,
      'Last-Modified': changed,
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Encoding',
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      ...(encoding === '' ? {} : { 'Content-Encoding': encoding }),
    },
    body: pack ? pack(text) : Buffer.from(text),
  }
}

/** A day after the newest article. */
const changed = 'Sat, 02 Nov 2019 08:00:00 GMT'

const long = 'The new bridge opens on Friday. '.repeat(100)

const documents: Record<string, { type: string; text: (base: string) => string }> = {
  '/rss.xml': { type: 'application/rss+xml; charset=utf-8', text: (base) => rss(`${base}/rss.xml`) },
  '/atom.xml': {
    type: 'application/atom+xml; charset=utf-8',
    text: (base) =>
      `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:a</id><title>T</title><updated>2019-11-01T00:00:00Z</updated><link rel="self" href="${base}/atom.xml"/><entry><id>tag:b</id><title>B</title><updated>2019-11-01T00:00:00Z</updated><content>${long}</content></entry></feed>`,
  },
  '/feed.json': {
    type: 'application/feed+json',
    text: (base) =>
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        feed_url: `${base}/feed.json`,
        items: [{ id: 'tag:b', content_html: long, date_published: '2019-11-01T00:00:00Z' }],
      }),
  },
  '/': {
    type: 'text/html',
    text: () =>
      '<!DOCTYPE html><title>T</title><link rel="alternate" type="application/rss+xml" href="rss.xml"><link rel="alternate" type="application/atom+xml" href="/atom.xml"><link rel="alternate" hreflang="de" href="/de/">',
  },
  '/feeds.opml': {
    type: 'text/x-opml',
    text: (base) =>
      `<opml version="2.0"><head/><body><outline text="T" xmlUrl="${base}/rss.xml"><outline text="J" xmlUrl="${base}/feed.json"/></outline></body></opml>`,
  },
}

/** A feed in RSS with this address of its own, and with more in its channel. */
export const rss = (self: string, more = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><link>${new URL('/', self).href}</link><description>D</description><ttl>15</ttl><atom:link rel="self" type="application/rss+xml" href="${self}"/>${more}<item><title>B</title><guid isPermaLink="false">tag:b</guid><pubDate>Fri, 01 Nov 2019 08:00:00 GMT</pubDate><description>${long}&lt;img src="/pictures/a.png"&gt;</description></item></channel></rss>\n`
