import { expect, test } from 'vitest'
import { plainText } from '../../src/partner/ninjs/plain-text.ts'
import { uri } from '../../src/partner/ninjs/uri.ts'
import { ninjs } from '../../src/partner/ninjs.ts'
import { daysAgo } from './good.ts'
import { found, rowsOf } from './rows.ts'

/** A change of the finished document. */
const text = (from: RegExp | string, to: string) => ({ text: (document: string) => document.replace(from, to) })

const picture = { url: 'https://daily.internal/a.jpg', alt: 'A' }
const file = { type: 'image/jpeg', length: 9, width: 3, height: 3 }

rowsOf(ninjs, { count: 2 }, [
  ['NJ01', text(/^/, 'x'), text(/^/, ' ')],
  ['NJ01', text('"language"', '"lang"'), {}],
  ['NJ01', text(/"charCount": \d+/, '"charCount": 1.5'), text(/"charCount": \d+/, '"charCount": 1')],
  ['NJ01', text(/"by": ".*?"/, '"by": ["Daily"]'), text(/"by": ".*?"/, '"by": ""')],
  ['NJ01', text('"language"', '"__proto__": {}, "language"'), {}],
  ['NJ02', text('"uri": "tag:', '"slugline": "tag:'), {}],
  ['NJ02', text('"name": "A bridge over the river opens, part 1",', ''), text(/"slugline": .*/, '')],
  ['NJ03', text('"usable"', '"deleted"'), text('"usable"', '"withheld"')],
  ['NJ03', text('"full"', '"complete"'), text('"full"', '"partial"')],
  ['NJ04', text(/"versionCreated": ".*?"/, '"versionCreated": "2026-11-26"'), text(/\+08:00"/, 'Z"')],
  ['NJ04', text(/"href": "https:/, '"href": "//'), text(/"href": "https:/, '"href": "http:')],
  ['NJ04', text(/"uri": "tag:daily/, '"uri": "tag:市'), text(/"uri": "tag:daily/, '"uri": "tag:%E5%B8%82')],
  ['NJ04', text(/("href": "https:[^"]*)"/, '$1[1]"'), text(/("href": "https:[^"]*)"/, '$1%5B1%5D"')],
  ['NJ05', text('"standard"', '"rightsInfo": {}, "standard"'), {}],
  [
    'NJ05',
    text('"standard"', '"rightsInfo": {"linkedRights": "https://a.internal/", "encodedRights": "x"}, "standard"'),
    text('"standard"', '"rightsInfo": {"linkedRights": "https://a.internal/"}, "standard"'),
  ],
  ['NJ06', { article: { picture } }, { article: { picture: { ...picture, file } } }],
  ['NJ06', { article: { pictures: [picture] } }, { article: { pictures: [{ ...picture, file }] } }],
  ['NJ06', { article: { attachments: [{ url: 'https://daily.internal/a.mp3', type: 'audio/mpeg' }] } }, {}],
  ['NJ07', { article: { picture: { ...picture, file } } }, { article: { pictures: [{ ...picture, file }] } }],
  ['NJ08', { section: { copyright: undefined } }, { section: { copyright: '© Daily' } }],
])

test('an article that was withdrawn needs no picture and no notice of copyright', () => {
  const withdrawn = { date: daysAgo(0), note: 'It was wrong.' }
  const change = { count: 1, section: { copyright: undefined }, article: { withdrawn, picture } }
  expect(found(ninjs, change)).toEqual([])
})

test.each([
  {
    written: 'https://a.internal/x[1]|y?b[]=100%&c#d#e[',
    uri: 'https://a.internal/x%5B1%5D%7Cy?b%5B%5D=100%25&c#d%23e%5B',
  },
  { written: 'https://[::1]:80/桥', uri: 'https://[::1]:80/%E6%A1%A5' },
  { written: 'tag:a.internal,2026:[桥]', uri: 'tag:a.internal,2026:%5B%E6%A1%A5%5D' },
  { written: 'https://a.internal/%E6?a=%5B#b', uri: 'https://a.internal/%E6?a=%5B#b' },
])('$written is a URI for ninjs', ({ written, uri: made }) => {
  expect([uri(written), uri(made)]).toEqual([made, made])
})

test('a link post whose address has brackets is in the document', () => {
  const url = 'https://elsewhere.internal/x[1]?y[]=2'
  expect(found(ninjs, { count: 1, article: { url } })).toEqual(found(ninjs, { count: 1 }))
})

test.each([
  { because: 'paragraphs are apart', html: '<p>One.</p>\n<p>Two <b>words</b>.</p>', plain: 'One.\n\nTwo words.' },
  { because: 'lines of lists are lines', html: '<ul><li>One</li>\n<li>Two</li></ul><p>A</p>', plain: 'One\nTwo\n\nA' },
  { because: 'a line break is one', html: '<p>One<br>\ntwo</p>', plain: 'One\ntwo' },
  {
    because: 'captions do not count',
    html: '<figure><img src="a"><figcaption>A</figcaption></figure><p>B</p>',
    plain: 'B',
  },
  { because: 'cells of a table are apart', html: '<table><tr><th>A</th><td>1</td></tr></table>', plain: 'A 1' },
  { because: 'code keeps its lines', html: '<pre><code>a\n  b</code></pre>', plain: 'a\n  b' },
  { because: 'characters are no references', html: '<p>a &lt; b &amp; c</p>', plain: 'a < b & c' },
])('as plain text $because', ({ html, plain }) => {
  expect(plainText(html)).toBe(plain)
})
