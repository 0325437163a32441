import { expect, test } from 'vitest'
import { article } from '../folder.ts'
import { baiduServer, cloudServer, indexNowServer } from './search.ts'
import { form, newsroom, served } from './web.ts'

const key = '0123456789abcdef'
const token = 'geheim&token'
const articles = { 'content/a.md': article(), 'content/b.md': article({ title: 'B', date: '2019-11-01T09:00' }) }

test('a program that registers at the cloud of an RSS document is told of its change, and only of changes', async () => {
  const cloud = await cloudServer()
  const program = await served(() => ({}))
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`announce: {rssCloud: ${cloud.url}}\n`)
  await room.build()
  room.deploy()
  const rss = `${room.web.url}/rss.xml`
  const [, attributes = ''] = /<cloud ([^>]*)\/>/.exec(await (await fetch(rss)).text()) ?? []
  const { domain, port, path, registerProcedure, protocol } = Object.fromEntries(
    [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value]) => [name, value]),
  )
  expect([registerProcedure, protocol]).toEqual(['', 'http-post'])
  const own = { port: new URL(program.url).port, path: '/told', protocol: 'http-post', notifyProcedure: '', url1: rss }
  await fetch(`http://${domain}:${port}${path}`, { method: 'POST', body: new URLSearchParams(own) })
  room.write('content/a.md', article({ body: 'Another text.' }))
  await room.build()
  room.deploy()
  expect(await room.announce()).toEqual({
    ok: true,
    text: 'rssCloud http://HOST/: announced: 1\n  http://HOST/rss.xml\nEverything is announced.\n',
  })
  expect(program.got.map(({ body }) => form(body))).toEqual([{ url: rss }])
  expect((await room.announce()).text).toBe('Nothing has changed, so nothing is announced.\n')
  expect(program.got).toHaveLength(1)
})

test.each([
  { because: 'it says so in JSON', body: '{"success":false,"msg":"geheim"}' },
  { because: 'it says so in XML', body: '<?xml version="1.0"?><result success="false" msg="geheim"/>' },
])('a cloud that refuses with status 200 has not taken the document: $because', async ({ body }) => {
  const cloud = await served(() => ({ body }))
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`announce: {rssCloud: ${cloud.url}}\n`)
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce()
  expect(ok).toBe(false)
  expect(text).toContain('rssCloud http://HOST/: not announced, the server could not read the document: 1\n')
  expect(text).not.toContain('geheim')
})

test('IndexNow gets new, changed, withdrawn and expired articles of our host, each once', async () => {
  const server = await indexNowServer()
  const room = await newsroom({
    ...articles,
    'content/c.md': article({ title: 'C', more: 'draft: true\n' }),
    'content/d.md': article({ title: 'D', more: 'feeds: false\n' }),
    'content/e.md': article({ title: 'E', date: '2019-11-01T10:00', more: 'url: https://other.internal/e/\n' }),
    'content/f.md': article({ title: 'F', date: '2019-11-03' }),
    'content/g.md': article({ title: 'G', date: '2019-11-01T12:00', more: 'expires: 2019-11-02T12:00\n' }),
  })
  const sent = () =>
    server.got.splice(0).flatMap(({ body }) => JSON.parse(body).urlList.map((url: string) => new URL(url).pathname))
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}/indexnow}}\n`)
  await room.build()
  room.deploy()
  expect(await room.announce()).toMatchObject({ ok: true })
  expect(sent().sort()).toEqual(['/a/', '/b/', '/g/'])
  expect((await room.announce()).text).toBe('Nothing has changed, so nothing is announced.\n')

  room.write('content/a.md', article({ more: 'withdrawn: {date: 2019-11-02, note: It was wrong.}\n' }))
  room.pages.set('/a/', { status: 410 })
  room.pages.set('/g/', { status: 404 })
  await room.build('2019-11-03')
  room.deploy()
  expect(await room.announce({ now: '2019-11-03' })).toMatchObject({ ok: true })
  expect(sent().sort()).toEqual(['/a/', '/f/', '/g/'])
  expect((await room.announce({ now: '2019-11-04' })).text).toBe('Nothing has changed, so nothing is announced.\n')
})

test('an article whose page does not answer 200 itself is not announced, and the others are', async () => {
  const server = await indexNowServer()
  const room = await newsroom({ ...articles, 'content/c.md': article({ title: 'C', date: '2019-11-01T10:00' }) })
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}/indexnow}}\n`)
  await room.build()
  room.deploy()
  room.pages.set('/a/', { status: 404 })
  room.pages.set('/b/', { status: 301, headers: { location: '/new/b/?secret=geheim' } })
  expect(await room.announce()).toEqual({
    ok: false,
    text: `IndexNow http://HOST/indexnow: announced: 1
  http://HOST/c/
Not live yet, so not announced, the server answers with status 404: 1
  http://HOST/a/
Not live yet, so not announced, the server redirects to http://HOST/new/b/?...: 1
  http://HOST/b/
Run \`feedwright announce\` again for the rest.
`,
  })
  room.pages.clear()
  expect((await room.announce()).text).toBe(`IndexNow http://HOST/indexnow: announced: 2
  http://HOST/a/
  http://HOST/b/
Everything is announced.
`)
})

test('a page whose server knows no HEAD is asked with GET', async () => {
  const server = await indexNowServer()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}/indexnow}}\n`)
  await room.build()
  room.deploy()
  let asked = 0
  room.instead((path) => (path === '/a/' && ++asked === 1 ? { status: 405 } : undefined))
  expect(await room.announce()).toMatchObject({ ok: true })
  expect(room.web.got.filter(({ path }) => path === '/a/').map(({ method }) => method)).toEqual(['HEAD', 'GET'])
})

test.each([
  {
    because: 'the key file has another text',
    status: 403,
    says: /the key does not fit: the file http:\/\/HOST\/0123456789abcdef\.txt is missing or has another text/,
  },
  {
    because: 'the addresses are not ours',
    status: 422,
    says: /the addresses are not of the host of .*, or not below its folder/,
  },
  { because: 'it has another reason', status: 400, says: /the server refuses them with status 400/ },
])('IndexNow says why it refuses: $because', async ({ status, says }) => {
  const server = await served(() => ({ status, body: 'geheim' }))
  const room = await newsroom(articles)
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}}}\n`)
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce()
  expect(ok).toBe(false)
  expect(text).toMatch(says)
  expect(text).not.toContain('geheim')
  expect(server.got).toHaveLength(1)
})

test('a key file that is not live is refused by IndexNow', async () => {
  const server = await indexNowServer()
  const room = await newsroom(articles)
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}}}\n`)
  await room.build()
  room.deploy()
  room.pages.set(`/${key}.txt`, { status: 404 })
  expect((await room.announce()).text).toContain('not announced, the key does not fit')
})

test('Baidu gets addresses, one a line, and what it refuses is named', async () => {
  const server = await baiduServer(token)
  const room = await newsroom({ ...articles, 'content/wrong.md': article({ title: 'C', date: '2019-11-01T10:00' }) })
  room.settings(`announce: {baidu: {site: true, endpoint: ${server.url}/urls}}\n`)
  await room.build()
  room.deploy()
  expect(await room.announce({ baiduToken: token })).toEqual({
    ok: false,
    text: `Baidu http://HOST/urls: announced: 2
  http://HOST/a/
  http://HOST/b/
Baidu http://HOST/urls: not announced, Baidu takes it for no valid address: 1
  http://HOST/wrong/
Run \`feedwright announce\` again for the rest.
`,
  })
  expect(server.got.map(({ body }) => body.replaceAll(room.web.url, ''))).toEqual(['/a/\n/b/\n/wrong/'])
  await room.announce({ baiduToken: token })
  expect(server.got[1]?.body).toBe(`${room.web.url}/wrong/`)
})

test('Baidu gets no withdrawn article', async () => {
  const server = await baiduServer(token)
  const room = await newsroom(articles)
  room.settings(`announce: {baidu: {site: true, endpoint: ${server.url}/urls}}\n`)
  room.write('content/a.md', article({ more: 'withdrawn: {date: 2019-11-02, note: It was wrong.}\n' }))
  await room.build()
  room.deploy()
  expect(await room.announce({ baiduToken: token })).toMatchObject({ ok: true })
  expect(server.got.map(({ body }) => body)).toEqual([`${room.web.url}/b/`])
})

test.each([
  {
    because: 'the token is missing',
    given: undefined,
    quota: 10,
    says: 'the variable FEEDWRIGHT_BAIDU_TOKEN is not set',
  },
  {
    because: 'the token is wrong',
    given: 'other-geheim',
    quota: 10,
    says: 'Baidu does not know the token in FEEDWRIGHT_BAIDU_TOKEN',
  },
  {
    because: 'the quota is used up',
    given: token,
    quota: 1,
    says: 'the number of addresses that Baidu takes in a day is used up',
  },
  {
    because: 'the site is another one',
    site: 'www.example.org',
    given: token,
    quota: 10,
    says: 'the site is not registered at Baidu as it is written in "baidu"',
  },
])('Baidu takes nothing, and nobody sees the token, when $because', async ({ given, quota, says, site = true }) => {
  const server = await baiduServer(token, quota)
  const room = await newsroom(articles)
  room.settings(`announce: {baidu: {site: ${site}, endpoint: ${server.url}/urls}}\n`)
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce({ baiduToken: given })
  expect(ok).toBe(false)
  expect(text).toContain(`Baidu http://HOST/urls: not announced, ${says}: 2\n`)
  expect(text + JSON.stringify(room.state())).not.toMatch(/geheim|token=/)
  expect(room.state()).toEqual({ [`Baidu ${server.url}/urls`]: {} })
})

test('only the hosts of the site and of its services are asked', async () => {
  const stranger = await served(() => ({}))
  const server = await indexNowServer()
  const room = await newsroom({
    'content/a.md': article({ more: `url: ${stranger.url}/a/\n` }),
    'content/b.md': article({ title: 'B', date: '2019-11-01T09:00', body: `[A](${stranger.url}/b/)` }),
  })
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}}}\n`)
  await room.build()
  room.deploy()
  expect(await room.announce()).toMatchObject({ ok: true })
  expect(stranger.got).toEqual([])
})

test('the same state makes the same bytes, in an order that no run changes', async () => {
  const server = await indexNowServer()
  const room = await newsroom(articles)
  room.settings(`announce: {indexNow: {key: ${key}, endpoint: ${server.url}}}\n`)
  await room.build()
  room.deploy()
  await room.announce()
  const before = JSON.stringify(room.state())
  await room.announce()
  expect(JSON.stringify(room.state())).toBe(before)
  const [marks] = Object.values(room.state())
  expect(Object.keys(Object(marks))).toEqual([`${room.web.url}/a/`, `${room.web.url}/b/`])
})
