import { expect, test } from 'vitest'
import * as z from 'zod'
import { articleMeta } from '../../src/content/article-schema.ts'
import { plainKeys } from '../../src/content/markup.ts'
import { sectionSettings, siteSettings } from '../../src/content/settings-schema.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

/** The findings of rule title-markup in an article with these lines of front matter. */
async function found(more: string, title?: string): Promise<string[]> {
  const content = folder({ 'site.yaml': site, 'a.md': article({ title, more: `${more}\n` }) })
  return reports(content)
}

async function reports(content: string): Promise<string[]> {
  const { diagnostics } = await check({ content, out: `${content}-out` })
  return diagnostics
    .filter(({ rule }) => rule === 'title-markup')
    .map(({ file, line, column, message }) => `${file.split('/').at(-1)}:${line}:${column} ${message.split('. ')[0]}`)
}

test.each([
  'a < b',
  'R&D',
  'R&D; and more',
  'AT&T & Q&A',
  '<3',
  '5 > 3',
  'x <= y >= z',
  '1 & 2; 3 & 4',
  'cut&paste',
  '&; &# <> </> <->',
])('%s is no markup', async (text) => {
  expect(await found(`summary: '${text}'`, `'${text}'`)).toEqual([])
})

test.each([
  { text: 'A <b>bold</b> step', pieces: '"<b>" and "</b>"' },
  { text: '<em>A</em> <em>B</em>', pieces: '"<em>" and "</em>"' },
  { text: 'A&nbsp;B &amp; C', pieces: '"&nbsp;" and "&amp;"' },
  { text: '&#8217; &#x2019; &frac12;', pieces: '"&#8217;", "&#x2019;" and "&frac12;"' },
  { text: 'A<br/>B', pieces: '"<br/>"' },
  { text: 'A &copy 2019', pieces: '"&copy"' },
  { text: 'A <!-- note -->', pieces: '"<!-- note -->"' },
  { text: '<a href="https://daily.internal/">A</a>', pieces: '"<a href="https://daily.internal/">" and "</a>"' },
])('$text is named whole', async ({ text, pieces }) => {
  expect(await found(`summary: '${text}'`)).toEqual([`a.md:4:10 The value of "summary" contains ${pieces}`])
})

test('every plain field is looked at, once and at its place', async () => {
  const content = folder({
    'site.yaml':
      'title: A<b>\ndescription: B<b>\ncopyright: C<b>\nauthor: {name: D<b>}\nurl: https://daily.internal/\n',
    's/section.yaml': 'title: E<b>\ndescription: F<b>\nauthor: G<b>\n',
    'a.md': article({
      title: 'H<b>',
      more: [
        'summary: I<b>',
        'authors: [J<b>, {name: K<b>, url: "https://daily.internal/?a=1&lt;b=2"}]',
        'source: L<b>',
        'tags:',
        '  - M<b>',
        '  - N & N',
        'image: {src: "https://daily.internal/&amp;.png", alt: O<b>, caption: P<b>, credit: Q<b>}',
        'copyright: R<b>',
        'location: {name: S<b>, lat: 1, lon: 1}',
        'correction: [{date: 2019-11-02, note: T<b>}]',
        '',
      ].join('\n'),
    }),
    'b.md': article({ date: '2019-11-03', more: 'author: U<b>\nwithdrawn: {date: 2019-11-04, note: V<b>}\n' }),
  })
  expect(
    (await reports(content)).map((one) => one.replace(/^(\S+) The value of "(.*)" contains "<b>"$/, '$1 $2')),
  ).toEqual([
    'a.md:2:8 title',
    'a.md:4:10 summary',
    'a.md:5:11 authors',
    'a.md:5:24 authors.name',
    'a.md:6:9 source',
    'a.md:8:5 tags',
    'a.md:10:55 image.alt',
    'a.md:10:70 image.caption',
    'a.md:10:84 image.credit',
    'a.md:11:12 copyright',
    'a.md:12:18 location.name',
    'a.md:13:39 correction.note',
    'b.md:4:9 author',
    'b.md:5:37 withdrawn.note',
    'section.yaml:1:8 title',
    'section.yaml:2:14 description',
    'section.yaml:3:9 author',
    'site.yaml:1:8 title',
    'site.yaml:2:14 description',
    'site.yaml:3:12 copyright',
    'site.yaml:4:16 author.name',
  ])
})

/** Keys with a text of at least one character, which are those of plain texts and of what is named below. */
function textKeys(schema: unknown, key: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'minLength' in schema && schema.minLength === 1 ? [key] : []
  return [
    ...own,
    ...Object.entries(schema).flatMap(([name, inside]) =>
      name === 'properties' && typeof inside === 'object' && inside !== null
        ? Object.entries(inside).flatMap(([step, one]) => textKeys(one, step))
        : textKeys(inside, key),
    ),
  ]
}

test('a new plain field is not forgotten', () => {
  const keys = [articleMeta, siteSettings, sectionSettings].flatMap((schema) =>
    textKeys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), ''),
  )
  const notPlain = ['email', 'guid', 'src', 'folder', 'keys', 'ignore', 'partners', 'partnerSettings', 'mute']
  expect([...new Set(keys)].filter((key) => !notPlain.includes(key) && !plainKeys.has(key.toLowerCase()))).toEqual([])
  expect(keys).toEqual(expect.arrayContaining(['title', 'summary', 'note', 'name', 'caption', 'description', 'tags']))
})
