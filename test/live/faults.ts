import type { IncomingMessage } from 'node:http'
import { gzipSync } from 'node:zlib'
import { type Fault, type Reply, reply, rss } from './server.ts'

/** A fault of the feed only, not of robots.txt and other files. */
const feed =
  (change: Fault): Fault =>
  (given, request, base) =>
    request.url?.startsWith('/rss.xml') ? change(given, request, base) : given

/** Headers that are sent in place of others; undefined are not sent. */
const headers = (changed: Record<string, string | undefined>): Fault =>
  feed((given) => ({ ...given, headers: withHeaders(given, changed) }))

function withHeaders(given: Reply, changed: Record<string, string | undefined>): Reply['headers'] {
  const values = new Map(Object.entries({ ...given.headers, ...changed }))
  return Object.fromEntries([...values].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** Another text, packed and with its conditions as it should be. */
const text = (change: (base: string) => string): Fault =>
  feed((_, request, base) => reply(request.headers, rssType, change(base)))

const rssType = 'application/rss+xml; charset=utf-8'

/** The same without the conditions of these names. */
const unconditional = (names: readonly string[], changed: Record<string, string> = {}): Fault =>
  feed((given, request, base) => {
    const kept = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !names.includes(name)))
    const whole = reply(kept, rssType, rss(`${base}/rss.xml`))
    return names.some((name) => name in request.headers)
      ? { ...whole, headers: withHeaders(whole, changed) }
      : { ...given, headers: withHeaders(given, changed) }
  })

const utf16 = '\uFEFF{"version": "https://jsonfeed.org/version/1.1", "title": "Daily", "items": []}'
const isOf = (request: IncomingMessage, name: RegExp) => name.test(request.headers['user-agent'] ?? '')
const page = Buffer.from('<!DOCTYPE html><title>Are you a robot?</title>')
const status = (code: number, more: Record<string, string> = {}): Reply => ({ status: code, headers: more, body: page })
const html: Reply = { status: 200, headers: { 'Content-Type': 'text/html' }, body: page }
const robots =
  (rules: string): Fault =>
  (given, { url }) =>
    url === '/robots.txt' ? { status: 200, headers: {}, body: Buffer.from(rules) } : given

/** The date stays, and readers that ask with it always have the newest version. */
const frozen = (date: string): Fault =>
  feed((given, { headers: { 'if-modified-since': since } }) => ({
    ...given,
    status: since === date ? 304 : given.status,
    headers: withHeaders(given, { 'Last-Modified': date }),
  }))

/** A document that is another one with each request. */
const always = (tag: string): Fault =>
  feed((_, { headers: { 'accept-encoding': accepted } }, base) => {
    const whole = reply({ 'accept-encoding': accepted }, rssType, rss(`${base}/rss.xml`, `<!-- ${tick()} -->`))
    return { ...whole, headers: withHeaders(whole, { ETag: tag }) }
  })

let count = 0
const tick = () => {
  count += 1
  return String(count)
}

/** A fault of a server, and the one finding that it is; of the severity of its check unless it is another. */
export type Case = { because: string; fault: Fault; id: string; kind?: 'error' | 'warning' | 'note'; path?: string }

export const cases: readonly Case[] = [
  { because: 'the feed is not there', fault: feed(() => status(404)), id: 'H01' },
  { because: 'the server fails', fault: feed(() => status(500)), id: 'H01' },
  { because: 'the feed is a page', fault: feed(() => html), id: 'H02' },
  {
    because: 'the feed is empty',
    fault: feed((given) => ({
      ...given,
      status: 200,
      headers: withHeaders(given, { 'Content-Encoding': undefined }),
      body: Buffer.alloc(0),
    })),
    id: 'H02',
  },
  {
    because: 'JSON is in UTF-16',
    path: '/feed.json',
    fault: (given, { url }) =>
      url === '/feed.json'
        ? { status: 200, headers: { 'Content-Type': 'application/feed+json' }, body: Buffer.from(utf16, 'utf16le') }
        : given,
    id: 'H02',
  },
  { because: 'the feed is not well-formed', fault: text((base) => rss(`${base}/rss.xml`, '<a>&nbsp;</a>')), id: 'H02' },
  {
    because: 'it redirects in a circle',
    fault: feed(() => status(301, { Location: '/rss.xml' })),
    id: 'H03',
    kind: 'error',
  },
  {
    because: 'it redirects for the time being',
    path: '/old',
    fault: (given, { url }) => (url === '/old' ? status(302, { Location: '/rss.xml' }) : given),
    id: 'H03',
    kind: 'warning',
  },
  {
    because: 'it redirects for ever',
    path: '/old',
    fault: (given, { url }) => (url === '/old' ? status(301, { Location: '/rss.xml' }) : given),
    id: 'H03',
    kind: 'note',
  },
  {
    because: 'a wall refuses Feedly',
    fault: feed((given, request) => (isOf(request, /Feedly/) ? status(403) : given)),
    id: 'H06',
  },
  { because: 'a wall refuses everyone', fault: feed(() => status(403)), id: 'H06' },
  {
    because: 'a wall refuses unknown programs',
    fault: feed((given, request) => (isOf(request, /Feedwright/) ? status(403) : given)),
    id: 'H06',
  },
  {
    because: 'readers get a page to click away',
    fault: feed((given, request) => (isOf(request, /Feedwright/) ? given : html)),
    id: 'H06',
  },
  {
    because: 'there are too many requests',
    fault: feed((given, request) => (isOf(request, /curl|^$/) ? status(429) : given)),
    id: 'H06',
  },
  { because: 'a cookie is set', fault: headers({ 'Set-Cookie': 'a=b' }), id: 'H07' },
  {
    because: 'HEAD is refused',
    fault: feed((given, { method }) => (method === 'HEAD' ? status(405) : given)),
    id: 'H08',
  },
  {
    because: 'HEAD has another type',
    fault: feed((given, { method }) =>
      method === 'HEAD' ? { ...given, headers: withHeaders(given, { 'Content-Type': 'text/html' }) } : given,
    ),
    id: 'H08',
  },
  {
    because: 'a missing file is a page',
    fault: (given, { url }) => (given.status === 404 && url !== '/robots.txt' ? html : given),
    id: 'H09',
  },
  {
    because: 'a missing file leads home',
    fault: (given, { url }) => (given.status === 404 && url !== '/robots.txt' ? status(302, { Location: '/' }) : given),
    id: 'H09',
  },
  {
    because: 'a missing file leads to an invalid address',
    fault: (given, { url }) =>
      given.status === 404 && url !== '/robots.txt' ? status(302, { Location: 'http://[' }) : given,
    id: 'H09',
  },
  { because: 'the clock is wrong', fault: headers({ Date: 'Fri, 01 Nov 2019 08:00:00 GMT' }), id: 'H10' },
  { because: 'the type is text', fault: headers({ 'Content-Type': 'text/plain' }), id: 'H11', kind: 'error' },
  { because: 'the type is that of a page', fault: headers({ 'Content-Type': 'text/html' }), id: 'H11', kind: 'error' },
  { because: 'there is no type', fault: headers({ 'Content-Type': undefined }), id: 'H11', kind: 'error' },
  {
    because: 'the type is that of any bytes',
    fault: headers({ 'Content-Type': 'application/octet-stream' }),
    id: 'H11',
    kind: 'error',
  },
  {
    because: 'the type is that of any XML',
    fault: headers({ 'Content-Type': 'application/xml' }),
    id: 'H11',
    kind: 'warning',
  },
  {
    because: 'the type is that of another format',
    fault: headers({ 'Content-Type': 'application/atom+xml' }),
    id: 'H11',
    kind: 'warning',
  },
  {
    because: 'the charset is another one',
    fault: headers({ 'Content-Type': 'application/rss+xml; charset=iso-8859-1' }),
    id: 'H12',
  },
  { because: 'browsers may guess', fault: headers({ 'X-Content-Type-Options': undefined }), id: 'H13' },
  {
    because: 'programs in browsers are kept out',
    fault: headers({ 'Access-Control-Allow-Origin': undefined }),
    id: 'H14',
    kind: 'note',
  },
  {
    because: 'programs of one site are let in',
    fault: headers({ 'Access-Control-Allow-Origin': 'https://a.example' }),
    id: 'H14',
    kind: 'note',
  },
  { because: 'there is no ETag', fault: headers({ ETag: undefined }), id: 'H15' },
  { because: 'there is no Last-Modified', fault: headers({ 'Last-Modified': undefined }), id: 'H15' },
  { because: 'the ETag makes no difference', fault: unconditional(['if-none-match']), id: 'H16' },
  {
    because: 'compression has its own ETag',
    fault: (given, request, base) =>
      given.headers['Content-Encoding'] === 'gzip'
        ? unconditional(['if-none-match'], { ETag: '"a1-gzip"' })(given, request, base)
        : given,
    id: 'H16',
  },
  { because: 'the date makes no difference', fault: unconditional(['if-modified-since']), id: 'H17' },
  {
    because: '304 has a body',
    fault: feed((given) =>
      given.status === 304
        ? { ...given, raw: 'HTTP/1.1 304 Not Modified\r\nConnection: close\r\nETag: "a1gzip"\r\n\r\n<rss/>' }
        : given,
    ),
    id: 'H18',
  },
  { because: 'the date is older than the newest article', fault: frozen('Tue, 01 Oct 2019 08:00:00 GMT'), id: 'H19' },
  { because: 'the date is that of an archive', fault: frozen('Tue, 01 Jan 1980 00:00:00 GMT'), id: 'H19' },
  {
    because: 'the ETag is always new',
    fault: (given, request, base) => unconditional(['if-none-match'], { ETag: `"${tick()}"` })(given, request, base),
    id: 'H20',
  },
  {
    because: 'bytes and ETag are always new',
    fault: (given, request, base) => always(`"${tick()}"`)(given, request, base),
    id: 'H20',
  },
  { because: 'the bytes are always new, and the ETag is not', fault: always('"a"'), id: 'H21' },
  {
    because: 'nothing is packed',
    fault: feed((_, { headers: asked }, base) =>
      reply({ ...asked, 'accept-encoding': '' }, rssType, rss(`${base}/rss.xml`)),
    ),
    id: 'H22',
  },
  {
    because: 'gzip is broken',
    fault: feed((given) =>
      given.headers['Content-Encoding'] === 'gzip' ? { ...given, body: given.body.subarray(0, -20) } : given,
    ),
    id: 'H23',
  },
  {
    because: 'gzip is an old version',
    fault: feed((given, _, base) =>
      given.headers['Content-Encoding'] === 'gzip'
        ? { ...given, body: gzipSync(rss(`${base}/rss.xml`, '<!-- old -->')) }
        : given,
    ),
    id: 'H23',
  },
  {
    because: 'brotli is broken',
    fault: feed((given) =>
      given.headers['Content-Encoding'] === 'br' ? { ...given, body: given.body.subarray(0, -20) } : given,
    ),
    id: 'H23',
  },
  { because: 'caches know one form only', fault: headers({ Vary: 'Origin' }), id: 'H24' },
  { because: 'caches are told nothing', fault: headers({ 'Cache-Control': undefined }), id: 'H25' },
  { because: 'no cache may keep it', fault: headers({ 'Cache-Control': 'no-store' }), id: 'H25' },
  { because: 'caches keep it longer than its ttl', fault: headers({ 'Cache-Control': 'max-age=901' }), id: 'H25' },
  {
    because: 'it says another host',
    fault: text(() => rss('https://www.example.org/rss.xml')),
    id: 'H26',
    kind: 'warning',
  },
  {
    because: 'it says another host to a hub',
    fault: text(() => rss('https://www.example.org/rss.xml', '<atom:link rel="hub" href="https://hub.example/"/>')),
    id: 'H26',
    kind: 'error',
  },
  { because: 'the Link header has another address', fault: headers({ Link: '</atom.xml>; rel="self"' }), id: 'H27' },
  {
    because: 'the Link header has another hub',
    fault: headers({ Link: '<https://hub.example/>; rel=hub' }),
    id: 'H27',
  },
  { because: 'robots.txt forbids all', fault: robots('User-agent: *\nDisallow: /'), id: 'H28' },
  { because: 'robots.txt forbids Feedly', fault: robots('User-agent: feedly\nDisallow: /*.xml$'), id: 'H28' },
  { because: 'robots.txt forbids pictures', fault: robots('User-agent: *\nDisallow: /pictures/'), id: 'H28' },
  { because: 'robots.txt fails', fault: (given, { url }) => (url === '/robots.txt' ? status(503) : given), id: 'H28' },
  { because: 'its links are not followed', fault: headers({ 'X-Robots-Tag': 'noindex, nofollow' }), id: 'H29' },
  {
    because: 'a page leads to no feed',
    path: '/',
    fault: (given, { url }) => (url === '/' ? html : url === '/feeds.opml' ? status(404) : given),
    id: 'H30',
  },
]

const future =
  '<item><guid isPermaLink="false">c</guid><title>C</title><pubDate>Mon, 01 Jan 2120 08:00:00 GMT</pubDate></item>'

/** What servers may do as well: no finding. */
export const fine: readonly { because: string; fault: Fault }[] = [
  { because: 'packed and plain bytes have one ETag', fault: headers({ ETag: '"a1gzip"' }) },
  { because: 'the ETag is weak', fault: weak() },
  { because: 'HEAD is not packed', fault: plainHead() },
  { because: 'feeds are kept out of search results', fault: headers({ 'X-Robots-Tag': 'noindex' }) },
  {
    because: 'the Link header is that of the document',
    fault: headers({ Link: '</rss.xml>; rel="self", </a>; rel=license' }),
  },
  { because: 'caches ask each time', fault: headers({ 'Cache-Control': 'no-cache' }) },
  { because: 'the newest article is of the future', fault: text((base) => rss(`${base}/rss.xml`, future)) },
  { because: 'robots.txt forbids other files', fault: robots('User-agent: *\nDisallow: /admin/\nDisallow: /*.pdf$') },
]

function weak(): Fault {
  return feed((given, { headers: { 'if-none-match': tag } }) => ({
    ...given,
    status: tag === 'W/"a"' ? 304 : given.status,
    headers: withHeaders(given, { ETag: 'W/"a"' }),
  }))
}

function plainHead(): Fault {
  return feed((given, { method, headers: asked }, base) => {
    const text = rss(`${base}/rss.xml`)
    if (method !== 'HEAD')
      return { ...given, headers: withHeaders(given, { 'Content-Length': String(given.body.length) }) }
    const plain = reply({ ...asked, 'accept-encoding': '' }, rssType, text)
    return {
      ...plain,
      headers: { ...plain.headers, 'Content-Length': String(plain.body.length) },
    }
  })
}
