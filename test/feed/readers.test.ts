import { readFileSync } from 'node:fs'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { expect, test } from 'vitest'

const feeds = ['dist/news/local-news', 'test/golden/section/dist/news/local', 'test/golden/text/dist']
const read = (path: string) => readFileSync(path, 'utf8')

/** What a reader shows of an item; times in UTC. */
type Shown = { id?: unknown; title?: unknown; url?: unknown; time?: unknown; html?: unknown; authors?: unknown }

const utc = (text: string | undefined) => text && new Date(text).toISOString()

const names = (authors: { name: string }[]) => authors.map(({ name }) => name)

function byJson(folder: string): Shown[] {
  const feed = JSON.parse(read(`${folder}/feed.json`))
  return feed.items.map((item: Record<string, string> & { authors: { name: string }[] }) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    time: utc(item.date_published),
    html: item.content_html,
    authors: names(item.authors),
  }))
}

test.each(feeds)('%s: feedsmith reads all items alike in the three formats', (folder) => {
  const wanted = byJson(folder)
  const rss = parseRssFeed(read(`${folder}/rss.xml`)).items?.map((item) => ({
    id: item.guid?.value,
    title: item.title,
    url: item.link,
    time: utc(item.pubDate),
    html: item.content?.encoded,
    authors: item.dc?.creators,
  }))
  const atom = parseAtomFeed(read(`${folder}/atom.xml`))
  const entries = atom.entries?.map((entry) => ({
    id: entry.id,
    title: entry.title?.value ?? entry.title,
    url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    time: utc(entry.published),
    html: entry.content?.value,
    authors: entry.authors?.map(({ name }) => name),
  }))
  const json = parseJsonFeed(read(`${folder}/feed.json`))
  expect(rss).toEqual(wanted)
  expect(entries).toEqual(wanted)
  expect(json.items?.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
})

test.each(feeds.flatMap((folder) => ['rss.xml', 'atom.xml'].map((file) => [folder, file] as const)))(
  '%s/%s: rss-parser reads all items',
  async (folder, file) => {
    const parser = new RssParser<object, { id?: string; author?: string; 'content:encoded'?: string }>()
    const { items } = await parser.parseString(read(`${folder}/${file}`))
    const shown = items.map((item) => ({
      id: item.guid ?? item.id,
      title: item.title,
      url: item.link,
      html: item['content:encoded'] ?? item.content,
    }))
    expect(shown).toEqual(byJson(folder).map(({ id, title, url, html }) => ({ id, title, url, html })))
    // of several authors it knows one
    items.forEach((item, index) => {
      expect(byJson(folder)[index]?.authors).toContain(item.creator ?? item.author)
    })
    expect(items.map((item) => utc(item.pubDate))).toEqual(byJson(folder).map(({ time }) => time))
  },
)
