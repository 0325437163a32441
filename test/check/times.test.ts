import { expect, test } from 'vitest'
import { farDate } from '../../src/check/far-date.ts'
import { sameInstant } from '../../src/check/same-instant.ts'
import type { Locate } from '../../src/model.ts'
import { articleHead } from '../valid.ts'

const at: Locate = ({ path }, key) => ({ file: path, line: 3, column: String(key).length + 3 })
const head = (path: string, date: string, updated = date) =>
  articleHead({ path, date, updated: articleHead({ date: updated }).date })

test.each([
  { because: 'the times differ', dates: ['2019-11-01 09:30', '2019-11-01 09:31'], lines: [] },
  { because: 'only the day is written', dates: ['2019-11-01', '2019-11-01'], lines: [undefined] },
  {
    because: 'every article is offered another minute',
    dates: ['2019-11-01 09:30', '2019-11-01 09:30', '2019-11-01 09:31', '2019-11-01 09:30'],
    lines: ['date: 2019-11-01 09:32', 'date: 2019-11-01 09:33'],
  },
  {
    because: 'seconds are left out',
    dates: ['2019-11-01 09:30:59', '2019-11-01 09:30:59'],
    lines: ['date: 2019-11-01 09:31'],
  },
  {
    because: 'the time has an offset',
    dates: ['2019-11-01T02:30:00Z', '2019-11-01T02:30:00Z'],
    lines: ['date: 2019-11-01 10:31'],
  },
])('same-instant offers $lines: $because', ({ dates, lines }) => {
  const found = sameInstant([dates.map((date, index) => head(String(index), date))], at)
  expect(found.map(({ fix }) => fix?.replacement)).toEqual(lines)
  for (const { hint } of found) expect(hint).toContain('date: 2019-11-01 ')
})

test('same-instant names the key in which the time is', () => {
  const found = sameInstant(
    [[head('a', '2019-11-01', '2019-11-03 08:00'), head('b', '2019-11-02', '2019-11-03 08:00')]],
    at,
  )
  expect(found.map(({ fix }) => fix)).toEqual([{ line: 3, replacement: 'updated: 2019-11-03 08:01' }])
})

test('thousands of articles with one time take no longer than their number allows', () => {
  const heads = Array.from({ length: 20_000 }, (_, index) => head(String(index), '2019-11-01 09:30'))
  const start = performance.now()
  const found = sameInstant([heads], at)
  expect(performance.now() - start).toBeLessThan(3_000)
  expect(new Set(found.map(({ fix }) => fix?.replacement)).size).toBe(heads.length - 1)
})

test.each([
  { because: 'it is next year', date: '2027-12-31 23:59', line: [] },
  { because: 'the digits are turned', date: '2062-01-05 09:30', line: ['date: 2026-01-05 09:30'] },
  { because: 'of last year, too', date: '2052-01-05', line: ['date: 2025-01-05'] },
  { because: 'it may be any year', date: '2126-01-05', line: ['date: 2026-01-05'] },
  { because: 'the year begins in the zone of the section', date: '2028-01-01', line: ['date: 2026-01-01'] },
])('far-date offers $line for $date: $because', ({ date, line }) => {
  const now = new Date('2026-11-26')
  expect(farDate([head('a', date)], now, at).map(({ fix }) => fix?.replacement)).toEqual(line)
  expect(farDate([{ ...head('a', date), draft: true }], now, at)).toEqual([])
})
