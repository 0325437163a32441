import { expect, test } from 'vitest'
import { markdownToHtml } from '../../src/render/markdown.ts'

const htmlOf = async (markdown: string) => (await markdownToHtml(markdown)).trim()
const paragraph = (html: string) => `<p>${html}</p>`

test.each([
  { because: 'a quotation ends it', markdown: '他说**“真的？”**然后', html: '他说<strong>“真的？”</strong>然后' },
  { because: 'a comma ends it', markdown: '*注意，*明天', html: '<em>注意，</em>明天' },
  { because: 'a title stands in brackets', markdown: '按**《条例》**办', html: '按<strong>《条例》</strong>办' },
  { because: 'kana follows', markdown: '**本日は休館。**また', html: '<strong>本日は休館。</strong>また' },
  { because: 'a particle follows', markdown: '**서울(수도)**은', html: '<strong>서울(수도)</strong>은' },
  { because: 'underscores are used', markdown: '__（一）出发。__然后', html: '<strong>（一）出发。</strong>然后' },
  { because: 'it is struck out', markdown: '票价~~（三十元）~~免费', html: '票价<del>（三十元）</del>免费' },
  { because: 'an underscore is in a name', markdown: '变量 a_b_c 的值', html: '变量 a_b_c 的值' },
  { because: 'an asterisk is escaped', markdown: '\\*注\\*：三', html: '*注*：三' },
  { because: 'it is code', markdown: '`**“甲”**`乙', html: '<code>**“甲”**</code>乙' },
])('emphasis beside full-width characters when $because', async ({ markdown, html }) => {
  expect(await htmlOf(markdown)).toBe(paragraph(html))
})

test.each([
  { because: 'Chinese prices', markdown: '约3~5元，最多8~9元' },
  { because: 'English ranges', markdown: 'Rooms 10~20 and 30~40' },
  { because: 'an approximate number', markdown: 'It takes ~5 minutes, or ~10' },
  { because: 'a word between two', markdown: 'not ~at all~' },
])('one tilde strikes nothing out: $because', async ({ markdown }) => {
  expect(await htmlOf(markdown)).toBe(paragraph(markdown))
})

test('two tildes strike text out', async () => {
  expect(await htmlOf('~~a~~ and ~~b~c~~')).toBe(paragraph('<del>a</del> and <del>b~c</del>'))
})

const link = (href: string, text = href) => `<a href="${href}">${text}</a>`
const city = 'https://city.internal'

test.each([
  { because: 'a full stop', markdown: `见${city}/a。好`, html: `见${link(`${city}/a`)}。好` },
  { because: 'a bracket', markdown: `（见${city}/a）好`, html: `（见${link(`${city}/a`)}）好` },
  { because: 'a quotation mark', markdown: `“${city}/a”是`, html: `“${link(`${city}/a`)}”是` },
  { because: 'a corner bracket', markdown: `「${city}/a」を`, html: `「${link(`${city}/a`)}」を` },
  { because: 'a colon', markdown: `${city}：首页`, html: `${link(city)}：首页` },
  { because: 'an ideographic space', markdown: `${city}/a　好`, html: `${link(`${city}/a`)}　好` },
  { because: 'a dash', markdown: `${city}/a——好`, html: `${link(`${city}/a`)}——好` },
  { because: 'a letter behind an ASCII one', markdown: `在${city}/path上查`, html: `在${link(`${city}/path`)}上查` },
  { because: 'a letter behind the host', markdown: `在${city}上查`, html: `在${link(city)}上查` },
  { because: 'hangul behind an ASCII letter', markdown: `${city}/a에서`, html: `${link(`${city}/a`)}에서` },
  { because: 'a comma behind ASCII punctuation', markdown: `${city}/a.，好`, html: `${link(`${city}/a`)}.，好` },
  {
    because: 'each of two',
    markdown: `${city}/a、${city}，好`,
    html: `${link(`${city}/a`)}、${link(city)}，好`,
  },
  {
    because: 'one without a scheme',
    markdown: 'www.b.internal，好',
    html: `${link('http://www.b.internal', 'www.b.internal')}，好`,
  },
  {
    because: 'e-mail',
    markdown: '写信给a@b.internal。好',
    html: `写信给${link('mailto:a@b.internal', 'a@b.internal')}。好`,
  },
  {
    because: 'not letters of the path',
    markdown: `${city}/公告/二月，好`,
    html: `${link(`${city}/%E5%85%AC%E5%91%8A/%E4%BA%8C%E6%9C%88`, `${city}/公告/二月`)}，好`,
  },
  {
    because: 'not a title that begins with a number',
    markdown: `${city}/wiki/3号线。好`,
    html: `${link(`${city}/wiki/3%E5%8F%B7%E7%BA%BF`, `${city}/wiki/3号线`)}。好`,
  },
  { because: 'a blank, as ever', markdown: `见 ${city}/a?b=1&c=2 好`, html: `见 ${link(`${city}/a?b=1&amp;c=2`)} 好` },
  { because: 'nothing inside of brackets', markdown: `[甲](${city}/a，b)`, html: link(`${city}/a%EF%BC%8Cb`, '甲') },
  { because: 'nothing when it has no host', markdown: 'https://，好', html: 'https://，好' },
])('what ends a bare address: $because', async ({ markdown, html }) => {
  expect(await htmlOf(markdown)).toBe(paragraph(html))
})

test.each([
  { because: 'Han', markdown: '今天，\n下雨', html: '今天，下雨' },
  { because: 'kana', markdown: '今日は\nカメラ', html: '今日はカメラ' },
  { because: 'Han beyond U+FFFF', markdown: '𠮷\n𠮷', html: '𠮷𠮷' },
  { because: 'emphasis before it', markdown: '**今天**\n下雨', html: '<strong>今天</strong>下雨' },
  { because: 'emphasis behind it', markdown: '今天\n*下雨*', html: '今天<em>下雨</em>' },
  { because: 'a link and code', markdown: '[今](a)\n`天`', html: '<a href="a">今</a><code>天</code>' },
  { because: 'a quotation mark', markdown: '他说\n“好”\n吗', html: '他说“好”吗' },
  { because: 'a single blank', markdown: '今天 \n 下雨', html: '今天下雨' },
  { because: 'ruby', markdown: '<ruby>漢<rt>かん</rt></ruby>\n字', html: '<ruby>漢<rt>かん</rt></ruby>字' },
  { because: 'not hangul', markdown: '오늘\n비', html: '오늘\n비' },
  { because: 'not Latin', markdown: '今天\nrain', html: '今天\nrain' },
  { because: 'not Latin in quotation marks', markdown: '今天\n“rain”', html: '今天\n“rain”' },
  { because: 'not a break', markdown: '今天  \n下雨', html: '今天<br>下雨' },
  { because: 'not code', markdown: '<code>今\n天</code>', html: '<code>今\n天</code>' },
])('ends of lines between wide characters: $because', async ({ markdown, html }) => {
  expect(await htmlOf(markdown)).toBe(paragraph(html))
})

test.each([
  { because: 'a fence', markdown: '```\n今\n天\n```', html: '<pre><code>今\n天\n</code></pre>' },
  { because: 'HTML', markdown: '<pre>今\n天</pre>', html: '<pre>今\n天</pre>' },
  { because: 'an element that is not closed', markdown: '<pre>今\n天', html: '<pre>今\n天' },
])('ends of lines stay in $because', async ({ markdown, html }) => {
  expect(await htmlOf(markdown)).toBe(html)
})

test.each([
  '**“好”**和',
  '**好，',
  '*好。',
  'https://a.internal，',
  'https://a.internal/wiki/',
  '字\n',
  '字<b>\n',
  '<pre>字\n',
  '10~20，',
])('thousands of %j take linear time', async (piece) => {
  const few = await timeOf(piece.repeat(2_000))
  const many = await timeOf(piece.repeat(16_000))
  expect(many).toBeLessThan(20 * few + 500)
})

/** The best of three: others use the processor too. */
async function timeOf(markdown: string): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    await markdownToHtml(markdown)
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
