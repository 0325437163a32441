import { expect, test } from 'vitest'
import { isLinkPost } from '../../src/content/link-post.ts'
import { article, filesOf, folder, site } from '../folder.ts'
import { build } from '../here.ts'
import { section } from '../valid.ts'

test.each([
  { because: 'it is on the site', url: 'https://daily.internal/news/a/', expected: false },
  { because: 'another scheme is the same host', url: 'http://daily.internal/a', expected: false },
  { because: 'www. is the same host', url: 'https://www.daily.internal/a', expected: false },
  { because: 'its feeds are there', url: 'https://feeds.internal/a', expected: false },
  { because: 'its host only begins so', url: 'https://daily.internal.example/a', expected: true },
  { because: 'another host of the domain is another site', url: 'https://council.daily.internal/a', expected: true },
])('an article at $url is a link post: $expected, since $because', ({ url, expected }) => {
  const own = section({ url: 'https://daily.internal/', feedsUrl: 'https://feeds.internal/' })
  expect(isLinkPost({ url, section: own })).toBe(expected)
})

const target = 'https://council.internal/report?a=1&b=2'

const link = (more: string, body = '') => article({ more: `url: ${target}\n${more}`, body })

test('two link posts lead to one page in every format, with their own ids and texts', async () => {
  const out = folder()
  const content = folder({
    'site.yaml': site,
    'a.md': link('summary: It is about A & B.\n'),
    'b.md': link('image: {src: "https://daily.internal/b.png", alt: B}\nsummary: Again.\n').replace(
      '2019-11-01',
      '2019-11-02',
    ),
    'c.md': link('', 'First comment.').replace('2019-11-01', '2019-11-03'),
  })
  const { diagnostics } = await build({ content, out, now: new Date('2020-01-01') })
  expect(diagnostics).toEqual([])
  const files = filesOf(out)
  const { items } = JSON.parse(String(files.get('feed.json')))
  expect(items.map(({ url, external_url }: Record<string, string>) => [url, external_url])).toEqual(
    Array.from({ length: 3 }, () => [target, target]),
  )
  expect(items.map(({ id }: { id: string }) => id.slice(-1))).toEqual(['c', 'b', 'a'])
  expect(items.map(({ content_html }: { content_html: string }) => content_html)).toEqual([
    '<p>First comment.</p>',
    expect.stringMatching(/^<figure>.*<\/figure>\n*$/s),
    '<p>It is about A &amp; B.</p>',
  ])
  const written = target.replace('&', '&amp;')
  expect(String(files.get('rss.xml')).split(`<link>${written}</link>`)).toHaveLength(4)
  expect(String(files.get('atom.xml')).split(`rel="alternate" type="text/html" href="${written}"`)).toHaveLength(4)
})

test('a correction is above the summary of a link post without a text', async () => {
  const out = folder()
  const more = 'summary: It is out.\ncorrection: {date: 2019-11-02, note: The year was wrong.}\n'
  const content = folder({ 'site.yaml': site, 'a.md': link(more) })
  const { diagnostics } = await build({ content, out, now: new Date('2020-01-01') })
  expect(diagnostics).toEqual([])
  const { items } = JSON.parse(String(filesOf(out).get('feed.json')))
  expect(items[0].content_html).toMatch(/The year was wrong\.<\/p>\n<p>It is out\.<\/p>$/)
})
