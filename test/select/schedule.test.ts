import { expect, test } from 'vitest'
import { hasComeOut, hasLeft, nextChange } from '../../src/select/schedule.ts'
import { rfc3339 } from '../../src/time/moment.ts'
import { articleHead, type HeadChanges } from '../valid.ts'

const now = new Date('2019-11-10T12:00:00+08:00')

test.each([
  { because: 'its date is past', head: { date: '2019-11-10 11:59' }, drafts: false, out: true },
  { because: 'its date is this moment', head: { date: '2019-11-10 12:00' }, drafts: false, out: true },
  { because: 'its date is a second later', head: { date: '2019-11-10 12:00:01' }, drafts: false, out: false },
  { because: 'it is a draft', head: { draft: true }, drafts: false, out: false },
  { because: 'drafts are wanted', head: { draft: true }, drafts: true, out: true },
  {
    because: 'a draft may be of the future too',
    head: { draft: true, date: '2019-11-11' },
    drafts: true,
    out: false,
  },
  { because: 'one that has left was out', head: { leaves: '2019-11-02' }, drafts: false, out: true },
])('an article has come out: $out, because $because', ({ head, drafts, out }) => {
  expect(hasComeOut(articleHead(head), now, drafts)).toBe(out)
})

test.each([
  { because: 'it never leaves', leaves: undefined, left: false },
  { because: 'it leaves a second later', leaves: '2019-11-10 12:00:01', left: false },
  { because: 'it leaves at this moment', leaves: '2019-11-10 12:00', left: true },
  { because: 'it left long ago', leaves: '2019-11-02', left: true },
])('an article has left: $left, because $because', ({ leaves, left }) => {
  expect(hasLeft(articleHead(leaves === undefined ? {} : { leaves }), now)).toBe(left)
})

const past = { id: 'past', date: '2019-11-01' }
const soon = { id: 'soon', date: '2019-11-11' }

const changes: {
  because: string
  articles: HeadChanges[]
  /** Those of the articles that a feed shows. */
  shown?: string[]
  next: [id: string, change: string, date: string] | undefined
}[] = [
  { because: 'there are no articles', articles: [], next: undefined },
  { because: 'all are out, and none ever leaves', articles: [past], shown: ['past'], next: undefined },
  {
    because: 'one comes out',
    articles: [past, soon],
    shown: ['past'],
    next: ['soon', 'published', '2019-11-11T00:00:00+08:00'],
  },
  { because: 'a draft never comes out by itself', articles: [{ ...soon, draft: true }], next: undefined },
  { because: 'an article of this very moment is out', articles: [{ date: '2019-11-10 12:00' }], next: undefined },
  {
    because: 'the first of several counts, whatever their order',
    articles: [{ id: 'later', date: '2019-12-01' }, soon, { id: 'last', date: '2020-01-01' }],
    next: ['soon', 'published', '2019-11-11T00:00:00+08:00'],
  },
  {
    because: 'of two at one moment the one with the smaller id counts',
    articles: [
      { ...soon, id: 'b' },
      { ...soon, id: 'a' },
    ],
    next: ['a', 'published', '2019-11-11T00:00:00+08:00'],
  },
  {
    because: 'one expires before another comes out',
    articles: [soon, { ...past, leaves: '2019-11-10 18:00' }],
    shown: ['past'],
    next: ['past', 'expired', '2019-11-10T18:00:00+08:00'],
  },
  {
    because: 'the note of a withdrawal is removed',
    articles: [{ ...past, leaves: '2019-11-20', isWithdrawn: true }],
    shown: ['past'],
    next: ['past', 'removed', '2019-11-20T00:00:00+08:00'],
  },
  {
    because: 'an article that no feed shows changes none when it leaves',
    articles: [{ ...past, leaves: '2019-11-20' }],
    next: undefined,
  },
  {
    because: 'one that has left does not leave again',
    articles: [{ ...past, leaves: '2019-11-02' }],
    shown: ['past'],
    next: undefined,
  },
]

test.each(changes)('the next change is $next when $because', ({ articles, shown = [], next }) => {
  const heads = articles.map(articleHead)
  const found = nextChange(
    heads,
    heads.filter(({ id }) => shown.includes(id)),
    now,
  )
  expect(found && [found.head.id, found.change, rfc3339(found.date)]).toEqual(next)
})
