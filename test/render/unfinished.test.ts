import { expect, test } from 'vitest'
import { passAtOnce } from '../../src/render/body.ts'
import { cleanSlowly } from '../../src/render/clean.ts'
import { clean } from '../../src/render/clean-html.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'
import { page, resolve } from '../fuzz/roads.ts'

const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const real = `<img alt="a" src="${page}a.jpg" />`
const noscript = '<noscript><img src="a.jpg" alt="a"></noscript>'

test.each([
  { html: `<img src="${dot}" data-src="a.jpg" alt="a">`, written: real, because: 'this is its place' },
  { html: '<img data-lazy-src="a.jpg" alt="a">', written: real, because: 'it has no other address' },
  { html: '<img src="/assets/blank.gif" data-original="a.jpg" alt="a">', written: real, because: 'the other is blank' },
  { html: '<img alt="a" src="a.jpg" data-original="larger.jpg">', written: real, because: 'the other is larger only' },
  { html: '<img src="thumb.jpg" data-src="a.jpg" alt="a">', written: real, because: 'the other is a blurred copy' },
  {
    html: `<img alt="a" src="a.jpg" srcset="${dot}" data-lazy-src="a.jpg?is-pending-load=1">`,
    written: real,
    because: 'the other is the same for scripts',
  },
  { html: '<img alt="a" src="a.jpg" data-src="{{ url }}">', written: real, because: 'the other is no address' },
  {
    html: `<img alt="a" src="${dot}" data-srcset="a.jpg 1x, b.jpg 2x" data-sizes="auto">`,
    written: `<img alt="a" srcset="${page}a.jpg 1x, ${page}b.jpg 2x" src="${page}a.jpg" />`,
    because: 'it has several sizes',
  },
  {
    html: '<img alt="a" srcset="a.jpg 1x">',
    written: `<img alt="a" srcset="${page}a.jpg 1x" src="${page}a.jpg" />`,
    because: 'readers want src',
  },
  {
    html: '<picture><source srcset="a.webp 1x"><img><img src="a.jpg" alt="a"></picture>',
    written: `<picture><source srcset="${page}a.webp 1x" /><img src="${page}a.webp" />${real.replace(/(alt="a") (src="[^"]*")/, '$2 $1')}</picture>`,
    because: 'one of two pictures has no address',
  },
  { html: noscript, written: `<img src="${page}a.jpg" alt="a" />`, because: 'pages without scripts show it' },
  {
    html: `<p><img src="${dot}" alt="">${noscript}</p>`,
    written: `<p><img src="${page}a.jpg" alt="a" /></p>`,
    because: 'it takes the place of its placeholder',
  },
  {
    html: `${noscript}\n<span><img class="lazy" data-src="a-small.jpg" alt="a"></span>`,
    written: `<span>${real.replace('a.jpg', 'a-small.jpg')}</span>`,
    because: 'both are one picture',
  },
  { html: `<img alt="a" src="a.jpg"><p>b</p>${noscript}`, written: `${real}<p>b</p>`, because: 'it is shown already' },
  {
    html: '<img data-srcset="a.jpg 1x" alt="a"><hr><noscript><img srcset="b.jpg 1x" alt="b"></noscript>',
    written: `<img alt="a" srcset="${page}a.jpg 1x" src="${page}a.jpg" /><hr /><img srcset="${page}b.jpg 1x" alt="b" src="${page}b.jpg" />`,
    because: 'neither has src',
  },
  {
    html: `${real}<noscript><a href="b"><img src="c.jpg" alt="c"></a></noscript>`,
    written: `${real}<a href="${page}b"><img src="${page}c.jpg" alt="c" /></a>`,
    because: 'it is another picture, with its link',
  },
  {
    html: '<picture><source srcset="a.avif" type="image/avif"><source srcset="a.jpg 1x, b.jpg 2x"></picture>',
    written: `<picture><source srcset="${page}a.avif" type="image/avif" /><source srcset="${page}a.jpg 1x, ${page}b.jpg 2x" /><img src="${page}a.jpg" alt="" /></picture>`,
    because: 'readers show the img of a picture',
  },
  {
    html: `<picture><source data-srcset="a.jpg"><img src="${dot}" alt="a"></picture>`,
    written: `<picture><source srcset="${page}a.jpg" /><img alt="a" src="${page}a.jpg" /></picture>`,
    because: 'its img is blank',
  },
  {
    html: '<video data-src="a.mp4"></video><video><source data-src="b.mp4"></video>',
    written: `<video src="${page}a.mp4" controls></video><video controls><source src="${page}b.mp4" /></video>`,
    because: 'films are loaded late, too',
  },
])('$html shows its picture: $because', ({ html, written }) => {
  const cleaned = clean(html, resolve)
  expect(cleaned.html.trim()).toBe(written)
  expect([cleaned.removed, cleaned.misplaced]).toEqual([[], []])
})

test.each([
  { html: `<img src="${dot}" alt="a">`, removed: ['img'], because: 'it is a placeholder of nothing' },
  { html: '<picture><source media="print"></picture>', removed: ['img'], because: 'it has no address' },
  { html: '<video controls></video>', removed: ['video'], because: 'it has no address' },
  { html: '<audio><source type="audio/ogg"></audio>', removed: ['audio'], because: 'its source has none' },
  { html: '<noscript>Please use scripts.</noscript>', removed: ['noscript'], because: 'it is no picture' },
  {
    html: '<noscript><img src="https://count.example/" width="1" height="1"></noscript>',
    removed: ['noscript'],
    because: 'it counts readers',
  },
])('$html is left out: $because', ({ html, removed }) => {
  expect(clean(html, resolve)).toMatchObject({ html: '', removed })
})

test('the words of a film without an address stay', () => {
  const cleaned = clean('<p><video><a href="b">a film</a></video></p>', resolve)
  expect(cleaned).toMatchObject({ html: `<p><a href="${page}b">a film</a></p>`, removed: ['video'] })
})

test('a film that is not closed is reported once', () => {
  const cleaned = cleanSlowly('<p>The tag <video> is new.</p>', resolve)
  expect([cleaned.removed, cleaned.lost.map(({ opening }) => opening)]).toEqual([[], ['<video>']])
})

test('words beside a picture in noscript are not left out in silence', () => {
  const cleaned = clean(`<noscript><p>No scripts?</p><img src="a.jpg" alt="a"></noscript>`, resolve)
  expect(cleaned).toMatchObject({ html: `<img src="${page}a.jpg" alt="a" />`, removed: ['noscript'] })
})

const [img, linked] = ['<img src="a.jpg" alt="a">', '<a href="b"><img src="a.jpg" alt="a"></a>']
const [shown, shownLinked] = [
  `<img src="${page}a.jpg" alt="a" />`,
  `<a href="${page}b"><img src="${page}a.jpg" alt="a" /></a>`,
]

test.each([
  {
    markdown: `<div class="wp-caption alignleft">${linked}<p class="wp-caption-text">The <b>bridge</b></p></div>`,
    written: `<figure>${shownLinked}<figcaption>The <b>bridge</b></figcaption></figure>`,
    because: 'classes',
  },
  {
    markdown: `<dl class="wp-caption"><dt class="wp-caption-dt">${img}</dt><dd class="wp-caption-dd">The bridge</dd></dl>`,
    written: `<figure><div>${shown}</div><figcaption>The bridge</figcaption></figure>`,
    because: 'classes of lists',
  },
  {
    markdown: `[caption id="attachment_7" align="left" width="300"]${linked} The *bridge*[/caption]`,
    written: `<figure>${shownLinked}<figcaption>The <em>bridge</em></figcaption></figure>`,
    because: 'brackets',
  },
  {
    markdown: '[caption width="3" caption="The bridge"][![a](a.jpg)](b)[/caption]',
    written: `<figure>${shownLinked}<figcaption>The bridge</figcaption></figure>`,
    because: 'brackets, with the words in them',
  },
  {
    markdown: `[caption id="7"]${img} See https://a.example/[/caption]`,
    written: `<figure>${shown}<figcaption>See <a href="https://a.example/">https://a.example/</a></figcaption></figure>`,
    because: 'brackets after an address',
  },
  {
    markdown: `Before. [caption id="7"]${img}[/caption] After.`,
    written: `<p>Before. </p><figure>${shown}</figure><p> After.</p>`,
    because: 'brackets in a text, without words',
  },
  {
    markdown: `<p>[caption]${img} One[/caption]</p>\n<p>[caption]${img} Two[/caption]</p>`,
    written: `<figure>${shown}<figcaption>One</figcaption></figure>\n<figure>${shown}<figcaption>Two</figcaption></figure>`,
    because: 'brackets in HTML',
  },
])('a caption of WordPress stays with its picture: $because', async ({ markdown, written }) => {
  expect(clean(await markdownToHtml(markdown), resolve).html.trim()).toBe(written)
})

test.each([
  'Write `[caption]` and `[/caption]` around it.',
  '[caption]No picture[/caption]',
  '```\n[caption]<img src="a">b[/caption]\n```',
  'Between [embed] and [/embed] is an address.',
])('what is about WordPress stays as it is: %s', async (markdown) => {
  const html = await markdownToHtml(markdown)
  expect(clean(html, resolve).html).toBe(html.trim().replaceAll('&quot;', '"'))
})

const film = '<figure><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">Video: YouTube</a></figure>'

test.each([
  {
    markdown:
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ\n</div><figcaption>The speech</figcaption></figure>',
    written: film
      .replace('<figure>', '<figure><div>')
      .replace('</figure>', '</div><figcaption>The speech</figcaption></figure>'),
  },
  { markdown: '[embed width="9"]https://youtu.be/dQw4w9WgXcQ[/embed]', written: film },
  {
    markdown: '[video width="6" mp4="https://a.example/b.mp4"][/video]',
    written: '<p><video src="https://a.example/b.mp4" controls></video></p>',
  },
  {
    markdown: '[audio mp3="https://a.example/b.mp3"][/audio]',
    written: '<p><audio src="https://a.example/b.mp3" controls></audio></p>',
  },
])('what WordPress embeds is shown: $markdown', async ({ markdown, written }) => {
  expect(clean(await markdownToHtml(markdown), resolve).html).toBe(written)
})

test('most texts have nothing that must be finished', () => {
  for (const html of ['<p>data: [/a] data-src</p>', '<picture><source srcset="a"><img src="b" alt="c"></picture>'])
    expect(passAtOnce(html, resolve)).toBeDefined()
})

test.each([
  ['placeholders', `<p><img src="${dot}" alt="">${noscript}</p>`],
  ['pictures in one place', `${noscript}<img data-src="b.jpg" alt="">`],
  ['pictures without img', '<picture><source srcset="a.jpg">'],
  ['films in one another', '<video><audio>'],
  ['captions', `[caption]${img} a[/caption]`],
  ['captions that do not end', `[caption]${img} a`],
])('many %s take linear time', (_, html) => {
  const milliseconds = (count: number) => {
    const start = process.cpuUsage()
    clean(`<p>${html.repeat(count)}[/caption]</p>`, resolve)
    return process.cpuUsage(start).user / 1000
  }
  milliseconds(500)
  const [few, many] = [milliseconds(500), milliseconds(2_000)]
  expect(many).toBeLessThan(12 * few + 300)
})
