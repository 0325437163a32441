import { expect, test } from 'vitest'
import { type Fresh, successorsOf } from '../../src/check/continuity/successors.ts'
import type { EarlierItem } from '../../src/previous/item.ts'
import { articleHead } from '../valid.ts'

type Changes = { id: string; title?: string; url?: string; text?: string; picture?: string; date?: string }

const earlier = ({ id, title = id, url = `/${id}`, text = '', picture = '', date = '2019-11-01' }: Changes) =>
  ({ id, title, url, text, picture, published: date && `${date}T00:00:00+08:00`, where }) satisfies EarlierItem

const where = { file: 'feed.json', line: 1, column: 1 }

const fresh = ({ id, title = id, url = `/${id}`, text = '', picture = '', date = '2019-11-01' }: Changes): Fresh => ({
  head: articleHead({ id, title, url, date }),
  text,
  picture,
})

test.each([
  { because: 'the address is the same', before: [{ id: 'a', url: '/x' }], now: [{ id: 'b', url: '/x' }], found: 'a→b' },
  { because: 'the title is the same', before: [{ id: 'a', title: 'T' }], now: [{ id: 'b', title: 'T' }], found: 'a→b' },
  { because: 'the text is the same', before: [{ id: 'a', text: 'T' }], now: [{ id: 'b', text: 'T' }], found: 'a→b' },
  { because: 'nothing is the same', before: [{ id: 'a' }], now: [{ id: 'b' }], found: '' },
  { because: 'neither has a text', before: [{ id: 'a', text: '' }], now: [{ id: 'b', text: '' }], found: '' },
  {
    because: 'the text is the same, the picture is not',
    before: [{ id: 'a', text: 'T', picture: 'p.png' }],
    now: [{ id: 'b', text: 'T' }],
    found: '',
  },
  {
    because: 'one of two with the same text was renamed, the older one deleted',
    before: [
      { id: 'deleted', text: 'T', date: '2019-11-01' },
      { id: 'old', text: 'T', date: '2019-11-02' },
    ],
    now: [{ id: 'new', text: 'T', date: '2019-11-02' }],
    found: 'old→new',
  },
  {
    because: 'the same, and the newer one deleted',
    before: [
      { id: 'deleted', text: 'T', date: '2019-11-03' },
      { id: 'old', text: 'T', date: '2019-11-02' },
    ],
    now: [{ id: 'new', text: 'T', date: '2019-11-02' }],
    found: 'old→new',
  },
  {
    because: 'its date was changed, too: the nearest date counts',
    before: [
      { id: 'deleted', text: 'T', date: '2019-10-01' },
      { id: 'old', text: 'T', date: '2019-11-02' },
    ],
    now: [{ id: 'new', text: 'T', date: '2019-11-05' }],
    found: 'old→new',
  },
  {
    because: 'a strong criterion decides for all before a weak one does for the first',
    before: [
      { id: 'deleted', title: 'Weather', url: '/1' },
      { id: 'old', title: 'Weather', url: '/2' },
    ],
    now: [{ id: 'new', title: 'Weather', url: '/2' }],
    found: 'old→new',
  },
  {
    because: 'a text says more than a title that comes every day',
    before: [
      { id: 'deleted', title: 'Weather', text: 'Rain', date: '2019-11-01' },
      { id: 'old', title: 'Weather', text: 'Sun', date: '2019-11-02' },
    ],
    now: [{ id: 'new', title: 'Weather', text: 'Sun', date: '2019-11-03' }],
    found: 'old→new',
  },
  {
    because: 'a title with its date says more than a text',
    before: [
      { id: 'deleted', title: 'Notice', text: 'T', date: '2019-11-03' },
      { id: 'old', title: 'Weather', text: 'U', date: '2019-11-02' },
    ],
    now: [{ id: 'new', title: 'Weather', text: 'T', date: '2019-11-02' }],
    found: 'old→new',
  },
  {
    because: 'two were renamed: each has its own',
    before: [
      { id: 'a', text: 'T', date: '2019-11-01' },
      { id: 'b', text: 'T', date: '2019-11-02' },
    ],
    now: [
      { id: 'd', text: 'T', date: '2019-11-02' },
      { id: 'c', text: 'T', date: '2019-11-01' },
    ],
    found: 'a→c b→d',
  },
  {
    because: 'an equal date comes before a near one of an article that is earlier in the list',
    before: [{ id: 'a', text: 'T', date: '2019-11-01' }],
    now: [
      { id: 'b', text: 'T', date: '2019-11-02' },
      { id: 'c', text: 'T', date: '2019-11-01' },
    ],
    found: 'a→c',
  },
  {
    because: 'an earlier one has no date',
    before: [{ id: 'a', text: 'T', date: '' }],
    now: [{ id: 'b', text: 'T' }],
    found: 'a→b',
  },
])('a successor is found when $because', ({ before, now, found }) => {
  const successors = successorsOf(before.map(earlier), now.map(fresh))
  expect(
    [...successors]
      .map(([id, head]) => `${id}→${head.id}`)
      .sort()
      .join(' '),
  ).toBe(found)
})

test('the order of the articles decides nothing', () => {
  const before = ['01', '02', '03', '04'].map((day) =>
    earlier({ id: day, text: 'T', title: 'T', date: `2019-11-${day}` }),
  )
  const now = ['02', '04'].map((day) => fresh({ id: `new-${day}`, text: 'T', title: 'T', date: `2019-11-${day}` }))
  for (const [items, articles] of [
    [before, now],
    [[...before].reverse(), now],
    [before, [...now].reverse()],
  ] as const) {
    const successors = successorsOf(items, articles)
    expect([successors.get('02')?.id, successors.get('04')?.id, successors.size]).toEqual(['new-02', 'new-04', 2])
  }
})
