import { expect, test } from 'vitest'
import { newsbreak } from '../../src/partner/newsbreak.ts'
import { withdrawalHtml } from '../../src/render/corrections.ts'
import { daysAgo } from './good.ts'
import { rowsOf } from './rows.ts'
import { movedDocument, wholeDocument, wholeFindings } from './whole-document.ts'

const good = { count: 1 }
const without = (element: RegExp) => ({ text: (document: string) => document.replace(element, '') })
const instead = (old: string | RegExp, text: string) => ({
  text: (document: string) => document.replace(old, () => text),
})
const body = (html: string) =>
  instead(/<content:encoded>[^<]*/, `<content:encoded>${html.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')}`)
const url = 'https://daily.internal/news/bridge/bridge.1a2b3c4d.jpg'
const figure = (more = '') =>
  `<figure><img src="${url}" alt="The bridge"${more}><figcaption>The bridge.</figcaption></figure>`
const picture = (changes: { credit?: string; caption?: string }) => ({ url, alt: 'The bridge', ...changes })
const other = (credit: string | undefined) => ({
  html: `${figure()}<p>Text</p><figure><img src="https://daily.internal/b.jpg" alt="A ship"><figcaption>A ship.</figcaption></figure>`,
  article: { pictures: [{ url: 'https://daily.internal/b.jpg', alt: 'A ship', credit }] },
})
const notice = { date: daysAgo(0), note: 'It is not open.' }
const withdrawn = {
  updated: daysAgo(0),
  isWithdrawn: true,
  withdrawn: notice,
  html: withdrawalHtml(notice),
  summary: notice.note,
  picture: undefined,
  authors: [],
}

rowsOf(newsbreak, good, [
  ['NB01', { section: { country: 'CN' } }, { section: { country: 'US' } }],
  ['NB01', { section: { country: undefined } }, {}],
  ['NB01', { section: { content: 'summary' } }, { section: { content: 'full' } }],
  ['NB01', { article: { picture: undefined } }, { article: withdrawn }],
  [
    'NB01',
    { text: (document) => body('<p>A</p>').text(without(/<media:thumbnail.*/).text(document)) },
    body('<p>A</p>'),
  ],
  ['NB01', { article: { authors: [] } }, { article: { authors: [{ name: 'Han Meimei' }] } }],
  ['NB02', without(/<title>A .*/), without(/<guid.*/)],
  ['NB02', without(/<link>.*\/bridge-1.*/), {}],
  ['NB02', without(/(?<=<.guid>\s*)<pubDate>.*/), without(/<lastBuildDate>.*/)],
  ['NB02', without(/<dc:creator.*/), without(/<dc:publisher.*/)],
  ['NB02', without(/<description>The.*/), without(/<description>News.*/)],
  ['NB02', body(''), body('<p>A</p>')],
  ['NB02', without(/<content:encoded>[^<]*<.*/), { section: { content: 'summary' } }],
  ['NB03', without(/ xmlns:nb="[^"]*"/), {}],
  ['NB03', instead('https://www.newsbreak.com/', 'http://www.newsbreak.com/'), {}],
  [
    'NB04',
    instead(/<guid[^>]*>[^<]*/, '<guid>tag:daily.internal,2026:1'),
    instead(/<guid[^>]*>[^<]*/, '<guid>https://a'),
  ],
  ['NB05', without(/<media:thumbnail.*/), { article: withdrawn }],
  ['NB05', instead('<media:thumbnail', '<media:thumbnail url="https://daily.internal/b.jpg"/><media:thumbnail'), {}],
  ['NB05', body(`<p><img src="${url}" alt="The bridge"></p>`), body(figure())],
  ['NB05', body(`<figure><img src="${url}" alt="The bridge"></figure>`), body('<p>A</p>')],
  [
    'NB05',
    { article: { picture: picture({ caption: 'A' }) } },
    { article: { picture: picture({ credit: 'Li Lei' }) } },
  ],
  ['NB05', other(undefined), other('Li Lei')],
  ['NB06', body('<iframe src="https://a/"></iframe>'), body('<iframe class="nb-video" src="https://a/"></iframe>')],
  [
    'NB06',
    { article: { tags: ['Sponsored'] }, ...without(/<nb:disclosure.*/) },
    { article: { ...withdrawn, tags: ['Sponsored'] } },
  ],
  [
    'NB06',
    { article: { tags: ['paid post'] }, ...without(/<nb:disclosure.*/) },
    { article: { tags: ['Unpaid work'] } },
  ],
  ...['srcset="https://a/ 2x"', 'sizes="100vw"', 'loading="lazy"', 'data-id="1"'].map(
    (attribute) => ['NB07', body(figure(` ${attribute}`)), body(figure(' width="1600" height="900"'))] as const,
  ),
])

test('the document for NewsBreak, with a corrected and a withdrawn article', async () => {
  await expect(wholeDocument(newsbreak)).toMatchFileSnapshot('newsbreak.rss.xml')
  expect(wholeFindings(newsbreak)).toEqual([])
})

test('an article that moves keeps its guid', () => {
  const url = 'https://daily.internal/river/bridge-1/'
  const text = movedDocument(newsbreak, url)
  expect(text).toContain(`<link>${url}</link>`)
  expect(text).toContain('<guid isPermaLink="false">https://daily.internal/news/bridge-1/</guid>')
})
