import { expect, test } from 'vitest'
import type { Outcome } from '../../src/edition/outcome.ts'
import { article, asked, newsroom } from './newsroom.ts'

const [wednesday, thursday, friday] = ['2026-11-25T12:00:00Z', '2026-11-26T12:00:00Z', '2026-11-27T12:00:00Z']
const withdrawn = 'withdrawn: {date: 2026-11-26 10:00, note: It was false.}\n'
const expired = 'expires: 2026-11-26 10:00\n'

/** MSN takes no title of fewer than 21 characters; other partners take it. */
const tooShort = { title: 'A bridge opens' }

/** The findings of partners that would refuse an article, by rule and place. */
const found = ({ diagnostics }: Outcome) =>
  diagnostics.map(({ rule, file, line, message }) => [rule, file, line, message])

test.each([
  { days: 9, partners: ['smartnews', 'msn', 'gunosy', 'line', 'yahoo-japan'] },
  { days: 10, partners: [] },
])('an expired article is in the documents of $partners when $days days have passed', async ({ days, partners }) => {
  const daily = newsroom()
  await daily.build({ 1: article(1), 2: article(2) }, wednesday)
  await daily.build({ 1: article(1, { more: expired }) }, thursday)
  const { ok } = await daily.build({}, new Date(Date.parse('2026-11-26T02:00:00Z') + days * 86_400_000).toISOString())
  expect(ok).toBe(true)
  expect(asked.filter((partner) => daily.item(partner, 1))).toEqual(partners)
})

test.each([
  { event: 'withdrawn', more: withdrawn },
  { event: 'expired', more: expired },
])('a partner that never had an article is not told that it is $event', async ({ more }) => {
  const daily = newsroom()
  await daily.build({ 1: article(1, tooShort), 2: article(2) }, wednesday)
  expect(asked.filter((partner) => !daily.item(partner, 1))).toEqual(['msn'])
  await daily.build({ 1: article(1, { ...tooShort, more }) }, thursday)
  expect(daily.item('msn', 1)).toBeUndefined()
  expect(daily.item('smartnews', 1)).toMatchObject({ 'media:status': 'deleted' })
})

test('an article that a partner has stays in its document when it breaks a rule later', async () => {
  const daily = newsroom()
  await daily.build({ 1: article(1), 2: article(2) }, wednesday)
  const more = 'updated: 2026-11-26 10:00\n'
  const outcome = await daily.build({ 1: article(1, { ...tooShort, more }), 3: article(3, tooShort) }, thursday)
  expect(found(outcome).filter(([rule]) => rule === 'MS04')).toHaveLength(2)
  expect(daily.item('msn', 1)).toMatchObject({
    title: 'A bridge opens',
    'dcterms:modified': '2026-11-26T02:00:00+00:00',
  })
  expect(daily.item('msn', 3)).toBeUndefined()
  await daily.build({}, friday)
  expect(daily.item('msn', 1)).toBeDefined()
})

test('check and build find the same, before and after an article was delivered', async () => {
  const daily = newsroom()
  await daily.build({ 1: article(1), 2: article(2, tooShort) }, wednesday)
  daily.write({ 1: article(1, tooShort), 2: article(2, { ...tooShort, more: withdrawn }), 3: article(3, tooShort) })
  const checked = await daily.check(thursday)
  const built = await daily.build({}, thursday)
  const again = await daily.check(thursday)
  expect(found(built).filter(([rule]) => rule === 'MS04')).toHaveLength(2)
  const ours = (outcome: Outcome) =>
    found(outcome).filter(([rule]) => /^(?:FL|SN|MS|NB|YH|GU|LI|YJ|GN)\d/.test(String(rule)))
  expect(ours(checked)).toEqual(ours(built))
  expect(ours(again)).toEqual(ours(built))
})

test.each(asked.filter((partner) => partner !== 'google'))(
  '%s is told of an article with an address as its id',
  async (partner) => {
    const id = 'https://daily.internal/ids/bridge-1'
    const daily = newsroom()
    await daily.build({ 1: article(1, { id }), 2: article(2) }, wednesday)
    const guid = daily.item(partner, 1)?.guid ?? 'none'
    await daily.build({ 1: article(1, { id, more: withdrawn }) }, thursday)
    expect(daily.item(partner, 1)).toMatchObject({ guid, title: expect.stringContaining('Withdrawn') })
  },
)

test('another time of expiry is in the document also where a build remembers the one before', async () => {
  const daily = newsroom({ cache: true })
  await daily.build({ 1: article(1), 2: article(2) }, wednesday)
  await daily.build({ 1: article(1, { more: expired }) }, thursday)
  expect(daily.item('smartnews', 1)).toMatchObject({ pubDate: 'Thu, 26 Nov 2026 10:00:00 +0800' })
  await daily.build({ 1: article(1, { more: 'expires: 2026-11-26 11:00\n' }) }, thursday)
  expect(daily.item('smartnews', 1)).toMatchObject({ pubDate: 'Thu, 26 Nov 2026 11:00:00 +0800' })
})

test.each([
  { event: 'withdrawn', more: withdrawn },
  { event: 'expired', more: expired },
])('SmartNews is told that an article is $event that newer ones have pushed out of its document', async ({ more }) => {
  const daily = newsroom()
  await daily.build({ 1: article(1) }, wednesday)
  const newer = Array.from({ length: 20 }, (_, index) => [
    30 + index,
    article(30 + index, { date: `2026-11-25 10:${30 + index}` }),
  ])
  await daily.build(Object.fromEntries(newer), wednesday)
  expect(daily.item('smartnews', 1)).toBeUndefined()
  await daily.build({ 1: article(1, { more }) }, thursday)
  expect(daily.item('smartnews', 1)).toMatchObject({ 'media:status': 'deleted' })
})

test('an article that MSN never had is no news for it when newer ones fill its document', async () => {
  const daily = newsroom()
  await daily.build({ 1: article(1, tooShort), 2: article(2) }, wednesday)
  await daily.build({ 1: article(1, { ...tooShort, more: withdrawn }) }, thursday)
  const numbers = Array.from({ length: 29 }, (_, index) => 30 + index)
  const newer = (number: number) => [number, article(number, { date: `2026-11-27 14:${number}` })]
  await daily.build(Object.fromEntries(numbers.slice(2).map(newer)), friday)
  await daily.build(Object.fromEntries(numbers.map(newer)), friday)
  expect(daily.item('msn', 2)).toBeUndefined()
  expect(daily.item('core', 1)).toBeDefined()
  expect(daily.item('msn', 1)).toBeUndefined()
})
