import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Delivery } from '../../src/hosting/model.ts'
import { folder } from '../folder.ts'
import { ask } from './ask.ts'
import { fileFor } from './delivery.ts'
import type { Running } from './running.ts'
import { servers } from './servers.ts'

const feedsUrl = 'https://www.daily.internal/%E5%9F%8E%E5%B8%82/feeds/'
const type = 'application/rss+xml; charset=utf-8'

/** Feeds in a folder of a site that other programs make. */
const delivery: Delivery = {
  feedsUrl,
  compress: ['gzip'],
  files: ['rss.xml', '新/rss.xml', 'sport/rss.xml'].map((path) => ({
    ...{ path, type, maxAge: 600 },
    links: [
      { rel: 'self', href: feedsUrl + encodeURI(path) },
      { rel: 'hub', href: `https://hub.daily.internal/${path === 'sport/rss.xml' ? 'sport' : ''}` },
    ],
  })),
  redirects: [{ from: '/feed/', to: `${feedsUrl}rss.xml` }],
}

const xml = '<rss version="2.0"/>'
const site = {
  'index.html': 'Home.',
  'rss.xml': 'of another program',
  '城市/feeds/rss.xml': xml,
  '城市/feeds/rss.xml.gz': gzipSync(xml),
  '城市/feeds/新/rss.xml': xml,
  '城市/feeds/sport/rss.xml': xml,
  'news.tar': 'of another program',
  'news.tar.gz': 'of another program too',
}

const places = servers.flatMap((server) => [
  { server, name: server.name, own: '' },
  ...(server.name === 'apache' ? [{ server, name: 'apache, which includes the file', own: 'included.conf' }] : []),
])

for (const { server, name, own } of places)
  describe.runIf(server.isHere)(`feeds in a folder of a site: ${name}`, () => {
    let running: Running
    beforeAll(async () => {
      const root = folder(site)
      const hosting = folder()
      for (const one of [root, hosting]) chmodSync(one, 0o755)
      const written = fileFor(server.name, delivery)
      const isInside = own === '' && written.place === 'served'
      const file = join(isInside ? root : hosting, own || written.name)
      writeFileSync(file, written.text)
      running = await server.start({ root, file })
    })
    afterAll(async () => await running.stop())

    test.each([
      { path: '/%E5%9F%8E%E5%B8%82/feeds/rss.xml', self: 'rss.xml', hub: '', coding: 'gzip' },
      { path: '/%E5%9F%8E%E5%B8%82/feeds/%E6%96%B0/rss.xml?a=1', self: '%E6%96%B0/rss.xml', hub: '' },
      { path: '/%E5%9F%8E%E5%B8%82/feeds/sport/rss.xml', self: 'sport/rss.xml', hub: 'sport' },
    ])('$path is a feed', async ({ path, self, hub, coding }) => {
      const { status, headers } = await ask(running.port, path, { 'accept-encoding': coding ?? 'identity' })
      const { 'content-type': is, 'cache-control': cache, 'content-encoding': packed, link } = headers
      expect({ status, is, cache, packed, link }).toEqual({
        status: 200,
        is: type,
        cache: 'public, max-age=600',
        packed: coding,
        link: `<${feedsUrl}${self}>; rel="self", <https://hub.daily.internal/${hub}>; rel="hub"`,
      })
    })
    test.each(['/', '/rss.xml', '/news.tar'])('%s is served as without us', async (path) => {
      const { status, headers } = await ask(running.port, path, { 'accept-encoding': 'gzip' })
      const { 'access-control-allow-origin': origin, 'cache-control': cache, link } = headers
      expect({ status, origin, cache, link }).toEqual({ status: 200 })
      expect(headers['content-type']).not.toBe(type)
    })
    test('an old address outside of the folder leads to the feed', async () => {
      const { status, headers } = await ask(running.port, '/feed/?a=1')
      expect([status, headers.location]).toEqual([301, `${feedsUrl}rss.xml`])
    })
  })
