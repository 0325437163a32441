import { expect, test } from 'vitest'
import { cleanSlowly } from '../../src/render/clean.ts'
import { clean } from '../../src/render/clean-html.ts'
import { embedPage } from '../../src/render/embed-page.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'
import { page, resolve } from '../fuzz/roads.ts'

test.each([
  ['https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90'],
  ['https://youtu.be/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://www.youtube.com/live/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['http://www.youtube.com/v/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['https://www.youtube.com/embed/videoseries?list=PLabc', 'https://www.youtube.com/playlist?list=PLabc'],
  ['https://www.youtube.com/embed?listType=playlist&list=PLabc', 'https://www.youtube.com/playlist?list=PLabc'],
  ['https://www.youtube.com/embed/live_stream?channel=UCabc', 'https://www.youtube.com/channel/UCabc/live'],
  ['https://www.youtube.com/embed/short', 'https://www.youtube.com/embed/short'],
  ['https://player.vimeo.com/video/123?h=4f', 'https://vimeo.com/123/4f'],
  ['https://vimeo.com/event/12/embed', 'https://vimeo.com/event/12'],
  ['https://geo.dailymotion.com/player/x1.html?video=x8ab', 'https://www.dailymotion.com/video/x8ab'],
  ['//player.bilibili.com/player.html?aid=1&bvid=BV1xx&p=2', 'https://www.bilibili.com/video/BV1xx/'],
  ['//player.bilibili.com/player.html?aid=17', 'https://www.bilibili.com/video/av17/'],
  ['https://player.youku.com/embed/XNDk2MTY0MzUyOA==', 'https://v.youku.com/v_show/id_XNDk2MTY0MzUyOA==.html'],
  ['https://v.qq.com/txp/iframe/player.html?vid=a0012', 'https://v.qq.com/x/page/a0012.html'],
  ['https://www.tiktok.com/embed/v2/71', 'https://www.tiktok.com/embed/v2/71'],
  ['https://platform.twitter.com/embed/Tweet.html?id=20', 'https://x.com/i/status/20'],
  [
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fvideos%2F1%2F',
    'https://www.facebook.com/a/videos/1/',
  ],
  ['https://www.instagram.com/p/C-x_1/embed/captioned', 'https://www.instagram.com/p/C-x_1/'],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1',
  ],
  ['https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b', 'https://soundcloud.com/a/b'],
  ['https://open.spotify.com/embed/episode/4rO?theme=0', 'https://open.spotify.com/episode/4rO'],
  [
    'https://www.google.com/maps/embed?pb=!1m14!1d2!2d-0.12!3d51.5!2i1',
    'https://www.google.com/maps/@?api=1&map_action=map&center=51.5%2C-0.12',
  ],
  ['https://maps.google.de/maps?q=Ulm&output=embed', 'https://www.google.com/maps/search/?api=1&query=Ulm'],
  [
    'https://www.openstreetmap.org/export/embed.html?bbox=1,2,3,4&marker=48.4,9.9',
    'https://www.openstreetmap.org/?mlat=48.4&mlon=9.9',
  ],
  ['https://datawrapper.dwcdn.net/abc/3/', 'https://datawrapper.dwcdn.net/abc/3/'],
  ['https://flo.uri.sh/visualisation/7/embed', 'https://public.flourish.studio/visualisation/7/'],
  ['https://example.org/frame?v=dQw4w9WgXcQ', 'https://example.org/frame?v=dQw4w9WgXcQ'],
  ['https://youtube.com.example.org/embed/dQw4w9WgXcQ', 'https://youtube.com.example.org/embed/dQw4w9WgXcQ'],
  ['/frames/1.html', '/frames/1.html'],
])('the page of %s is %s', (embedded, url) => {
  expect(embedPage(embedded).url).toBe(url)
})

const youtube = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const frame = '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe>'
const figure = `<figure><a href="${youtube}">Video: YouTube</a></figure>`

test.each([
  { html: frame, written: figure, because: 'it is a figure of its own' },
  { html: frame.repeat(3), written: figure.repeat(3), because: 'so is each of several' },
  {
    html: frame.replace('<iframe', '<iframe title="The  speech"'),
    written: figure.replace('YouTube', 'The speech'),
    because: 'it has a title',
  },
  {
    html: frame.replace('<iframe', '<iframe title="YouTube video player"'),
    written: figure,
    because: 'this is no title',
  },
  {
    html: `<p>a ${frame} b ${frame}${frame} <em>c ${frame} d</em></p>`,
    written: `<p>a </p>${figure}<p> b </p>${figure}${figure}<p> <em>c </em></p>${figure}<p><em> d</em></p>`,
    because: 'a paragraph ends at a figure',
  },
  { html: `<p><span>${frame}</span></p><h2>${frame}</h2>`, written: figure.repeat(2), because: 'nothing is left' },
  { html: `<ul><li>a ${frame}</li></ul>`, written: `<ul><li>a ${figure}</li></ul>`, because: 'items hold figures' },
  {
    html: `<figure><div>${frame}${frame}</div><figcaption>a</figcaption></figure>`,
    written: `<figure><div><p>${figure.slice(8, -9)}</p><p>${figure.slice(8, -9)}</p></div><figcaption>a</figcaption></figure>`,
    because: 'they are in a figure, and keep its caption',
  },
  {
    html: `<p><a href="https://b.example/">${frame}</a></p><p><a href="c">d ${frame}</a></p>`,
    written: `${figure}<p><a href="${page}c">d </a></p>${figure}`,
    because: 'a link holds no link',
  },
  {
    html: `<a href="https://b.example/c">${frame}</a>`,
    written: `<a href="https://b.example/c">b.example</a>${figure}`,
    because: 'the link of the author stays',
  },
  {
    html: `<video src="a" controls>${frame}</video>`,
    written: `<video src="${page}a" controls><a href="${youtube}">Video: YouTube</a></video>`,
    because: 'inside a film it is words',
  },
  {
    html: '<iframe src="https://www.example.org/a"></iframe><iframe src="b.html" title="The budget"></iframe>',
    written: `<figure><a href="https://www.example.org/a">example.org</a></figure><figure><a href="${page}b.html">The budget</a></figure>`,
    because: 'nothing more is known of it',
  },
  {
    html: '<object data="a/the%20plan.pdf" type="application/pdf"><p>No plan.</p></object><embed src="clip.mp4">',
    written: `<figure><a href="${page}a/the%20plan.pdf">the plan.pdf</a></figure><figure><a href="${page}clip.mp4">Video: clip.mp4</a></figure>`,
    because: 'the name of a file says something',
  },
  {
    html: '<object><param name="movie" value="https://www.youtube.com/v/dQw4w9WgXcQ"><embed src="https://www.youtube.com/v/dQw4w9WgXcQ"></object>',
    written: figure,
    because: 'both are one film',
  },
  {
    html: '<object data="a.svg" type="image/svg+xml"><img src="a.png" alt="b"></object><embed src="c.svg" title="d">',
    written: `<img src="${page}a.png" alt="b" /><img src="${page}c.svg" alt="d" />`,
    because: 'these are pictures',
  },
  {
    html: '<iframe src="about:blank" data-src="https://youtu.be/dQw4w9WgXcQ"></iframe><noscript><iframe src="https://youtu.be/dQw4w9WgXcQ"></iframe></noscript>',
    written: figure,
    because: 'a script would load it',
  },
  {
    html: '<script src="https://gist.github.com/a/0f.js"></script>',
    written: '<figure><a href="https://gist.github.com/a/0f">gist.github.com</a></figure>',
    because: 'a script would write it',
  },
  {
    html: '<lite-youtube videoid="dQw4w9WgXcQ" title="The speech"><a href="b">Play</a></lite-youtube><amp-vimeo data-videoid="7"></amp-vimeo>',
    written: `${figure.replace('YouTube', 'The speech')}<figure><a href="https://vimeo.com/7">Video: Vimeo</a></figure>`,
    because: 'a script would load a player',
  },
  {
    html: '<blockquote class="twitter-tweet"><p>Hi</p></blockquote><script async src="https://platform.twitter.com/widgets.js"></script>',
    written: '<blockquote><p>Hi</p></blockquote>',
    because: 'the script only dresses it',
  },
  {
    html: '<div><script src="https://datawrapper.dwcdn.net/a1B/embed.js"></script><noscript><img src="https://datawrapper.dwcdn.net/a1B/full.png" alt="c"></noscript></div>',
    written:
      '<div><figure><a href="https://datawrapper.dwcdn.net/a1B/">Chart: Datawrapper</a></figure><img src="https://datawrapper.dwcdn.net/a1B/full.png" alt="c" /></div>',
    because: 'a script would draw it',
  },
  {
    html: '<div class="fb-post" data-href="https://www.facebook.com/a/posts/1"></div>',
    written: '<figure><a href="https://www.facebook.com/a/posts/1">Post: Facebook</a></figure>',
    because: 'a widget would show it',
  },
  {
    html: '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/C1/"><a href="https://www.instagram.com/p/C1/">A post</a></blockquote>',
    written: '<blockquote><a href="https://www.instagram.com/p/C1/">A post</a></blockquote>',
    because: 'its words are here',
  },
])('$html becomes a link: $because', ({ html, written }) => {
  const cleaned = clean(html, resolve)
  expect(cleaned.html).toBe(written)
  expect([cleaned.removed, cleaned.misplaced]).toEqual([[], []])
})

test.each([
  { html: '<iframe srcdoc="a"></iframe>', removed: ['iframe'], because: 'it has no address' },
  { html: '<iframe src="about:blank"></iframe>', removed: ['iframe'], because: 'this is no address' },
  { html: '<object><p>a</p></object>', removed: ['object'], because: 'it shows nothing' },
  { html: '<lite-youtube></lite-youtube>', removed: ['lite-youtube'], because: 'it names no film' },
  { html: '<script>a</script>', removed: ['script'], because: 'it is a program' },
])('$html is left out: $because', ({ html, removed }) => {
  expect(clean(html, resolve)).toMatchObject({ html: '', removed })
})

test.each([
  ['de', 'Karte: Ulm'],
  ['fr-CA', 'Carte\u00A0: Ulm'],
  ['es', 'Mapa: Ulm'],
  ['zh-Hant', '地圖：Ulm'],
  ['ko', '지도: Ulm'],
  ['fi', 'Map: Ulm'],
])('the kind of what is embedded is said in %s', (language, words) => {
  const html = '<iframe title="Ulm" src="https://www.google.com/maps/d/embed?mid=1"></iframe>'
  expect(cleanSlowly(html, resolve, undefined, language).html).toContain(`>${words}</a>`)
})

test('no paragraph is made of embeds: a summary says something', () => {
  const embedded = cleanSlowly(`<p>${frame}</p>`, resolve).outline
  expect([embedded.text, embedded.blocks]).toEqual(['', []])
  expect(cleanSlowly(`<p>${frame} a</p>`, resolve).outline.blocks.map(({ text }) => text)).toEqual(['a'])
})

test('the address of a film alone in its paragraph stays a link', async () => {
  const html = await markdownToHtml('https://youtu.be/dQw4w9WgXcQ')
  expect(clean(html, resolve).html).toBe(
    '<p><a href="https://youtu.be/dQw4w9WgXcQ">https://youtu.be/dQw4w9WgXcQ</a></p>',
  )
})

test.each([
  ['in one paragraph', (count: number) => `<p>${`a ${frame} `.repeat(count)}</p>`],
  ['in paragraphs', (count: number) => `<p>a ${frame}</p>\n`.repeat(count)],
  ['in one link', (count: number) => `<a href="b">${frame.repeat(count)}</a>`],
  ['in one another', (count: number) => '<object data="a.png"><object>'.repeat(count / 2)],
  ['deep', (count: number) => `${'<b>'.repeat(count)}${frame}`],
])('many embeds %s take linear time', (_, html) => {
  const milliseconds = (count: number) => {
    const start = process.cpuUsage()
    clean(html(count), resolve)
    return process.cpuUsage(start).user / 1000
  }
  milliseconds(500)
  const [few, many] = [milliseconds(1_000), milliseconds(4_000)]
  expect(many).toBeLessThan(12 * few + 300)
})
