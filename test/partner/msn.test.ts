import type { Ai } from '../../src/model/ai.ts'
import { msn } from '../../src/partner/msn.ts'
import { daysAgo } from './good.ts'
import { rowsOf } from './rows.ts'

const good = { article: { tags: ['Traffic'] }, count: 1 }
const title = (text: string) => ({ article: { ...good.article, title: text } })
const picture = (file: { type: string; length: number; width: number; height: number }) => ({
  article: {
    ...good.article,
    picture: { url: 'https://daily.internal/a.jpg', alt: 'The bridge', credit: 'Li Lei', file },
  },
})
const ai = (made: Ai) => ({ article: { ...good.article, ai: made } })
const jpeg = { type: 'image/jpeg', length: 240_000, width: 1600, height: 900 }
const without = (element: RegExp) => ({ text: (document: string) => document.replace(element, '') })
const body = (html: string) => ({
  text: (document: string) =>
    document.replace(/(<content:encoded>)[^<]*/, (_, start) => start + html.replaceAll('<', '&#x3C;')),
})
const nested = (levels: number) => body(`${'<div>'.repeat(levels)}A bridge${'</div>'.repeat(levels)}`)

rowsOf(msn, good, [
  ['MS01', { section: { feedsUrl: 'http://daily.internal/' } }, { section: { feedsUrl: 'https://feeds.internal/' } }],
  ['MS01', { section: { feedsUrl: 'https://me:secret@daily.internal/' } }, {}],
  ['MS02', { article: { ...good.article, language: 'de' } }, { article: { ...good.article, language: 'en-GB' } }],
  ['MS03', without(/<guid.*/), without(/<category.*/)],
  ['MS03', body(''), body('<p>A</p>')],
  ['MS04', title('A bridge over a river'.slice(0, 20)), title('A bridge over a river')],
  ['MS04', title('A'.repeat(76)), title('A'.repeat(75))],
  ['MS04', title('https://daily.internal/'), title('See https://daily.internal/')],
  [
    'MS06',
    { ...without(/<dcterms:modified.*/), article: { updated: daysAgo(0), tags: ['A'] } },
    { article: { updated: daysAgo(0), tags: ['A'] } },
  ],
  [
    'MS07',
    { article: { ...good.article, expires: { epochMilliseconds: daysAgo(0).epochMilliseconds, offset: 0 } } },
    { article: { ...good.article, expires: daysAgo(-1) } },
  ],
  ['MS08', { article: { ...good.article, picture: undefined } }, picture(jpeg)],
  ['MS08', picture({ ...jpeg, width: 719, height: 500 }), picture({ ...jpeg, width: 720, height: 500 })],
  ['MS08', picture({ ...jpeg, length: 14_000_001 }), picture({ ...jpeg, length: 14_000_000 })],
  ['MS08', picture({ ...jpeg, width: 1900, height: 1000 }), picture({ ...jpeg, width: 1890, height: 1000 })],
  ['MS08', picture({ ...jpeg, type: 'image/avif' }), picture({ ...jpeg, type: 'image/webp' })],
  ['MS09', { article: { ...good.article, picture: { url: 'https://daily.internal/a.jpg', alt: 'A' } } }, {}],
  ['MS10', body('<figure>A</figure>'), body('<div>A</div>')],
  ['MS11', body('<h6>A</h6>'), body('<h5>A</h5>')],
  ['MS12', nested(11), nested(10)],
  ['MS12', body('<p>A<br><br>B</p>'), body('<p>A<br>B<br>C</p>')],
  ['MS13', body('A'.repeat(10_000_001)), body('A'.repeat(9_900_000))],
  ['MS14', { article: { tags: [] } }, {}],
  ['MS14', { ...without(/<category>AI-Assisted.*/), ...ai({ text: 'generated' }) }, ai({ text: 'generated' })],
  ['MS14', { ...without(/<category>AI-Assisted.*/), ...ai({ pictures: 'edited' }) }, ai({ note: 'We read it.' })],
])
