import { expect, test } from 'vitest'
import { yahooJapan } from '../../src/partner/yahoo-japan.ts'
import { type Change, daysAgo } from './good.ts'
import { found, rowsOf } from './rows.ts'
import { threeArticles } from './three.ts'

const section = { language: 'ja', country: 'JP' }
const own = { category: 'trend' }
const good = { section, own, count: 1 }

/** A change of the finished document. */
const text = (from: RegExp | string, to: string) => ({ text: (document: string) => document.replace(from, to) })
const body = (html: string) => text(/(<item>.*?)<description>.*?<\/description>/s, `$1${described(html)}`)
const described = (html: string) => `<description><![CDATA[${html}]]></description>`
const date = (written: string) => text(/(<item>.*?<pubDate>)[^<]*/s, `$1${written}`)

const withdrawn: Change = { article: { withdrawn: { date: daysAgo(0), note: 'Wrong.' }, updated: daysAgo(0) } }
const corrected: Change = { article: { updated: daysAgo(0) } }

rowsOf(yahooJapan, good, [
  ['YJ01', { section: { language: 'en-US' } }, { section: { language: 'ja-JP' } }],
  ['YJ02', text('"http://cmspf.yahoo.co.jp/rss"', '"http://www.yahoo.co.jp/rss"'), {}],
  ['YJ02', text(/ yj:version="1.0"/, ''), {}],
  ['YJ03', { section: { ...section, content: 'summary' } }, {}],
  ['YJ04', body(''), body('<p>A</p>')],
  [
    'YJ04',
    text(/<guid/, '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">A</content:encoded><guid'),
    {},
  ],
  ['YJ05', text(/<guid.*/, ''), text(/<dc:creator.*/, '')],
  ['YJ06', { own: {} }, {}],
  ['YJ06', { own: { category: 'traffic' } }, { own: { category: 'travel' } }],
  ['YJ06', text(/<category>trend/, '<category>travel'), {}],
  ['YJ06', text(/<category>.*/, '$&$&'), {}],
  ['YJ07', date('Thu, 26 Nov 2026 18:59:59 +0800'), date('Thu, 26 Nov 2026 11:00:00 +0000')],
  ['YJ07', { ...corrected, ...date('Thu, 26 Nov 2026 19:00:00 +0800') }, corrected],
  ['YJ07', { ...withdrawn, ...date('Thu, 26 Nov 2026 20:00:00 +0800') }, withdrawn],
  ['YJ07', { ...withdrawn, ...text(/(<item>.*?)<pubDate\/?>(?:<\/pubDate>)?/s, '$1') }, withdrawn],
  ['YJ08', text(/(<enclosure.*?) length="\d+"/, '$1'), {}],
  ['YJ08', text(/<enclosure.*/, '$&$&'), {}],
  ['YJ08', { article: { picture: { url: 'https://daily.internal/a.jpg', alt: 'A' } } }, withdrawn],
  ['YJ09', body('<h4>A</h4>'), body('<h3>A</h3>')],
  ['YJ09', body('<a href="https://daily.internal/">A</a>'), {}],
])

test('a category that is not known is a warning only', () => {
  const severities = (change: Change) =>
    found(yahooJapan, { ...good, ...change }).map(({ finding }) => finding.severity)
  expect(severities({ own: { category: 'traffic' } })).toEqual(['warning'])
  expect(severities({ own: {} })).toEqual([undefined])
})

test('without a category of its own, an item keeps those of its section and tags', () => {
  expect(threeArticles(yahooJapan, section, {}).text).toContain(
    '<category domain="https://daily.internal/tags/">Rivers',
  )
})

test('the document', async () => {
  const { text: document, found: findings } = threeArticles(yahooJapan, section, own)
  await expect(document).toMatchFileSnapshot('yahoo-japan.rss.xml')
  expect(findings).toEqual([])
})

test('a category is not empty', () => {
  const fault = yahooJapan.settings?.category?.fault
  expect(fault?.(' ')).toBe('is empty')
  expect(fault?.('trend')).toBe(undefined)
})
