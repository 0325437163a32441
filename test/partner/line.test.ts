import { expect, test } from 'vitest'
import { line } from '../../src/partner/line.ts'
import { type Change, daysAgo } from './good.ts'
import { rowsOf } from './rows.ts'
import { threeArticles } from './three.ts'

const section = { language: 'ja', country: 'JP' }

/** A change of the finished document. */
const text = (from: RegExp | string, to: string) => ({ text: (document: string) => document.replace(from, to) })
const body = (html: string) => text(/(<item>.*?)<description>.*?<\/description>/s, `$1${described(html)}`)
const described = (html: string) => `<description><![CDATA[${html}]]></description>`
const links = (count: number) => text(/<guid/, `${'<oa:reflink/>'.repeat(count)}<guid`)

const withdrawn: Change = { article: { withdrawn: { date: daysAgo(0), note: 'Wrong.' }, updated: daysAgo(0) } }
const picture = (length: number, type = 'image/jpeg') => ({
  article: {
    picture: {
      url: 'https://daily.internal/'.padEnd(length, 'a'),
      alt: 'The bridge',
      file: { type, length: 9, width: 800, height: 600 },
    },
  },
})

rowsOf(line, { section, count: 1 }, [
  ['LI01', { section: { language: 'zh-CN' } }, { section: { language: 'zh-TW' } }],
  ['LI01', { section: { language: 'en-US' } }, { section: { language: 'th' } }],
  ['LI02', text('"http://news.line.me/rss/1.0/oa"', '"http://news.line.me/"'), {}],
  ['LI03', { section: { ...section, content: 'summary' } }, {}],
  ['LI04', body(''), body('<p>A</p>')],
  [
    'LI04',
    text(/<guid/, '<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">A</content:encoded><guid'),
    {},
  ],
  ['LI05', text(/<guid.*/, ''), text(/<dc:creator.*/, '')],
  ['LI05', text(/(<item>.*?)<pubDate>[^<]*<\/pubDate>/s, '$1'), text(/<pubDate>.*/, '')],
  ['LI06', text(/(<guid[^>]*>)[^<]*/, '$1http://daily.internal/1'), { article: { id: 'https://daily.internal/1' } }],
  [
    'LI07',
    text(/(<oa:lastPubDate>)[^<]*/, '$1Thu, 26 Nov 2026 18:59:59 +0800'),
    text(/(<oa:lastPubDate>)[^<]*/, '$1Thu, 26 Nov 2026 19:00:00 +0800'),
  ],
  ['LI07', text(/<oa:lastPubDate>.*/, ''), {}],
  ['LI08', picture(512), picture(511)],
  ['LI09', picture(50, 'image/avif'), picture(50, 'image/webp')],
  ['LI10', links(4), links(3)],
  ['LI11', { ...withdrawn, ...text(/<oa:delStatus>1/, '<oa:delStatus>0') }, withdrawn],
  ['LI11', { ...withdrawn, ...text(/<oa:delStatus>.*/, '') }, withdrawn],
  ['LI11', text(/<guid/, '<oa:delStatus>1</oa:delStatus><guid'), text(/<guid/, '<oa:delStatus>0</oa:delStatus><guid')],
  ['LI12', body('<h3>A</h3>'), body('<h2>A</h2>')],
])

test('the document', async () => {
  const { text: document, found: findings } = threeArticles(line, section, {})
  await expect(document).toMatchFileSnapshot('line.rss.xml')
  expect(findings).toEqual([])
})

test('a section of summaries sends its summaries', () => {
  const { text: document, found: findings } = threeArticles(line, { ...section, content: 'summary' }, {})
  expect(document).not.toContain('In detail')
  expect(document).toContain('<description><![CDATA[The new bridge')
  expect(findings).toEqual(['LI03 The feed has summaries only.'])
})
