import { afterAll, expect, test } from 'vitest'
import { webLimits } from '../../src/http/limits.ts'
import { newBudget } from '../../src/live/ask.ts'
import { checkLive } from '../../src/live/check.ts'
import { checks } from '../../src/live/index.ts'
import type { Visit } from '../../src/live/model.ts'
import { mayRead, readRobots } from '../../src/live/robots.ts'
import { firstAnswer, visit } from '../../src/live/visit.ts'
import { type Fault, rss, type Served, serve } from './server.ts'

const servers: Served[] = []
afterAll(() => {
  for (const { close } of servers) close()
})

async function server(fault?: Fault): Promise<Served> {
  const one = await serve(fault)
  servers.push(one)
  return one
}

async function outcome(address: string) {
  const found = await checkLive(address, undefined)
  if ('failed' in found) throw new Error(found.failed)
  const ids = found.diagnostics.map(({ rule }) => rule)
  return { ...found, ids, messages: found.diagnostics.map(({ message }) => message) }
}

/** A page with other text in its head. */
const page =
  (head: string): Fault =>
  (given, { url }) =>
    url === '/'
      ? { ...given, body: Buffer.from(`<!DOCTYPE html>${head}`), headers: { 'Content-Type': 'text/html' } }
      : given

const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`

test.each([
  {
    because: 'a link is relative to another base',
    head: `<base href="/x/">${link('../rss.xml')}`,
    paths: ['/rss.xml', '/feed.json'],
  },
  { because: 'only the list has them', head: '', paths: ['/rss.xml', '/feed.json'] },
  {
    because: 'a link is to a page',
    head: '<link rel="alternate" type="text/html" href="/x">',
    paths: ['/rss.xml', '/feed.json'],
  },
])('feeds are found when $because', async ({ head, paths }) => {
  const { base } = await server(page(head))
  const { documents } = await outcome(`${base}/`)
  expect(documents.map((one) => new URL(one).pathname)).toEqual(paths)
})

test('feeds on other hosts are named and never asked', async () => {
  const other = await server()
  const own = await server(page(link(`${other.base}/rss.xml`)))
  const { ids, messages } = await outcome(`${own.base}/`)
  expect(ids).toEqual(['H31'])
  expect(messages[0]).toContain(new URL(other.base).host)
  expect(other.asked).toEqual([])
})

test('a page that leads only to other hosts has no feeds', async () => {
  const other = await server()
  const { base } = await server((given, request, own) =>
    request.url === '/feeds.opml'
      ? { ...given, status: 404 }
      : page(link(`${other.base}/rss.xml`))(given, request, own),
  )
  expect((await outcome(`${base}/`)).ids).toEqual(['H30'])
  expect(other.asked).toEqual([])
})

test('a site with many feeds: the first are taken, each with few requests, and the rest is counted', async () => {
  const many = Array.from({ length: 25 }, (_, index) => link(`/rss.xml?${index}`)).join('')
  const { base, asked } = await server((given, request, own) =>
    request.url === '/feeds.opml' ? { ...given, status: 404 } : page(many)(given, request, own),
  )
  const { documents, messages, requests } = await outcome(`${base}/`)
  expect(documents).toHaveLength(webLimits.liveDocuments)
  expect(messages).toContain('The site has 15 more feeds, which were not asked.')
  expect(asked).toHaveLength(requests)
  const counts = new Map<string, number>()
  for (const { url = '' } of asked) counts.set(url, (counts.get(url) ?? 0) + 1)
  expect(Math.max(...counts.values())).toBeLessThanOrEqual(webLimits.liveRequests)
})

test('a feed that redirects three times gets no more requests, and addresses in it get none', async () => {
  const other = await server()
  const more = `<image><url>${other.base}/logo.png</url></image><atom:link rel="hub" href="${other.base}/hub"/>`
  const { base, asked } = await server((given, { url = '' }, own) => {
    const hop = Number(/^\/hop(\d)$/.exec(url)?.[1] ?? Number.NaN)
    if (hop >= 0)
      return { status: 301, headers: { Location: hop === 0 ? '/rss.xml' : `/hop${hop - 1}` }, body: Buffer.alloc(0) }
    return url === '/rss.xml'
      ? { ...given, headers: { 'Content-Type': 'application/rss+xml' }, body: Buffer.from(rss(`${own}/rss.xml`, more)) }
      : given
  })
  expect((await outcome(`${base}/hop2`)).requests).toBe(asked.length)
  expect(asked.length).toBeLessThanOrEqual(webLimits.liveRequests)
  expect(asked.map(({ url }) => url)).not.toContain('/pictures/a.png')
  expect(other.asked).toEqual([])
})

test('a redirect to another host is followed, and that one is asked', async () => {
  const other = await server()
  const { base, asked } = await server((given, { url }) =>
    url === '/rss.xml' ? { status: 301, headers: { Location: `${other.base}/rss.xml` }, body: Buffer.alloc(0) } : given,
  )
  const { ids, documents } = await outcome(`${base}/rss.xml`)
  expect([ids, documents, asked.length]).toEqual([['H03'], [`${other.base}/rss.xml`], 1])
})

test('no report has the query of an address', async () => {
  const { base } = await server((given) => ({ ...given, headers: { ...given.headers, 'Set-Cookie': 'a=b' } }))
  const { diagnostics, documents } = await outcome(`${base}/rss.xml?token=s3cret`)
  expect(diagnostics.length).toBeGreaterThan(0)
  expect(JSON.stringify([diagnostics, documents])).not.toContain('s3cret')
})

/** What is known of a healthy feed. */
async function healthy(): Promise<Visit> {
  const { base } = await server()
  const budget = newBudget(undefined)
  const answer = await firstAnswer(`${base}/rss.xml`, budget)
  if ('failed' in answer) throw new Error(answer.failed)
  return await visit({ asked: `${base}/rss.xml`, answer }, budget, new Map())
}

test.each([
  { because: 'it has been asked often enough', left: { document: webLimits.liveRequests } },
  { because: 'enough bytes have come', left: { bytes: webLimits.liveBytes } },
  { because: 'the time is over', left: { time: AbortSignal.abort() } },
])('a server is not asked, and nothing is found in its silence, when $because', async ({ left }) => {
  const { base, asked } = await server()
  const budget = newBudget(undefined)
  const answer = await firstAnswer(`${base}/rss.xml`, budget)
  if ('failed' in answer) throw new Error(answer.failed)
  Object.assign(budget, left)
  const one = await visit({ asked: `${base}/rss.xml`, answer }, budget, new Map())
  const { feed } = one
  if (!feed) throw new Error('It is a feed.')
  expect(checks.flatMap((check) => ('visit' in check ? check.visit(one) : check.feed({ ...one, feed })))).toEqual([])
  expect([asked.length, budget.isSpent]).toEqual([1, true])
})

const at = Date.UTC(2026, 0, 1)
const days = (count: number) => new Date(at + count * 86_400_000)

test.each([
  {
    because: 'it is on a public host',
    id: 'H05',
    change: { address: 'http://www.example.org/', remote: '203.0.113.1' },
    found: 1,
  },
  {
    because: 'it is on a private host',
    id: 'H05',
    change: { address: 'http://intranet/', remote: '10.0.0.1' },
    found: 0,
  },
  {
    because: 'it has https',
    id: 'H05',
    change: { address: 'https://www.example.org/', remote: '203.0.113.1' },
    found: 0,
  },
  {
    because: 'it expires in 13 days',
    id: 'H04',
    change: { certificate: { fault: undefined, validTo: days(13) } },
    found: 1,
  },
  {
    because: 'it expires in 15 days',
    id: 'H04',
    change: { certificate: { fault: undefined, validTo: days(15) } },
    found: 0,
  },
])('$id: $found when $because', async ({ id, change: { address, ...more }, found }) => {
  const one = await healthy()
  const check = checks.find((row) => row.id === id)
  const changed = { ...one, address: address ?? one.address, answer: { ...one.answer, at, ...more } }
  expect(check && 'visit' in check ? check.visit(changed) : undefined).toHaveLength(found)
})

test.each([
  { rules: 'User-agent: *\nDisallow: /a', path: '/a.xml', may: false },
  { rules: 'User-agent: *\nDisallow: /a\nAllow: /a.xml', path: '/a.xml', may: true },
  { rules: 'User-agent: *\nDisallow: /*.xml$', path: '/news/a.xml', may: false },
  { rules: 'User-agent: *\nDisallow: /*.xml$', path: '/news/a.xml?b', may: true },
  { rules: 'User-agent: *\nDisallow: /*a*b', path: '/xaxxb', may: false },
  { rules: 'User-agent: *\nDisallow:', path: '/a.xml', may: true },
  { rules: 'User-agent: other\nDisallow: /', path: '/a.xml', may: true },
  { rules: 'User-agent: *\nDisallow: /\n\nUser-agent: Feedly # reads feeds\nAllow: /', path: '/a.xml', may: true },
  { rules: 'user-agent: x\nUSER-AGENT: feedly/1.0\ndisallow: /', path: '/a.xml', may: false },
  { rules: 'Disallow: /', path: '/a.xml', may: true },
  { rules: `User-agent: *\nDisallow: /a${' '.repeat(400_000)}b`, path: '/a.xml', may: true },
  { rules: `User-agent: *\nDisallow: /${'*a'.repeat(5_000)}b`, path: `/${'a'.repeat(5_000)}`, may: true },
])('robots.txt with $rules lets Feedly read $path: $may', ({ rules, path, may }) => {
  expect(mayRead(readRobots(200, rules), 'Feedly', `https://a.example${path}`)).toBe(may)
})
