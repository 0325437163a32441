import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import type { ReadItem } from '../../src/feed/model.ts'
import { partners } from '../../src/partner/index.ts'
import { readRfc3339 } from '../../src/time/read-date.ts'
import { filesOf } from '../folder.ts'
import { type LinkedData, type ReadHead, readHeads } from './read-head.ts'

/** The documents of a golden case that everybody gets, and how they are read. */
const documentsIn = (name: string) =>
  [...filesOf(`test/golden/${name}/dist`)].flatMap(([path, bytes]) => {
    if (partners.some((partner) => path.split('/').at(-1) === `${partner.name}.rss.xml`)) return []
    const format = formats.find(({ fileName }) => path === fileName || new RegExp(`[./]${fileName}$`).test(path))
    return format ? { path, text: bytes.toString(), feed: format.read(bytes.toString()) } : []
  })

const list = (value: unknown): LinkedData[] => all(value).filter(isObject)
const words = (value: unknown): string[] => all(value).map(String)
const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const isObject = (value: unknown): value is LinkedData => typeof value === 'object' && value !== null

/** The values of a head in the words of what readers of feeds find; each of them must be the same. */
function itemIn({ data, meta }: ReadHead): Partial<ReadItem> {
  const [expires] = meta.get('article:expiration_time') ?? []
  const [source] = list(data.isBasedOn).filter(({ name }) => name !== undefined)
  const { geo, name: placeName } = list(data.contentLocation)[0] ?? {}
  const [point] = list(geo)
  return {
    title: String(data.headline),
    published: readRfc3339(String(data.datePublished)),
    updated: readRfc3339(String(data.dateModified)),
    authors: list(data.author).map(({ name }) => String(name)),
    tags: [...words(data.articleSection), ...words(data.keywords)],
    language: String(data.inLanguage),
    expires: expires === undefined ? undefined : readRfc3339(expires),
    source: source?.name === undefined ? undefined : String(source.name),
    sourceUrl: source?.url === undefined ? undefined : String(source.url),
    place: point && [point.latitude, point.longitude, placeName].filter((part) => part !== undefined).join(' '),
  }
}

/** The lead picture of a head, the parts of it that a feed has too. */
function pictureIn({ data }: ReadHead, item: ReadItem) {
  const [{ url, description, caption, creditText, encodingFormat, width, height, digitalSourceType: made } = {}] = list(
    data.image,
  )
  const digitalSourceType = made && `http://cv.iptc.org/newscodes/digitalsourcetype/${lastWord(made)}`
  const all = {
    url,
    alt: description,
    caption,
    credit: creditText,
    type: encodingFormat,
    width,
    height,
    digitalSourceType,
  }
  const known = new Set(Object.keys(item.picture ?? {}))
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      value === undefined || !known.has(key) ? [] : [[key, String(value)]],
    ),
  )
}

const written = ({ length: _length, ...picture }: NonNullable<ReadItem['picture']>) =>
  Object.fromEntries(Object.entries(picture).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

test.each(readdirSync('test/golden'))('golden/%s: a head says what the feeds say', async (name) => {
  const heads = await readHeads({ content: `test/golden/${name}/content`, now: new Date('2020-01-01') })
  const byAddress = new Map(heads.map(({ url, read }) => [url ?? String(list(read.data.isBasedOn)[0]?.url), read]))
  const documents = documentsIn(name)
  const items = documents.flatMap(({ path, feed }) => feed.items.map((item) => ({ path, item })))
  expect(items.length).toBeGreaterThan(0)
  for (const { path, item } of items) {
    const head = byAddress.get(item.url)
    if (!head) throw new Error(`${path}: the article ${item.url} has no head`)
    const { data, meta } = head
    const about = `${path}: ${item.url}`
    expect({ about, ...itemIn(head) }).toEqual({
      about,
      ...Object.fromEntries(
        Object.keys(itemIn(head)).map((key) => [key, Object.entries(item).find(([own]) => own === key)?.[1]]),
      ),
    })
    expect([meta.get('og:title'), meta.get('author')]).toEqual([[item.title], item.authors])
    expect(meta.get('description')).toEqual([data.description])
    if (item.html === '') expect(item.summary).toContain(String(data.description))
    else {
      expect(item.summary).toBe(data.description)
      for (const { text } of list(data.correction)) expect(textOf(item.html)).toContain(String(text))
    }
    if (item.picture) expect({ about, ...pictureIn(head, item) }).toEqual({ about, ...written(item.picture) })
    expect(meta.get('og:image')).toEqual(item.picture && [item.picture.url])
    expect(
      [...list(data.audio), ...list(data.video)].map(
        ({ contentUrl, encodingFormat }) => `${contentUrl} (${encodingFormat}`,
      ),
    ).toEqual(item.attachments.map((line) => line.replace(/,.*/s, '')))
    if (item.pictures) {
      const others = list(data.image).slice(item.picture ? 1 : 0)
      expect(others.map(({ url, width, height }) => `${url} ${width}x${height}`)).toEqual(
        item.pictures.map((line) => line.replace(/ \(.*, (\d+x\d+)\).*/s, ' $1')),
      )
    }
  }
})

/** What JSON Feed has as it is written, with offsets of times. */
type Item = {
  id: string
  url: string
  date_published: string
  date_modified?: string
  authors: { name: string; url?: string }[]
  _news?: { rights?: string; expires?: string; license?: string; digitalSourceType?: string }
}

const jsonItems = (name: string): Item[] =>
  documentsIn(name).flatMap(({ path, text }) => (path.endsWith('.json') ? JSON.parse(text).items : []))

const lastWord = (address: unknown) =>
  String(address)
    .replace(/.*\//, '')
    .replace(/DigitalSource$/, '')
    .replace(/^./, (letter) => letter.toLowerCase())

test.each(readdirSync('test/golden'))('golden/%s: a head has the values of JSON Feed to the letter', async (name) => {
  const heads = await readHeads({ content: `test/golden/${name}/content`, now: new Date('2020-01-01') })
  const byId = new Map(heads.map(({ read }) => [read.data.identifier, read]))
  for (const { id, url, date_published, date_modified, authors, _news = {} } of jsonItems(name)) {
    const head = byId.get(id)
    if (!head) throw new Error(`The article ${id} has no head.`)
    const { data, links, meta } = head
    expect([data.datePublished, data.dateModified]).toEqual([date_published, date_modified ?? date_published])
    expect([meta.get('article:published_time'), meta.get('article:modified_time')]).toEqual([
      [date_published],
      date_modified && [date_modified],
    ])
    expect(data.expires).toBe(_news.expires)
    if (data.url !== undefined)
      expect([data.url, links.get('canonical'), meta.get('og:url')]).toEqual([url, [url], [url]])
    const people = list(data.author).filter((one) => one['@type'] === 'Person')
    if (people.length > 0) expect(people.map(({ url }) => url)).toEqual(authors.map((one) => one.url))
    expect(data.copyrightNotice).toBe(_news.rights)
    expect([data.license, links.get('license')]).toEqual([_news.license, _news.license && [_news.license]])
    expect(lastWord(data.digitalSourceType)).toBe(lastWord(_news.digitalSourceType))
  }
})
