import { expect, test } from 'vitest'
import { isSegment, segmentFault, topicSlug } from '../../src/content/identity.ts'
import { withoutDevice } from '../../src/text/device.ts'

const device = 'Windows has a device of this name'
const dot = 'Windows leaves a dot at the end out'
const letters = 'no disk of Windows takes it, or it means something in an address'

test.each([
  ...['con', 'CON', 'Prn', 'aux', 'nul', 'com1', 'COM9', 'lpt1', 'LPT9', 'com¹', 'LPT³'].map((name) => [name, device]),
  ...['con.md', 'nul.tar.gz', 'aux.2019', 'COM1.x'].map((name) => [name, device]),
  ...['a.', 'news...', '新闻.'].map((name) => [name, dot]),
  ...['a ', ' a', 'a<b', 'a>b', 'a:b', 'C:', 'a"b', 'a|b', 'a?b', 'a*b', 'a/b', 'a\\b'].map((name) => [name, letters]),
  ...['a\tb', 'a\0b', 'a\x7fb', 'a\x1fb', '', '.', '..', '.a', 'a'.repeat(201)].map((name) => [name, letters]),
])('%j is no segment of a path: %s', (name) => {
  expect(isSegment(name)).toBe(false)
})

test.each([
  ...['con-1', 'console', 'conference', 'aux-armes', 'nul-part', 'null', 'com', 'com0', 'com10', 'lpt', 'prn2'],
  ...['my.con', 'a.b', 'v1.0', 'a_b', '-a', '地方新闻', 'été', 'a'.repeat(200)],
])('%j is a segment of a path', (name) => {
  expect(isSegment(name)).toBe(true)
})

test.each(['con', 'Nul.txt', 'com1.', 'aux..', 'a.', 'lpt¹.x.'])(
  'the name that is proposed instead of %j is one',
  (name) => {
    const { instead } = segmentFault(name) ?? {}
    expect(instead).not.toBe(name)
    expect(isSegment(instead ?? '')).toBe(true)
  },
)

test.each([
  { because: 'it is a device', name: 'con', slug: /^con-1-[\da-f]{8}$/ },
  { because: 'it is one with an extension', name: 'NUL.txt', slug: /^nul-1\.txt-[\da-f]{8}$/ },
  { because: 'wide letters are usual ones', name: 'ＣＯＮ', slug: /^con-1-[\da-f]{8}$/ },
  { because: 'high digits are usual ones', name: 'COM²', slug: /^com2-1-[\da-f]{8}$/ },
  { because: 'it ends with a dot', name: 'Inc.', slug: /^inc-[\da-f]{8}$/ },
  { because: 'it has characters that Windows forbids', name: 'a<b>:"|?*', slug: /^ab-[\da-f]{8}$/ },
  { because: 'it is nothing of the kind', name: 'Conference', slug: /^conference$/ },
  { because: 'it was always its own folder', name: 'index.html', slug: /^index\.html$/ },
])('the topic "$name" has a folder that Windows can hold: $because', ({ name, slug }) => {
  expect(topicSlug(name)).toMatch(slug)
  expect(isSegment(topicSlug(name))).toBe(true)
})

test.each([
  { name: 'con', changed: 'con-1' },
  { name: 'Con.holiday', changed: 'Con-1.holiday' },
  { name: 'aux .x', changed: 'aux-1 .x' },
  { name: 'console', changed: 'console' },
  { name: 'holiday.con', changed: 'holiday.con' },
])('a picture "$name" is published as "$changed"', ({ name, changed }) => {
  expect(withoutDevice(name)).toBe(changed)
})
