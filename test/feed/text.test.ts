import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseRssFeed } from 'feedsmith'
import { Parser } from 'htmlparser2'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { article, folder, site } from '../folder.ts'
import { build } from '../here.ts'
import { type Held, isTried, type Reader } from '../readers/model.ts'
import { readers } from '../readers/readers.ts'
import { type Server, serve } from '../readers/server.ts'

/** Plain text goes out as text where a format has text, and as HTML that shows this text where a format has HTML. */

const attack = 'Pages use <img src=x onerror=alert(1)> & &lt;script&gt;alert(1)&lt;/script&gt; "so".'
const quoted = JSON.stringify(attack)

const shown: { because: string; source: string; shows: string }[] = [
  { because: 'a summary', source: article({ title: 'one', more: `summary: ${quoted}\n` }), shows: attack },
  {
    because: 'the first paragraph with a code span',
    source: article({ title: 'two', body: 'Use `<img src=x onerror=alert(1)>` or &lt;b&gt; in `&amp;` pages.' }),
    shows: 'Use <img src=x onerror=alert(1)> or <b> in &amp; pages.',
  },
  {
    because: 'the note of a correction',
    source: article({ title: 'three', more: `summary: Short.\ncorrection: {date: 2019-11-02, note: ${quoted}}\n` }),
    shows: `Correction (2019-11-02): ${attack} Short.`,
  },
  {
    because: 'the note of a withdrawal',
    source: article({ title: 'four', more: `withdrawn: {date: 2019-11-02, note: ${quoted}}\n` }),
    shows: attack,
  },
]

/** What a browser shows of HTML; an element in it is written as such, so that a test sees it. */
function shownOf(html: string): string {
  const text = (nodes: DefaultTreeAdapterTypes.ChildNode[]): string =>
    nodes
      .map((node) => {
        if ('value' in node) return node.value
        return 'tagName' in node ? `[element ${node.tagName}]${text(node.childNodes)}` : ''
      })
      .join('')
  return text(parseFragment(html).childNodes).trim()
}

/** Mails are text already, in lines of less than 80 characters. */
const wordsOf = ({ name }: Reader, { text, summary = '' }: Held) =>
  name === 'rss2email' ? text?.replace(/\s+/g, ' ') : shownOf(text ?? summary)

describe('as HTML', () => {
  const out = folder()
  let server: Server
  beforeAll(async () => {
    const files = shown.map(({ source }, index) => [`${index}.md`, source])
    const own = `${site.replace('description: News', `description: ${quoted}`)}content: summary\n`
    const content = folder({ 'site.yaml': own, ...Object.fromEntries(files) })
    const { ok } = await build({ content, out, now: new Date('2019-11-03T12:00+08:00') })
    expect(ok).toBe(true)
    server = await serve()
    server.publish(out)
  })
  afterAll(async () => await server.stop())

  test.each(readers.filter(isTried))('$name shows the words of a description, and no element', async (reader) => {
    const items = (await reader.subscribe(`${server.url}rss.xml`)()).map((item) => wordsOf(reader, item))
    for (const { because, shows } of shown)
      expect({ because, items }).toEqual({ because, items: expect.arrayContaining([shows]) })
  })

  test('the description of a feed has the words, and no element', () => {
    expect(shownOf(parseRssFeed(readFileSync(`${out}/rss.xml`, 'utf8')).description ?? '')).toBe(attack)
  })
})

/** All plain fields, each with a text that begins with its own name. */
const fields = [
  'siteTitle',
  'siteText',
  'title',
  'summary',
  'tag',
  'author',
  'alt',
  'caption',
  'credit',
  'rights',
  'source',
  'place',
  'note',
] as const

const pieces = fc.constantFrom(
  '<b>',
  '</p>',
  '&amp;',
  '&',
  '&lt;i&gt;',
  '"',
  "'",
  ']]>',
  '<!--',
  '-->',
  '&#x26;',
  'é',
  '好',
  '?>',
  '<',
  '>',
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))

/** Every text of an XML document, of elements and attributes; those that the format declares as HTML as they are shown. */
function textsOfXml(xml: string): string[] {
  const found: string[] = []
  const open: { isHtml: boolean; text: string }[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.push(...Object.values(attributes))
        const isHtml = ['description', 'content:encoded'].includes(name) || attributes.type === 'html'
        open.push({ isHtml, text: '' })
      },
      ontext(text) {
        const last = open.at(-1)
        if (last) last.text += text
      },
      onclosetag() {
        const { isHtml, text } = open.pop() ?? { isHtml: false, text: '' }
        found.push(isHtml ? shownOf(text) : text)
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return found
}

/** Every text of JSON; `content_html` as it is shown. */
function textsOfJson(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return [key === 'content_html' ? shownOf(value) : value]
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => textsOfJson(inner, name))
    : []
}

test('every plain field arrives as its author wrote it, in all formats', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(...fields.map(() => texts)), async (drawn) => {
      const value = Object.fromEntries(fields.map((field, index) => [field, `${field} ${drawn[index]} end`]))
      const yaml = (field: (typeof fields)[number]) => JSON.stringify(value[field])
      const content = folder({
        'site.yaml': `title: ${yaml('siteTitle')}\ndescription: ${yaml('siteText')}\nurl: https://daily.internal/\ntimezone: Asia/Shanghai\npages: false\n`,
        'a.md': article({
          title: yaml('title'),
          more: [
            `summary: ${yaml('summary')}`,
            `tags: [${yaml('tag')}]`,
            `author: {name: ${yaml('author')}}`,
            `image: {src: https://daily.internal/a.png, alt: ${yaml('alt')}, caption: ${yaml('caption')}, credit: ${yaml('credit')}}`,
            `copyright: ${yaml('rights')}`,
            `source: {name: ${yaml('source')}}`,
            `location: {lat: 1, lon: 2, name: ${yaml('place')}}`,
            `correction: {date: 2019-11-02, note: ${yaml('note')}}`,
            '',
          ].join('\n'),
        }),
      })
      const out = folder()
      const { ok, diagnostics, faults } = await build({ content, out, now: new Date('2019-11-03T12:00+08:00') })
      expect({ ok, faults, errors: ok ? [] : diagnostics }).toEqual({ ok: true, faults: [], errors: [] })
      const read = (name: string) => readFileSync(`${out}/${name}`, 'utf8')
      const documents = [
        textsOfXml(read('rss.xml')),
        textsOfXml(read('atom.xml')),
        textsOfJson(JSON.parse(read('feed.json'))),
      ]
      for (const [format, found] of documents.entries()) {
        for (const field of fields) {
          const places = found.filter((text) => text.includes(`${field} `))
          const wrong = places.filter((text) => !text.includes(value[field] ?? ''))
          expect({ format, field, found: places.length > 0, wrong }).toEqual({ format, field, found: true, wrong: [] })
        }
      }
    }),
    { numRuns: 60 },
  )
})
