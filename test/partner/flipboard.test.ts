import { expect, test } from 'vitest'
import { documentOf } from '../../src/feed/document.ts'
import type { Picture, RenderedArticle } from '../../src/model.ts'
import { variantOf } from '../../src/partner/document/variant.ts'
import { flipboard } from '../../src/partner/flipboard.ts'
import { examine } from '../../src/partner/stage/examine.ts'
import { type Change, daysAgo, goodArticle, goodSection, html, now } from './good.ts'
import { found, rowsOf } from './rows.ts'

const article = (changes: Partial<RenderedArticle>): Change => ({ article: changes })
const text = (from: RegExp | string, to: string): Change => ({ text: (document) => document.replace(from, to) })
/** A change of an element of the first item, or its removal. */
const item = (name: string, to?: string) =>
  text(new RegExp(`(<item>[\\s\\S]*?)<${name}\\b.*`), to === undefined ? '$1' : `$1<${name}>${to}</${name}>`)
const withdrawn = { withdrawn: { date: daysAgo(0), note: 'It was wrong.' }, isWithdrawn: true }
const picture = (width: number, height: number, more: Partial<Picture> = {}) =>
  article({
    picture: {
      url: 'https://daily.internal/a.jpg',
      alt: 'A',
      file: { type: 'image/jpeg', length: 9, width, height },
      ...more,
    },
  })
const sound = { url: 'https://daily.internal/talk.mp3', type: 'audio/mpeg', length: 9000, seconds: 60 }

rowsOf(flipboard, {}, [
  [
    'FL09',
    { section: { feedsUrl: 'https://feeds.internal/' } },
    { section: { feedsUrl: 'https://daily.internal/feeds/' } },
  ],
  ['FL09', article({ url: 'https://other.internal/bridge/' }), article({ url: 'https://daily.internal/bridge/' })],
  ['FL01', text(/<title>.*/, ''), text(/<ttl>.*/, '')],
  ['FL01', text(/<link>.*/, ''), {}],
  ['FL01', text(/<description>.*/, '<description/>'), {}],
  ['FL01', text(/<language>.*/, ''), {}],
  ['FL02', item('title'), item('category')],
  ['FL02', item('link'), {}],
  ['FL02', item('description'), {}],
  ['FL02', item('pubDate'), item('pubDate', '2026-11-26T12:00:00+08:00')],
  ['FL02', item('pubDate', '2026-11-26'), item('pubDate', '2026-11-26T12:00Z')],
  ['FL02', item('pubDate', '26/11/2026 12:00'), item('pubDate', 'Thu, 26 Nov 2026 12:00:00 +0800')],
  ['FL03', article({ summary: 'A'.repeat(299) }), article({ summary: 'A'.repeat(300) })],
  ['FL03', article({ summary: '&'.repeat(299) }), article({ ...withdrawn, summary: 'It was wrong.' })],
  ['FL04', { section: { content: 'summary' } }, {}],
  ['FL04', item('content:encoded'), item('content:encoded', 'A')],
  ['FL05', article({ picture: undefined }), article({ ...withdrawn, picture: undefined })],
  ['FL05', picture(1600, 499), picture(1600, 500)],
  ['FL05', picture(499, 1600), picture(500, 500)],
  ['FL05', picture(1600, 900, { file: undefined }), {}],
  ['FL05', item('enclosure'), article({ attachments: [sound] })],
  ['FL06', { count: 19 }, { count: 20 }],
  ['FL06', { count: 19, section: { limit: 10 } }, {}],
  ['FL07', { section: { hubs: [] } }, {}],
  ['FL08', item('guid'), item('guid', '1')],
  ['FL08', item('dc:creator'), article({ authors: [] })],
])

test.each([
  { language: 'en', severity: undefined },
  { language: 'zh-CN', severity: 'note' },
])('a short description in $language is a finding of the severity $severity', ({ language, severity }) => {
  const findings = found(flipboard, article({ summary: '桥', language })).filter(({ row }) => row.id === 'FL03')
  expect(findings.map(({ finding }) => finding.severity)).toEqual([severity])
})

/** A text with what Flipboard shows in ways of its own, and with what other partners do not take. */
const everything = `<figure><img src="https://daily.internal/news/bridge/bridge.1a2b3c4d.jpg" srcset="https://daily.internal/news/bridge/small.jpg 400w" alt="The bridge" width="1600" height="900"><figcaption>The bridge at night. <small>Photo: Li Lei</small></figcaption></figure>
<p>The bridge <mark>opens</mark> on <time datetime="2026-11-30">Monday</time> &amp; closes at night.</p>
<h2>The costs</h2>
<ol start="3"><li>Steel</li><li>Stone</li></ol>
<table><caption>Costs</caption><tbody><tr><th scope="row">Steel</th><td>3</td></tr></tbody></table>
<blockquote cite="https://other.internal/"><p>It is strong.</p></blockquote>
<details><summary>More</summary><p>Two floods.</p></details>
<audio src="https://daily.internal/talk.mp3" controls></audio>`

test('the document of Flipboard is written, of an article with everything and one that was withdrawn', async () => {
  const section = goodSection()
  const full = goodArticle(1, {
    title: 'A bridge & a road: is 1 < 2?',
    html: html(everything),
    updated: daysAgo(0),
    authors: [{ name: 'Li Lei' }, { name: 'Han Mei' }],
    tags: ['Traffic', 'Rivers'],
    source: { name: 'City Office', url: 'https://city.internal/' },
    copyright: '© City Office',
    location: { name: 'North Bridge', lat: 31.23, lon: 121.47 },
    expires: daysAgo(-30),
    attachments: [sound],
  })
  const note = 'It had a wrong number.'
  const gone = { date: daysAgo(3), updated: daysAgo(1), isWithdrawn: true, withdrawn: { date: daysAgo(1), note } }
  const withheld = { picture: undefined, authors: [], tags: [], summary: note, html: html(`<p>${note}</p>`) }
  const articles = [full, goodArticle(2, { ...gone, ...withheld, title: 'Withdrawn: A bridge closes' })]
  const feed = documentOf({ kind: 'section', section, prefix: 'news/', articles }, articles)
  const means = { own: {}, expired: [], guids: new Map<string, string>() }
  const { text: written, items, feed: document } = variantOf(flipboard.variant ?? expect.fail(), feed, means)
  await expect(written).toMatchFileSnapshot('flipboard.rss.xml')
  const address = feed.address('flipboard.rss.xml')
  const findings = examine(flipboard, { document, items, text: written, address, now })
  expect(findings.map(({ row }) => row.id)).toEqual(['FL06'])
})
