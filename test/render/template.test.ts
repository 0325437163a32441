import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainToHtml } from '../../src/render/markdown.ts'
import { plainMarkdown } from '../../src/render/template/findings.ts'
import { mayHoldLeftovers } from '../../src/render/template/guard.ts'
import type { Known } from '../../src/render/template/known.ts'
import { placesOf } from './places.ts'

/** No tag is known. */
const nothingKnown = (language = 'en'): Known => ({
  tags: {},
  around: { origin: 'https://www.example.org', base: '', file: 'a.md', language, addressOf: () => undefined },
})

const read = (markdown: string, language = 'en') => {
  const { markdown: plain, leftovers } = plainMarkdown(markdown, placesOf(markdown), nothingKnown(language))
  if (plain !== markdown) expect(mayHoldLeftovers(markdown), 'the guard lets it pass').toBe(true)
  return { plain, html: plainToHtml(plain).trim(), leftovers }
}

const textOf = (html: string) =>
  decodeHTML(html.replace(/<\/?(?:strong|em|a|code)[^>]*>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

describe('tags of other tools are left out, and what they enclose stays', () => {
  test.each([
    {
      because: 'a shortcode of Hugo',
      markdown: 'Before {{< ferry-times dock="3" >}} after.',
      text: 'Before after.',
      at: ['1:8'],
    },
    {
      because: 'one with markdown inside',
      markdown: '{{% box %}}\nThe **dock**\n{{% /box %}}',
      text: 'The dock',
      at: ['1:1'],
    },
    { because: 'one that closes itself', markdown: 'Dock {{< icon name="boat" />}}.', text: 'Dock.', at: ['1:6'] },
    {
      because: 'one over several lines',
      markdown: '{{< ferry\n  from="A"\n  to="B" >}}\nText.',
      text: 'Text.',
      at: ['1:1'],
    },
    {
      because: 'Liquid with and without dashes',
      markdown: '{%- if a -%}\nThe dock\n{%- else -%}\nThe quay\n{%- endif -%}',
      text: 'The dock The quay',
      at: ['1:1', '3:1'],
    },
    {
      because: 'a value',
      markdown: 'Ask {{ site.author.name }} or {{page.editor}}.',
      text: 'Ask or.',
      at: ['1:5', '1:31'],
    },
    {
      because: 'a value with a filter',
      markdown: 'Since {{ page.date | date: "%Y" }}, boats.',
      text: 'Since, boats.',
      at: ['1:7'],
    },
    {
      because: 'the same one again is told once',
      markdown: '{{ site.x }} a {{ site.x }} b {{ site.x }}',
      text: 'a b',
      at: ['1:1'],
    },
    {
      because: 'a comment of Nunjucks',
      markdown: 'Boats {# ask the captain #} sail.',
      text: 'Boats sail.',
      at: ['1:7'],
    },
    {
      because: 'a comment of Liquid',
      markdown: 'Boats\n\n{% comment %}\nask *him*\n{% endcomment %}\n\nsail.',
      text: 'Boats sail.',
      at: ['3:1'],
    },
    {
      because: 'what is raw for Liquid stays',
      markdown: '{% raw %}\nWrite {{ name }} and {% tag %}.\n{% endraw %}',
      text: 'Write {{ name }} and {% tag %}.',
      at: ['1:1'],
    },
    { because: 'Handlebars', markdown: '{{#if open}}\nOpen\n{{/if}}', text: 'Open', at: ['1:1'] },
    {
      because: 'helpers and partials',
      markdown:
        '{{ partial "a.html" . }}{{ i18n "b" }}{{ .Get 0 }}{{ "c" | upper }}{{ f(x) }}{{ $y }}{{ site["d"] }}Text',
      text: 'Text',
      at: ['1:1', '1:25', '1:39', '1:51', '1:68', '1:78', '1:86'],
    },
    { because: 'all the text of a link', markdown: '[{{ page.title }}](/a)', text: '/a', at: ['1:2'] },
    {
      because: 'tags of forums',
      markdown: '[quote=Anna]Text[/quote] and [i]more[/i].',
      text: 'Text and more.',
      at: ['1:1', '1:30'],
    },
    { because: 'ERB', markdown: 'It has <%= boats.size %> boats.', text: 'It has boats.', at: ['1:8'] },
    {
      because: 'WordPress',
      markdown: '[caption id="a_1" width="300"]The dock[/caption]\n\n[gallery ids="1,2"]\n\nText',
      text: 'The dock Text',
      at: ['1:1', '3:1'],
    },
    { because: 'a container', markdown: ':::note\nMind the **gap**.\n:::', text: 'Mind the gap.', at: ['1:1'] },
    {
      because: 'a container with a title',
      markdown: ':::tip[By the sea]\nSwim.\n:::',
      text: 'By the sea Swim.',
      at: ['1:1'],
    },
    {
      because: 'a container of Pandoc in another one',
      markdown: ':::: {.columns}\n\n::: {.column}\nLeft\n:::\n\n::::',
      text: 'Left',
      at: ['1:1', '3:1'],
    },
    {
      because: 'a film of a directive',
      markdown: 'Text.\n\n::video[The ferry]{#abc}',
      text: 'Text. The ferry',
      at: ['3:1'],
    },
    {
      because: 'imports and components of MDX',
      markdown:
        "import Map from './map.tsx'\nimport {\n  A,\n  B,\n} from 'b'\n\n<Map points={[1, 2]} />\n\nText {props.name}.",
      text: 'Text.',
      at: ['1:1', '2:1', '7:1', '9:6'],
    },
    {
      because: 'an export of MDX over several lines, with text right after it',
      markdown: 'export const meta = {\n  a: 1,\n\n  b: 2,\n}\nText.',
      text: 'Text.',
      at: ['1:1'],
    },
    {
      because: 'components that enclose indented markdown',
      markdown:
        'import { Tabs, Tab } from \'ui\'\n\n<Tabs>\n    <Tab name="a">\n        The **dock**\n\n        The quay\n    </Tab>\n</Tabs>',
      text: 'The dock The quay',
      at: ['1:1', '3:1', '4:5'],
    },
    {
      because: 'values of MDX in HTML',
      markdown: "<div style={{ color: 'red' }}>\n\nText\n\n</div>",
      text: 'Text',
      at: ['1:1'],
    },
    {
      because: 'kramdown',
      markdown: 'Lead.\n{: .lead}\n\n![a](/a.jpg){: width="3"} and *b*{: .c}',
      text: 'Lead. and b',
      at: ['2:1', '4:13', '4:34'],
    },
    {
      because: 'a class at the end of a paragraph',
      markdown: 'The dock opens. {.small}',
      text: 'The dock opens.',
      at: ['1:17'],
    },
    {
      because: 'a component with comments',
      markdown: "<Map\n  a={{\n    /* it's > 1 */\n    b: 1,\n  }}\n/>\n\nText",
      text: 'Text',
      at: ['1:1'],
    },
    {
      because: 'Pandoc',
      markdown: '[small]{.smallcaps} [a](/b){target="_blank"} `c`{.js}',
      text: 'small a c',
      at: ['1:8', '1:28', '1:49'],
    },
    {
      because: 'a table of contents',
      markdown: '* TOC\n{:toc}\n\nText.\n\n[TOC]\n\nMore.',
      text: 'Text. More.',
      at: ['2:1', '6:1'],
    },
    {
      because: 'links between notes',
      markdown: 'See [[Ferry plan]], [[plan#Costs]] and [[plan|the plan]].',
      text: 'See Ferry plan, plan > Costs and the plan.',
      at: ['1:5', '1:21', '1:40'],
    },
    { because: 'an embedded note', markdown: 'Text\n\n![[plan]]', text: 'Text', at: ['3:1'] },
    {
      because: 'comments of Obsidian',
      markdown: 'Boats %%ask him%% sail.\n\n%%\nask her\n%%\n\nYes.',
      text: 'Boats sail. Yes.',
      at: ['1:7', '3:1'],
    },
    {
      because: 'emphasis around it would stay alone',
      markdown: 'See **{{ page.a }}**, <{{ page.b }}>.',
      text: 'See,.',
      at: ['1:7', '1:24'],
    },
  ])('$because', ({ markdown, text, at }) => {
    const { html, leftovers } = read(markdown)
    expect(textOf(html)).toBe(text)
    expect(leftovers.map(({ line, column }) => `${line}:${column}`)).toEqual(at)
    expect(leftovers.map(({ rule }) => rule)).toEqual(at.map(() => 'template-code'))
  })
})

test.each([
  { because: 'code between backticks', markdown: 'Write `{{< x >}}`, `{% if %}`, ``{# `a` #}``, `[[a]]`, `:::`.' },
  {
    because: 'a block of code',
    markdown:
      '```html\n{{ site.title }}\n{% for a in b %}\n[[menus.main]]\nimport a from "b"\n:::note\n:::\n> [!NOTE]\n# A {#b}\n```',
  },
  { because: 'code by indentation', markdown: 'Text\n\n    {{< figure src="a.jpg" >}}\n    {: .a}\n' },
  { because: 'code in an item', markdown: '- Text\n\n  ```\n  {{ a.b }}\n  ```\n' },
  { because: 'code in HTML', markdown: '<pre>\n{{ a.b }}\n{% x %}\n</pre>\n\nand <code>{{ a.b }}</code>' },
  { because: 'a comment', markdown: 'a <!-- {{ a.b }} --> b' },
  {
    because: 'marks in a text about templates',
    markdown: 'Between {{ and }} is a value, between {% and %} a tag, between {# and #} a comment, and {{ or }} too.',
  },
  {
    because: 'prose and JSON between braces',
    markdown: `He {{ it's raining (a lot) }}, {{ he said "no" }}, {{ costs $5 }}, {{"a": 1}}.`,
  },
  { because: 'words between braces', markdown: 'He {{ as they say }} left. The set {a, b}, {1}, {{1, 2}, {3}}.' },
  {
    because: 'TeX',
    markdown: '$\\frac{a}{b}$, $x^{{y}}$, $x_{{ab}}$, \\textbf{{Title}}, $$\\sqrt[3]{.5} {{ab} \\over c}$$',
  },
  { because: 'three braces', markdown: '{{{ raw }}} and {{{a.b}}}' },
  { because: 'JavaScript and CSS', markdown: 'Then () => { return { a: 1 } } and a { color: red; } and {:a => 1}.' },
  {
    because: 'brackets',
    markdown: 'In [[1]](/a), x[[y]], [[1]], [ -f a ], [[ -f a ]], [sic], [video], [see "a" b], [1][2], a[b c="d"].',
  },
  {
    because: 'a link in brackets',
    markdown: '[[plan]](https://a.example/) and [[ref]] here\n\n[ref]: https://a.example/',
  },
  {
    because: 'full-width colons and lines of colons',
    markdown: '注意：：：这里\n\n:::\n\n::: warning without an end\n\na:::b and :) :: x',
  },
  { because: 'signs of percent', markdown: 'Write %% for a sign of percent, 100%% sure, %%i and %%j, 5 %% and 6 %%.' },
  {
    because: 'sentences that begin like code',
    markdown: 'import duties rose by 3 %.\n\nexport figures fell from "good" to bad.\n\nimport from China',
  },
  { because: 'an ordinary quotation', markdown: '> Text [!NOTE] here\n\n> [!NOTE](/a)' },
  {
    because: 'HTML in capitals, and types of a program',
    markdown: '<B>Bold</B> and `List<String>`, <CENTER>x</CENTER>',
  },
  { because: 'expressions of a text that is no MDX', markdown: 'The value {props.name} is {a.b}.' },
])('nothing changes and nothing is said of $because', ({ markdown }) => {
  expect(read(markdown)).toMatchObject({ plain: markdown, leftovers: [] })
})

test.each([
  {
    because: 'of Jekyll',
    code: '{% highlight ruby linenos %}\n# a *b*\n{{ c }}\n{% endhighlight %}',
    html: '<pre><code class="language-ruby"># a *b*\n{{ c }}\n</code></pre>',
  },
  {
    because: 'of Hugo',
    code: '{{< highlight go "linenos=table" >}}\n```\na\n{{< /highlight >}}',
    html: '<pre><code class="language-go">```\na\n</code></pre>',
  },
  {
    because: 'in a line',
    code: 'Run {{< highlight sh >}}ls *{{< /highlight >}} now',
    html: '<p>Run <code>ls *</code> now</p>',
  },
])('the code that a tag encloses stays code: $because', ({ code, html }) => {
  const found = read(code)
  expect(found.html).toBe(html)
  expect(found.leftovers).toHaveLength(1)
})

test.each([
  {
    because: 'a reference of Hugo',
    markdown: 'See [the plan]({{< ref "docks/plan.md" >}}).',
    html: '<p>See the plan.</p>',
    hint: '[the plan](plan.md)',
  },
  {
    because: 'a post of Jekyll',
    markdown: 'See [the *plan*]({% post_url 2019-10-01-plan %}).',
    html: '<p>See the <em>plan</em>.</p>',
    hint: '[the *plan*](2019-10-01-plan.md)',
  },
  {
    because: 'the address of the site',
    markdown: 'See [the plan]({{ site.baseurl }}/a/b "T").',
    html: '<p>See the plan.</p>',
    hint: '[the plan](/a/b "T")',
    fix: 'See [the plan](/a/b "T").',
  },
  {
    because: 'a filter',
    markdown: '- [a]({{ \'/a\' | relative_url }}) [b]({{ "/b" | absURL }})',
    html: '<ul>\n<li>a b</li>\n</ul>',
    hint: '[a](/a)',
    fix: '- [a](/a) [b](/b)',
  },
  { because: 'two tags', markdown: '[a]({{ site.url }}{% link a.md %})', html: '<p>a</p>', hint: '[a](https://...)' },
  {
    because: 'a picture',
    markdown: 'See ![the dock]({{ site.baseurl }}/dock.jpg) here.',
    html: '<p>See here.</p>',
    hint: '![the dock](/dock.jpg)',
    fix: 'See ![the dock](/dock.jpg) here.',
  },
  {
    because: 'an attribute',
    markdown: 'See <a href="{{ site.baseurl }}/a" title="x">the plan</a>.',
    html: '<p>See <a title="x">the plan</a>.</p>',
    hint: 'href="/a"',
    fix: 'See <a href="/a" title="x">the plan</a>.',
  },
  {
    because: 'a picture of HTML',
    markdown: 'See <img alt="x" src="{{ page.image }}" width="3"> here.',
    html: '<p>See here.</p>',
    hint: 'src="https://..."',
  },
  {
    because: 'a line of its own',
    markdown: 'See [the plan][1], [1] and `[1]`.\n\n[1]: {{ site.url }}/plan/',
    html: '<p>See the plan, 1 and <code>[1]</code>.</p>',
    hint: '[1]: /plan/',
    fix: '[1]: /plan/',
  },
])('a link whose address is a tag is left out: $because', ({ markdown, html, hint, fix }) => {
  const found = read(markdown)
  expect(found.html).toBe(html)
  expect(found.leftovers[0]?.hint).toContain(hint)
  expect(found.leftovers[0]?.fix?.replacement).toBe(fix)
})

test.each([
  { tag: '{{< figure src="dock.jpg" alt="The dock" >}}', fix: '![The dock](dock.jpg)' },
  {
    tag: '{{< figure src="dock.jpg" alt="The [old] dock" caption="By \\"A\\"" >}}',
    fix: '![The \\[old\\] dock](dock.jpg "By \\"A\\"")',
  },
  {
    tag: '{{< figure src="my dock.jpg" title="The dock" link="https://a.example/" >}}',
    fix: '[![The dock](<my dock.jpg>)](https://a.example/)',
  },
  { tag: '{% include figure.html url="/dock.jpg" caption="The dock" %}', fix: '![The dock](/dock.jpg)' },
  { tag: '{% asset_img dock.jpg "The dock" %}', fix: '![The dock](dock.jpg)' },
  { tag: '{{< youtube dQw4w9WgXcQ >}}', fix: '[Film](https://www.youtube.com/watch?v=dQw4w9WgXcQ)' },
  {
    tag: '{% youtube id="dQw4w9WgXcQ" title="The ferry" %}',
    fix: '[The ferry](https://www.youtube.com/watch?v=dQw4w9WgXcQ)',
  },
  { tag: '{{< tweet user="a" id="123" >}}', fix: '[Post](https://x.com/a/status/123)' },
  { tag: '![[dock.jpg|The dock]]', fix: '![The dock](dock.jpg)' },
  { tag: '[video src="https://a.example/a.mp4"]', fix: '[Film](https://a.example/a.mp4)' },
  { tag: '{{< gist a 1f2e >}}', fix: '[Code](https://gist.github.com/a/1f2e)' },
  { tag: '![[dock.jpg|300]]', fix: undefined },
  { tag: '{{< figure src="dock.jpg" >}}', fix: undefined },
])('what to write for $tag', ({ tag, fix }) => {
  const { leftovers } = read(`> Text ${tag} text`)
  expect(leftovers).toHaveLength(1)
  expect(leftovers[0]?.message).toMatch(/will not see|is left out$|left out\.$/)
  expect(leftovers[0]?.fix?.replacement).toBe(fix && `> Text ${fix} text`)
  expect(read(`> Text ${fix} text`).leftovers).toEqual([])
})

test.each([
  {
    language: 'en',
    markdown: '> [!NOTE]\n> Mind the gap.',
    html: '<blockquote>\n<p><strong>Note:</strong>\nMind the gap.</p>\n</blockquote>',
  },
  {
    language: 'zh-CN',
    markdown: '> [!WARNING]\n> 小心。',
    html: '<blockquote>\n<p><strong>警告：</strong>\n小心。</p>\n</blockquote>',
  },
  {
    language: 'fr',
    markdown: '> [!TIP]\n>\n> - Un\n> - Deux',
    html: '<blockquote>\n<p><strong>Conseil\u00a0:</strong></p>\n<ul>\n<li>Un</li>\n<li>Deux</li>\n</ul>\n</blockquote>',
  },
  {
    language: 'de',
    markdown: '> [!faq]- Wann?\n> Um drei.',
    html: '<blockquote>\n<p><strong>Frage: Wann?</strong></p>\n<p>Um drei.</p>\n</blockquote>',
  },
  {
    language: 'en',
    markdown: '- Item\n\n  > [!Tip]\n  > Swim.',
    html: '<ul>\n<li><p>Item</p>\n<blockquote>\n<p><strong>Tip:</strong>\nSwim.</p>\n</blockquote>\n</li>\n</ul>',
  },
  {
    language: 'en',
    markdown: '> [!recipe]\n> Salt.',
    html: '<blockquote>\n<p><strong>Recipe:</strong>\nSalt.</p>\n</blockquote>',
  },
  {
    language: 'es',
    markdown: '## Muelle {#el-muellé}\n\nBarcos {#b .c}\n======',
    html: '<h2>Muelle</h2>\n<h1>Barcos</h1>',
  },
])('without a finding, in $language: $markdown', ({ language, markdown, html }) => {
  expect(read(markdown, language)).toMatchObject({ html, leftovers: [] })
})

test.each([
  {
    because: 'a picture',
    markdown: '<figure>\n![The dock](/dock.jpg)\n<figcaption>Old</figcaption>\n</figure>',
    line: 2,
    write: '<img src="/dock.jpg" alt="The dock">',
  },
  {
    because: 'a heading after a list',
    markdown: '<ul><li>One</li></ul>\n### The dock\nText with [a link](/a).',
    line: 2,
    write: '\n### The dock',
  },
  {
    because: 'bold text in a block',
    markdown: '<div>\n  **Mind** the gap.\n</div>',
    line: 2,
    write: '\n**Mind** the gap.',
  },
  {
    because: 'a link in an item',
    markdown: '<ul>\n  <li>See [a](/b) & `c`</li>\n</ul>',
    line: 2,
    write: '  <li>See <a href="/b">a</a> &amp; <code>c</code></li>',
  },
  {
    because: 'a list',
    markdown: '<details>\n<summary>More</summary>\n- One\n- Two\n</details>',
    line: 3,
    write: '\n- One',
  },
  { because: 'a block of code', markdown: '<div>\n```\na\n```\n</div>', line: 2, write: '\n```' },
])('markdown inside HTML is read: $because', ({ markdown, line, write }) => {
  const { html, leftovers } = read(markdown)
  expect(leftovers).toMatchObject([{ rule: 'raw-markdown', line, fix: { line, replacement: write } }])
  const mended = markdown
    .split('\n')
    .with(line - 1, write)
    .join('\n')
  expect(read(mended)).toMatchObject({ leftovers: [], html })
  expect(html).not.toMatch(/\*\*|\]\(|#|`/)
})

test.each([
  { because: 'an empty line', markdown: '<div>\n\n**a** [b](/c)\n\n</div>' },
  { because: 'code', markdown: '<pre>\n**a**\n# b\n</pre>\n<p><code>[a](/b)</code></p>' },
  { because: 'a script', markdown: '<script>\nlet a = `b` // **c** [d](/e)\n</script>' },
  { because: 'a comment', markdown: '<!-- **a** -->\n<div>\n<!--\n# b\n-->\n</div>' },
  {
    because: 'stars, lines and brackets of a text',
    markdown: '<p>2 * 3 * 4, 2**3**4, a_b_c, f[a](b), [1](2), * note\n- dash - dash</p>',
  },
  { because: 'attributes', markdown: '<div title="**a** [b](/c)">\nText\n</div>' },
  { because: 'a tag in a paragraph', markdown: '<b>a</b> **b** and [c](/d)' },
])('nothing is said of HTML with $because', ({ markdown }) => {
  expect(read(markdown)).toMatchObject({ plain: markdown, leftovers: [] })
})

const marks =
  '{{ }} {{< >}} {{% %}} {% %} {# #} <% %> [[ ]] ![[ ::: %% {: {# } { [ ] ( ) ` ** > - # import export " = | / . \n \n\n'.split(
    ' ',
  )

test('no word outside a tag vanishes without a finding', () => {
  const word = fc.integer({ min: 0, max: 99 }).map((number) => `wort${number}`)
  const piece = fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...marks) })
  const text = fc.array(fc.tuple(piece, fc.constantFrom(' ', '', '\n')), { maxLength: 30 })
  fc.assert(
    fc.property(text, (pieces) => {
      const markdown = pieces.flat().join('')
      const before = plainToHtml(markdown).match(/wort\d+/g) ?? []
      const { html, leftovers } = read(markdown)
      const left = new Set(html.match(/wort\d+/g))
      const lost = before.filter((one) => !left.has(one))
      if (leftovers.length === 0) expect(lost).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  '{{< a ',
  '{{ a }} ',
  '{% a %}',
  '{% highlight a %}\n',
  '[[a',
  '[[a]] ',
  '%%a ',
  ':::a\n',
  '{: .a}',
  '[a b="',
  '[a]({{ b }}',
  '[1]: {{ b }}\n[a][1] ',
  '<A b={',
  'export const a = {\n',
  '<div>\n**a**\n',
  '> [!NOTE]\n',
])('thousands of %j take time that grows with them', (piece) => {
  const time = (count: number) => {
    const markdown = piece.repeat(count)
    const begin = performance.now()
    plainMarkdown(markdown, placesOf(''), nothingKnown())
    return performance.now() - begin
  }
  time(500)
  expect(time(8_000)).toBeLessThan(Math.max(2_000, 10 * time(2_000)))
})
