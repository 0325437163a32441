import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import type { FeedDocument, Format } from '../../src/feed/model.ts'
import { proofOf, selfCheck } from '../../src/feed/self-check.ts'
import type { ExtraElement } from '../../src/model/hooks.ts'
import { variantOf } from '../../src/partner/document/variant.ts'
import { smartnews } from '../../src/partner/smartnews.ts'
import { archive, article, feed, section } from '../valid.ts'

/** Elements of hooks in the documents of every format. */

const namespaces = {
  podcast: 'https://podcastindex.org/namespace/1.0',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  desk: 'https://daily.internal/ns',
}

const ofChannel: ExtraElement[] = [
  { name: 'podcast:locked', attributes: { owner: 'desk@daily.internal' }, text: 'yes' },
  { name: 'itunes:explicit', text: 'false' },
]

const ofItem: ExtraElement[] = [
  { name: 'podcast:person', attributes: { role: 'host', 'xml:lang': 'en' }, text: 'Li & <Lei> ]]>' },
  { name: 'slash:comments', text: '3' },
  {
    name: 'desk:desk',
    text: 'City ',
    elements: [
      { name: 'desk:phone', attributes: { 'podcast:kind': '"tel"\n' } },
      { name: 'desk:floor', text: '2' },
    ],
  },
  { name: 'podcast:season', text: 'https://daily.internal/?a=1&b=2' },
]

const own: FeedDocument = {
  ...feed,
  section: section({ namespaces, elements: ofChannel }),
  articles: [article({ elements: ofItem }), article({ id: 'tag:daily.internal,2019-11-01:ridge' })],
}

const faultsOf = (of: FeedDocument, format: Format, text: string) =>
  selfCheck(proofOf(of, [{ writer: format, text }])).flat()

describe.each(formats)('$name', (format) => {
  const document = format.write(own)

  test('has them where they belong', async () => {
    await expect(document).toMatchFileSnapshot(`documents/${format.fileName}`)
  })

  test('says all of them', () => {
    expect(faultsOf(own, format, document)).toEqual([])
  })

  test('has no namespace that nothing uses', () => {
    const plain = { ...own, section: section({ namespaces }), articles: [article()] }
    expect(format.write(plain)).toBe(format.write({ ...plain, section: section() }))
  })

  test('has them in archives too', () => {
    const old = { ...archive, section: own.section, articles: own.articles }
    const text = format.write(old)
    expect(faultsOf(old, format, text)).toEqual([])
    expect(text).toContain('podcast:season')
  })

  test.each([
    { because: 'one is lost', from: /<slash:comments>.*\n|"slash:comments"/, to: '' },
    { because: 'a name is another', from: /podcast:season(?=>|")/g, to: 'podcast:episode' },
    { because: 'a text is another', from: /(?<=<slash:comments>|"slash:comments",\s*"text": ")3/, to: '4' },
    { because: 'an attribute is another', from: /host/, to: 'guest' },
    { because: 'an attribute is lost', from: / role="host"|"role": "host",/, to: '' },
    { because: 'white space is lost', from: 'City ', to: 'City' },
    { because: 'an element inside one is another', from: /(?<=<desk:floor>|"desk:floor",\s*"text": ")2/, to: '3' },
    { because: 'a namespace is another', from: 'https://daily.internal/ns', to: 'https://daily.internal/ns2' },
    {
      because: 'a namespace is ours',
      from: 'http://purl.org/rss/1.0/modules/slash/',
      to: 'http://www.georss.org/georss',
    },
    {
      because: 'one of the feed is lost',
      from: /<itunes:explicit>.*\n|,\s*"elements": \[\s*\{\s*"name": "itunes[^\]]*\]/,
      to: '',
    },
    { because: 'one of the feed is another', from: /desk@/, to: 'disk@' },
    {
      because: 'the order is another',
      from: /podcast:(locked)|itunes:(explicit)/g,
      to: (_: string, a?: string) => (a ? 'itunes:explicit' : 'podcast:locked'),
    },
  ])('is found out when $because', ({ from, to }) => {
    const spoilt = typeof to === 'string' ? document.replace(from, to) : document.replace(from, to)
    expect(spoilt).not.toBe(document)
    expect(faultsOf(own, format, spoilt)).not.toEqual([])
  })
})

test('programs read them', async () => {
  const [rss = '', atom = '', json = ''] = formats.map((format) => format.write(own))
  const read = await new RssParser({
    customFields: {
      item: [
        ['podcast:person', 'person'],
        ['slash:comments', 'comments'],
      ],
    },
  }).parseString(rss)
  expect(read.items[0]).toMatchObject({
    title: 'A bridge opens',
    person: 'Li & <Lei> ]]>',
    comments: '3',
  })
  expect(parseRssFeed(rss)).toMatchObject({
    podcast: { locked: { value: true, owner: 'desk@daily.internal' } },
    items: [{ slash: { comments: 3 }, podcast: { persons: [{ display: 'Li & <Lei> ]]>', role: 'host' }] } }, {}],
  })
  expect(parseAtomFeed(atom).entries).toMatchObject([
    { title: { value: 'A bridge opens' }, slash: { comments: 3 } },
    {},
  ])
  expect(parseJsonFeed(json).items).toMatchObject([{ title: 'A bridge opens', content_html: '<p>The bridge</p>' }, {}])
})

test('documents for partners, which have strict grammars, have none of them', () => {
  const variant = smartnews.variant
  if (!variant) throw new Error('SmartNews has a variant.')
  const { text } = variantOf(variant, own, { own: {}, expired: [], guids: new Map() })
  expect(text).toContain('<title>A bridge opens</title>')
  expect(text).not.toMatch(/podcast|itunes|slash|desk/)
})
