import { expect, test } from 'vitest'
import { cssFindings } from '../../src/look/css.ts'
import { build } from '../here.ts'
import { foundIn, options, pageIn, placed, siteWith } from './made.ts'

const dot = 'data:image/png;base64,iVBORw0KGgo='

test.each([
  { because: 'a picture is elsewhere', css: 'a { background: url(https://evil.test/a.png) }', at: '1:17' },
  { because: 'its address is in quotation marks', css: 'a { background: url("//evil.test/a.png") }', at: '1:17' },
  { because: 'it is on the own host', css: 'a { background: url(/a.png) }', at: '1:17' },
  { because: 'its name has capitals', css: 'a { background: URL(a.png) }', at: '1:17' },
  { because: 'its name has an escape', css: 'a { background: \\75rl(a.png) }', at: '1:17' },
  { because: 'its name has an escape and quotation marks', css: 'a { background: \\75 rl("a.png") }', at: '1:17' },
  { because: 'its name has a letter with a backslash', css: 'a { background: u\\rl(a.png) }', at: '1:17' },
  { because: 'there are comments in it', css: 'a { background: url(/*data:image/png;*/"a.png"/**/) }', at: '1:17' },
  { because: 'it has a picture and more', css: `a { background: url("${dot}" "a.png") }`, at: '1:17' },
  { because: 'its address is in a property', css: 'a { --x: "a.png"; background: url(var(--x)) }', at: '1:31' },
  { because: 'a property has the picture', css: 'a { --x: url(a.png) }', at: '1:10' },
  { because: 'it is in functions inside one another', css: 'a { --x: f(g([url(a.png)])) }', at: '1:15' },
  { because: 'it is a page', css: 'a { background: url(data:text/html,x) }', at: '1:17' },
  { because: 'it only begins like a picture', css: 'a { background: url(data:image/pngx,a) }', at: '1:17' },
  { because: 'its kind is in another place', css: 'a { background: url("x data:image/png;a") }', at: '1:17' },
  { because: 'it is a font', css: '@font-face { font-family: A; src: url(data:font/woff2;base64,AA==) }', at: '1:35' },
  { because: 'a namespace has an address', css: '@namespace url(http://www.w3.org/2000/svg);', at: '1:12' },
  { because: 'src() is the same as url()', css: 'a { background: src("a.png") }', at: '1:17' },
  { because: 'it is in image-set()', css: 'a { background: image-set("a.png" 1x) }', at: '1:27' },
  { because: 'it is in the image-set() of WebKit', css: 'a { background: -WebKit-Image-Set("a.png" 1x) }', at: '1:35' },
  { because: 'image-set() takes a property', css: 'a { background: image-set(var(--x) 1x) }', at: '1:27' },
  { because: 'it is in image()', css: 'a { background: image("a.png") }', at: '1:23' },
  { because: 'it is in cross-fade()', css: 'a { background: cross-fade((("a.png")), white) }', at: '1:30' },
  { because: 'a style sheet is imported', css: '@import "a.css";', at: '1:1' },
  { because: 'the import has capitals', css: 'a {}\n  @IMPORT url(a.css);', at: '2:3' },
  { because: 'the import has an escape', css: '@\\69mport "a.css";', at: '1:1' },
  { because: 'the style would end', css: 'a { color: red }\n</StYlE><script>', at: '2:1' },
  { because: 'it would end in a text', css: 'a { content: "</style>" }', at: '1:15' },
  { because: 'it would end in a comment', css: '/* </style > */', at: '1:4' },
  { because: 'a comment of HTML begins', css: '<!-- a { color: red }', at: '1:1' },
  { because: 'a comment of HTML ends', css: 'a { color: red } -->', at: '1:18' },
  { because: 'a block is not closed', css: 'a { color: red', at: '1:3' },
  { because: 'a block in a block is not closed', css: '@media print { a { color: red }', at: '1:14' },
  { because: 'a bracket is not closed', css: 'a { width: calc(1px; }\nb { color: red }', at: '1:12' },
  { because: 'a bracket is too many', css: 'a { color: red } }', at: '1:18' },
  { because: 'a comment is not closed', css: 'a { color: red } /* b', at: '1:18' },
  { because: 'a text is not closed', css: 'a::before { content: "b; }\nb { color: red }', at: '1:22' },
  { because: 'an address is not closed', css: 'a { background: url(data:image/png;base64,A', at: '1:17' },
  { because: 'old browsers run it', css: 'a { width: expression(alert(1)) }', at: '1:12' },
  { because: 'old browsers load it', css: 'a { color: red; Behavior : none }', at: '1:17' },
  { because: 'old browsers of another kind load it', css: 'a { -moz-binding: none }', at: '1:5' },
])('a style sheet is refused at $at when $because', async ({ css, at }) => {
  expect(placed(await foundIn('css', css))[0]).toBe(`refused-css ${at}`)
})

test.each([
  { because: 'NUL', css: 'a { color: red }\0', at: 'bad-characters 1:17' },
  { because: 'form feed', css: 'a {\n\f }', at: 'bad-characters 2:1' },
  { because: 'a lost character', css: 'a { content: "\uFFFD" }', at: 'bad-characters 1:15' },
])('a character that HTML would replace is refused, since the policy would not fit: $because', async ({ css, at }) => {
  expect(placed(await foundIn('css', css))[0]).toBe(at)
})

test.each([
  { because: 'it has pictures of its own', css: `a { background: url(${dot}) }` },
  { because: 'they are in quotation marks', css: `a { background: url( "${dot}" ) }` },
  {
    because: 'they are in image-set()',
    css: `a { background: image-set("${dot}" type("image/png") 1x, url(${dot}) 2x) }`,
  },
  { because: 'they are drawings', css: 'a { background: url("data:image/svg+xml,%3Csvg/%3E") }' },
  { because: 'text only names addresses', css: 'a::before { content: "url(a.png) @import" } /* url(a.png) */' },
  { because: 'names only look like them', css: '.behavior:hover, .url, #import { --curl: my-url(1) }' },
  { because: 'it names fonts', css: '@font-face { font-family: A; src: local("Georgia") } a { font-family: A }' },
  {
    because: 'it is nested',
    css: '@layer a { @media (width > 30rem) { a { &:hover { width: calc(1px + (2px)) } } } }',
  },
  { because: 'it says its encoding', css: '@charset "utf-8";\na[href="}"] { color: red }' },
  { because: 'it is empty', css: '' },
])('a style sheet is taken as it is when $because', async ({ css }) => {
  const root = siteWith('{css: site.css}', { 'content/site.css': `\uFEFF${css}\r\n` })
  expect(placed((await build(options(root))).diagnostics)).toEqual([])
  expect(pageIn(root)).toContain(`${css}</style>`)
})

test.each([
  { of: 'names', css: `a{${'b:c;'.repeat(4_900)}}` },
  { of: 'names with nothing before them', css: 'a '.repeat(9_900) },
  { of: 'blanks', css: `a{b:c${'/**/'.repeat(4_900)}}` },
  { of: 'brackets that close nothing', css: '('.repeat(9_900) + '}'.repeat(9_900) },
])('a style sheet of thousands of $of is read in little time', ({ css }) => {
  const start = performance.now()
  cssFindings({ path: 'site.css', file: 'site.css', text: css, digest: '', stat: { size: 0, time: 0 } })
  expect(performance.now() - start).toBeLessThan(4_000)
})
