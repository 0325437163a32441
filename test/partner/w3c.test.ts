import { expect, test } from 'vitest'
import type { RowId } from '../../src/diagnostic.ts'
import { w3c } from '../../src/partner/w3c.ts'
import { inAtom, inJson, inJsonItem, inRss, moreInItem } from './edits.ts'
import { type Change, daysAgo } from './good.ts'
import { found } from './rows.ts'

const near = { count: 3 }
const lines = (change: Change) =>
  found(w3c, { ...near, ...change }).map(
    ({ row, finding, item }) => `${row.id} ${item?.article.slug}: ${finding.message}`,
  )

test.each<{ because: string; change: Change }>([
  { because: 'it has thirty articles', change: { count: 30 } },
  { because: 'it has none', change: { count: 0 } },
  { because: 'an article was corrected', change: { article: { updated: daysAgo(0) } } },
  {
    because: 'an article was withdrawn',
    change: { article: { withdrawn: { date: daysAgo(0), note: 'Wrong.' }, picture: undefined } },
  },
  {
    because: 'an article has a place, a source and an end',
    change: {
      article: {
        expires: daysAgo(-9),
        location: { lat: 31.23, lon: 121.47, name: '上海' },
        source: { name: 'Other', url: 'https://other.internal/' },
        copyright: '© A',
        language: 'zh-CN',
      },
    },
  },
  {
    because: 'plain text has & and <',
    change: { article: { title: 'R&D <b>', summary: 'R&D is 1 < 2' }, section: { description: 'R&D <now>' } },
  },
  { because: 'it has summaries only', change: { section: { content: 'summary' } } },
  {
    because: 'it has no hub, logo or country',
    change: { section: { hubs: [], logo: undefined, country: undefined, copyright: undefined } },
  },
])('no findings in a feed when $because', ({ change }) => {
  expect(lines(change)).toEqual([])
})

test.each<{ row: RowId; because: string; change: Change; slug: string | undefined }>([
  { row: 'R04', because: 'an item of RSS', change: inRss(/<guid .*bridge-2<\/guid>/, ''), slug: 'bridge-2' },
  {
    row: 'A01',
    because: 'an entry of Atom',
    change: inAtom('<id>tag:daily.internal,2026-11-25:bridge-3</id>', ''),
    slug: 'bridge-3',
  },
  { row: 'J05', because: 'an item of JSON', change: inJsonItem({ date_published: 'now' }), slug: 'bridge-1' },
  { row: 'R02', because: 'the channel', change: inRss(/<language>.*/, ''), slug: undefined },
  {
    row: 'R03',
    because: 'an item that we have not made',
    change: inRss('</channel>', '<item/></channel>'),
    slug: undefined,
  },
])('the article of a finding of $row about $because is $slug', ({ row, change, slug }) => {
  const [first] = found(w3c, { ...near, ...change }).filter((one) => one.row.id === row)
  expect(first).toBeDefined()
  expect(first?.item?.article.slug).toBe(slug)
})

test('a document that cannot be read has one finding', () => {
  expect(lines({ text: () => '<rss' })).toEqual([
    'R01 undefined: The RSS document cannot be read: document must contain a root element.',
  ])
  expect(lines({ atom: () => '<feed' })).toEqual([
    'A01 undefined: The Atom document cannot be read: document must contain a root element.',
  ])
  expect(lines({ json: () => 'feed' })).toEqual([
    expect.stringMatching(/^J01 undefined: The JSON document cannot be read: /),
  ])
})

test('an element without a prefix may be in a namespace of its own', () => {
  expect(lines(moreInItem('<post-id xmlns="com-wordpress:feed-additions:1">1</post-id>'))).toEqual([])
  expect(lines(moreInItem('<post-id>1</post-id>'))).toHaveLength(1)
})

test('a message with a very long value is cut', () => {
  const [first] = found(w3c, { ...near, ...inJson({ version: 'A'.repeat(5000) }) })
  expect(first?.finding.message).toMatch(/^The version is "A{100,283}….$/)
  expect(first?.finding.message).toHaveLength(300)
})

test('prefixes are those that a document declares', () => {
  const atom = {
    atom: (text: string) => text.replaceAll(/<(\/?)(?=[a-z]+[ >/])/g, '<$1a:').replace('xmlns="', 'xmlns:a="'),
  }
  expect(lines(atom)).toEqual([])
  expect(
    lines(
      inRss(
        /<atom:link (.*)\/>/,
        '<link xmlns="http://www.w3.org/2005/Atom" href="https://daily.internal/news/rss.xml" rel="self" type="application/rss+xml"/>',
      ),
    ),
  ).toEqual([])
})

test.each<{ because: string; change: Change; severity: string | undefined }>([
  { because: 'a missing guid', change: inRss(/<guid .*<\/guid>/, ''), severity: 'warning' },
  { because: 'a guid that is no address', change: inRss(' isPermaLink="false"', ''), severity: undefined },
  {
    because: 'a second enclosure',
    change: moreInItem('<enclosure url="https://a.internal/" length="0" type="a/b"/>'),
    severity: 'warning',
  },
  {
    because: 'an author without a name',
    change: inRss('<dc:creator>Li Lei</dc:creator>', '<author>a@b.internal</author>'),
    severity: 'warning',
  },
  { because: 'an SVG', change: inRss(/logo\.png/, 'logo.svg'), severity: 'warning' },
  {
    because: 'a zone with a name',
    change: inRss(/<pubDate>.*/, '<pubDate>26 Nov 2026 08:00:00 EST</pubDate>'),
    severity: 'warning',
  },
  {
    because: 'a zone with another name',
    change: inRss(/<pubDate>.*/, '<pubDate>26 Nov 2026 08:00:00 CET</pubDate>'),
    severity: undefined,
  },
  { because: 'JSON of 250 KB', change: inJsonItem({ content_html: 'A'.repeat(900_000) }), severity: 'note' },
  { because: 'JSON of 1 MB', change: inJsonItem({ content_html: 'A'.repeat(1_000_001) }), severity: undefined },
  {
    because: 'the author of version 1',
    change: inJson({ authors: undefined, author: { name: 'A' } }),
    severity: 'warning',
  },
])('$because has the severity $severity', ({ change, severity }) => {
  expect(found(w3c, { ...near, ...change }).map(({ finding }) => finding.severity)).toEqual([severity])
})
