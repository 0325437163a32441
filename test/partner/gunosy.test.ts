import { expect, test } from 'vitest'
import { gunosy } from '../../src/partner/gunosy.ts'
import type { Change } from './good.ts'
import { daysAgo } from './good.ts'
import { rowsOf } from './rows.ts'
import { threeArticles } from './three.ts'

const section = { language: 'ja', country: 'JP' }
const own = { logo: '/logo-square.png', wideLogo: 'https://daily.internal/logo-wide.png' }
const good = { section, own, count: 1 }

/** A change of the finished document. */
const text = (from: RegExp | string, to: string) => ({ text: (document: string) => document.replace(from, to) })
const body = (html: string) => text(/<content:encoded>.*?<\/content:encoded>/s, encoded(html))
const encoded = (html: string) => `<content:encoded><![CDATA[${html}]]></content:encoded>`
const paragraphs = '<p>One</p><p>Two</p>'

/** An address of so many characters. */
const address = (length: number) => 'https://daily.internal/'.padEnd(length, 'a')
const withdrawn: Change = { article: { withdrawn: { date: daysAgo(0), note: 'Wrong.' }, updated: daysAgo(0) } }
const picture = (url: string, file = { type: 'image/jpeg', length: 9, width: 800, height: 600 }) => ({
  article: { picture: { url, alt: 'The bridge', file } },
})

rowsOf(gunosy, good, [
  ['GU01', { section: { language: 'en-US' } }, { section: { language: 'ja-JP' } }],
  ['GU02', text(' xmlns:gnf="http://assets.gunosy.com/media/gnf"', ' xmlns:gnf="http://gunosy.com/"'), {}],
  ['GU02', text(/ xmlns:dc="[^"]*"/, ' xmlns:dc="http://purl.org/dc/"'), {}],
  ['GU03', text(/^/, '\uFEFF'), text('encoding="utf-8"', 'encoding="UTF-8"')],
  ['GU03', text('encoding="utf-8"', 'encoding="utf-16"'), {}],
  ['GU04', text(/<title>.*?<\/title>/, ''), text(/<language>.*?<\/language>/, '')],
  ['GU04', text(/<link>.*?<\/link>/, ''), {}],
  ['GU04', text(/<description>.*?<\/description>/, '<description/>'), {}],
  ['GU05', { own: { ...own, description: '橋'.repeat(36) } }, { own: { ...own, description: '橋'.repeat(35) } }],
  [
    'GU05',
    { section: { ...section, description: 'a'.repeat(36) } },
    { section: { ...section, description: `${'a'.repeat(34)}&` } },
  ],
  [
    'GU06',
    { own: { wideLogo: own.wideLogo }, section: { ...section, logo: undefined } },
    { section: { ...section, logo: undefined } },
  ],
  ['GU08', { own: { logo: own.logo } }, {}],
  ['GU10', text(/<ttl>\d+/, '<ttl>0'), text(/<ttl>\d+/, '<ttl>1')],
  ['GU10', text(/<ttl>\d+<\/ttl>/, ''), {}],
  ['GU11', { own: { ...own, logo: 'http://daily.internal/logo.png' } }, {}],
  ['GU11', { own: { ...own, logo: address(256) } }, { own: { ...own, logo: address(255) } }],
  ['GU11', { own: { ...own, wideLogo: address(256) } }, { own: { ...own, wideLogo: address(255) } }],
  ['GU11', { section: { ...section, url: 'http://daily.internal/' } }, {}],
  ['GU12', { section: { ...section, content: 'summary' } }, {}],
  ['GU13', text(/<content:encoded>.*?<\/content:encoded>/s, '<content:encoded>A</content:encoded>'), body('<p>A</p>')],
  ['GU14', text(/<guid.*/, ''), text(/<dc:creator.*/, '')],
  ['GU14', body(''), { section: { ...section, content: 'summary' } }],
  [
    'GU15',
    text(/(<guid[^>]*>)[^<]*/, '$1https://daily.internal/bridge/'),
    { article: { id: 'https://daily.internal/1' } },
  ],
  ['GU15', text(/(<guid[^>]*>)[^<]*/, '$1//daily.internal/bridge/'), text(/(<guid[^>]*>)[^<]*/, '$1bridge-1')],
  ['GU16', text(/<media:status.*/, ''), {}],
  ['GU16', { ...withdrawn, ...text('state="deleted"', 'state="active"') }, withdrawn],
  ['GU16', text('state="active"', 'state="deleted"'), {}],
  ['GU17', text(/(<gnf:modified>)[^<]*/, '$1Thu, 26 Nov 2026 10:59:59 +0000'), {}],
  ['GU17', text(/<gnf:modified>.*/, ''), text(/(<gnf:modified>)[^<]*/, '$1Thu, 26 Nov 2026 11:00:00 +0000')],
  ['GU18', text(/<dc:creator>.*/, ''), {}],
  ['GU19', text(/<enclosure.*/, '$&$&'), {}],
  ['GU19', text(/(<enclosure.*?) length="\d+"/, '$1'), text(/(<enclosure.*?length=")\d+/, '$10')],
  ['GU19', { article: { picture: undefined } }, withdrawn],
  ['GU19', { article: { picture: { url: address(50), alt: 'A' } } }, picture(address(50))],
  ['GU20', text(/<guid/, '<description>A</description><guid'), {}],
  ['GU20', text(/<guid/, '<gnf:category>A</gnf:category><guid'), {}],
  ['GU20', text(/<guid/, '<gnf:keyword>A</gnf:keyword><guid'), {}],
  ['GU21', text(/(<item>.*?<pubDate>[^+]*\+)0000/s, '$10800'), text(/(<item>.*?<pubDate>[^+]*\+)0000/s, '$10900')],
  ['GU21', text(/(<lastBuildDate>[^+]*\+)0000/, '$10800'), {}],
  ['GU23', { article: { url: address(256) } }, { article: { url: address(255) } }],
  ['GU23', { article: { url: 'http://daily.internal/a/' } }, {}],
  ['GU23', picture(address(256)), picture(address(255))],
  ['GU23', body(`<p>A</p><img src="${address(256)}">`), body(`<p>A</p><img src="${address(255)}">`)],
  [
    'GU24',
    text(/<guid/, `${'<gnf:relatedLink/>'.repeat(4)}<guid`),
    text(/<guid/, `${'<gnf:relatedLink/>'.repeat(3)}<guid`),
  ],
  ['GU25', body('<form><p>A</p></form>'), body('<figure><figcaption>A</figcaption></figure>')],
  ['GU25', body('<p style="color: red">A</p>'), body('<p lang="ja">A</p>')],
  ['GU26', body('<ul><li>A</li></ul>'), body('<ul><li><p><b>A</b></p></li></ul>')],
  ['GU26', body('<div>A<p>B</p></div>'), body('<table><tr><td>A</td></tr></table>')],
  ['GU27', body('<p>A<br><br>B</p>'), body('<p>A<br>B<br>C</p>')],
  [
    'GU28',
    body('<p>A <a href="https://daily.internal/">B</a></p>'),
    body(`${paragraphs}<a href="https://daily.internal/"></a>`),
  ],
  [
    'GU28',
    body(`${paragraphs}<p><a href="https://notdaily.internal/">C</a></p>`),
    body(`${paragraphs}<p><a href="https://www.daily.internal/">C</a></p>`),
  ],
  [
    'GU28',
    body(`${paragraphs}${'<p><a href="https://daily.internal/">C</a></p>'.repeat(2)}`),
    body('<p>A</p><p><a href="https://daily.internal/">C</a></p>'),
  ],
])

test('the document', async () => {
  const { text: document, found: findings } = threeArticles(gunosy, section, own)
  await expect(document).toMatchFileSnapshot('gunosy.rss.xml')
  expect(findings).toEqual([])
})

test.each([
  ['https://daily.internal/logo.png', undefined],
  ['/logo.png', undefined],
  ['//daily.internal/logo.png', 'is neither an https address nor a path that begins with /'],
  ['logo.png', 'is neither an https address nor a path that begins with /'],
  ['http://daily.internal/logo.png', 'is neither an https address nor a path that begins with /'],
])('the logo %s: %s', (written, fault) => {
  expect(gunosy.settings?.logo?.fault?.(written)).toBe(fault)
})

test('a description of its own has at the most 35 characters', () => {
  const fault = gunosy.settings?.description?.fault
  expect(fault?.('橋'.repeat(36))).toBe('has more than 35 characters')
  expect(fault?.('橋'.repeat(35))).toBe(undefined)
})
