import { expect, test } from 'vitest'
import { smartnews } from '../../src/partner/smartnews.ts'
import { withdrawalHtml } from '../../src/render/corrections.ts'
import { daysAgo } from './good.ts'
import { found, rowsOf } from './rows.ts'
import { wholeDocument, wholeFindings } from './whole-document.ts'

const good = { own: { logo: '/smartnews.png' }, count: 1 }
const without = (element: RegExp) => ({ text: (document: string) => document.replace(element, '') })
const instead = (old: string | RegExp, text: string) => ({
  text: (document: string) => document.replace(old, () => text),
})
const body = (html: string) =>
  instead(/<content:encoded>[^<]*/, `<content:encoded>${html.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}`)
const picture = (file: { width: number; height: number } | undefined) => ({
  article: {
    picture: {
      url: 'https://daily.internal/news/bridge/bridge.1a2b3c4d.jpg',
      alt: 'The bridge',
      file: file && { type: 'image/jpeg', length: 240_000, ...file },
    },
  },
})
const corrected = { article: { updated: daysAgo(0) } }
const notice = { date: daysAgo(0), note: 'It is not open.' }
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
const description = (characters: number) => ({ section: { description: 'A'.repeat(characters) } })

rowsOf(smartnews, good, [
  ['SN01', instead('encoding="utf-8"', 'encoding="iso-8859-1"'), instead('encoding="utf-8"', 'encoding="UTF-8"')],
  ['SN01', instead('version="2.0"', 'version="0.91"'), {}],
  ['SN02', without(/<title>Daily.*/), without(/<copyright>.*/)],
  ['SN02', without(/<link>.*/), without(/<docs>.*/)],
  ['SN02', without(/<language>.*/), without(/<generator>.*/)],
  ['SN02', without(/<pubDate>.*/), without(/<lastBuildDate>.*/)],
  ['SN02', without(/<description>News.*/), without(/<description>The.*/)],
  ['SN02', description(31), description(30)],
  [
    'SN02',
    instead(/<description>News.*?</, `<description>${'A'.repeat(31)}<`),
    instead(/<description>News.*?</, `<description>${'👩‍👧'.repeat(30)}<`),
  ],
  ['SN02', description(31), { ...description(31), own: { ...good.own, description: 'News for all' } }],
  ['SN03', { section: { content: 'summary' } }, { section: { content: 'full' } }],
  ['SN03', body(''), body('<p>A</p>')],
  ['SN03', without(/<title>A .*/), without(/<dcterms:.*/)],
  ['SN03', without(/<link>.*\/bridge-1.*/), {}],
  ['SN03', without(/<guid.*/), without(/<category.*/)],
  ['SN03', without(/(?<=<.guid>\s*)<pubDate>.*/), {}],
  ['SN03', without(/<dc:creator.*/), without(/<dc:publisher.*/)],
  ['SN04', { own: {} }, { own: { logo: 'https://daily.internal/logo.png?2' } }],
  ['SN04', { own: { logo: '/logo.svg' } }, { own: { logo: '/LOGO.PNG' } }],
  ['SN04', { own: { ...good.own, darkModeLogo: '/dark.jpg' } }, { own: { ...good.own, darkModeLogo: '/dark.png' } }],
  ['SN05', { article: { picture: undefined } }, withdrawn],
  ['SN05', without(/<media:thumbnail.*/), {}],
  ['SN05', instead('<media:status', '<media:thumbnail url="https://daily.internal/b.jpg"/><media:status'), {}],
  ['SN05', body('<p>A</p>'), { section: { content: 'summary' } }],
  ['SN05', picture({ width: 1499, height: 1499 }), picture({ width: 600, height: 1500 })],
  ['SN05', picture({ width: 1499, height: 900 }), picture(undefined)],
  ['SN06', body('A'.repeat(1_000_001)), body('A'.repeat(990_000))],
  ['SN06', { count: 101 }, { count: 100 }],
  ['SN07', instead('<ttl>5<', '<ttl>6<'), instead('<ttl>5<', '<ttl>1<')],
  ['SN07', without(/<ttl.*/), {}],
  [
    'SN08',
    {
      ...corrected,
      ...instead(
        '26 Nov 2026 20:00:00 +0800</pubDate>\n      <dcterms',
        '26 Nov 2026 19:00:00 +0800</pubDate>\n      <dcterms',
      ),
    },
    corrected,
  ],
  ['SN09', { ...withdrawn, ...without(/<media:status.*/) }, withdrawn],
  ['SN09', { ...withdrawn, ...instead('state="deleted"', 'state="active"') }, corrected],
  [
    'SN09',
    {
      ...withdrawn,
      ...instead('20:00:00 +0800</pubDate>\n      <dcterms', '19:00:00 +0800</pubDate>\n      <dcterms'),
    },
    withdrawn,
  ],
  ['SN10', body('<p>A</p><audio src="https://daily.internal/a.mp3"></audio>'), body('<details>A</details>')],
])

test('the document for SmartNews, with a corrected, a withdrawn and an expired article', async () => {
  const own = { logo: '/smartnews.png', darkModeLogo: 'https://static.internal/dark.png', description: 'News & more' }
  await expect(wholeDocument(smartnews, own)).toMatchFileSnapshot('smartnews.rss.xml')
  expect(wholeFindings(smartnews, own)).toEqual([])
})

test('a long description is cut at a word, with an ellipsis as its last character', () => {
  const feed = { ...good, section: { description: 'News of the city of Guangzhou and its districts' } }
  const [first] = found(smartnews, feed)
  expect(first?.row.id).toBe('SN02')
  expect(first?.finding.message).toBe(
    'The description has 47 characters; SmartNews takes 30, and gets "News of the city of Guangzhou…".',
  )
})

test.each([
  { because: 'it is a path', value: '/logo.png', fault: undefined },
  { because: 'it is an address', value: 'https://daily.internal/logo.png', fault: undefined },
  { because: 'it is the name of a file', value: 'logo.png', fault: expect.stringContaining('neither') },
])('the logo $value is judged: $because', ({ value, fault }) => {
  expect(smartnews.settings?.logo?.fault?.(value)).toEqual(fault)
})

test('the own description has at most 30 characters', () => {
  expect(smartnews.settings?.description?.fault?.('A'.repeat(30))).toBeUndefined()
  expect(smartnews.settings?.description?.fault?.('A'.repeat(31))).toBe('has 31 characters, more than 30')
})
