import { expect, test } from 'vitest'
import { firstForbidden, legal, plain } from '../../src/text/characters.ts'
import { article, filesOf, folder } from '../folder.ts'
import { build } from '../here.ts'

/** Unicode §23.7: U+FDD0 to U+FDEF, and the last two of each plane. */
const noncharacters = [
  ...Array.from({ length: 32 }, (_, index) => 0xfdd0 + index),
  ...Array.from({ length: 17 }, (_, plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]).flat(),
]

test('a noncharacter is left out, its neighbours stay', () => {
  expect(noncharacters).toHaveLength(66)
  for (const code of noncharacters) {
    const text = `a${String.fromCodePoint(code)}b`
    expect([legal(text), plain(text), firstForbidden(text)?.name]).toEqual([
      'ab',
      'ab',
      `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    ])
  }
  const neighbours = '\uFDCF\uFDF0\u{10000}\u{1FFFD}\u{20000}\u{10FFFD}'
  expect(legal(neighbours)).toBe(neighbours)
  expect(firstForbidden(neighbours)).toBeUndefined()
})

test('no field and no text brings a noncharacter into a document, and each is reported at its place', async () => {
  const bad = '\u{FDD0}\u{5FFFE}'
  const content = folder({
    'site.yaml': `title: Daily\ndescription: News ${bad}\nurl: https://daily.internal/\ncopyright: A${bad}\nauthor: B${bad}\ntaxonomies: [tags]\nminItems: 1\n`,
    'news/section.yaml': `title: C${bad}\n`,
    'news/a.md': article({
      title: '"D\\uFDD0"',
      more: [
        `summary: E${bad}`,
        `authors: [F${bad}, {name: G${bad}, url: "https://daily.internal/${bad}"}]`,
        `source: {name: H${bad}}`,
        `tags: [I${bad}]`,
        `image: {src: "https://daily.internal/a.png", alt: J${bad}, caption: K${bad}, credit: L${bad}}`,
        `copyright: M${bad}`,
        `location: {name: N${bad}, lat: 1, lon: 1}`,
        `correction: {date: 2019-11-02, note: O${bad}}`,
        '',
      ].join('\n'),
      body: `Text ${bad} and &#x1FFFE;, \`code ${bad}\`, [x${bad}](https://daily.internal/${bad} "t${bad}").`,
    }),
    'b.md': article({ date: '2019-11-03', more: `withdrawn: {date: 2019-11-04, note: P${bad}}\n` }),
    'c.md': article({ date: '2019-11-05', body: 'It is &#x2FFFF; here.' }),
  })
  const out = folder()
  const { ok, diagnostics } = await build({ content, out })
  expect(ok).toBe(true)
  for (const [path, bytes] of filesOf(out)) expect(String(bytes), path).not.toMatch(/\p{NChar}/u)
  const places = diagnostics.filter(({ rule }) => rule === 'bad-characters')
  expect(places.map(({ file, line, column }) => `${file.split('/').at(-1)}:${line}:${column}`)).toEqual([
    'b.md:4:37',
    'c.md:6:7',
    ...'2:8 4:10 5:11 5:24 5:35 6:16 7:8 8:51 8:66 8:80 9:12 10:18 11:38 14:6'
      .split(' ')
      .map((place) => `a.md:${place}`),
    'section.yaml:1:8',
    ...['2:14', '4:12', '5:9'].map((place) => `site.yaml:${place}`),
  ])
})
