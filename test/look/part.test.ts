import { expect, test } from 'vitest'
import { build } from '../here.ts'
import { foundIn, options, pageIn, placed, siteWith } from './made.ts'

async function headerOf(html: string): Promise<{ shown: string; found: string[] }> {
  const root = siteWith('{header: h.html}', { 'content/h.html': html })
  const { diagnostics } = await build(options(root))
  const [, shown = ''] = /<section class="own-header">(.*?)<\/section>/s.exec(pageIn(root)) ?? []
  return { shown, found: placed(diagnostics) }
}

const home = 'https://daily.internal/'

test.each([
  {
    because: 'it has parts of a page, and classes',
    html: '<header class="a b"><nav class="c" aria-label="Main"><p class="d">X</p></nav></header><footer>Y</footer>',
    shown: '<header class="a b"><nav class="c" aria-label="Main"><p class="d">X</p></nav></header><footer>Y</footer>',
    found: [],
  },
  { because: 'a link is relative', html: '<a href="a/">X</a>', shown: `<a href="${home}a/">X</a>`, found: [] },
  { because: 'a link is of the site', html: '<a href="/a">X</a>', shown: `<a href="${home}a">X</a>`, found: [] },
  {
    because: 'a link is elsewhere',
    html: '<a href="https://b.test/">X</a>',
    shown: '<a href="https://b.test/">X</a>',
    found: [],
  },
  {
    because: 'a picture is on the host',
    html: '<img src="/a.png" alt="A">',
    shown: `<img src="${home}a.png" alt="A" />`,
    found: [],
  },
  {
    because: 'tags are not closed',
    html: '<nav><ul><li>X<li>Y',
    shown: '<nav><ul><li>X</li><li>Y</li></ul></nav>',
    found: [],
  },
  {
    because: 'a picture is elsewhere',
    html: 'X <img src="//b.test/a.png" alt="A">',
    shown: 'X',
    found: ['removed-html 1:8'],
  },
  {
    because: 'a picture is in it',
    html: 'X <img src="data:image/png,a" alt="A">',
    shown: 'X',
    found: ['removed-html 1:8'],
  },
  { because: 'it has a program', html: 'X\n <script>alert(1)</script>', shown: 'X', found: ['removed-html 2:2'] },
  { because: 'a link has one', html: '<a href="javascript:a()">X</a>', shown: '<a>X</a>', found: ['removed-html 1:4'] },
  { because: 'an attribute has one', html: '<p onclick="a()">X</p>', shown: '<p>X</p>', found: ['removed-html 1:4'] },
  {
    because: 'it has styles',
    html: '<style>a{}</style><p style="a:b">X</p>',
    shown: '<p>X</p>',
    found: ['removed-html 1:1', 'removed-html 1:22'],
  },
  {
    because: 'it has a form',
    html: '<form action="/a"><input name="q"></form>X',
    shown: 'X',
    found: ['removed-html 1:1', 'removed-html 1:19'],
  },
  { because: 'it has a frame', html: '<iframe src="/a"></iframe>X', shown: 'X', found: ['removed-html 1:1'] },
  { because: 'it has a film', html: '<video src="/a.mp4"></video>X', shown: 'X', found: ['removed-html 1:1'] },
  {
    because: 'it has a drawing',
    html: '<svg><a href="/b"><text>Y</text></a></svg>X',
    shown: 'X',
    found: ['removed-html 1:1'],
  },
  {
    because: 'it is a whole page',
    html: '<!doctype html><body onload="a()">X',
    shown: 'X',
    found: ['removed-html 1:1'],
  },
  { because: 'it closes what is ours', html: 'X</section></header></body>', shown: 'X', found: [] },
  { because: 'an id may be taken', html: '<p id="subscribe">X</p>', shown: '<p>X</p>', found: ['removed-html 1:4'] },
  { because: 'a comment is not closed', html: '<p>X</p><!-- Y', shown: '', found: ['lost-text 1:9'] },
])('a header is cleaned when $because', async ({ html, shown, found }) => {
  const made = found[0]?.startsWith('lost-text') // an error: nothing is written
    ? { shown: '', found: placed(await foundIn('header', html)) }
    : await headerOf(html)
  expect(made.found).toEqual(found)
  expect(made.shown.trim()).toBe(shown)
})
