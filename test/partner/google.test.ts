import { expect, test } from 'vitest'
import { newsSitemap } from '../../src/partner/document/news-sitemap.ts'
import { google } from '../../src/partner/google.ts'
import { type Change, daysAgo, feedWith, now } from './good.ts'
import { found, rowsOf } from './rows.ts'

const means = { now, nameOf: () => 'Daily', feedsUrl: 'https://daily.internal/' }
const sitemap = newsSitemap(feedWith({}).articles, means)[0]?.text ?? ''
const good: Change = { sitemap }

const text = (from: RegExp | string, to: string): Change => ({ text: (document) => document.replace(from, to) })
const first = /(<content:encoded>)[^<]*/
const body = (html: string) => text(first, `$1${html.replaceAll('<', '&#x3C;')}`)
/** The sitemap with a change of its first article. */
const map = (from: RegExp | string, to: string): Change => ({ sitemap: sitemap.replace(from, to) })
const entry = /<url>[\s\S]*?<\/url>\n/.exec(sitemap)?.[0] ?? ''
const entries = (count: number): Change => map(entry, entry.repeat(count - sitemap.split('<url>').length + 2))
const date = (written: string) => map(/(<news:publication_date>)[^<]*/, `$1${written}`)
const noDate = (written: string): Change => ({
  sitemap: sitemap.replace(entry, entry.replace('bridge-1/', 'other/').replace(/(ion_date>)[^<]*/, `$1${written}`)),
})
const sentence = 'The bridge opens to traffic.'
const picture = (width: number): Change => ({
  article: {
    picture: {
      url: 'https://daily.internal/a.jpg',
      alt: 'A',
      file: { type: 'image/jpeg', length: 9, width, height: 800 },
    },
  },
})

rowsOf(google, good, [
  ['GN11', { section: { url: 'https://daily.internal/news/' } }, { section: { url: 'https://news.daily.internal/' } }],
  [
    'GN12',
    { section: { feedsUrl: 'https://feeds.internal/' } },
    { section: { feedsUrl: 'https://daily.internal/feeds/' } },
  ],
  ['GN12', { article: { url: 'https://other.internal/bridge/' } }, {}],
  [
    'GN02',
    text('</channel>', `${' '.repeat(2_000_000)}</channel>`),
    text('</channel>', `${' '.repeat(1_800_000)}</channel>`),
  ],
  ['GN02', body('A'.repeat(1_000_001)), body('A'.repeat(1_000_000))],
  ['GN02', { count: 61, apart: 0 }, { count: 60, apart: 0 }],
  ['GN02', { count: 61, apart: 29_999 }, { count: 61, apart: 30_000 }],
  ['GN03', text(/<guid.*/, ''), text(/<guid.*/, '<guid>https://daily.internal/news/bridge-1/</guid>')],
  ['GN03', text('isPermaLink="false"', 'isPermaLink="true"'), {}],
  ['GN03', text(' isPermaLink="false"', ''), {}],
  ['GN05', { section: { content: 'summary' } }, {}],
  ['GN05', text('purl.org/rss/1.0/modules/content/', 'purl.org/rss/1.0/modules/content'), {}],
  [
    'GN05',
    { article: { summary: sentence }, ...body(sentence) },
    { article: { summary: sentence }, ...body(`${sentence}!`) },
  ],
  ['GN06', text('encoding="utf-8"', 'encoding="iso-8859-1"'), text('encoding="utf-8"', 'encoding="UTF-8"')],
  ['GN06', body('<p>A</p><style>p {}</style>'), body(`<p>${sentence}</p>`)],
  ['GN06', body('<script>1</script>'), {}],
  ['GN06', body('<p style="color: red">A</p>'), body('<p title="style=">A</p>')],
  ['GN06', body('<p>A<br><br>B</p>'), body('<p>A<br>B</p>')],
  ['GN06', text(/<media:content[\s\S]*?<\/media:content>/, ''), { article: { picture: undefined } }],
  ['GN07', entries(1001), entries(1000)],
  ['GN07', noDate('2026-11-24T12:00:00Z'), noDate('2026-11-24T12:00:01Z')],
  ['GN07', noDate('2026-11-26T12:00:01Z'), noDate('2026-11-26T12:00:00Z')],
  [
    'GN07',
    { article: { isWithdrawn: true, withdrawn: { date: daysAgo(0), note: 'Wrong.' } } },
    { sitemap: newsSitemap([], means)[0]?.text ?? '' },
  ],
  ['GN08', map(/<news:name>.*/, ''), map(/(<news:name>).*(<)/, '$1A$2')],
  ['GN08', map(/(<news:language>)[^<]*/, '$1'), map(/(<news:language>)[^<]*/, '$1zh-cn')],
  ['GN08', map(/(<news:language>)[^<]*/, '$1zh'), map(/(<news:language>)[^<]*/, '$1fil')],
  ['GN08', map(/(<news:language>)[^<]*/, '$1en-US'), map(/(<news:language>)[^<]*/, '$1zh-tw')],
  ['GN08', map(/<news:publication_date>.*/, ''), date('2026-11-26T11:00:00Z')],
  ['GN08', date('2026-11-26T11:00:01Z'), date('2026-11-26T19:00:00+08:00')],
  ['GN08', noDate('2026-11-26 11:00'), noDate('2026-11-26')],
  ['GN08', map(/<news:title>.*/, '<news:title/>'), {}],
  ['GN08', map(/(<news:title>).*(<)/, '$1A bridge$2'), {}],
  ['GN09', picture(1199), picture(1200)],
  [
    'GN09',
    { article: { picture: undefined } },
    { article: { picture: undefined, withdrawn: { date: daysAgo(0), note: 'No.' } } },
  ],
])

test('a finding about the date or the title in the news sitemap is about the article', () => {
  const of = (change: Change) =>
    found(google, { ...good, ...change }).map(({ row, item }) => [row.id, item?.article.path])
  expect(of(date('2026-11-26T11:00:01Z'))).toEqual([['GN08', 'news/bridge-1.md']])
  expect(of(map(/<news:name>.*/, ''))).toEqual([['GN08', undefined]])
})

test.each([
  ['Daily News', undefined],
  ['Daily News (subscription)', 'has parentheses, which Google leaves out'],
  ['日报（订阅）', 'has parentheses, which Google leaves out'],
])('the name "%s" of a publication: %s', (name, fault) => {
  expect(google.settings?.name?.fault?.(name)).toBe(fault)
})

test('a withdrawn article has no findings', () => {
  const note = 'It had a wrong number.'
  const withdrawn = { withdrawn: { date: daysAgo(0), note }, isWithdrawn: true, title: 'Withdrawn: A bridge' }
  const withheld = { picture: undefined, authors: [], tags: [], summary: note }
  const change = { html: `<p>${note}</p>`, article: { ...withdrawn, ...withheld } }
  const { articles } = feedWith(change)
  const written = newsSitemap(articles, means)[0]?.text ?? ''
  expect(written).not.toContain('bridge-1/')
  expect(found(google, { ...change, sitemap: written })).toEqual([])
})
