import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAtom } from '../../src/feed/atom/read.ts'
import { pictureLine } from '../../src/feed/media-line.ts'
import type { ReadFeed, ReadItem } from '../../src/feed/model.ts'
import { readRss } from '../../src/feed/rss/read.ts'
import { memberOf, objectsIn } from '../../src/partner/ninjs/members.ts'
import { type ReadArticle, readArticles } from '../../src/partner/ninjs/read.ts'
import { uri } from '../../src/partner/ninjs/uri.ts'
import { filesOf, folder } from '../folder.ts'
import { build } from '../here.ts'

/** The folder with the schema of IPTC and with `ajv`, which are no part of this project; without it our own reader alone decides. */
const beside = process.env.FEEDWRIGHT_NINJS

const now = new Date('2020-01-01')

describe.each(readdirSync('test/golden'))('golden/%s as ninjs', (name) => {
  let files: Map<string, Buffer>

  beforeAll(async () => {
    const root = folder()
    cpSync(`test/golden/${name}/content`, root, { recursive: true })
    for (const path of filesOf(root).keys())
      if (/(?:^|\/)s(?:ite|ection)\.yaml$/.test(path)) askForNinjs(join(root, path))
    const out = folder()
    const { ok } = await build({ content: root, out, now })
    expect(ok).toBe(true)
    files = filesOf(out)
  })

  const documents = () => [...files].filter(([path]) => /(?:^|\/)ninjs\.json$/.test(path))

  test('it has the same as the feed beside it, and nothing else', () => {
    expect(documents().length).toBeGreaterThan(0)
    for (const [path, bytes] of documents()) {
      const list: unknown = JSON.parse(String(bytes))
      const feed = feedOf(list, files)
      if (!feed) throw new Error(`${path} has no feed.`)
      const articles = readArticles(memberOf(list, 'associations')).filter((one) => !isExpired(one))
      expect(articles.length, path).toBeGreaterThanOrEqual(Math.min(feed.items.length, 30))
      expect(articles.slice(0, feed.items.length).map(inNinjs), path).toEqual(
        feed.items.map((item, index) => inFeed(item, feed, articles[index]?.status)),
      )
      expect(memberOf(list, 'title')).toBe(feed.title)
      expect(memberOf(list, 'language')).toBe(feed.language)
    }
  })

  test('every file that it names is published, with its size', () => {
    for (const [path, bytes] of documents()) {
      const list: unknown = JSON.parse(String(bytes))
      const folderUrl = String(objectsIn(memberOf(list, 'renditions'))[1]?.href).slice(0, -path.length)
      for (const one of objectsIn(memberOf(list, 'associations')).flatMap((item) => objectsIn(item.associations))) {
        const [rendition] = objectsIn(one.renditions)
        const href = String(rendition?.href)
        if (!href.startsWith(folderUrl)) continue
        const file = files.get(decodeURIComponent(href.slice(folderUrl.length)))
        expect(rendition?.sizeInBytes, href).toBe(file?.length)
      }
    }
  })

  test.skipIf(beside === undefined)('the schema of IPTC takes it (named by FEEDWRIGHT_NINJS)', async () => {
    const { iptcFaults } = await import('./ninjs-schema.ts')
    const judge = iptcFaults(beside ?? '')
    for (const [path, bytes] of documents()) expect(judge(JSON.parse(String(bytes))), path).toEqual([])
  })
})

function askForNinjs(file: string): void {
  const text = readFileSync(file, 'utf8')
  const others = text.replace(/^partners:.*\n/m, '')
  writeFileSync(file, `${others.replace(/\n*$/, '\n')}partners: [ninjs]\n`)
}

/** The feed of which a ninjs document is, from its Atom document or else its RSS document: both have the page of the feed. */
function feedOf(list: unknown, files: ReadonlyMap<string, Buffer>): ReadFeed | undefined {
  const page = objectsIn(memberOf(list, 'renditions'))[0]?.href
  const texts = [...files].filter(([path]) => !/\.(?:html|opml|txt)$/.test(path)).map(([, bytes]) => String(bytes))
  const read = (root: RegExp, reader: (text: string) => ReadFeed) =>
    texts
      .filter((text) => root.test(text.slice(0, 200)))
      .map(reader)
      .find(({ url, current }) => url === page && !current)
  return read(/<feed\b/, readAtom) ?? read(/<rss\b/, readRss)
}

const isExpired = ({ status, expires, updated }: ReadArticle) => status === 'canceled' && expires === updated

/** What every article says. */
const common = ({ title, url, language, published, updated, expires }: Omit<ReadItem, 'elements'> | ReadArticle) => ({
  ...{ title, url, language, published, updated, expires },
})

/** What an article says in ninjs, in the words of feeds; of one that was withdrawn only the note is left. */
const inNinjs = (one: ReadArticle) => ({
  ...common(one),
  uri: one.uri,
  ...(one.status === 'canceled'
    ? { note: one.note, ...emptyOf(one) }
    : {
        summary: one.summary,
        html: one.html ?? '',
        by: one.by,
        tags: one.tags,
        copyright: one.copyright,
        source: one.source,
        sourceUrl: one.sourceUrl,
        place: one.place,
        pictures: one.pictures,
        attachments: one.attachments,
      }),
})

const emptyOf = ({ html, summary, by, tags, pictures, attachments }: ReadArticle) => ({
  rest: [html, summary, by, ...tags, ...pictures, ...attachments].filter((part) => part !== undefined),
})

/** The same of an item of a feed. */
const inFeed = (item: ReadItem, feed: ReadFeed, status: string | undefined) => ({
  ...common(item),
  uri: uri(item.uri ?? item.id),
  ...(status === 'canceled'
    ? { note: item.summary, rest: [] }
    : {
        summary: item.summary,
        html: item.html,
        by: item.authors.join(', '),
        tags: item.tags,
        copyright: item.copyright ?? feed.copyright,
        source: item.source,
        sourceUrl: item.sourceUrl && uri(item.sourceUrl),
        place: item.place,
        pictures: [...(item.picture ? [pictureLine(item.picture)] : []), ...(item.pictures ?? [])],
        attachments: item.attachments,
      }),
})
