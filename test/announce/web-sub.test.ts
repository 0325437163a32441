import { expect, test } from 'vitest'
import { article } from '../folder.ts'
import { hub, subscriber } from './hub.ts'
import { newsroom, served } from './web.ts'

const site = (pings: string) => `hub: ${pings}/\n`

test.each(['rss.xml', 'atom.xml', 'feed.json'])('a subscriber of %s gets the new article by the hub', async (name) => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(site(pings.url))
  await room.build()
  room.deploy()
  const reader = await subscriber(`${room.web.url}/${name}`)
  await pings.settled()
  room.write(
    'content/b.md',
    article({ title: 'The bridge closes', date: '2019-11-01T09:00', body: 'It <b>closed</b>.' }),
  )
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce()
  await pings.settled()
  expect(ok).toBe(true)
  expect(text).toBe(`WebSub http://HOST/: announced: 3
  http://HOST/atom.xml
  http://HOST/feed.json
  http://HOST/rss.xml
Everything is announced.
`)
  expect(reader).toMatchObject({ refused: [] })
  expect(reader.delivered).toHaveLength(1)
  expect(reader.delivered[0]).toContain('The bridge closes')
  expect(reader.delivered[0]).toBe(await (await fetch(`${room.web.url}/${name}`)).text())
})

test('a second run sends nothing, and one changed section only its own feeds', async () => {
  const pings = await hub()
  const room = await newsroom({
    'content/city/section.yaml': 'title: City\n',
    'content/land/section.yaml': `title: Land\ninParents: false\n`,
    'content/city/a.md': article(),
    'content/land/b.md': article({ title: 'B' }),
  })
  room.settings(site(pings.url))
  await room.build()
  room.deploy()
  expect((await room.announce()).ok).toBe(true)
  expect(pings.topics()).toHaveLength(9)
  pings.got.length = 0
  room.web.got.length = 0
  expect(await room.announce()).toEqual({ ok: true, text: 'Nothing has changed, so nothing is announced.\n' })
  expect([pings.got, room.web.got]).toEqual([[], []])
  room.write('content/land/b.md', article({ title: 'B', body: 'Another text.' }))
  await room.build()
  room.deploy()
  expect((await room.announce()).ok).toBe(true)
  expect(pings.topics()).toEqual(['/land/atom.xml', '/land/feed.json', '/land/rss.xml'])
})

test.each([
  { because: 'an article is of the last 48 hours', now: '2019-11-02', found: 3 },
  { because: 'all are older', now: '2019-11-04', found: 0 },
])('without a state $found documents are announced when $because', async ({ now, found }) => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(site(pings.url))
  await room.build()
  room.deploy()
  expect(await room.announce({ state: false, now })).toMatchObject({ ok: true })
  expect(pings.topics()).toHaveLength(found)
  expect(await room.announce({ now: '2019-11-04' })).toMatchObject({ ok: true }) // the state begins with what is there
  expect(pings.topics()).toHaveLength(found)
  room.write('content/a.md', article({ body: 'Another text.' }))
  await room.build()
  room.deploy()
  expect(await room.announce({ now: '2019-11-04' })).toMatchObject({ ok: true })
  expect(pings.topics()).toHaveLength(found + 3)
})

test('each hub of a section is told; documents of archives are not announced, those of tags and partners are', async () => {
  const [one, two] = [await hub(), await hub()]
  const room = await newsroom({
    'content/news/section.yaml': `title: News\nhub: [${one.url}/, ${two.url}/?key=geheim]\ntaxonomies: [tags]\nminItems: 1\npartners: [flipboard]\narchive: year\n`,
    'content/news/a.md': article({ more: 'tags: [Bridges]\n' }),
  })
  room.settings(`hub: ${one.url}/\nfeeds: {json: false, atom: false}\n`)
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce()
  expect(ok).toBe(true)
  expect(one.topics()).toEqual(['/news/flipboard.rss.xml', '/news/rss.xml', '/news/tags/bridges/rss.xml', '/rss.xml'])
  expect(two.topics()).toEqual(['/news/flipboard.rss.xml', '/news/rss.xml', '/news/tags/bridges/rss.xml'])
  expect(text).not.toContain('geheim')
  expect(Object.keys(room.state()).join()).not.toContain('geheim')
})

test('a hub that fails is tried again in the next run, and the other one is not', async () => {
  let isDown = true
  const [good, bad] = [await hub(), await hub(() => (isDown ? { status: 400 } : undefined))]
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`hub: [${good.url}/, ${bad.url}/]\nfeeds: {json: false, atom: false}\n`)
  await room.build()
  room.deploy()
  const first = await room.announce()
  expect(first.ok).toBe(false)
  expect(first.text).toContain(
    'WebSub http://HOST/: not announced, the hub refuses it with status 400: 1\n  http://HOST/rss.xml\n',
  )
  expect(first.text).toContain('WebSub http://HOST/: announced: 1\n')
  isDown = false
  expect((await room.announce()).ok).toBe(true)
  expect([good.topics(), bad.topics()]).toEqual([['/rss.xml'], ['/rss.xml', '/rss.xml']])
})

test('a hub that is not there is asked a bounded number of times', { timeout: 60_000 }, async () => {
  const gone = await hub()
  gone.close()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(site(gone.url))
  await room.build()
  room.deploy()
  expect(await room.announce()).toEqual({
    ok: false,
    text: `WebSub http://HOST/: not announced, the server refuses the connection: 3
  http://HOST/atom.xml
  http://HOST/feed.json
  http://HOST/rss.xml
Run \`feedwright announce\` again for the rest.
`,
  })
})

test.each([
  { because: 'it asks to wait', reply: { status: 429, headers: { 'retry-after': '1' } } },
  { because: 'it has an error', reply: { status: 503 } },
])('a hub is asked again when $because', async ({ reply }) => {
  const seen = new Set<string>()
  const times: number[] = []
  const busy = await hub((topic) => {
    times.push(performance.now())
    if (seen.has(topic)) return undefined
    seen.add(topic)
    return reply
  })
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`${site(busy.url)}feeds: {json: false, atom: false}\n`)
  await room.build()
  room.deploy()
  expect(await room.announce()).toMatchObject({ ok: true })
  expect(busy.topics()).toEqual(['/rss.xml', '/rss.xml'])
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(900)
})

test('a hub that asks to wait for an hour is left for the next run', async () => {
  const busy = await hub(() => ({ status: 429, headers: { 'retry-after': '3600' } }))
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`${site(busy.url)}feeds: {json: false, atom: false}\n`)
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce()
  expect(ok).toBe(false)
  expect(text).toContain('not announced, the server answers with status 429 and asks to wait for long: 1\n')
  expect(busy.topics()).toEqual(['/rss.xml'])
})

test('nothing is announced before the live bytes are the built ones, whatever their ETag is', async () => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`${site(pings.url)}feeds: {json: false, atom: false}\n`)
  await room.build()
  room.deploy()
  await room.announce()
  room.write('content/a.md', article({ body: 'Another text.' }))
  const old = await (await fetch(`${room.web.url}/rss.xml`)).text()
  await room.build()
  room.deploy()
  room.instead((path) => (path === '/rss.xml' ? { headers: { etag: '"new"' }, body: old } : undefined))
  pings.got.length = 0
  expect(await room.announce()).toEqual({
    ok: false,
    text: `Not live yet, so not announced, the server has other bytes than rss.xml in the output folder: 1
  http://HOST/rss.xml
Run \`feedwright announce\` again for the rest.
`,
  })
  expect(pings.got).toEqual([])
  let looks = 0
  room.instead((path) => (path === '/rss.xml' && ++looks < 3 ? { headers: { etag: '"new"' }, body: old } : undefined))
  expect(await room.announce({ wait: 60_000 })).toMatchObject({ ok: true })
  expect([looks, pings.topics()]).toEqual([3, ['/rss.xml']])
})

test('the hub of the settings is told, never one that a live document names', async () => {
  const [own, stranger] = [await hub(), await hub()]
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(site(stranger.url))
  await room.build()
  room.deploy()
  room.settings(site(own.url))
  await room.build()
  expect(await room.announce()).toMatchObject({ ok: false })
  room.deploy()
  expect(await room.announce()).toMatchObject({ ok: true })
  expect([own.topics().length, stranger.topics().length]).toEqual([3, 0])
})

test('a dry run sends nothing at all', async () => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(`${site(pings.url)}announce: {rssCloud: ${pings.url}/cloud}\nfeeds: {json: false, atom: false}\n`)
  await room.build()
  expect(await room.announce({ isDry: true })).toEqual({
    ok: true,
    text: `WebSub http://HOST/: would be announced: 1
  http://HOST/rss.xml
rssCloud http://HOST/cloud/: would be announced: 1
  http://HOST/rss.xml
This was a dry run: nothing was sent.
`,
  })
  expect([pings.got, room.web.got, room.hasState()]).toEqual([[], [], false])
})

test.each([
  { because: 'it is no JSON', text: '{"about": "", "anno' },
  { because: 'it is another file', text: '{"files": []}' },
])('a damaged state is said, and written anew, when $because', async ({ text }) => {
  const pings = await hub()
  const room = await newsroom({ 'content/a.md': article(), 'state.json': text })
  room.settings(site(pings.url))
  await room.build()
  room.deploy()
  const first = await room.announce()
  expect(first.text).toMatch(
    /^The state file ".*state\.json" is damaged\. It is written anew, and only changes of the last 48 hours are announced\.\n/,
  )
  expect(first.ok).toBe(true)
  expect(await room.announce()).toEqual({ ok: true, text: 'Nothing has changed, so nothing is announced.\n' })
})

test('a hub that redirects is not followed: a ping is sent to the address in the settings only', async () => {
  const other = await served(() => ({}))
  const moved = await hub(() => ({ status: 308, headers: { location: `${other.url}/` } }))
  const room = await newsroom({ 'content/a.md': article() })
  room.settings(site(moved.url))
  await room.build()
  room.deploy()
  const { ok, text } = await room.announce()
  expect(ok).toBe(false)
  expect(text).toContain('not announced, the server redirects, so its address in the settings is not right: 3\n')
  expect(other.got).toEqual([])
})

test('when a deploy has not come, a bounded number of documents is looked at', { timeout: 60_000 }, async () => {
  const pings = await hub()
  const sections = Array.from({ length: 60 }, (_, index) => index)
  const room = await newsroom({
    ...Object.fromEntries(sections.map((index) => [`content/s${index}/section.yaml`, `title: S${index}\n`])),
    ...Object.fromEntries(sections.map((index) => [`content/s${index}/a${index}.md`, article({ title: `A${index}` })])),
  })
  room.settings(site(pings.url))
  await room.build()
  const early = await room.announce()
  expect(early.text).toContain(
    'Not live yet, so not announced, it was not looked at, since more than 100 others are not live or the server is slow: ',
  )
  expect(room.web.got.length).toBeGreaterThanOrEqual(100)
  expect(room.web.got.length).toBeLessThan(110)
  room.deploy()
  expect(await room.announce()).toMatchObject({ ok: true })
  expect(pings.topics()).toHaveLength(183)
})
