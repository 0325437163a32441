import { expect, test } from 'vitest'
import type { Picture } from '../../src/model.ts'
import { pageOf } from '../../src/page/feed-page.ts'
import { article, feed, section } from '../valid.ts'

const news = section()

/** The page of a feed with these changes of its section, and these articles. */
const page = (changes: Parameters<typeof section>[0], articles = feed.articles) => {
  const own = section(changes)
  return pageOf({ ...feed, section: own, articles }, { kind: 'section', section: own, prefix: 'news/', articles: [] })
}

const feedsUrl = 'https://daily.internal/feeds/'

test.each([
  { because: 'it is in the output folder', url: `${feedsUrl}logo.png`, src: '../logo.png' },
  { because: 'it is on the same host', url: 'https://daily.internal/logo.png', src: '/logo.png' },
  { because: 'it is elsewhere', url: 'https://cdn.internal/logo.png', src: undefined },
])('a logo is shown as $src, since $because', ({ url, src }) => {
  const html = page({ path: '', logo: url, icon: url, feedsUrl })
  const [, shown] = /<img class="logo" src="([^"]*)" alt="News"/.exec(html) ?? []
  expect(shown).toBe(src)
  expect(html.includes('<h1>News</h1>')).toBe(src === undefined)
  const [, icon] = /<link rel="icon" href="([^"]*)"/.exec(html) ?? []
  expect(icon).toEqual(src ?? expect.stringMatching(/^data:image/))
})

const picture = (width: number): Picture => ({
  url: 'https://daily.internal/news/a.png',
  alt: 'A bridge',
  file: { type: 'image/png', length: 1, width, height: 300 },
})

test.each([
  { width: 479, name: 'lead' },
  { width: 480, name: 'lead large' },
])('the first article with a picture of $width pixels is "$name", the others are not', ({ width, name }) => {
  const html = page({}, [article({ picture: picture(width) }), article({ picture: picture(width) })])
  expect([...html.matchAll(/<article(?: class="([^"]*)")?/g)].map(([, one]) => one)).toEqual([name, undefined])
})

test('articles are under their days, and say the time where they have one', () => {
  const at = (date: string) => {
    const epochMilliseconds = Date.parse(`${date}+08:00`)
    return article({ date: { epochMilliseconds, offset: 8 * 3_600_000 }, authors: [] })
  }
  const html = page({}, ['2019-11-03T10:00', '2019-11-03T09:30', '2019-11-03T00:00', '2019-11-01T23:59'].map(at))
  const shown = [...html.matchAll(/<(?:h3 class="plain"|p class="by")><time datetime="([^"]*)">([^<]*)</g)]
  expect(shown.map(([, when, text]) => `${when} ${text}`)).toEqual([
    '2019-11-03T10:00:00+08:00 November 3, 2019',
    '2019-11-03 November 3, 2019',
    '2019-11-03T09:30:00+08:00 09:30',
    '2019-11-01 November 1, 2019',
    '2019-11-01T23:59:00+08:00 23:59',
  ])
})

test.each([
  { taxonomy: 'tags' as const, sentence: 'Articles about Bridges.' },
  { taxonomy: 'authors' as const, sentence: 'Articles by Bridges.' },
])('the page of one of the $taxonomy says: "$sentence"', ({ taxonomy, sentence }) => {
  const own = section({ path: 'news/tags/bridges', title: 'Bridges', description: 'Bridges' })
  const html = pageOf(
    { ...feed, section: own },
    { kind: 'topic', taxonomy, parent: news, section: own, prefix: 'news/tags/bridges/', articles: [] },
  )
  expect(html).toContain(`<p class="about">${sentence}</p>`)
  expect(html).toContain(`<meta name="description" content="${sentence}">`)
})

test.each([
  { feeds: { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' }, first: 'rss.xml', others: ['Atom', 'JSON'] },
  { feeds: { rss: false, atom: 'atom.xml', json: 'feed.json' }, first: 'atom.xml', others: ['JSON'] },
  { feeds: { rss: false, atom: false, json: 'feed.json' }, first: 'feed.json', others: [] },
] as const)('a page has the address of $first first, and $others behind a disclosure', ({ feeds, first, others }) => {
  const html = page({ feeds })
  expect(/<p class="address"><a href="([^"]*)"/.exec(html)?.[1]).toBe(`https://daily.internal/news/${first}`)
  const [list = ''] = /<details class="others"[\s\S]*?<\/details>/.exec(html) ?? []
  expect([...list.matchAll(/<b [^>]*>(\w+)</g)].map(([, label]) => label)).toEqual(others)
})
