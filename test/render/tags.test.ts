import { relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { article, filesOf, folder, put, site } from '../folder.ts'
import { build } from '../here.ts'

/** The tags that the tables are about, as a preset would know them. */
const tags = `tags:
  figure: figure
  img: image
  asset_img: assetImage
  asset_path: assetPath
  asset_link: assetLink
  youtube: youtube
  vimeo: vimeo
  gist: gist
  x: x
  tweet: x
  instagram: instagram
  ref: ref
  relref: ref
  link: ref
  post_url: ref
  post_path: ref
  "@/": ref
  post_link: refLink
  site.url: siteUrl
  site.baseurl: baseurl
  relative_url: relativeUrl
  absolute_url: absoluteUrl
  url: relativeUrl
  highlight: highlight
  codeblock: highlight
  details: details
  blockquote: quote
  pullquote: pullquote
  button: link
  note: alert
  notice: alert
  raw: raw
  comment: comment
  box: text
  toc: none
  aside: alert
`

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The HTML of the article `docks/ferry.md` with this text, and what was found in it. */
async function published(body: string, { address = 'https://daily.internal/' } = {}) {
  const out = folder()
  const content = folder({
    'site.yaml': `${site.replace('https://daily.internal/', address)}${tags}`,
    'docks/ferry.md': article({ title: 'The ferry', date: '2019-11-02', body: `Lead.\n\n${body}\n\nEnd.` }),
    'docks/plan.md': article({ title: 'The plan', more: 'url: https://daily.internal/docks/the-plan/\n' }),
    'old/2019-10-01-map/index.md': article({ title: 'The map', date: '2019-10-01' }),
    'old/2019-09-01-my Old map.md': article({ title: 'The old map', date: '2019-09-01' }),
    'docks/dock.png': png,
    'docks/ferry/dock.png': png,
  })
  const { diagnostics } = await build({ content, out, now: new Date('2020-01-01') })
  const json = filesOf(out).get('feed.json')
  const items: { title: string; content_html: string; summary: string }[] = json ? JSON.parse(String(json)).items : []
  const item = items.find(({ title }) => title === 'The ferry')
  const html = (item?.content_html ?? '').replace(/^<p>Lead.<\/p>\n|\n?<p>End.<\/p>\n?$/g, '').trim()
  const found = diagnostics
    .filter(({ file }) => file.endsWith('ferry.md'))
    .map(({ line, column, rule }) => `${line - 7}:${column} ${rule}`)
  return { html, found, summary: item?.summary }
}

describe('figure of Hugo', () => {
  test.each([
    {
      because: 'a picture beside the article, with all that it can have',
      body: '{{< figure src="dock.png" alt="The dock" caption="By the *quay*" title="T" attr="Li" attrlink="https://a.example/" link="https://b.example/" >}}',
      html: '<figure><a href="https://b.example/"><img src="https://daily.internal/ferry/dock.6b7fa434.png" alt="The dock" width="1" height="1" /></a><figcaption><strong>T</strong> By the <em>quay</em> <small><a href="https://a.example/">Li</a></small></figcaption></figure>',
      found: [],
    },
    {
      because: 'a caption describes the picture, and markdown goes on in the next line',
      body: '{{% figure src="dock.png" caption="By the [quay](https://a.example/)" %}}\n**Text** goes on.',
      html: '<figure><img src="https://daily.internal/ferry/dock.6b7fa434.png" alt="By the quay" width="1" height="1" /><figcaption>By the <a href="https://a.example/">quay</a></figcaption></figure><p><strong>Text</strong> goes on.</p>',
      found: [],
    },
    {
      because: 'a picture without words',
      body: '{{< figure src="/dock.png" >}}',
      html: '<figure><img src="https://daily.internal/dock.png" alt="" /></figure>',
      found: ['1:1 missing-alt'],
    },
    {
      because: 'a picture without an address',
      body: '{{< figure >}}',
      html: '',
      found: ['1:1 template-code'],
    },
    {
      because: 'a picture that is not there',
      body: '{{< figure src="none.png" alt="a" >}}',
      html: '',
      found: ['1:1 bad-picture'],
    },
    {
      because: 'in a line, with characters of markdown',
      body: 'In a {{< figure src="/dock.png" alt="a | b *c*" >}} line.',
      html: '<p>In a </p><figure><img src="https://daily.internal/dock.png" alt="a | b *c*" /></figure> line.',
      found: [],
    },
    {
      because: 'in an item and in a quotation',
      body: '- item\n\n  {{< figure src="/dock.png" alt="a" >}}\n  **more**\n\n> {{< figure src="/dock.png" alt="b" >}}\n> **text**',
      html: '<ul>\n<li><p>item</p>\n<figure><img src="https://daily.internal/dock.png" alt="a" /></figure><p><strong>more</strong></p>\n</li>\n</ul>\n<blockquote>\n<figure><img src="https://daily.internal/dock.png" alt="b" /></figure><p><strong>text</strong></p>\n</blockquote>',
      found: [],
    },
    {
      because: 'in a table',
      body: '| a | b |\n| - | - |\n| {{< figure src="/a.png" alt="x" caption="y|z" >}} | c |',
      html: '<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody><tr>\n<td><figure><img src="https://daily.internal/a.png" alt="x" /><figcaption>y|z</figcaption></figure></td>\n<td>c</td>\n</tr>\n</tbody></table>',
      found: [],
    },
    {
      because: 'in HTML',
      body: '<div>\n{{< figure src="/a.png" alt="x" >}}\n<p>Text</p>\n</div>',
      html: '<div>\n<figure><img src="https://daily.internal/a.png" alt="x" /></figure>\n<p>Text</p>\n</div>',
      found: [],
    },
    {
      because: 'over several lines',
      body: '{{< figure\n  src="/a.png"\n  alt="x"\n>}}',
      html: '<figure><img src="https://daily.internal/a.png" alt="x" /></figure>',
      found: [],
    },
  ])('$because', async ({ body, html, found }) => {
    expect(await published(body)).toMatchObject({ html, found })
  })
})

describe('films and posts', () => {
  test.each([
    {
      because: 'of Hugo',
      body: '{{< youtube id="dQw4w9WgXcQ" title="The ferry" start=30 >}}',
      html: '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=30">Video: The ferry</a></figure>',
      found: [],
    },
    {
      because: 'of Liquid, with dashes',
      body: '{%- youtube dQw4w9WgXcQ -%}',
      html: '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: YouTube</a></figure>',
      found: [],
    },
    {
      because: 'of Zola',
      body: '{{ youtube(id="dQw4w9WgXcQ", autoplay=true) }}',
      html: '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: YouTube</a></figure>',
      found: [],
    },
    {
      because: 'of Docusaurus and others',
      body: '::youtube[The ferry]{#dQw4w9WgXcQ}',
      html: '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: The ferry</a></figure>',
      found: [],
    },
    {
      because: 'of WordPress',
      body: '[youtube id="dQw4w9WgXcQ"]',
      html: '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: YouTube</a></figure>',
      found: [],
    },
    {
      because: 'of MDX',
      body: '<YouTube id={"dQw4w9WgXcQ"} />',
      html: '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: YouTube</a></figure>',
      found: [],
    },
    {
      because: 'without an id',
      body: '{{< youtube >}}',
      html: '',
      found: ['1:1 template-code'],
    },
    {
      because: 'with what is no id',
      body: '{{< vimeo the-ferry >}}',
      html: '',
      found: ['1:1 template-code'],
    },
    {
      because: 'of Vimeo',
      body: '{{< vimeo 146022717 >}}',
      html: '<figure><a href="https://vimeo.com/146022717">Video: Vimeo</a></figure>',
      found: [],
    },
    {
      because: 'of GitHub',
      body: '{{< gist spf13 7896402 "img.html" >}}\n\n{% gist parkr/931c1c8d465a04042403 %}',
      html: '<figure><a href="https://gist.github.com/spf13/7896402">img.html</a></figure><figure><a href="https://gist.github.com/parkr/931c1c8d465a04042403">gist.github.com</a></figure>',
      found: [],
    },
    {
      because: 'of X and Instagram',
      body: '{{< x user="a" id="123" >}}\n\n{{< tweet 877500564405444608 >}}\n\n{{< instagram CxOWiQNP2MO >}}',
      html: '<figure><a href="https://x.com/a/status/123">Post: X</a></figure><figure><a href="https://x.com/i/status/877500564405444608">Post: X</a></figure><figure><a href="https://www.instagram.com/p/CxOWiQNP2MO/">Post: Instagram</a></figure>',
      found: [],
    },
  ])('$because', async ({ body, html, found }) => {
    expect(await published(body)).toMatchObject({ html, found })
  })
})

describe('addresses of other articles', () => {
  test.each([
    {
      because: 'Hugo: beside it, from the root, by name, as text',
      body: '[a]({{< relref "plan.md#costs" >}}) [b]({{< ref path="/docks/plan" >}}) [c]({{% ref plan %}}) {{< ref "plan" >}} [d]({{< ref "#e" >}})',
      html: '<p><a href="https://daily.internal/docks/the-plan/#costs">a</a> <a href="https://daily.internal/docks/the-plan/">b</a> <a href="https://daily.internal/docks/the-plan/">c</a> <a href="https://daily.internal/docks/the-plan/">https://daily.internal/docks/the-plan/</a> <a href="https://daily.internal/ferry/#e">d</a></p>',
      found: [],
    },
    {
      because: 'Jekyll: posts and pages, also in a line of its own',
      body: '[a]({% post_url 2019-10-01-map %}) [b]({% link old/_posts/2019-10-01-map.md %}) [c][1] [d]({{ site.baseurl }}{% link files/a.pdf %})\n\n[1]: {{ site.url }}{% post_url old/2019-10-01-map %} "T"',
      html: '<p><a href="https://daily.internal/map/">a</a> <a href="https://daily.internal/map/">b</a> <a href="https://daily.internal/map/" title="T">c</a> <a href="https://daily.internal/files/a.pdf">d</a></p>',
      found: [],
    },
    {
      because: 'Jekyll: a name with blanks',
      body: '[a]({% post_url 2019-09-01-my Old map %})',
      html: '<p><a href="https://daily.internal/my-old-map/">a</a></p>',
      found: [],
    },
    {
      because: 'Zola',
      body: '[a](@/docks/plan.md#a) `[b](@/docks/plan.md)`',
      html: '<p><a href="https://daily.internal/docks/the-plan/#a">a</a> <code>[b](@/docks/plan.md)</code></p>',
      found: [],
    },
    {
      because: 'Hexo',
      body: '{% post_link plan The *plan* %} [a]({% post_path plan %})',
      html: '<p><a href="https://daily.internal/docks/the-plan/">The *plan*</a> <a href="https://daily.internal/docks/the-plan/">a</a></p>',
      found: [],
    },
    {
      because: 'in HTML',
      body: '<a href="{{< ref "plan" >}}">a</a> <a href="{% post_url 2019-10-01-nothing %}">b</a>',
      html: '<p><a href="https://daily.internal/docks/the-plan/">a</a> <a>b</a></p>',
      found: ['1:45 broken-link'],
    },
    {
      because: 'one that is not there',
      body: '[the *map*]({% post_url 2019-10-01-nothing %}), {{< ref "nothing" >}} and {% post_link nothing Words %}',
      html: '<p>the <em>map</em>, and Words</p>',
      found: ['1:13 broken-link', '1:49 broken-link', '1:75 broken-link'],
    },
    {
      because: 'other links',
      body: '{% button The page https://a.example/ %} {{< button href="/b" text="B *c*" >}} {{< button >}}',
      html: '<p><a href="https://a.example/">The page</a> <a href="https://daily.internal/b">B *c*</a></p>',
      found: ['1:80 template-code'],
    },
    {
      because: 'a link without a text',
      body: '{% post_link plan %}',
      html: '<p><a href="https://daily.internal/docks/the-plan/">plan</a></p>',
      found: ['1:1 template-code'],
    },
    {
      because: 'no name',
      body: '[a]({{< ref >}})',
      html: '<p>a</p>',
      found: ['1:5 template-code'],
    },
    {
      because: 'not there in a line of its own',
      body: '[a][1] and [b]\n\n[1]: {% post_url nothing %}\n[b]: {{ site.url }}{{ page.url }}',
      html: '<p>a and b</p>',
      found: ['3:6 broken-link', '4:6 template-code'],
    },
  ])('$because', async ({ body, html, found }) => {
    expect(await published(body)).toMatchObject({ html, found })
  })
})

describe('addresses of the site', () => {
  test.each([
    {
      because: 'of Jekyll',
      body: '[a]({{ site.url }}/a) [b]({{ site.baseurl }}/b) [c]({{site.url}}{{site.baseurl}}/c "T") {{ site.url }}',
      html: '<p><a href="https://daily.internal/a">a</a> <a href="https://daily.internal/b">b</a> <a href="https://daily.internal/c" title="T">c</a> <a href="https://daily.internal/">https://daily.internal</a></p>',
      found: [],
    },
    {
      because: 'filters',
      body: '[a]({{ "/a" | relative_url }}) [b]({{ \'/b\' | absolute_url }}) ![c]({{ "/c.jpg" | prepend: site.baseurl }}) [d]({{ "/d/" | url }}) [e]({{ site.url | append: "/e" }})',
      html: '<p><a href="https://daily.internal/a">a</a> <a href="https://daily.internal/b">b</a> <img src="https://daily.internal/c.jpg" alt="c" /> <a href="https://daily.internal/d/">d</a> <a href="https://daily.internal/e">e</a></p>',
      found: [],
    },
    {
      because: 'in HTML',
      body: '<img src="{{ site.baseurl }}/a.png" alt="a"> <a href=\'{{ "/b" | relative_url }}\'>b</a>',
      html: '<p><img src="https://daily.internal/a.png" alt="a" /> <a href="https://daily.internal/b">b</a></p>',
      found: [],
    },
    {
      because: 'a filter that is not known',
      body: '[a]({{ "/a" | relative_url | upper }})',
      html: '<p>a</p>',
      found: ['1:5 template-code'],
    },
    {
      because: 'a site in a folder: not twice before the address of an article',
      body: '[a]({{ site.baseurl }}{% post_url 2019-10-01-map %}) [b]({{ site.url }}{{ site.baseurl }}/b) [c]({% post_url 2019-10-01-map %}) {% img c.png %}',
      html: '<p><a href="https://daily.internal/sub/map/">a</a> <a href="https://daily.internal/sub/b">b</a> <a href="https://daily.internal/sub/map/">c</a> <img src="https://daily.internal/sub/c.png" alt="" /></p>',
      found: ['1:129 missing-alt'],
      address: 'https://daily.internal/sub/',
    },
    {
      because: 'with another tag that is not known',
      body: '[a]({{ site.url }}{{ page.url }})',
      html: '<p>a</p>',
      found: ['1:19 template-code'],
    },
  ])('$because', async ({ body, html, found, address }) => {
    expect(await published(body, { address })).toMatchObject({ html, found })
  })
})

describe('code and text', () => {
  test.each([
    {
      because: 'code of Jekyll',
      body: '{% highlight ruby linenos %}\n{{ a }} *b*\n{% endhighlight %}',
      html: '<pre><code class="language-ruby">{{ a }} *b*\n</code></pre>',
      found: [],
    },
    {
      because: 'code of Hugo, in an item',
      body: '1. a\n   {{< highlight go "linenos=table" >}}\n   b()\n   {{< /highlight >}}\n2. c',
      html: '<ol>\n<li>a<pre><code class="language-go">b()\n</code></pre>\n</li>\n<li>c</li>\n</ol>',
      found: [],
    },
    {
      because: 'code of Hexo',
      body: '{% codeblock The title lang:js https://a.example/ source %}\na()\n\nb()\n{% endcodeblock %}',
      html: '<figure><pre><code class="language-js">a()\n\nb()\n</code></pre>\n<figcaption><strong>The title</strong> <a href="https://a.example/">source</a></figcaption></figure>',
      found: [],
    },
    {
      because: 'text with the tags in it, in code too',
      body: '{% raw %}\nWrite {{ name }} and {% figure %}.\n{% endraw %}\n\n`{% raw %}{{ x }}{% endraw %}` and {% raw %}{{ raw }}{% endraw %}.\n\n```\n{% raw %}\n{{ y }}\n{% endraw %}\n```',
      html: '<p>Write {{ name }} and {% figure %}.</p>\n<p><code>{{ x }}</code> and {{ raw }}.</p>\n<pre><code>{{ y }}\n</code></pre>',
      found: [],
    },
    {
      because: 'tags that are shown',
      body: 'Write {{</* figure src="a" */>}} or `{{%/* x */%}}` and {{/* n(a=1) */}}.',
      html: '<p>Write {{&lt; figure src="a" &gt;}} or <code>{{% x %}}</code> and {{ n(a=1) }}.</p>',
      found: [],
    },
    {
      because: 'a comment',
      body: 'A {% comment %}\nask *him* {{ page.a }}\n{% endcomment %} b {# ask her #} c.',
      html: '<p>A b c.</p>',
      found: [],
    },
    {
      because: 'what it encloses, or nothing of it',
      body: 'A {% box %}**b**{% endbox %} c {{< toc >}} d.\n\n{{% toc %}}\nx {{ page.a }}\n{{% /toc %}}',
      html: '<p>A <strong>b</strong> c d.</p>',
      found: [],
    },
    {
      because: 'tags in code',
      body: '`{{< figure src="a" >}}`\n\n    {% youtube x %}\n\n```\n{{< ref "plan" >}}\n```',
      html: '<p><code>{{&lt; figure src="a" &gt;}}</code></p>\n<pre><code>{% youtube x %}\n</code></pre>\n<pre><code>{{&lt; ref "plan" &gt;}}\n</code></pre>',
      found: [],
    },
  ])('$because', async ({ body, html, found }) => {
    expect(await published(body)).toMatchObject({ html, found })
  })
})

describe('folded text and quotations', () => {
  test.each([
    {
      because: 'folded text of Zola with a film in it',
      body: '{% details(summary="More *of* it") %}\n**Text** {{ youtube(id="dQw4w9WgXcQ") }}\n\nand more\n{% end %}\nLast.',
      html: '<details><summary>More <em>of</em> it</summary><p><strong>Text</strong> </p><figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: YouTube</a></figure>\n<p>and more</p>\n</details><p>Last.</p>',
      found: [],
    },
    {
      because: 'in one line',
      body: '{{% details title="A" open=true %}}Text{{% /details %}}',
      html: '<details open><summary>A</summary><p>Text</p>\n</details>',
      found: [],
    },
    {
      because: 'one in another one, with items',
      body: '{{< details "A" >}}\n- a\n- x\n  {{< details "B" >}}\n  **c**\n  {{< /details >}}\n- y\n{{< /details >}}',
      html: '<details><summary>A</summary><ul>\n<li><p>a</p>\n</li>\n<li><p>x</p>\n<details><summary>B</summary><p><strong>c</strong></p>\n</details>\n</li>\n<li><p>y</p>\n</li>\n</ul>\n</details>',
      found: [],
    },
    {
      because: 'not closed',
      body: '{{< details "A" >}}never closed',
      html: '<p>never closed</p>',
      found: ['1:1 template-code'],
    },
    {
      because: 'quotations of Hexo',
      body: '{% blockquote Li Lei, The Quay %}\nA *b*\n{% endblockquote %}\n\n{% blockquote Li https://a.example/ The page %}\nC\n{% endblockquote %}\n\n{% pullquote right %}\nD\n{% endpullquote %}',
      html: '<blockquote><p>A <em>b</em></p>\n<div><strong>Li Lei</strong>, <cite>The Quay</cite></div></blockquote><blockquote><p>C</p>\n<div><strong>Li</strong>, <cite><a href="https://a.example/">The page</a></cite></div></blockquote><blockquote><p>D</p>\n</blockquote>',
      found: [],
    },
    {
      because: 'a quotation that is a parameter',
      body: '{{< blockquote text="A *b*" cite="The *Quay*" footer="Li" >}}',
      html: '<blockquote><p>A <em>b</em></p><div><strong>Li</strong>, <cite>The <em>Quay</em></cite></div></blockquote>',
      found: [],
    },
    {
      because: 'notes of Liquid and Hugo',
      body: '{% note %}\nText\n{% endnote %}\n\n{{% notice warning "Watch out" %}}\nText\n{{% /notice %}}',
      html: '<blockquote><p><strong>Note:</strong></p><p>Text</p>\n</blockquote><blockquote><p><strong>Warning: Watch out</strong></p><p>Text</p>\n</blockquote>',
      found: [],
    },
    {
      because: 'notes of Docusaurus',
      body: ':::note[Look]\nText **b**\n:::\n\n:::other\nx\n:::',
      html: '<blockquote><p><strong>Note: Look</strong></p><p>Text <strong>b</strong></p>\n</blockquote><p>x</p>',
      found: ['5:1 template-code'],
    },
    {
      because: 'notes of MDX',
      body: 'import { Aside } from "a"\n\n<Aside type="tip">\n\nText\n\n</Aside>\n\n<Figure src={pic} alt="a" />',
      html: '<blockquote><p><strong>Tip:</strong></p><p>Text</p>\n</blockquote>',
      found: ['1:1 template-code', '9:1 template-code'],
    },
  ])('$because', async ({ body, html, found }) => {
    expect(await published(body)).toMatchObject({ html, found })
  })
})

describe('files of Hexo', () => {
  test.each([
    {
      because: 'a picture in the folder of the article',
      body: '{% asset_img right dock.png 30 20 "The dock" "A dock" %}',
      html: '<figure><img src="https://daily.internal/ferry/dock.6b7fa434.png" alt="A dock" width="30" height="20" /><figcaption>The dock</figcaption></figure>',
      found: [],
    },
    {
      because: 'a picture that is not there',
      body: '{% asset_img none.png "A dock" %}',
      html: '',
      found: ['1:1 bad-picture'],
    },
    {
      because: 'a picture of the site, in a line',
      body: 'A {% img left /a.png 3 4 \'"T" "A"\' %} b',
      html: '<p>A <img src="https://daily.internal/a.png" alt="A" width="3" height="4" /> b</p>',
      found: [],
    },
    {
      because: 'links',
      body: '[a]({% asset_path dock.png %}) {% asset_link dock.png The dock %} {% asset_link %}',
      html: '<p><a href="https://daily.internal/ferry/dock.6b7fa434.png">a</a> <a href="https://daily.internal/ferry/dock.6b7fa434.png">The dock</a></p>',
      found: ['1:67 template-code'],
    },
  ])('$because', async ({ body, html, found }) => {
    expect(await published(body)).toMatchObject({ html, found })
  })
})

test('no film, picture, code or caption is in the summary', async () => {
  const body =
    '{{< youtube dQw4w9WgXcQ >}}\n\n{{< figure src="/a.png" alt="A" caption="B" >}}\n\n{% codeblock A %}\na\n{% endcodeblock %}'
  expect(await published(body)).toMatchObject({ summary: 'Lead. End.', found: [] })
})

test('an article is rendered again when the one that its tag names is published', async () => {
  const content = folder({
    'site.yaml': site + tags,
    'a.md': article({ title: 'A', body: 'See [the plan]({{< ref "plan" >}}) there.' }),
  })
  const options = { content, out: folder(), cache: folder(), now: new Date('2020-01-01') }
  const first = await build(options)
  expect(first.diagnostics.map(({ rule }) => rule)).toContain('broken-link')
  put(content, 'plan.md', article({ title: 'The plan', date: '2019-11-03' }))
  const { diagnostics } = await build(options)
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('broken-link')
  expect(String(filesOf(options.out).get('feed.json'))).toContain(
    'See <a href=\\"https://daily.internal/plan/\\">the plan</a>',
  )
})

test.each([
  {
    because: 'a name that is none',
    files: { 'site.yaml': `${site}tags:\n  a: figure\n  b: fig\n` },
    found: ['site.yaml:8 bad-value'],
  },
  {
    because: 'a section has none of its own',
    files: { 'news/section.yaml': 'title: News\ntags: {a: figure}\n' },
    found: ['news/section.yaml:2 unknown-key'],
  },
])('settings: $because', async ({ files, found }) => {
  const content = folder({ 'site.yaml': site, 'a.md': article(), ...files })
  const { diagnostics } = await build({ content, out: folder(), now: new Date('2020-01-01') })
  expect(diagnostics.map(({ file, line, rule }) => `${relative(content, resolve(file))}:${line} ${rule}`)).toEqual(
    found,
  )
})
