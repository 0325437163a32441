import { expect, test } from 'vitest'
import { clean } from '../../src/render/clean-html.ts'

const resolve = (written: string) =>
  /^javascript:/i.test(written) ? undefined : { url: new URL(written, 'https://daily.internal/a/').href }

test.each([
  { html: '<p>a <b>b</b> <i>c</i></p>', clean: '<p>a <b>b</b> <i>c</i></p>', because: 'wanted' },
  {
    html: '<h1>a</h1><h2>b</h2><h6>c</h6>',
    clean: '<h2>a</h2><h3>b</h3><h6>c</h6>',
    because: 'no h1, what is below moves down',
  },
  { html: '<h2>a</h2>', clean: '<h2>a</h2>', because: 'without h1 nothing moves' },
  { html: 'a<script>alert(1)</script>b', clean: 'ab', because: 'scripts go with their text' },
  { html: '<style>p{}</style><svg><a>x</a></svg><math>y</math>z', clean: 'z', because: 'styles and drawings too' },
  { html: '<blink>a</blink>', clean: 'a', because: 'the text of other elements stays' },
  {
    html: '<p onclick="x" style="y" class="z" id="i" data-a="b">a</p>',
    clean: '<p>a</p>',
    because: 'attributes by list',
  },
  {
    html: '<a id="fnref:1">a</a><ol><li id="fn:1">b</li></ol><p id="fn2">c</p><a id="top">d</a><sup id="1fn">e</sup>',
    clean: '<a id="fnref:1">a</a><ol><li id="fn:1">b</li></ol><p>c</p><a>d</a><sup>e</sup>',
    because: 'ids of footnotes only',
  },
  { html: '<a href="javascript:alert(1)">a</a>', clean: '<a>a</a>', because: 'no programs in links' },
  {
    html: '<a href="#fn1">a</a>',
    clean: '<a href="https://daily.internal/a/#fn1">a</a>',
    because: 'anchors are on the page',
  },
  {
    html: '<a href="b">a</a>',
    clean: '<a href="https://daily.internal/a/b">a</a>',
    because: 'every address is absolute',
  },
  {
    html: '<img src="/i.png" alt="a" onerror="x">',
    clean: '<img src="https://daily.internal/i.png" alt="a" />',
    because: 'pictures',
  },
  {
    html: '<img alt="a" srcset="/a,b.png 1x, c.png 2x">',
    clean:
      '<img alt="a" srcset="https://daily.internal/a%2Cb.png 1x, https://daily.internal/a/c.png 2x" src="https://daily.internal/a%2Cb.png" />',
    because: 'commas in srcset, and a picture for readers without it',
  },
  {
    html: '<iframe src="/v" title="A film"></iframe>',
    clean: '<figure><a href="https://daily.internal/v">A film</a></figure>',
    because: 'what is embedded is linked',
  },
  {
    html: '<a href="b">c<iframe src="/v"></iframe></a>',
    clean: '<a href="https://daily.internal/a/b">c</a><figure><a href="https://daily.internal/v">v</a></figure>',
    because: 'no link in a link',
  },
  {
    html: '<object data="/v"><a href="b">c</a></object>',
    clean: '<figure><a href="https://daily.internal/v">v</a></figure>',
    because: 'nor around one',
  },
  { html: '<p>a<div>b</div></p>', clean: '<p>a</p><div>b</div>', because: 'no block in a paragraph' },
  { html: '<article>a</article><nav>b</nav>', clean: '<div>a</div><div>b</div>', because: 'words do not run together' },
  { html: 'a<img alt="b">', clean: 'a', because: 'a picture has an address' },
  { html: '<input type="checkbox" checked>', clean: '<span>☑</span>', because: 'a task is done' },
  { html: '<p>a<p>b', clean: '<p>a</p><p>b</p>', because: 'balanced' },
  {
    html: '<code class="language-js x">a</code>',
    clean: '<code class="language-js">a</code>',
    because: 'the language of code',
  },
  {
    html: '<bdo dir="rtl">a</bdo><span dir="rtl">b</span>',
    clean: 'a<span dir="rtl">b</span>',
    because: 'W3C warns of bdo',
  },
  { html: 'a&#xFDD0;b&#x1fffe;c\u{10FFFF}d', clean: 'abcd', because: 'what Unicode calls no character' },
  { html: 'a&#1;b\u0008c', clean: 'abc', because: 'what XML forbids' },
])('$html becomes $clean: $because', ({ html, clean: wanted }) => {
  expect(clean(html, resolve).html).toBe(wanted)
})
