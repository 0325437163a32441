import { readFileSync } from 'node:fs'
import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { atom } from '../../src/feed/atom/write.ts'
import { formats } from '../../src/feed/formats.ts'
import type { FeedDocument, Format } from '../../src/feed/model.ts'
import { rss } from '../../src/feed/rss/write.ts'
import { proofOf, selfCheck } from '../../src/feed/self-check.ts'
import { archive, article, feed, section } from '../valid.ts'

const faultsOf = (of: FeedDocument, format: Format, text: string) =>
  selfCheck(proofOf(of, [{ writer: format, text }])).flat()

const valid = formats.map((format) => ({ format, document: format.write(feed) }))

test.each(valid)('$format.name says what the article says', ({ format, document }) => {
  expect(faultsOf(feed, format, document)).toEqual([])
})

const mistakes = [
  { because: 'an item is missing', from: /<(item|entry)[\s\S]*?<\/\1>\s*|\{\s*"id": "tag[\s\S]*?\n {4}\},?/, to: '' },
  {
    because: 'an id is another',
    from: 'tag:daily.internal,2019-11-01:bridge',
    to: 'tag:daily.internal,2019-11-01:ridge',
  },
  { because: 'a title is another', from: 'A bridge opens', to: 'A ridge opens' },
  {
    because: 'a link is another',
    from: 'https://daily.internal/news/bridge/',
    to: 'https://daily.internal/news/ridge/',
  },
  {
    because: 'a date is another',
    from: /Fri, 01 Nov 2019|(?<=(?:<published>|date_published": "))2019-11-01/,
    to: '2019-11-02',
  },
  { because: 'a change is untold', from: /2019-11-02T00:00:00/, to: '2019-11-03T00:00:00' },
  { because: 'an end is another', from: '2020-11-01T00:00:00', to: '2020-11-02T00:00:00' },
  { because: 'the text is another', from: 'The bridge', to: 'The ridge' },
  { because: 'a tag is lost', from: 'Traffic', to: 'Tra' },
  { because: 'an author is lost', from: 'Li Lei', to: 'Li' },
  { because: 'its summary is another', from: 'It opens.', to: 'It closes.' },
  { because: 'it is cut off', from: /[\s\S]{20}$/, to: '' },
  { because: 'it holds what nobody may read', from: 'A bridge', to: '\u0000A bridge' },
]

test.each(valid.flatMap(({ format, document }) => mistakes.map((mistake) => ({ format, document, ...mistake }))))(
  '$format.name is found out when $because',
  ({ format, document, from, to }) => {
    const spoilt = document.replace(from, to)
    expect(spoilt).not.toBe(document)
    expect(faultsOf(feed, format, spoilt)).not.toEqual([])
  },
)

const announced: FeedDocument = {
  ...feed,
  section: section({
    hubs: ['https://one.internal/', 'http://two.internal:8080/push?a=1&b=2'],
    announce: { rssCloud: 'https://cloud.internal/a/' },
  }),
}

test.each(
  formats.flatMap((format) => [
    { format, because: 'nothing is wrong', from: '', to: '', isFound: false },
    { format, because: 'a hub is another', from: 'one.internal', to: 'one.example', isFound: true },
    {
      format,
      because: 'a hub is lost',
      from: /(?:<(?:atom:)?link [^>]*two\.|,\s*\{[^}]*two\.)[^>}]*[>}]/,
      to: '',
      isFound: true,
    },
    ...(format === rss
      ? [
          { format, because: 'the cloud is lost', from: /<cloud .*/, to: '', isFound: true },
          { format, because: 'its port is another', from: 'port="80"', to: 'port="443"', isFound: true },
          { format, because: 'its path is another', from: '/a/pleaseNotify', to: '/pleaseNotify', isFound: true },
          { format, because: 'its protocol is another', from: 'http-post', to: 'https-post', isFound: true },
          {
            format,
            because: 'it has a procedure',
            from: 'registerProcedure=""',
            to: 'registerProcedure="a"',
            isFound: true,
          },
        ]
      : []),
  ]),
)('$format.name with hubs and a cloud is found out: $isFound, since $because', ({ format, from, to, isFound }) => {
  const text = format.write(announced)
  const spoilt = text.replace(from, to)
  expect(spoilt !== text).toBe(isFound)
  expect(faultsOf(announced, format, spoilt).length > 0).toBe(isFound)
})

const own = { license: 'https://wire.internal/', permits: [], prohibits: [] }
const licensed: FeedDocument = {
  ...feed,
  section: section({ rights: { license: 'https://daily.internal/terms', permits: [], prohibits: [] } }),
  articles: [article({ rights: own })],
}

test.each(
  formats.flatMap((format) => [
    { format, because: 'nothing is wrong', from: '', to: '', isFound: false },
    { format, because: 'the licence of the feed is another', from: 'internal/terms', to: 'internal/', isFound: true },
    { format, because: 'that of an article is another', from: 'https://wire.', to: 'https://tire.', isFound: true },
    {
      format,
      because: 'that of an article is lost',
      from: /<(?:atom:)?link rel="license" href="https:\/\/wire.*?>|,?\s*"license": "https:\/\/wire.internal\/"/,
      to: '',
      isFound: true,
    },
  ]),
)('$format.name with licences is found out: $isFound, since $because', ({ format, from, to, isFound }) => {
  const text = format.write(licensed)
  const spoilt = text.replace(from, to)
  expect(spoilt !== text).toBe(isFound)
  expect(faultsOf(licensed, format, spoilt).length > 0).toBe(isFound)
})

const archives = formats.map((format) => ({ format, document: format.write(archive) }))

test.each(archives)('$format.name says where a document of an archive belongs', ({ format, document }) => {
  expect(faultsOf(archive, format, document)).toEqual([])
})

test.each(
  archives.flatMap(({ format, document }) =>
    [
      { because: 'its own address is another', from: `2019-11.${format.fileName}`, to: `2019-01.${format.fileName}` },
      { because: 'the way back is another', from: `2019-10.${format.fileName}`, to: `2019-09.${format.fileName}` },
      { because: 'the way on is another', from: `2019-12.${format.fileName}`, to: `2020-01.${format.fileName}` },
      { because: 'its feed is another', from: `news/${format.fileName}`, to: `old/${format.fileName}` },
      ...(format.name === 'Atom 1.0'
        ? [
            { because: 'a tombstone is another', from: 'ref="tag', to: 'ref="tab' },
            {
              because: 'a tombstone follows the entries',
              from: /(<at:deleted-entry[\s\S]*<\/at:deleted-entry>\s*)(<entry[\s\S]*<\/entry>)/,
              to: '$2$1',
            },
          ]
        : []),
      ...(format.name === 'JSON Feed 1.1' ? [] : [{ because: 'it is no archive', from: /<fh:archive\/>/, to: '' }]),
    ].map((mistake) => ({ format, document, ...mistake })),
  ),
)('$format.name is found out when of an archive $because', ({ format, document, from, to }) => {
  const spoilt = document.replace(from, to)
  expect(spoilt).not.toBe(document)
  expect(faultsOf(archive, format, spoilt)).not.toEqual([])
})

test('every document of the golden cases holds its namespaces on the root, and only those in use', () => {
  const document = readFileSync('test/golden/section/dist/news/local/rss.xml', 'utf8')
  const declared = [...document.matchAll(/xmlns:(\w+)/g)].map(([, prefix]) => prefix)
  const used = new Set([...document.matchAll(/<(\w+):/g)].map(([, prefix]) => prefix))
  expect(declared.sort()).toEqual([...used].sort())
})

test('text in a description of RSS is HTML of text: what looks like markup arrives as these characters', () => {
  const hostile = 'Trackers use <img src=x onerror=alert(1)> & "AT&amp;T"'
  const summary = { ...feed, section: section({ description: hostile }), articles: [article({ summary: hostile })] }
  const document = rss.write(summary)
  const shown = parseFragment(parseRssFeed(document).items?.[0]?.description ?? '').childNodes
  expect(shown).toMatchObject([{ nodeName: '#text', value: hostile }])
  expect(parseFragment(parseRssFeed(document).description ?? '').childNodes).toMatchObject([{ value: hostile }])
  expect(faultsOf(summary, rss, document)).toEqual([])
  expect(faultsOf(summary, rss, document.replaceAll('&#x26;lt;', '&#x3C;'))).not.toEqual([])
})

test.each([
  { name: 'Example Daily, Inc.', shown: 'Example Daily Inc.' },
  { name: 'Daily (News', shown: 'Daily News' },
  { name: 'Daily\\', shown: 'Daily' },
])('the name in <managingEditor> is a comment that address parsers can read: $name', ({ name, shown }) => {
  const document = rss.write({ ...feed, section: section({ author: { name, email: 'li@daily.internal' } }) })
  expect(parseRssFeed(document).managingEditor).toEqual({ email: 'li@daily.internal', name: shown })
})

test.each([
  { logo: 'https://daily.internal/logo.png', shown: true },
  { logo: 'https://daily.internal/LOGO.JPEG', shown: true },
  { logo: 'https://daily.internal/logo', shown: true },
  { logo: 'https://daily.internal/logo.gif?v=1.2', shown: false },
  { logo: 'https://daily.internal/logo.svg', shown: false },
  { logo: 'https://daily.internal/logo.webp?v=1', shown: false },
])('$logo is a picture of RSS: $shown; Atom has it always', ({ logo, shown }) => {
  const document = { ...feed, section: section({ logo }) }
  expect(rss.write(document).includes(logo)).toBe(shown)
  expect(parseAtomFeed(atom.write(document)).logo).toBe(logo)
})

const ofMachines = article({
  ai: { text: 'assisted', pictures: 'generated' },
  picture: { url: 'https://daily.internal/a.jpg', alt: 'A' },
})

test.each(formats)('$name says in the words of IPTC what machines made, where it has a place for it', (format) => {
  const said = { ...feed, articles: [ofMachines] }
  const document = format.write(said)
  expect(faultsOf(said, format, document)).toEqual([])
  const types = [...document.matchAll(/newscodes\/digitalsourcetype\/(\w+)/g)].map(([, name]) => name)
  expect(types).toEqual(
    format.fileName === 'feed.json' ? ['compositeWithTrainedAlgorithmicMedia', 'trainedAlgorithmicMedia'] : [],
  )
  for (const type of types)
    expect(faultsOf(said, format, document.replace(`/${type}`, '/digitalCapture'))).toHaveLength(1)
})
