import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCorpus } from '../../bench/corpus.mjs'
import { limits } from '../../src/limits.ts'
import { passAtOnce } from '../../src/render/body.ts'
import { cleanSlowly } from '../../src/render/clean.ts'
import { clean } from '../../src/render/clean-html.ts'
import { inLanguage } from '../../src/render/in-language.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'
import { folder } from '../folder.ts'
import { documents } from '../fuzz/documents.ts'
import { irregular } from '../fuzz/regular.ts'
import { lead, page, resolve, tryBothRoads } from '../fuzz/roads.ts'
import { vectors } from '../fuzz/vectors.ts'
import { wordpress } from './wordpress.ts'

test.each([
  { html: '<p>a <b>b</b></p>', because: 'nothing is wrong with it' },
  { html: '<P>a</P >', written: '<p>a</p>', because: 'names have no case' },
  {
    html: '<p class=x id="y" onclick=z()>a</p>',
    written: '<p>a</p>',
    because: 'attributes that are left out do no harm',
  },
  { html: "<p title='a&amp;b' TITLE=c>d</p>", written: '<p title="a&amp;b">d</p>', because: 'the first one counts' },
  { html: 'a&nbsp;b &copy; &#8217;', written: 'a\u00A0b © ’', because: 'references are known' },
  { html: '<p>&nbsp;</p><h2> </h2>a', written: 'a', because: 'empty paragraphs and headings are left out' },
  { html: '<!-- more -->a', written: 'a', because: 'comments are left out' },
  { html: '<h1>a</h1><h2>b</h2>', written: '<h2>a</h2><h3>b</h3>', because: 'there is an h1' },
  { html: '<main>a</main>', written: '<div>a</div>', because: 'parts of a page are blocks' },
  { html: '<br><hr/><wbr >', written: '<br /><hr /><wbr />', because: 'void elements end as the sanitiser ends them' },
  { html: '<pre>\na</pre>', written: '<pre>a</pre>', because: 'parsers skip this line feed' },
  { html: '<pre>\n\na</pre>', because: 'parsers skip the first of two' },
  {
    html: '<a href="b"><div>c</div></a>',
    written: `<a href="${page}b"><div>c</div></a>`,
    because: 'a link may hold blocks',
  },
  { html: '<dl><div><dt>a</dt><dd>b</dd></div></dl>', because: 'terms may be grouped' },
  { html: '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', because: 'readings are parts of ruby' },
  {
    html: `<video src="${page}a" controls><p>No video.</p></video>`,
    because: 'a video holds blocks where blocks are allowed',
  },
  { html: '<ul>\n<li><ul><li>a</li></ul></li>\n</ul>', because: 'lists are parts of items' },
  {
    html: '<img src="sized.png" alt="">',
    written: `<img src="${page}sized.png" alt="" width="4" height="5" />`,
    because: 'our pictures have a size',
  },
  { html: '<img src="javascript:a" alt="b">', written: '', because: 'a picture without an address is left out' },
  {
    html: '<p><a href="b"><img src="c" alt="d"></a></p>',
    written: `<p><a href="${page}b"><img src="${page}c" alt="d" /></a></p>`,
    because: 'a linked picture is not nothing',
  },
  {
    html: '<h3><em><a href="b"><img src="c" alt="d"></a> <a href="e"><img src="f" alt="g"></a></em></h3>',
    written: `<h3><em><a href="${page}b"><img src="${page}c" alt="d" /></a> <a href="${page}e"><img src="${page}f" alt="g" /></a></em></h3>`,
    because: 'nor are two of them',
  },
  {
    html: '<video autoplay loop muted src="b"></video><video><source src="c"></video><audio src="d" controls></audio>',
    written: `<video src="${page}b" controls></video><video controls><source src="${page}c" /></video><audio src="${page}d" controls></audio>`,
    because: 'readers start films and sounds by hand',
  },
  { html: '<input type=checkbox checked> a', written: '<span>☑</span> a', because: 'a task is done' },
])('$html passes at once: $because', ({ html, written = html }) => {
  expect(passAtOnce(html, resolve)?.html).toBe(written)
  expect(irregular(written)).toEqual([])
})

test.each([
  { html: '<p>a<div>b</div></p>', because: 'a block ends a paragraph' },
  { html: '<p>a', because: 'the end tag is missing' },
  { html: '<b><i>a</b></i>', because: 'elements overlap' },
  { html: '<a>b<a>c</a></a>', because: 'a link ends a link' },
  { html: '<a><table><tbody><tr><td><a>b</a></td></tr></tbody></table></a>', because: 'also through a table' },
  { html: '<ul>a</ul>', because: 'text is in no item' },
  { html: '<li>a</li>', because: 'an item is in no list' },
  { html: '<table><tr><td>a</td></tr></table>', because: 'parsers add a tbody' },
  { html: '<table>a</table>', because: 'parsers move text out of a table' },
  { html: '<table>&nbsp;</table>', because: 'also a space without a break' },
  { html: '<h2><h3>a</h3></h2>', because: 'a heading ends a heading' },
  { html: '<script>a</script>', because: 'it is not on the list' },
  { html: '<x-y>a</x-y>', because: 'a name goes on after its letters' },
  { html: '<p title="a>b">c</p>', because: 'some readers end the tag at the first >' },
  { html: '<p title="a"lang="b">c</p>', because: 'there is no blank between attributes' },
  { html: '<p src="a">b</p>', because: 'the sanitiser resolves what it leaves out' },
  { html: 'a < b', because: 'a < that begins no tag' },
  { html: '<!-->a-->', because: 'the comment ends at once' },
  { html: '<!--->a-->', because: 'so does this one' },
  { html: '<!-- a -- b -->', because: 'it ends early for some' },
  { html: '<!doctype html>a', because: 'it is no element' },
  { html: 'a&#13;b', because: 'a carriage return by reference' },
  { html: 'a\rb', because: 'a carriage return' },
  { html: '<p title="a&#13;b">c</p>', because: 'also in an attribute' },
  { html: 'a&#1;b', because: 'XML forbids it' },
  { html: '<pre><!-- a -->\nb</pre>', because: 'a comment hides the line feed' },
  { html: `${'<b>'.repeat(100)}a${'</b>'.repeat(100)}`, because: 'it is nested deeper than the sanitiser allows' },
])('$html does not pass at once: $because', ({ html }) => {
  expect(passAtOnce(html, resolve)).toBeUndefined()
})

test.each([
  { html: '<li>a</li><li>b</li>', written: 'a  b', misplaced: ['li'], because: 'an item is in no list' },
  { html: '<ul><p>a</p></ul>', written: 'a', misplaced: ['p', 'ul'], because: 'a list holds items only' },
  {
    html: '<h2>a<div>b</div>c</h2>',
    written: '<h2>a b c</h2>',
    misplaced: ['div'],
    because: 'a heading holds no block',
  },
  {
    html: '<ul><img src="a" alt="b"></ul>',
    written: `<img src="${page}a" alt="b" />`,
    misplaced: ['ul'],
    because: 'a picture is not lost',
  },
  {
    html: '<a href="b">c<table><tr><td><a href="d">e</a></td></tr></table></a>',
    written: `<a href="${page}b">c<table><tbody><tr><td>e</td></tr></tbody></table></a>`,
    misplaced: ['a'],
    because: 'a link holds no link',
  },
  {
    html: '<tr><td>a</td><td>b</td></tr><p>c</p>',
    written: 'a b <p>c</p>',
    misplaced: ['tr', 'td'],
    because: 'a row is in no table',
  },
  {
    html: '<p>a</p><tbody><tr><th scope="row">b</th>c</tr></tbody>',
    written: '<p>a</p> b c',
    misplaced: ['tbody', 'tr', 'th'],
    because: 'nor is it below a paragraph',
  },
  { html: '<col><p>a</p>', written: '<p>a</p>', misplaced: ['col'], because: 'a column hides nothing' },
  {
    html: '<table><tr><td>a</table><td>b<caption>c',
    written: '<table><tbody><tr><td>a</td></tr></tbody></table> b c',
    misplaced: ['td', 'caption'],
    because: 'the table is closed',
  },
  {
    html: '<table><tr><td><table><tr><td>a</table><td>b</table>',
    written:
      '<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td><td>b</td></tr></tbody></table>',
    misplaced: [],
    because: 'a table may hold a table',
  },
  {
    html: '<table><caption>a</caption><script>"<td>"</script><!-- <tr> --><tr><td>b</table><script>"<td>"</script><!-- <tr> -->',
    written: '<table><caption>a</caption><tbody><tr><td>b</td></tr></tbody></table>',
    misplaced: [],
    because: 'programs and comments hold no rows',
  },
  {
    html: '<li>a</li>'.repeat(200),
    written: `${'a  '.repeat(200).trim()}`,
    misplaced: ['li'],
    because: 'there are too many: all tags are left out',
  },
])('$html is unwrapped: $because', ({ html, written, misplaced }) => {
  const cleaned = clean(html, resolve)
  expect(cleaned.html.replace(/ +/g, ' ').trim()).toBe(written.replace(/ +/g, ' '))
  expect(cleaned.misplaced).toEqual(misplaced)
  expect(irregular(cleaned.html)).toEqual([])
})

test('a figure of the lead picture has its caption from front matter on both roads', () => {
  const html = '<figure><img src="lead.png"></figure>'
  const written = `<figure><img src="${page}lead.png" alt="Lead &quot;alt&quot;" /><figcaption>Cap &amp; tion <small>Cre&lt;dit</small></figcaption></figure>`
  expect(passAtOnce(html, resolve, lead)?.html).toBe(written)
  expect(cleanSlowly(html, resolve, lead).html).toBe(written)
  expect(passAtOnce(html, resolve, lead)?.outline.pictures).toEqual([
    { src: lead.url, alt: lead.alt, caption: lead.caption, credit: lead.credit },
  ])
})

test.each([
  { faults: 1000, least: 0.4, because: 'they are well written' },
  { faults: 20, least: 0.2, because: 'they are nearly so' },
  { faults: 3, least: 0, because: 'they are badly written' },
])('both roads lead to the same for documents when $because', ({ faults, least }) => {
  const passages = { tried: 0, passed: 0 }
  fc.assert(
    fc.property(documents(faults), (html) => tryBothRoads(html, passages)),
    { numRuns: 300, seed: 20191101 },
  )
  expect(passages.passed).toBeGreaterThanOrEqual(least * passages.tried)
})

test.each([
  ['', ''],
  ['<p>', '</p>'],
  ['<p title="', '">a</p>'],
  ['<a href="', '">a</a>'],
  ["<img alt='", "' src=a>"],
  ['<table><tbody><tr><td>', '</td></tr></tbody></table>'],
  ['<pre>', '</pre>'],
  ['<!-- ', ' -->'],
])('attacks between %s and %s lead to the same on both roads', async (before, after) => {
  const passages = { tried: 0, passed: 0 }
  for (const { text } of vectors) {
    tryBothRoads(`${before}${text}${after}`, passages)
    tryBothRoads(await markdownToHtml(`${before}${text}${after}`), passages)
  }
  expect(passages.passed).toBeGreaterThan(0)
})

test.each([
  { name: 'the bench corpus', least: 0.95, texts: benchTexts },
  { name: 'a corpus as WordPress leaves it', least: 0.8, texts: () => wordpress },
])('most texts of $name pass at once', async ({ texts, least }) => {
  const bodies = await Promise.all(texts().map((text) => markdownToHtml(text)))
  const passed = bodies.filter((html) => passAtOnce(html, resolve))
  expect(passed.length).toBeGreaterThanOrEqual(least * bodies.length)
})

function benchTexts(): string[] {
  const out = folder()
  writeCorpus({ out, articles: 200 })
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(out, path), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
}

test('what the slow road needs is loaded by the first text that takes it', () => {
  const loaded = (files: readonly string[]): Set<string> => {
    const texts = files.map((file) => readFileSync(`lib/${file}`, 'utf8'))
    const imported = texts.flatMap((text) =>
      [...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, file = '']) => file),
    )
    const further = [...new Set(imported)].filter((file) => !files.includes(file))
    if (further.length > 0) return loaded([...files, ...further])
    return new Set(texts.flatMap((text) => [...text.matchAll(/from"([^"./][^"]*)"/g)].map(([, name = '']) => name)))
  }
  const [worker, all] = [loaded(['worker.js']), loaded(readdirSync('lib').filter((file) => file.endsWith('.js')))]
  const late = ['parse5', 'sanitize-html', 'yaml']
  expect(late.filter((name) => all.has(name))).toEqual(late)
  expect(late.filter((name) => worker.has(name))).toEqual([])
  expect(worker).toContain('marked')
})

test('the deepest text has room for the element that says its language', () => {
  const deep = cleanSlowly(`${'<b><i>'.repeat(60)}a${'</i></b>'.repeat(60)}`, resolve).html
  expect(deep.match(/<[bi]>/g)).toHaveLength(limits.textNesting)
  expect(irregular(inLanguage(deep, 'zh-CN', 'en'))).toEqual([])
})
