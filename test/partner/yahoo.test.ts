import { expect, test } from 'vitest'
import { yahoo } from '../../src/partner/yahoo.ts'
import { withdrawalHtml } from '../../src/render/corrections.ts'
import { daysAgo, body as goodBody } from './good.ts'
import { found, rowsOf } from './rows.ts'
import { movedDocument, wholeDocument, wholeFindings } from './whole-document.ts'

const good = { count: 1 }
const without = (element: RegExp) => ({ text: (document: string) => document.replace(element, '') })
const instead = (old: string | RegExp, text: string) => ({
  text: (document: string) => document.replace(old, () => text),
})
const body = (html: string) =>
  instead(/<content:encoded>[^<]*/, `<content:encoded>${html.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}`)
const url = 'https://daily.internal/news/bridge/bridge.1a2b3c4d.jpg'
const jpeg = { type: 'image/jpeg', length: 240_000, width: 1280, height: 720 }
const figure = `<figure><img src="${url}" alt="The bridge"><figcaption>The bridge.</figcaption></figure>`
const picture = (file: typeof jpeg) => ({
  article: { picture: { url, alt: 'The bridge', credit: 'Li Lei', file } },
})
const other = (file: typeof jpeg) => ({
  article: { pictures: [{ url: 'https://daily.internal/b.jpg', alt: 'A ship', credit: 'Li Lei', file }] },
})
const words = (count: number) => body(`<p>${'word '.repeat(count)}</p>`)
const chinese = (count: number) => ({
  ...body(`<p>${'北京'.repeat(count)}</p>`),
  section: { language: 'zh-CN' },
})
const corrected = { article: { updated: daysAgo(0) } }
const notice = { date: daysAgo(0), note: 'No.' }
const withdrawn = {
  article: {
    updated: daysAgo(0),
    isWithdrawn: true,
    withdrawn: notice,
    html: withdrawalHtml(notice),
    summary: notice.note,
    picture: undefined,
    authors: [],
  },
}
const link = (address: string) => body(`${figure}<p><a href="${address.replaceAll('&', '&amp;')}">A shop</a></p>`)

rowsOf(yahoo, good, [
  ['YH01', { section: { content: 'summary' } }, { section: { content: 'full' } }],
  ['YH01', without(/<title>A .*/), without(/<dc:creator.*/)],
  ['YH01', { article: { summary: 'It opens.' } }, { article: { summary: 'It opens today.' } }],
  ['YH01', words(149), words(150)],
  ['YH01', body(`<p>${'A '.repeat(149)}</p>`), body('<p>one</p><p>two.</p>'.repeat(75))],
  ['YH01', chinese(149), chinese(150)],
  ['YH01', words(149), withdrawn],
  ['YH01', { now: new Date('2026-11-26T10:59:59Z') }, { now: new Date('2026-11-26T11:00:00Z') }],
  ['YH02', instead('19:00:00 +0800</pubDate>\n      <desc', '19:30:00 +0800</pubDate>\n      <desc'), {}],
  ['YH02', { ...corrected, ...without(/<updated>.*/) }, corrected],
  ['YH02', { ...corrected, ...instead(/<updated>[^<]*/, '<updated>2026-11-26T20:00:00+08:00') }, {}],
  ['YH02', { ...withdrawn, ...without(/<updated>.*/) }, withdrawn],
  ['YH03', instead(/<guid[^>]*>[^<]*/, '<guid isPermaLink="false">tag:daily.internal,2026:1'), {}],
  [
    'YH03',
    instead(/<guid[^>]*>[^<]*/, '<guid isPermaLink="true">https://daily.internal/old/'),
    instead(/<guid[^>]*>[^<]*/, '<guid isPermaLink="false">https://daily.internal/old/'),
  ],
  ['YH04', picture({ ...jpeg, width: 1279 }), picture(jpeg)],
  ['YH04', picture({ ...jpeg, height: 719 }), picture({ ...jpeg, width: 4000, height: 3000 })],
  ['YH04', picture({ ...jpeg, length: 5_000_001 }), picture({ ...jpeg, length: 5_000_000 })],
  ['YH04', other({ ...jpeg, width: 1279 }), other(jpeg)],
  ['YH04', { article: { picture: undefined } }, withdrawn],
  ['YH04', body(`<p>A</p>${figure}`), body(`\n${figure}<p>A</p>`)],
  ['YH04', body(`<p><img src="${url}" alt="The bridge"></p>`), { section: { content: 'summary' } }],
  ['YH04', body(`${figure}<p><img src="https://a/b.jpg" alt="A ship"></p>`), body(`${figure}<p>A ship</p>`)],
  [
    'YH05',
    instead('<dc:creator', `<media:content url="${url}"/><dc:creator`),
    instead('<dc:creator', '<media:content url="https://a/b.mp4"/><dc:creator'),
  ],
  ['YH06', body(`${figure}<div>A</div>`), body(`${figure}<section>A</section><table><tr><td>A</td></tr></table>`)],
  ['YH06', body(`${figure}<p style="color: red">A</p>`), body(`${figure}<p title="style">A</p>`)],
  ['YH07', { count: 101 }, { count: 100 }],
  ['YH07', instead('yahoo.com/mrss/', 'yahoo.com/rss'), {}],
  ['YH08', link('https://www.amazon.com/dp/B01?th=1&tag=daily-20'), link('https://www.amazon.com/dp/B01?th=1')],
  ['YH08', link('https://amzn.to/3abc'), link('https://notamzn.to/3abc')],
  ['YH08', link('https://click.linksynergy.com/deeplink?id=1'), link('https://daily.internal/tags/?tag=bridge')],
  ['YH08', link('https://shop.internal/?aff_id=7'), link('https://shop.internal/?affair=7')],
])

test('the document for Yahoo, with a corrected and a withdrawn article', async () => {
  await expect(wholeDocument(yahoo)).toMatchFileSnapshot('yahoo.rss.xml')
  expect(wholeFindings(yahoo)).toEqual([
    'warning YH04 bridge-5: The picture "A ship" has 800x450 pixels: Yahoo gets the article without it.',
  ])
})

test('a picture that is too small is left out of the text; the finding says so', () => {
  const small = { html: goodBody, ...picture({ ...jpeg, width: 1200, height: 675 }) }
  const findings = found(yahoo, { ...good, ...small })
  expect(findings.map(({ finding }) => finding.message)).toEqual([
    'The picture "The bridge" has 1200x675 pixels: Yahoo gets the article without it.',
  ])
  expect(findings[0]?.item?.article.html).not.toContain('<img')
})

test('an article that moves keeps its guid', () => {
  const address = 'https://daily.internal/river/bridge-1/'
  const text = movedDocument(yahoo, address)
  expect(text).toContain(`<link>${address}</link>`)
  expect(text).toContain('<guid isPermaLink="false">https://daily.internal/news/bridge-1/</guid>')
})
