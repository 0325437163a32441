import { expect, test } from 'vitest'
import { core } from '../../src/partner/core.ts'
import { daysAgo, now } from './good.ts'
import { found, rowsOf } from './rows.ts'

const good = { count: 3 }
const edit = (pattern: RegExp | string, replacement: string) => ({
  text: (document: string) => document.replace(pattern, () => replacement),
})
const body = (html: string) => ({
  text: (document: string) =>
    document.replace(/(<content:encoded>)[^<]*/, (_, start) => start + html.replaceAll('<', '&#x3C;')),
})
const title = (text: string) => ({ article: { title: text } })
const second = (milliseconds: number) => ({ epochMilliseconds: now.getTime() + milliseconds, offset: 8 * 3_600_000 })
const link = (url: string) => ({ article: { url } })
const date = (pubDate: string) => edit(/<pubDate>(?=[^<]*<\/pubDate>\s*<desc)[^<]*/, `<pubDate>${pubDate}`)
const guid = (written: string) => edit(/<guid.*<\/guid>/, `<guid isPermaLink="false">${written}</guid>`)
const file = { type: 'image/jpeg', length: 240_000, width: 1600, height: 900 }
const picture = (url: string) => ({ article: { picture: { url, alt: 'The bridge', file } } })
const audio = (length: number | undefined) => ({
  article: { attachments: [{ url: 'https://daily.internal/a.mp3', type: 'audio/mpeg', length }] },
})

rowsOf(core, good, [
  ['C01', edit('</channel>', ''), {}],
  ['C01', edit('<title>', '<title>\u0008'), edit('<title>', '<title>\t')],
  ['C01', { atom: (document) => document.replace('</feed>', '') }, { atom: (document) => `${document}\n` }],
  ['C01', { text: (document) => `\uFEFF${document}` }, { atom: (document) => document }],
  ['C01', body('<p>Don\u0092t</p>'), body('<p>Don’t</p>')],
  ['C01', title('A bridge \uFFFD opens'), title('A bridge 🌉 opens')],
  ['C02', edit(/(?<=<item>\s*)<title>.*<\/title>/, ''), edit(/<category.*<\/category>/, '')],
  ['C02', edit(/(?<=<item>\s*<title>)[^<]*/, ' '), edit(/(?<=<item>\s*<title>)[^<]*/, 'A')],
  ['C02', edit(/<guid.*<\/guid>/, ''), {}],
  ['C02', edit(/<link>https:\/\/daily.internal\/news\/b/, '<link>/news/b'), {}],
  ['C02', edit(/<link>https:\/\/daily.internal\/news\/b/, '<link>ftp://daily.internal/b'), {}],
  ['C02', date('yesterday'), date('2026-11-25T08:00:00Z')],
  ['C02', date(''), date('Wed, 25 Nov 2026 08:00:00 GMT')],
  ['C02', body(' '), body('A')],
  ['C03', { article: { id: 'tag:daily.internal,2026-11-25:bridge-2' } }, {}],
  ['C03', { atom: (document) => document.replaceAll('bridge-1<', 'bridge-a<') }, {}],
  ['C03', { json: (document) => document.replace('bridge-1"', 'bridge-a"') }, {}],
  ['C05', edit('/news/bridge-1/', '/news/桥/'), edit('/news/bridge-1/', '/news/%E6%A1%A5/')],
  ['C05', guid('tag:daily.internal,2026:桥'), guid('tag:daily.internal,2026:bridge')],
  ['C05', edit(/<guid isPermaLink="false"/, '<guid'), guid('bridge')],
  ['C05', edit(/<enclosure url="[^"]*/, '<enclosure url="/a.jpg'), {}],
  ['C05', edit('href="https://daily.internal/news/rss.xml"', 'href="/news/rss.xml"'), {}],
  ['C05', { atom: (document) => document.replace('bridge-1/', '桥/') }, {}],
  [
    'C06',
    link('https://daily.internal/bridge/?utm_source=rss&page=2'),
    link('https://daily.internal/bridge/?page=2&mode=utm_source'),
  ],
  ['C06', link('https://daily.internal/bridge/?fbclid=1'), link('https://daily.internal/bridge/?id=1')],
  ['C06', link('https://others.internal/bridge/'), link('https://daily.internal:443/bridge/')],
  [
    'C06',
    { section: { feedsUrl: 'https://feeds.internal/' } },
    { section: { feedsUrl: 'https://daily.internal/feeds/' } },
  ],
  [
    'C07',
    { article: { date: second(1000), updated: second(1000) } },
    { article: { date: second(0), updated: second(0) } },
  ],
  ['C07', { article: { updated: second(1000) } }, { article: { updated: second(0) } }],
  [
    'C08',
    { article: { date: second(-7_200_000), updated: second(-7_200_000) } },
    { article: { date: second(-7_199_000), updated: second(-7_199_000) } },
  ],
  [
    'C08',
    { article: { date: second(-10_800_000 + 1), updated: second(-7_200_000) } },
    { article: { date: second(-7_199_000), updated: second(-1) } },
  ],
  [
    'C09',
    { article: { date: second(-7_201_000), updated: second(-7_201_000) } },
    { article: { date: second(-7_199_000), updated: second(-7_199_000) } },
  ],
  ['C10', body('<p>A<script>1</script></p>'), body('<p>A script</p>')],
  [
    'C10',
    body('<iframe src="https://daily.internal/"></iframe>'),
    body('<video src="https://daily.internal/"></video>'),
  ],
  ['C10', body('<p onclick="a()">A</p>'), body('<p title="on">A</p>')],
  ['C10', body('<a href="/a">A</a>'), body('<a href="mailto:desk@daily.internal">A</a>')],
  ['C10', body('<a href="#fn1">1</a>'), body('<a href="https://daily.internal/news/#fn1">1</a>')],
  ['C10', body('<img src="//daily.internal/a.jpg">'), body('<img src="https://daily.internal/a.jpg">')],
  [
    'C10',
    body('<img srcset="https://daily.internal/a,b.jpg 1x, c.jpg 2x">'),
    body('<img srcset="https://daily.internal/a,b.jpg 1x, https://daily.internal/c.jpg 2x">'),
  ],
  ['C11', body('<p>A<div>B</div></p>'), body('<p>A<div>B</div>')],
  ['C11', body('<p>A</p></p>'), body('<blockquote><p>A</p></blockquote>')],
  ['C11', body('<p>A<svg></svg></p>'), body('<p>A<code>svg</code></p>')],
  ['C11', body('<p>A</p><x-card></x-card>'), body('<p>A</p><section></section>')],
  ['C11', body('<p class="a"class="b">A</p>'), body('<p class="a" title="b">A</p>')],
  ['C12', picture('http://daily.internal/a.jpg'), picture('https://daily.internal/a.jpg')],
  ['C12', body('<img src="http://daily.internal/a.jpg">'), body('<a href="http://daily.internal/a.jpg">A</a>')],
  ['C12', audio(undefined), audio(1000)],
  ['C12', edit('length="240000"', 'length="240001"'), {}],
  ['C12', edit('type="image/jpeg"', 'type="image/png"'), {}],
  ['C13', edit('>en-US<', '>en_US<'), edit('>en-US<', '>zh-Hans-CN<')],
  ['C13', edit(/<language>.*<\/language>/, ''), edit('>en-US<', '>zh<')],
  ['C13', { article: { language: 'e' } }, { article: { language: 'de' } }],
  ['C14', title('A <b>bridge</b> opens'), title('Why 1 < 2 and 3 > 2')],
  ['C14', title('A bridge opens | Daily'), title('Daily opens a bridge')],
  ['C14', title('A bridge opens – Daily: News'), title('A bridge – opens daily')],
  ['C14', title('daily: a bridge opens'), title('A daily bridge: it opens')],
  [
    'C14',
    { article: { title: 'A bridge opens - Agency', source: { name: 'Agency' } } },
    { article: { title: 'A bridge opens, Agency says', source: { name: 'Agency' } } },
  ],
  ['C14', title('Bridges on November 26, 2026'), title('Bridges on November 26, 2025')],
  ['C14', title('2026-11-26: a bridge opens'), title('2026-11-2: a bridge opens')],
  [
    'C14',
    body('<h1>A bridge over the river opens, part 1</h1><p>A</p>'),
    body('<h1>A bridge over the river opens</h1><p>A</p>'),
  ],
  [
    'C15',
    { article: { date: daysAgo(366), updated: daysAgo(366) }, count: 1 },
    { article: { date: daysAgo(365), updated: daysAgo(365) }, count: 1 },
  ],
])

test.each([
  ['C03', { article: { id: 'tag:daily.internal,2026-11-25:bridge-2' } }, 'news/bridge-2.md'],
  ['C08', { article: { date: second(-7_200_000), updated: second(-7_200_000) } }, 'news/bridge-2.md'],
  ['C08', { article: { date: second(-10_799_000), updated: second(-7_200_000) } }, 'news/bridge-2.md'],
  ['C09', { article: { date: second(-7_201_000), updated: second(-7_201_000) } }, 'news/bridge-2.md'],
])('%s names the article that is to be changed', (row, change, path) => {
  const articles = found(core, { ...good, ...change }).filter((one) => one.row.id === row)
  expect(articles.map(({ item }) => item?.article.path)).toEqual([path])
})
