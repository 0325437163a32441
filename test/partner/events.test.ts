import { describe, expect, test } from 'vitest'
import { article, asked, type Item, newsroom } from './newsroom.ts'

/** The times of the first build and of the second, which is an hour after the event. */
const before = '2026-11-25T12:00:00Z'
const after = '2026-11-26T03:00:00Z'

/** The lines that an author writes for an event. */
const lines = {
  new: '',
  corrected: 'correction: {date: 2026-11-26 10:00, note: It opens on Tuesday.}\n',
  withdrawn: 'withdrawn: {date: 2026-11-26 10:00, note: It was false.}\n',
  expired: 'expires: 2026-11-26 10:00\n',
  moved: 'slug: viaduct-1\n',
}

type Event = keyof typeof lines
const events = ['new', 'corrected', 'withdrawn', 'expired', 'moved'] as const

/** The time of publication and that of the event, in the forms in which partners get them. */
const published = { newsroom: 'Wed, 25 Nov 2026 01:00:00 +0800', GMT: 'Tue, 24 Nov 2026 17:00:00 +0000' }
const changed = { newsroom: 'Thu, 26 Nov 2026 10:00:00 +0800', GMT: 'Thu, 26 Nov 2026 02:00:00 +0000' }
const modified = { newsroom: '2026-11-26T10:00:00+08:00', GMT: '2026-11-26T02:00:00+00:00' }

const id = 'tag:daily.internal,2026-11-25:bridge-1'
const first = 'https://daily.internal/bridge-1/'
const second = 'https://daily.internal/viaduct-1/'
const title = 'The bridge over the river opens, part 1'
const withdrawn = `Withdrawn: ${title}`

/** The elements that an item must have, and `undefined` for those that it must not have; `absent` where there must be no item. */
type Signal = Readonly<Record<string, string | undefined>> | 'absent'

/** How each partner is told of each event: F4. */
const signals: Record<string, Record<Event, Signal>> = {
  core: {
    new: { guid: id, link: first, title, pubDate: published.newsroom, 'atom:updated': undefined },
    corrected: { guid: id, pubDate: published.newsroom, 'atom:updated': modified.newsroom },
    withdrawn: { guid: id, title: withdrawn, pubDate: published.newsroom, 'atom:updated': modified.newsroom },
    expired: 'absent',
    moved: { guid: id, link: second, pubDate: published.newsroom },
  },
  google: {
    new: { loc: first, lastmod: '2026-11-25T01:00:00+08:00' },
    corrected: { loc: first, lastmod: modified.newsroom },
    withdrawn: 'absent',
    expired: 'absent',
    moved: { loc: second },
  },
  flipboard: {
    new: { guid: id, link: first, pubDate: published.newsroom, 'dcterms:modified': undefined },
    corrected: { guid: id, pubDate: published.newsroom, 'dcterms:modified': modified.newsroom },
    withdrawn: { guid: id, title: withdrawn, enclosure: undefined, 'dcterms:modified': modified.newsroom },
    expired: 'absent',
    moved: { guid: id, link: second },
  },
  smartnews: {
    new: { guid: id, link: first, pubDate: published.newsroom, 'media:status': 'active' },
    corrected: { guid: id, pubDate: changed.newsroom, 'media:status': 'active' },
    withdrawn: { guid: id, pubDate: changed.newsroom, 'media:status': 'deleted' },
    expired: { guid: id, pubDate: changed.newsroom, 'media:status': 'deleted' },
    moved: { guid: id, link: second, 'media:status': 'active' },
  },
  msn: {
    new: { guid: id, link: first, pubDate: published.GMT, 'dcterms:modified': undefined, 'dcterms:valid': undefined },
    corrected: { guid: id, pubDate: published.GMT, 'dcterms:modified': modified.GMT },
    withdrawn: {
      guid: id,
      pubDate: published.GMT,
      'dcterms:modified': modified.GMT,
      'dcterms:valid': `end=${modified.GMT}; scheme=W3C-DTF`,
    },
    expired: {
      guid: id,
      pubDate: published.GMT,
      'dcterms:modified': modified.GMT,
      'dcterms:valid': `end=${modified.GMT}; scheme=W3C-DTF`,
    },
    moved: { guid: id, link: second, pubDate: published.GMT },
  },
  newsbreak: {
    new: { guid: first, link: first, pubDate: published.newsroom },
    corrected: { guid: first, pubDate: published.newsroom, 'dcterms:modified': modified.newsroom },
    withdrawn: { guid: first, title: withdrawn, 'media:thumbnail': undefined, 'dcterms:modified': modified.newsroom },
    expired: 'absent',
    moved: { guid: first, link: second },
  },
  yahoo: {
    new: { guid: first, link: first, pubDate: published.newsroom, updated: undefined },
    corrected: { guid: first, pubDate: published.newsroom, updated: changed.newsroom },
    withdrawn: { guid: first, title: withdrawn, pubDate: published.newsroom, updated: changed.newsroom },
    expired: 'absent',
    moved: { guid: first, link: second, pubDate: published.newsroom },
  },
  gunosy: {
    new: { guid: id, link: first, pubDate: published.GMT, 'gnf:modified': published.GMT, 'media:status': 'active' },
    corrected: { guid: id, pubDate: published.GMT, 'gnf:modified': changed.GMT, 'media:status': 'active' },
    withdrawn: { guid: id, pubDate: published.GMT, 'gnf:modified': changed.GMT, 'media:status': 'deleted' },
    expired: { guid: id, pubDate: published.GMT, 'gnf:modified': changed.GMT, 'media:status': 'deleted' },
    moved: { guid: id, link: second, 'media:status': 'active' },
  },
  line: {
    new: { guid: id, link: first, 'oa:lastPubDate': published.newsroom, 'oa:delStatus': undefined },
    corrected: { guid: id, pubDate: published.newsroom, 'oa:lastPubDate': changed.newsroom },
    withdrawn: { guid: id, 'oa:lastPubDate': changed.newsroom, 'oa:delStatus': '1' },
    expired: { guid: id, 'oa:lastPubDate': changed.newsroom, 'oa:delStatus': '1' },
    moved: { guid: id, link: second, 'oa:delStatus': undefined },
  },
  'yahoo-japan': {
    new: { guid: id, link: first, pubDate: published.newsroom },
    corrected: { guid: id, pubDate: changed.newsroom },
    withdrawn: { guid: id, title: withdrawn, pubDate: '' },
    expired: { guid: id, pubDate: '' },
    moved: { guid: id, link: second, pubDate: published.newsroom },
  },
}

/** The elements of an item that a signal names. */
const named = (signal: Signal, item: Item | undefined): Signal =>
  item === undefined
    ? 'absent'
    : signal === 'absent'
      ? item
      : Object.fromEntries(Object.keys(signal).map((name) => [name, item[name]]))

describe.each(events)('an article is %s', async (event) => {
  const daily = newsroom()
  await daily.build({ ...(event !== 'new' && { 1: article(1) }), 2: article(2) }, before)
  const earlier = daily.item('core', 2)
  const { ok, faults } = await daily.build({ 1: article(1, { more: lines[event] }) }, after)

  test.each(Object.entries(signals))('%s is told so', (partner, expected) => {
    expect({ ok, faults }).toEqual({ ok: true, faults: [] })
    expect(named(expected[event], daily.item(partner, 1))).toEqual(expected[event])
  })

  test('the other article is as it was', () => {
    expect(daily.item('core', 2)).toEqual(earlier)
    for (const partner of asked) expect(daily.item(partner, 2)).toBeDefined()
  })
})

test('every partner that is asked for has its line for each event', () => {
  expect(Object.keys(signals).sort()).toEqual(['core', ...asked].sort())
})
