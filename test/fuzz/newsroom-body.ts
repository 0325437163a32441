import fc from 'fast-check'

const words = fc.constantFrom(
  ...[
    'The bridge',
    'opens on Friday',
    '桥在星期五开放。',
    'الجسر يفتح',
    'Łódź',
    'Zwölf Boxkämpfer',
    'AT&T',
    'Q&A',
    '1 < 2',
    'a > b',
  ],
  ...[
    '"quoted"',
    "it's",
    '50 %',
    'C++',
    '#1',
    '@mayor',
    '100€',
    'e\u0301',
    '👩‍👩‍👧',
    '🇨🇳',
    '\u202eabc\u202c',
    'soft\u00adhyphen',
    'zero\u200bwidth',
  ],
)
const odd = fc.constantFrom(
  '\u00a0',
  '\u2028',
  '\u3000',
  '\ufeff',
  '\ue000',
  '\ufdd0',
  '\u{1fffe}',
  '\u{10ffff}',
  '\u{20000}',
  '\u0300',
)
const markup = fc.constantFrom(
  '<b>bold</b>',
  '&amp;',
  '&eacute;',
  '<br>',
  '<img src=x onerror=alert(1)>',
  '&#8217;',
  '</p>',
  '&copy',
  '<3',
)
const references = fc.constantFrom(
  '&nbsp;',
  '&hellip;',
  '&amp;lt;',
  '&#x1F600;',
  '&zwj;',
  '&eacute;',
  '&#8217;',
  '&copy;',
  '&NotEqualTilde;',
  '&unknown;',
  '&#xFDD0;',
  '&#128;',
)

const some = (piece: fc.Arbitrary<string>, most: number) =>
  fc.array(piece, { minLength: 1, maxLength: most }).map((pieces) => pieces.join(' '))
const line = some(fc.oneof({ weight: 12, arbitrary: words }, { weight: 1, arbitrary: odd }), 5)

/** Text for a plain field; seldom with what looks like markup. */
export const plainText: fc.Arbitrary<string> = fc
  .tuple(line, fc.oneof({ weight: 12, arbitrary: fc.constant('') }, { weight: 1, arbitrary: markup }))
  .map((pieces) => pieces.filter(Boolean).join(' '))
  .filter((text) => /[a-z\d]/i.test(text))

const inline = some(
  fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: references }, { weight: 1, arbitrary: odd }),
  6,
).map((text) => text.replace(/[<>]/g, ''))
const address = fc.constantFrom(
  ...[
    'https://a.internal/x?y=1&z=2',
    'https://中.internal/路?q=é#片',
    'http://HOST.internal/%2f',
    'mailto:li@a.internal',
    'mailto:李@a.internal',
    '#notes',
    '/about/',
    'page.html',
    './b/',
    '//c.internal/',
  ],
  ...[
    'https://a.internal/(b)/c',
    'https://a.internal/a|b^c',
    'https://a.internal/[a]',
    'https://a.internal:443/',
    'tel:+4930123',
    'ftp://a.internal/',
    'https://a_b.internal/',
    'https://a.internal/%zz',
    'https://a.internal/%E9',
    'https://a.internal/a%20b',
  ],
)

type Make = (text: string, link: string) => string
const shapes: [kind: string, ...makes: Make[]][] = [
  ['text', (text) => text, (text) => `**${text}** and *${text}*, ~~gone~~, \`<b>&amp;${text.replaceAll('`', '')}\``],
  ['heading', (text) => `## ${text}`, (text) => `# ${text}`, (text) => `<h1>${text}</h1>`],
  [
    'list',
    (text) => `- ${text}\n- b\n  1. c\n  2. ${text}`,
    (text) => `3. ${text}\n4. b`,
    (text) => `- [ ] ${text}\n- [x] b`,
    (text) => `<ul><li>${text}<li>b</ul>`,
    (text) => `<dl><dt>a<dd>${text}</dl>`,
    (text) => `<ol reversed start=3 type=a><li value=5>${text}</li></ol>`,
    (text) => `<li>${text}</li>`,
  ],
  [
    'table',
    (text) => `| a | ${text.replaceAll('|', '')} |\n|:--|--:|\n| b | c |`,
    (text) =>
      `<table><caption>c</caption><thead><tr><th scope=col>a<tbody><tr><td colspan=2 align=right>${text}</table>`,
    (text) => `<table><tr><td>${text}<table><tr><td>b</table></table>`,
  ],
  [
    'row without a table',
    (text) => `<tr><td>${text}</td></tr>`,
    (text) => `<td>${text}</td>`,
    (text) => `<tbody><tr><th>${text}</tbody>`,
    (text) => `<div><caption>${text}</caption></div>`,
    (text) => `<col><colgroup>${text}`,
  ],
  ['bdo', (text) => `<bdo dir="rtl">${text}</bdo>`, (text) => `<p>a <bdo dir=ltr lang=en>${text}</bdo> b</p>`],
  [
    'noncharacter',
    (text) => `a \ufdd0 ${text}`,
    (text) => `${text} \u{1fffe} b`,
    (text) => `&#xFDD0; ${text}`,
    (text) => `<p title="\ufdd1">${text}</p>`,
  ],
  [
    'link',
    (text, link) => `[${text.replace(/[[\]]/g, '')}](<${link}>)`,
    (text, link) => `<a href="${link}" title="${text.replaceAll('"', '')}">${text}</a>`,
    (_, link) => `<${link}>`,
    (text, link) => `<a href='${link}' target=_blank rel=nofollow>${text}</a>`,
    (text, link) => `See ${link} ${text}`,
  ],
  [
    'picture',
    (text) => `![${text.replace(/[[\]]/g, '')}](x.png "a & b")`,
    (text) =>
      `<figure><img src="https://a.internal/i.jpg?a=1&b=2" srcset="https://a.internal/a.jpg 1x, https://a.internal/b.jpg 2x" alt="a" loading=lazy><figcaption>${text}</figcaption></figure>`,
    () => `<picture><source srcset="https://a.internal/a.webp" type="image/webp"><img src=x.png alt=a></picture>`,
  ],
  [
    'film',
    () =>
      `<video controls poster="https://a.internal/p.jpg"><source src="https://a.internal/v.mp4" type="video/mp4"><track src="https://a.internal/t.vtt" kind=captions srclang=en></video>`,
    () => `<audio src="https://a.internal/a.mp3" controls></audio>`,
    () => `<iframe src="https://www.youtube.com/embed/abc" width=560></iframe>`,
  ],
  [
    'inline HTML',
    (text) =>
      `<abbr title="a&quot;b">H</abbr> <sub>2</sub> <mark>${text}</mark> <kbd>x</kbd> <q cite="https://a.internal/">q</q> <time datetime="2019-11-01">d</time>`,
    (text) =>
      `<del datetime=2019-11-01 cite="https://a.internal/">${text}</del><ins>b</ins> <small>s</small> <var>v</var><wbr><bdi>b</bdi>`,
    (text) => `<ruby>漢<rp>(</rp><rt>${text}</rt><rp>)</rp></ruby> <ruby><rb>a<rtc>b</ruby>`,
    (text) =>
      `<span lang=zh dir=auto style="color:red" onclick="x()">${text}</span> <font color=red>f</font> <center>c</center>`,
  ],
  [
    'block HTML',
    (text) => `<details open><summary>${text}</summary>\n\nb\n\n</details>`,
    (text) => `<section><p>${text}<p>b</section>`,
    (text) => `<blockquote cite="https://a.internal/"><p>${text}</blockquote>`,
    (text) => `<div>\n\n${text}\n\n</div>`,
    (text) =>
      `<address>${text}</address> <article><header>h</header>${text}<footer>f</footer></article> <main><nav>n</nav><aside>a</aside></main>`,
    (text) => `<hgroup><h2>a</h2></hgroup><dialog open>${text}</dialog><template>t</template><meter value=1>m</meter>`,
  ],
  [
    'left out',
    (text) => `<script>alert("${text}")</script>`,
    (text) => `<svg><title>a</title><text>${text}</text></svg>`,
    (text) => `<math><mi>${text}</mi></math>`,
    (text) => `<!-- ${text} -->`,
    (text) => `<form><input value="a"><button>${text}</button><select><option>o</select></form>`,
    (text) => `<marquee>${text}</marquee><blink>b</blink><custom-tag>c</custom-tag>`,
  ],
  [
    'nested wrongly',
    (text) => `<b><p>${text}</b></p>`,
    (text) => `<a href="https://a.internal/">a<a href="https://b.internal/">${text}</a></a>`,
    (text) => `<p><ul><li>${text}</p></ul>`,
    (text) => `<i>a<b>${text}</i>b</b>`,
    (text) => `<span><div>${text}</span></div>`,
  ],
  [
    'code',
    (text) => `\`\`\`html\n<script>${text}</script>\n&amp; ]]>\n\`\`\``,
    (text) => `    ${text} <b>`,
    (text) => `<pre>\n\n${text}\n\ta</pre>`,
  ],
  ['footnote', (text) => `a[^1]\n\n[^1]: ${text}`],
  ['quotation', (text) => `> ${text}\n>\n> > b`, () => '***'],
]

const block = fc.oneof(
  ...shapes.map(([kind, ...makes]) =>
    fc
      .tuple(fc.constantFrom(...makes), inline, address)
      .map(([make, text, link]) => ({ kind, text: make(text, link) })),
  ),
)

/** The blocks of a text, each with its kind. */
export const newsroomBody = fc.array(block, { minLength: 1, maxLength: 6 })
