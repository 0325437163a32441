import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/feed/document.ts'
import { parseXml } from '../../src/feed/xml/parse.ts'
import { element, textElement } from '../../src/feed/xml/tree.ts'
import { variantFaults } from '../../src/partner/document/self-check.ts'
import { variantOf } from '../../src/partner/document/variant.ts'
import { partners } from '../../src/partner/index.ts'
import type { Variant } from '../../src/partner/model.ts'
import { msn } from '../../src/partner/msn.ts'
import { articleHead } from '../valid.ts'
import { daysAgo, feedWith, goodArticle, goodSection, html } from './good.ts'

const taken = Object.fromEntries(
  ['p', 'a', 'b'].map((name): [string, string[]] => [name, name === 'a' ? ['href'] : []]),
)

/** A variant that makes all choices that msn does not. */
const other: Variant = {
  items: 30,
  namespaces: { own: 'https://partner.internal/rss' },
  declares: ['own', 'content'],
  root: { 'own:version': '1.0' },
  guid: 'permalink',
  body: 'description',
  summary: false,
  escape: 'cdata',
  zone: 'newsroom',
  media: { enclosure: true, contents: false, thumbnail: true },
  html: { elements: taken },
  item: ({ article }, { list = '' }) => [textElement('own:words', article.title), textElement('category', list)],
  told: {
    corrected: { how: 'By its date.', pubDate: 'changed' },
    withdrawn: {
      how: 'By an element.',
      pubDate: 'empty',
      elements: () => [element('own:status', { state: 'deleted' }), textElement('dcterms:modified', 'now')],
    },
    expired: {
      how: 'By an element.',
      pubDate: 'changed',
      stays: true,
      elements: () => [element('own:status', {}, 'old')],
    },
    moved: { how: 'The link changes.' },
  },
}

const own = goodSection()
const rich = {
  html: html('<p>A <b>bridge</b> &amp; a road</p><p>It opens.</p>'),
  summary: 'A bridge & a road < 3 km.',
  authors: [{ name: 'Li Lei' }, { name: 'Wang' }],
  tags: ['Traffic', 'Bridges'],
  language: 'de',
  copyright: '© Agency',
  source: { name: 'Agency', url: 'https://agency.internal/feed.xml' },
  expires: daysAgo(-9),
  location: { name: 'City', lat: 1, lon: 2 },
  attachments: [{ url: 'https://daily.internal/a.mp3', type: 'audio/mpeg', length: 900, seconds: 60, title: 'Sound' }],
  pictures: [
    { url: 'https://daily.internal/b.jpg', alt: 'A road', file: { type: 'image/png', length: 8, width: 4, height: 2 } },
  ],
}
const withdrawn = { date: daysAgo(0), note: 'It was wrong.' }

/** A document of four articles (new, corrected, withdrawn, rich) and one that has expired, as it is after an edit. */
function document(variant: Variant, edit: (text: string) => string = (text) => text) {
  const articles = [
    goodArticle(1),
    goodArticle(2, { updated: daysAgo(0) }),
    goodArticle(3, { withdrawn, updated: daysAgo(0), picture: undefined, html: html('<p>It was wrong.</p>') }),
    goodArticle(4, rich),
  ]
  const feed = documentOf({ kind: 'section', section: own, prefix: 'news/', articles }, articles)
  const expired = variant.told.expired.stays
    ? [articleHead({ id: 'tag:daily.internal,2026:old', section: own, leaves: '2026-11-20' })]
    : []
  const means = { own: { list: 'News' }, expired, guids: new Map([[articles[1]?.id ?? '', 'urn:known:2']]) }
  const { items, text } = variantOf(variant, feed, means)
  const edited = edit(text)
  return { faults: variantFaults({ variant }, items, parseXml(edited), { own: means.own }), isEdited: edited !== text }
}

describe('a document that is as it should be has no faults', () => {
  test.each([
    ['msn', msn.variant],
    ['other', other],
  ])('%s', (_, variant) => {
    expect(variant && document(variant).faults).toEqual([])
  })
})

type Mistake = [what: string, variant: 'msn' | 'other', edit: [RegExp | string, string], fault: RegExp]
const mistakes: Mistake[] = [
  ['an item less', 'msn', [/<item>.*?<\/item>/s, ''], /^4 items instead of 5$/],
  ['the order of items', 'msn', [/(<item>.*?<\/item>)(\s*)(<item>.*?<\/item>)/s, '$3$2$1'], /bridge-1: title is/],
  ['a title', 'msn', ['part 1<', 'part 9<'], /bridge-1: title is \["[^"]*9"\] instead of \["[^"]*1"\]/],
  ['a title twice', 'msn', [/(<item>\s*)(<title>.*<\/title>)/, '$1$2$2'], /bridge-1: title is/],
  ['a link', 'msn', ['/bridge-1/', '/bridge-9/'], /bridge-1: link is/],
  ['a guid', 'msn', ['bridge-1</guid>', 'bridge-9</guid>'], /bridge-1: guid is/],
  ['a known guid', 'msn', ['urn:known:2', 'urn:known:3'], /bridge-2: guid is .*urn:known:3.* instead of .*urn:known:2/],
  ['a guid that claims to be a link', 'msn', ['"false">tag', '"true">tag'], /bridge-1: guid is/],
  ['a guid that does not say that it is a link', 'other', ['"true"', '"false"'], /bridge-1: guid is/],
  ['a date', 'msn', [/(<guid.*\n\s*<pubDate>\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:)00/, '$101'], /bridge-1: pubDate is/],
  ['a date that is none', 'msn', [/(<\/guid>\s*<pubDate>)[^<]*/, '$1soon'], /bridge-1: pubDate is \["soon"\]/],
  [
    'the date of a correction',
    'other',
    [/(known:2<\/guid>\s*<pubDate>)[^<]*/, '$1Thu, 26 Nov 2026 18:00:00 +0800'],
    /bridge-2: pubDate is/,
  ],
  [
    'the date of a withdrawn item',
    'other',
    ['<pubDate></pubDate>', '<pubDate>0</pubDate>'],
    /bridge-3: pubDate is \["0"\] instead of \[""\]/,
  ],
  ['the date of an expired item', 'other', [/<pubDate>Fri, 20/, '<pubDate>Sat, 21'], /:old: pubDate is/],
  ['a body', 'msn', [/(<content:encoded>)/, '$1A'], /bridge-1: content:encoded is/],
  [
    'a body in a description',
    'other',
    ['<description><![CDATA[', '<description><![CDATA[A'],
    /bridge-1: description is/,
  ],
  [
    'the text twice',
    'other',
    ['</item>', '<content:encoded>A</content:encoded></item>'],
    /bridge-1: content:encoded is/,
  ],
  ['no body', 'msn', [/<content:encoded>[^<]*<\/content:encoded>/, ''], /bridge-1: content:encoded is \[\] instead of/],
  ['a summary', 'msn', ['road &#x26;lt; 3', 'road &#x3C; 3'], /bridge-4: description is/],
  ['no summary', 'msn', [/(?<=<item>.*?)<description>[^<]*<\/description>/s, ''], /bridge-1: description is \[\]/],
  ['a creator', 'msn', ['<dc:creator>Wang</dc:creator>', ''], /bridge-4: dc:creator is/],
  [
    'the order of creators',
    'msn',
    [/(<dc:creator>Li Lei.*)(\s*)(<dc:creator>Wang.*)/, '$3$2$1'],
    /bridge-4: dc:creator is/,
  ],
  ['a category', 'msn', ['>Traffic<', '>Trafic<'], /bridge-1: category is/],
  ['the domain of a category', 'msn', ['/tags/"', '/tag/"'], /bridge-1: category is/],
  [
    'an enclosure too many',
    'msn',
    ['</item>', '<enclosure url="a" type="b" length="1"/></item>'],
    /bridge-1: enclosure is/,
  ],
  ['no enclosure', 'other', [/<enclosure.*\/>/, ''], /bridge-1: enclosure is \[\]/],
  ['the length of an enclosure', 'other', ['length="240000"', 'length="24000"'], /bridge-1: enclosure is/],
  ['the type of a picture', 'msn', ['type="image/jpeg"', 'type="image/png"'], /bridge-1: media:content is/],
  ['the credit of a picture', 'msn', [/<media:credit.*<\/media:credit>/, ''], /bridge-1: media:content is/],
  ['the width of another picture', 'msn', ['width="4"', 'width="5"'], /bridge-4: media:content is/],
  ['the length of a sound', 'msn', ['duration="60"', 'duration="61"'], /bridge-4: media:content is/],
  ['a picture too many', 'other', ['</item>', '<media:content url="a"/></item>'], /bridge-1: media:content is/],
  ['a thumbnail', 'other', [/<media:thumbnail.*\/>/, ''], /bridge-1: media:thumbnail is \[\]/],
  [
    'the time of a correction',
    'msn',
    [/<dcterms:modified>.*<\/dcterms:modified>/, ''],
    /bridge-2: dcterms:modified is \[\]/,
  ],
  [
    'a correction that is none',
    'msn',
    ['</item>', '<dcterms:modified>now</dcterms:modified></item>'],
    /bridge-1: dcterms:modified is \["now"\]/,
  ],
  [
    'an expiry',
    'msn',
    [/<dcterms:valid>end=2026-12-\d+/, '<dcterms:valid>end=2026-12-31'],
    /bridge-4: dcterms:valid is/,
  ],
  ['the signal of a withdrawal', 'msn', [/<dcterms:valid>end=2026-11.*\n/, ''], /bridge-3: dcterms:valid is missing/],
  ['the state of a withdrawal', 'other', ['state="deleted"', 'state="active"'], /bridge-3: own:status is missing/],
  ['the signal of an expiry', 'other', ['>old<', '>new<'], /:old: own:status is missing/],
  [
    'an element of the partner',
    'msn',
    [/<mi:shortTitle>.*<\/mi:shortTitle>/, ''],
    /bridge-1: mi:shortTitle is missing/,
  ],
  ['a category of the partner', 'other', ['<category>News</category>', ''], /bridge-1: category is missing/],
  [
    'an element too many',
    'msn',
    ['</item>', '<atom:updated>A</atom:updated></item>'],
    /bridge-1: atom:updated is \["A"\] instead of \[\]/,
  ],
  ['the permanent id', 'other', ['bridge-1</dc:identifier>', 'bridge-9</dc:identifier>'], /bridge-1: dc:identifier is/],
  ['the rights', 'msn', ['© Agency', '© Daily'], /bridge-4: dc:rights is/],
  ['the source', 'msn', ['<dc:source>Agency', '<dc:source>Daily'], /bridge-4: dc:source is/],
  ['the language', 'msn', ['<dc:language>de', '<dc:language>en'], /bridge-4: dc:language is/],
  ['the version', 'msn', ['version="2.0"', 'version="0.92"'], /^rss: version is "0.92" instead of "2.0"$/],
  ['an attribute of rss', 'other', ['own:version="1.0"', 'own:version="2.0"'], /^rss: own:version is "2.0"/],
  [
    'a namespace',
    'msn',
    ['http://schemas.ingestion', 'https://schemas.ingestion'],
    /^the prefix "mi" is declared as https:.* instead of http:/,
  ],
  [
    'a namespace that must be declared',
    'other',
    [/ xmlns:content="[^"]*"/, ''],
    /^the prefix "content" is declared as undefined/,
  ],
]

test.each(mistakes)('reports %s (%s)', (_, name, [from, to], fault) => {
  const variant = name === 'msn' ? msn.variant : other
  const made = variant && document(variant, (text) => text.replace(from, to))
  expect(made?.isEdited).toBe(true)
  expect(made?.faults.filter((one) => fault.test(one))).not.toEqual([])
})

test('reports what is no RSS, and nothing for a partner that has no document', () => {
  const root = parseXml('<feed/>')
  expect(variantFaults(msn, [], root)).toEqual(['this is not RSS'])
  expect(variantFaults({}, [], root)).toEqual([])
})

test('expects no texts in a feed of summaries', () => {
  const feed = feedWith({ section: { content: 'summary' }, count: 2 })
  if (!msn.variant) throw new Error('msn has no variant')
  const { items, text } = variantOf(msn.variant, feed, { own: {}, expired: [], guids: new Map() })
  expect(variantFaults(msn, items, parseXml(text), { content: 'summary' })).toEqual([])
  expect(variantFaults(msn, items, parseXml(text))).toHaveLength(2)
})

test('the documents of all partners are as they should be', () => {
  const feed = feedWith({ count: 3 })
  const faults = partners.flatMap((partner) => {
    if (!partner.variant) return []
    const { items, text } = variantOf(partner.variant, feed, { own: {}, expired: [], guids: new Map() })
    return variantFaults(partner, items, parseXml(text))
  })
  expect(faults).toEqual([])
})
