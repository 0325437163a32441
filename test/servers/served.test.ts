import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parametersOf } from '../../src/hosting/headers.ts'
import type { ServedFile } from '../../src/hosting/model.ts'
import type { Compression } from '../../src/model/file.ts'
import { article } from '../folder.ts'
import { type Answered, ask, unpacked } from './ask.ts'
import { feedsUrl } from './delivery.ts'
import { askRaw } from './raw.ts'
import { servers } from './servers.ts'
import { redirects, type Served, serve } from './site.ts'

const kinds: { packed: string; compress: Compression[]; codings: Record<string, string | undefined> }[] = [
  { packed: 'packed by the server', compress: [], codings: { identity: undefined, gzip: 'gzip', 'gzip, br': 'gzip' } },
  {
    packed: 'packed beforehand',
    compress: ['gzip', 'brotli'],
    codings: { identity: undefined, gzip: 'gzip', 'gzip, br': 'br', 'br;q=0, gzip': 'gzip' },
  },
]

const cases = servers.flatMap((server) => kinds.map((kind) => ({ server, ...kind })))
for (const { server, packed, compress, codings } of cases)
  describe.runIf(server.isHere)(`${server.name}, ${packed}`, () => {
    let served: Served
    beforeAll(async () => {
      served = await serve(server, compress)
    })
    afterAll(async () => await served.stop())

    const get = async (path: string, headers: Asked = {}) => await ask(served.port, pathOf(path), headers)
    /** What is found of every file, by its path and the coding that is accepted; of text in every coding. */
    const ofAll = async <T>(find: Find<T>, wanted?: (file: ServedFile, coding: string) => T) => {
      const found: Record<string, T> = {}
      const expected: Record<string, T> = {}
      for (const file of served.delivery.files) {
        for (const coding of isText(file) ? Object.keys(codings) : ['identity']) {
          const headers = { 'accept-encoding': coding }
          found[`${file.path} ${coding}`] = await find(file, await get(file.path, headers), headers)
          if (wanted) expected[`${file.path} ${coding}`] = wanted(file, coding)
        }
      }
      expect(Object.keys(found).length).toBeGreaterThan(60)
      if (wanted) expect(found).toEqual(expected)
      return found
    }

    test('200, the bytes of the file, and its type', async () => {
      await ofAll(
        (_, answered) => [answered.status, answered.headers['content-type'], unpacked(answered).toString('base64')],
        ({ path, type }) => [200, type, readFileSync(join(served.out, path)).toString('base64')],
      )
    })
    test('gzip and brotli', async () => {
      await ofAll(
        (_, { headers }) => headers['content-encoding'],
        (file, coding) => (isText(file) ? codings[coding] : undefined),
      )
    })
    test('304 for the ETag', async () => {
      await ofAll(
        async ({ path }, answered, headers): Promise<unknown[]> => {
          const { etag = 'none' } = answered.headers
          const again = await get(path, { ...headers, 'if-none-match': etag })
          const other = await get(path, { ...headers, 'if-none-match': '"another"' })
          return [again.status, again.body.length, other.status, weak(again.headers.etag) === weak(etag)]
        },
        () => [304, 0, 200, true],
      )
    })
    test('304 for Last-Modified', async () => {
      await ofAll(
        async ({ path }, { headers: { 'last-modified': time = 'none' } }, headers): Promise<unknown[]> => {
          const again = await get(path, { ...headers, 'if-modified-since': time })
          const earlier = await get(path, { ...headers, 'if-modified-since': 'Fri, 01 Nov 2019 00:00:00 GMT' })
          return [again.status, again.body.length, earlier.status]
        },
        () => [304, 0, 200],
      )
    })
    test('HEAD: the headers of GET, and no body', async () => {
      const about = ({ status, headers }: Answered) =>
        [status, weak(headers.etag), ...told.map((name) => headers[name])].join(' ')
      await ofAll(
        async ({ path }, answered, headers): Promise<unknown[]> => {
          const head = await get(path, { ...headers, method: 'HEAD' })
          return [head.body.length, about(head) === about(answered)]
        },
        () => [0, true],
      )
    })
    test('every origin may read, and types are not guessed', async () => {
      await ofAll(
        (_, { headers }) => [headers['access-control-allow-origin'], headers['x-content-type-options']],
        () => ['*', 'nosniff'],
      )
    })
    test('Vary for all that is packed for some, also with 304', async () => {
      await ofAll(
        async ({ path }, answered, headers): Promise<unknown[]> => {
          const again = await get(path, { ...headers, 'if-none-match': answered.headers.etag ?? '' })
          return [answered.headers.vary, again.headers.vary]
        },
        (file) => (isText(file) ? ['Accept-Encoding', 'Accept-Encoding'] : [undefined, undefined]),
      )
    })
    test('Cache-Control, and pictures for ever', async () => {
      await ofAll(
        async ({ path }, answered, headers): Promise<unknown[]> => {
          const again = await get(path, { ...headers, 'if-none-match': answered.headers.etag ?? '' })
          return [answered.headers['cache-control'], again.headers['cache-control']]
        },
        ({ maxAge }) => {
          const wanted = maxAge === 'forever' ? 'public, max-age=31536000, immutable' : 'public, max-age=300'
          return [wanted, wanted]
        },
      )
    })
    test('links to the document itself, to the hub, and to what machines may do', async () => {
      await ofAll(
        (_, { headers }) => headers.link,
        ({ links }) =>
          links.length === 0 ? undefined : links.map((link) => `<${link.href}>; ${parametersOf(link)}`).join(', '),
      )
      for (const { links, path } of served.delivery.files)
        for (const { href } of links.filter(({ rel }) => rel !== 'license'))
          expect(readFileSync(join(served.out, path), 'utf8').replaceAll(/&(?:amp|#x26);/g, '&')).toContain(href)
    })
    test('no link to itself for an address in another spelling', async () => {
      for (const path of ['/%63ity/rss.xml', '/%e6%96%b0%e9%97%bb/rss.xml', '/city/./rss.xml', '//city/rss.xml']) {
        const { status, headers } = await askRaw(served.port, path)
        if (status === 200)
          expect({ path, link: headers.link }).toEqual({ path, link: expect.not.stringContaining('self') })
      }
      const { headers } = await get('city/rss.xml?utm_source=x')
      expect(headers.link).toContain(`<${feedsUrl}city/rss.xml>; rel="self"`)
    })
    test('the page of a folder', async () => {
      for (const path of ['', 'city/', 'council/', '新闻/']) {
        const { status, headers, body } = await get(path)
        const { 'content-type': type, 'cache-control': cache } = headers
        expect({ path, status, type, cache }).toEqual({
          ...{ path, status: 200, type: 'text/html; charset=utf-8', cache: 'public, max-age=300' },
        })
        expect(body.equals(readFileSync(join(served.out, path, 'index.html')))).toBe(true)
      }
    })
    test.each(redirects)('301 from $from', async ({ from, to }) => {
      const unencoded = decodeURIComponent(from).replaceAll(/["{}' ]/g, encodeURIComponent)
      for (const path of [from, `${from}?utm_source=x`, unencoded]) {
        const { status, headers } = await askRaw(served.port, path)
        const { location, 'cache-control': cache = 'none' } = headers
        expect({ path, status, location, cache }).toEqual({ path, status: 301, location: to, cache: 'none' })
      }
    })
    test.each([
      ...['/old.xml/', '/old.xml2', '/a/old.xml', '/OLD.xml', '/old/x', '/none/rss.xml', '/archive/', '/none.json'],
      ...['/none/', '/city/none.6b7fa434.png'],
    ])('404 for %s, and it may not be kept', async (path) => {
      const { status, headers } = await askRaw(served.port, path)
      const { 'cache-control': cache = 'none', 'last-modified': time = 'none', etag = 'none', link = 'none' } = headers
      const isRefused = status === 404 || status === 403
      expect({ path, isRefused, cache, time, etag, link }).toEqual({
        ...{ path, isRefused: true, cache: 'none', time: 'none', etag: 'none', link: 'none' },
      })
    })

    const validators = async () =>
      await ofAll((_, { headers }) => [weak(headers.etag), headers['last-modified']].join(' '))
    test('a build without changes keeps every validator', async () => {
      const before = await validators()
      await served.rebuild()
      expect(await validators()).toEqual(before)
    })
    test('a changed article changes the validators of its own feeds only', async () => {
      const before = await validators()
      await served.edit(
        'city/other.md',
        article({ title: 'A road opens', date: '2019-11-03', body: 'A road. '.repeat(90) }),
      )
      const after = await validators()
      const changed = Object.keys(after).filter((key) => after[key] !== before[key])
      const paths = [...new Set(changed.map((key) => key.replace(/ (?:identity|gzip|br).*$/, '')))].sort()
      const archive = ['atom.xml', 'feed.json', 'html', 'rss.xml'].map((name) => `archive/2019.${name}`)
      const feed = ['atom.xml', 'feed.json', 'index.html', 'rss.xml', ...archive]
      expect(paths).toEqual([...feed, ...feed.map((name) => `city/${name}`)].sort())
    })
  })

const pathOf = (path: string) => `/${encodeURI(path)}`
const isText = ({ type }: ServedFile) => !type.startsWith('image/')
/** One request for a file was answered; what is found out about it, perhaps by another one. */
type Find<T> = (file: ServedFile, answered: Answered, headers: Asked) => T | Promise<T>
type Asked = Record<string, string>

const told = ['content-type', 'last-modified', 'cache-control', 'link', 'vary', 'content-encoding']

/** Apache calls an ETag weak in the first second of a file (RFC 9110 §8.8.3); the rest of it is the same. */
const weak = (etag: string | undefined) => etag?.replace(/^W\//, '')
