import { expect, test } from 'vitest'
import type { RenderedArticle } from '../../src/model.ts'
import { apple } from '../../src/partner/apple.ts'
import { type Change, daysAgo } from './good.ts'
import { type Case, found, rowsOf } from './rows.ts'

/** A change of the finished document, in its first article. */
const text = (from: RegExp | string, to: string): Change => ({ text: (document) => document.replace(from, to) })
const article = (changes: Partial<RenderedArticle>): Change => ({ article: changes })
const title = (written: string) => article({ title: written })
const summary = (written: string) => article({ summary: written })
const description = (html: string) =>
  text(/(<item>[\s\S]*?<description>)[^<]*/, `$1${html.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}`)
const withdrawn = { withdrawn: { date: daysAgo(0), note: 'It was wrong.' }, isWithdrawn: true }
const sourced: Change = { count: 2, ...article({ source: { name: 'City Office' } }) }
/** The same with a source in both of its articles. */
const allSourced: Change = {
  ...sourced,
  text: (document) =>
    document.replaceAll('</pubDate>\n      <desc', '</pubDate>\n      <dc:source>A</dc:source>\n      <desc'),
}
const dated = (date: string) => text(/(<item>[\s\S]*?<pubDate>)[^<]*/, `$1${date}`)
const linked = (link: string) => text(/(<item>[\s\S]*?<link>)[^<]*/, `$1${link}`)

const cases: readonly Case[] = [
  ['AP00', { section: { country: undefined } }, { section: { country: 'GB' } }],
  ['AP00', { section: { country: 'NZ' } }, { section: { country: 'AU' } }],
  ['AP00', allSourced, sourced],
  ['AP01', text('version="2.0"', 'version="0.91"'), text('encoding="utf-8"', 'encoding="UTF-8"')],
  ['AP01', text('encoding="utf-8"', 'encoding="gb18030"'), {}],
  ['AP01', text('</rss>', '</feed>'), {}],
  ['AP02', text(/<language>.*/, ''), {}],
  ['AP02', text(/<title>.*/, '<title/>'), text(/<ttl>.*/, '')],
  ['AP02', text(/<link>.*/, ''), {}],
  ['AP02', { section: { language: 'en' } }, { section: { language: 'en-CA' } }],
  ['AP02', { section: { language: 'zh-Hans' } }, { section: { language: 'zh-Hans-US' } }],
  ['AP03', text(/(<item>\s*)<title>.*/, '$1'), text(/<category.*/, '')],
  ['AP03', text(/(<item>[\s\S]*?)<link>.*/, '$1'), {}],
  ['AP03', text(/(<item>[\s\S]*?)<description>.*/, '$1'), {}],
  ['AP05', title('A bridge opens'), title('A bridge opens.')],
  ['AP05', title('A'.repeat(61)), title('A'.repeat(60))],
  ['AP05', title('A <em>bridge</em> opens'), title('A bridge < 3 m and > 2 m')],
  ['AP05', title('A bridge &amp; a road'), title('A bridge & a road; more')],
  ['AP05', title('桥'), article({ ...withdrawn, title: 'No' })],
  ['AP06', { section: { content: 'summary' } }, {}],
  ['AP06', text(/<content:encoded>.*/, ''), text(/<content:encoded>.*/, '<content:encoded>A</content:encoded>')],
  ['AP07', summary('A bridge opens. Read more'), summary('Now people read more.')],
  ['AP07', summary('A bridge opens… Continue reading →'), summary('The work on the bridge will continue.')],
  ['AP07', summary('大桥通车。阅读全文'), summary('大桥通车，市民可以在报上阅读全文')],
  ['AP07', summary('Read the full story'), summary('Read the story')],
  ['AP07', summary('A bridge opens and […]'), summary('A bridge opens and…')],
  ['AP07', description('<table><tr><td>A</td></tr></table>'), description('<p>A <em>bridge</em></p>')],
  ['AP07', description('A bridge opens <a href="https://daily.internal/">…</a>'), description('A bridge opens …')],
  ['AP09', { count: 9 }, { count: 10 }],
  ['AP09', { count: 9, section: { limit: 9 } }, {}],
  ['AP10', { count: 61, apart: 0 }, { count: 60, apart: 0 }],
  ['AP10', { count: 61, apart: 9999 }, { count: 61, apart: 10_000 }],
  ['AP11', text(/<guid.*/, ''), {}],
  ['AP11', dated('2026-11-26T12:00:00Z'), dated('Thu, 26 Nov 2026 12:00:00 GMT')],
  ['AP11', dated('Thu, 26 November 2026 12:00:00 GMT'), dated('26 Nov 2026 12:00 +0800')],
  ['AP11', linked('/news/bridge/'), linked('http://daily.internal/news/bridge/')],
  ['AP11', linked('https://daily.internal/?utm_source=rss'), linked('https://daily.internal/?id=1')],
]

rowsOf(apple, {}, cases)

test('the findings of these cases are sentences that people understand', async () => {
  const lines = cases.flatMap(([row, breaks]) =>
    found(apple, breaks)
      .filter((one) => one.row.id === row)
      .map(({ finding, item, row: { severity } }) =>
        [
          `${row} ${finding.severity ?? severity}  ${item?.article.path ?? 'settings'}`,
          finding.message,
          finding.hint,
        ].join('\n  '),
      ),
  )
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('apple-findings.txt')
})

test.each([
  { language: 'en', title: 'A bridge opens', severity: undefined },
  { language: 'zh-CN', title: '跨河大桥周一通车', severity: 'note' },
])(
  'the short title "$title" in $language is a finding of the severity $severity',
  ({ language, title: written, severity }) => {
    const findings = found(apple, article({ title: written, language })).filter(({ row }) => row.id === 'AP05')
    expect(findings.map(({ finding }) => finding.severity)).toEqual([severity])
  },
)

test('a withdrawn article has no findings', () => {
  const note = 'It had a wrong number.'
  const withheld = { picture: undefined, authors: [], tags: [], summary: note, title: 'Withdrawn: A' }
  expect(found(apple, { html: `<p>${note}</p>`, article: { ...withdrawn, ...withheld } })).toEqual([])
})
