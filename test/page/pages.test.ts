import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { directionOf } from '../../src/language/direction.ts'
import { wordsIn } from '../../src/language/index.ts'
import { article, filesOf, folder, put } from '../folder.ts'
import { build } from '../here.ts'

const site = 'title: Daily\ndescription: News\nurl: https://daily.internal/\ntimezone: Asia/Shanghai\n'
const now = new Date('2020-01-01')

type Element = DefaultTreeAdapterTypes.Element

function elementsOf(node: DefaultTreeAdapterTypes.Node): Element[] {
  const own = 'tagName' in node ? [node] : []
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])]
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

function read(path: string): { elements: Element[]; faults: string[] } {
  const faults: string[] = []
  const root = parse(readFileSync(path, 'utf8'), { onParseError: ({ code }) => faults.push(code) })
  return { elements: elementsOf(root), faults }
}

const golden = 'test/golden/pages/dist'
const pages = [...filesOf(golden).keys()].filter((path) => path.endsWith('.html'))

test.each(pages)('%s is HTML without a fault, and small', (path) => {
  expect(read(join(golden, path)).faults).toEqual([])
  expect(statSync(join(golden, path)).size).toBeLessThan(50_000)
})

test.each(pages)('%s asks nobody for anything, and its links within the folder lead somewhere', async (path) => {
  const out = folder()
  await build({ content: 'test/golden/pages/content', out, now })
  const { elements } = read(join(out, path))
  const loaded = elements.flatMap((one) => [attribute(one, 'src'), attribute(one, 'srcset')].filter(Boolean))
  expect(loaded.filter((address) => /^(?:[a-z]+:)?\/\//i.test(address ?? ''))).toEqual([])
  expect(elements.filter(({ tagName }) => /^(?:iframe|object|embed|base)$/.test(tagName))).toEqual([])
  const links = elements.filter(({ tagName }) => tagName === 'a').map((one) => attribute(one, 'href') ?? '')
  for (const link of [...links, ...loaded].filter((address) => !/^[a-z]+:/.test(address ?? ''))) {
    const target = join(out, path, '..', decodeURIComponent(link ?? ''))
    expect(existsSync(target.endsWith('/') ? join(target, 'index.html') : target), link).toBe(true)
  }
})

test.each(pages)('%s runs no other script and takes no other style than its policy says', (path) => {
  const { elements } = read(join(golden, path))
  const policy = elements
    .flatMap((one) => (attribute(one, 'http-equiv') ? (attribute(one, 'content') ?? '') : []))
    .join()
  const hashes = elements
    .filter((one) => one.tagName === 'style' || (one.tagName === 'script' && !attribute(one, 'type')))
    .map(({ childNodes: [text] }) => (text && 'value' in text ? text.value : ''))
    .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  expect(hashes).toHaveLength(2)
  expect(hashes.filter((hash) => !policy.includes(hash))).toEqual([])
  expect(elements.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(?:on|style$)/.test(name))).toEqual([])
})

test('its own feeds are the first that browsers find, then those above', () => {
  const { elements } = read(join(golden, 'city/index.html'))
  const feeds = elements.filter((one) => attribute(one, 'rel') === 'alternate').map((one) => attribute(one, 'href'))
  expect(feeds).toEqual(
    ['city/rss.xml', 'city/atom.xml', 'city/feed.json', 'rss.xml'].map(
      (path) => `https://feeds.daily.internal/${path}`,
    ),
  )
})

test('what a page says to search engines is JSON, whatever the title says', () => {
  const { elements } = read(join(golden, 'city/index.html'))
  const [script] = elements.filter((one) => attribute(one, 'type') === 'application/ld+json')
  const [text] = script?.childNodes ?? []
  const data = JSON.parse(text && 'value' in text ? text.value : '')
  expect(data.mainEntity.itemListElement[0].item.headline).toBe('A bridge </script> opens & closes')
})

test('a page stays small however long its texts are', async () => {
  const long = '新闻'.repeat(249)
  const files = Array.from({ length: 30 }, (_, index): [string, string] => [
    `content/${'桥'.repeat(60)}-${index}.md`,
    article({ title: `${long}${index}`, more: `summary: ${'新闻'.repeat(900)}\ntags: [${index}]\n` }),
  ])
  const root = folder({ 'content/site.yaml': `${site}taxonomies: [tags]\nminItems: 1\n`, ...Object.fromEntries(files) })
  await build({ content: join(root, 'content'), out: join(root, 'out'), now })
  expect(statSync(join(root, 'out/index.html')).size).toBeLessThan(50_000)
})

test('a page stays small however many feeds it leads to', async () => {
  const names = Array.from({ length: 80 }, (_, index) => `${'话题'.repeat(40)}${index}`)
  const files = Array.from({ length: 1200 }, (_, month): [string, string] => [
    `content/a${month}.md`,
    article({
      date: `${1920 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      more: `slug: a${month}\ntags: [${names[month % 80]}]\n`,
    }),
  ])
  const settings = `${site}archive: month\ntaxonomies: [tags]\nminItems: 1\nlimit: 3\n`
  const root = folder({ 'content/site.yaml': settings, ...Object.fromEntries(files) })
  const { ok } = await build({ content: join(root, 'content'), out: join(root, 'out'), now: new Date('2026-01-01') })
  expect(ok).toBe(true)
  expect(statSync(join(root, 'out/index.html')).size).toBeLessThan(50_000)
})

test('without pages there is none, and no list of feeds', async () => {
  const root = folder({ 'content/site.yaml': `${site}pages: false\n`, 'content/a.md': article() })
  await build({ content: join(root, 'content'), out: join(root, 'out'), now })
  expect([...filesOf(join(root, 'out')).keys()]).toEqual(
    ['.feedwright.json', ...formats.map(({ fileName }) => fileName)].sort(),
  )
})

test('a page changes with the feeds that it leads to, and with a cache too', async () => {
  const root = folder({ 'content/site.yaml': site, 'content/a.md': article() })
  const options = { content: join(root, 'content'), out: join(root, 'out'), cache: join(root, 'cache'), now }
  await build(options)
  put(root, 'content/traffic/section.yaml', 'title: Traffic\n')
  await build(options)
  expect(readFileSync(join(root, 'out/index.html'), 'utf8')).toContain('<a href="traffic/">Traffic</a>')
})

test.each([
  { language: 'en', direction: 'ltr' },
  { language: 'ar-EG', direction: 'rtl' },
  { language: 'he', direction: 'rtl' },
  { language: 'az-Arab', direction: 'rtl' },
  { language: 'ku-Latn', direction: 'ltr' },
  { language: 'ar-Latn', direction: 'ltr' },
  { language: 'zh-CN', direction: 'ltr' },
])('$language is written $direction', ({ language, direction }) => {
  expect(directionOf(language)).toBe(direction)
})

test.each([
  { language: 'en-GB', day: '3 October 2019', in: 'en-GB' },
  { language: 'de', day: '3. Oktober 2019', in: 'de' },
  { language: 'es-MX', day: '3 de octubre de 2019', in: 'es-MX' },
  { language: 'fr', day: '3 octobre 2019', in: 'fr' },
  { language: 'zh-Hans', day: '2019年10月3日', in: 'zh-Hans' },
  { language: 'constructor', day: 'October 3, 2019', in: 'en' },
  { language: 'fi', day: 'October 3, 2019', in: 'en' },
])('in $language a day is $day', ({ language, day, in: own }) => {
  const found = wordsIn(language)
  expect(found.words.day(2019, 10, 3)).toBe(day)
  expect(found.language).toBe(own)
})

const long = `${'It opens on Friday, as was said before. '.repeat(12)}It is free.`

test.each([
  { because: 'the feed has whole texts', more: '', body: `${long}\n` },
  { because: 'the feed has summaries', more: 'content: summary\n', body: 'Text.' },
])('what machines made is said once and whole after a summary that is cut, when $because', async ({ more, body }) => {
  const out = folder()
  const written = article({ more: `summary: ${long}\nai: assisted\n`, body })
  await build({ content: folder({ 'site.yaml': site + more, 'a.md': written }), out, now })
  const [, summary = ''] = /<p class="summary">(.*)<\/p>/.exec(readFileSync(join(out, 'index.html'), 'utf8')) ?? []
  expect(summary).toMatch(/^It opens on Friday[^…]*… AI helped to write this text\.$/)
})
