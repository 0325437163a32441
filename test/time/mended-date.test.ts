import { expect, test } from 'vitest'
import { dateBeforeWords, mendedDates } from '../../src/time/mended-date.ts'

test.each([
  { written: '2019年11月1日', dates: ['2019-11-01'] },
  { written: '2019年11月1号 9:30', dates: ['2019-11-01 09:30'] },
  { written: '2019年11月1日上午9时30分', dates: ['2019-11-01 09:30'] },
  { written: '2019年11月1日 下午3点半', dates: ['2019-11-01 15:30'] },
  { written: '2019年11月1日 下午3点', dates: ['2019-11-01 15:00'] },
  { written: '2019年11月1日（星期五） 09:30', dates: ['2019-11-01 09:30'] },
  { written: '2019년 11월 1일', dates: ['2019-11-01'] },
  { written: '１９９９－１１－０１', dates: ['1999-11-01'] },
  { written: '1 November 2019', dates: ['2019-11-01'] },
  { written: '1st of November 2019', dates: ['2019-11-01'] },
  { written: 'November 1, 2019', dates: ['2019-11-01'] },
  { written: 'Nov. 1st, 2019', dates: ['2019-11-01'] },
  { written: '2019-Nov-01', dates: ['2019-11-01'] },
  { written: '1. März 2019', dates: ['2019-03-01'] },
  { written: '1er février 2019', dates: ['2019-02-01'] },
  { written: '3 de agosto de 2019', dates: ['2019-08-03'] },
  { written: '4. Dezember 2019, 18:00 Uhr', dates: ['2019-12-04 18:00'] },
  { written: 'Friday 1 November 2019 at 9.30am', dates: ['2019-11-01 09:30'] },
  { written: 'Fri, 01 Nov 2019 09:30:00 +0800', dates: ['2019-11-01T09:30:00+08:00'] },
  {
    written: 'Fri Nov 01 2019 09:30:00 GMT+0800 (China Standard Time)',
    dates: ['2019-11-01T09:30:00+08:00'],
  },
  { written: '2019/11/1', dates: ['2019-11-01'] },
  { written: '2019-11-1', dates: ['2019-11-01'] },
  { written: '2019.11.01', dates: ['2019-11-01'] },
  { written: '2019–11–01', dates: ['2019-11-01'] },
  { written: '20191101', dates: ['2019-11-01'] },
  { written: '20191101T093000Z', dates: ['2019-11-01T09:30:00Z'] },
  { written: '2019-11-01T0930', dates: ['2019-11-01 09:30'] },
  { written: '2019-11-01 9:30', dates: ['2019-11-01 09:30'] },
  { written: '2019-11-01, 09:30', dates: ['2019-11-01 09:30'] },
  { written: '2019-11-01 09h30', dates: ['2019-11-01 09:30'] },
  { written: '2019-11-01 9:30 pm', dates: ['2019-11-01 21:30'] },
  { written: '2019-11-01 12:05 AM', dates: ['2019-11-01 00:05'] },
  { written: '2019-11-01 09:30 GMT', dates: ['2019-11-01T09:30:00Z'] },
  { written: '2019-11-01T09:30:00+8', dates: ['2019-11-01T09:30:00+08:00'] },
  { written: '2019-11-01T09:30:00.000  +08:00', dates: ['2019-11-01T09:30:00+08:00'] },
  { written: '2011-11-28 8:32:24 -0400', dates: ['2011-11-28T08:32:24-04:00'] },
  { written: '2019-11-01T09:30:00+08:00[Asia/Shanghai]', dates: ['2019-11-01T09:30:00+08:00'] },
  { written: '13/11/2019', dates: ['2019-11-13'] },
  { written: '11/13/2019', dates: ['2019-11-13'] },
  { written: '5/5/2019', dates: ['2019-05-05'] },
])('$written is read as $dates', ({ written, dates }) => {
  expect(mendedDates(written)).toEqual(dates)
})

test.each([
  { written: '01/11/2019', dates: ['2019-11-01', '2019-01-11'] },
  { written: '1.11.2019 9:30', dates: ['2019-11-01 09:30', '2019-01-11 09:30'] },
])('$written can be read in two ways: $dates', ({ written, dates }) => {
  expect(mendedDates(written)).toEqual(dates)
})

test.each([
  { because: 'February has no such day', written: '2019-02-30' },
  { because: 'there is no such day in either reading', written: '31/02/2019' },
  { because: 'the year may be any of the three numbers', written: '1/11/19' },
  { because: 'it depends on the day of reading', written: 'today' },
  { because: 'this is no month', written: '1 marble 2019' },
  { because: 'the day is missing', written: '2019-11' },
  { because: 'there is no hour 25', written: '2019-11-01 25:00' },
  { because: 'the afternoon has no hour 13', written: '2019-11-01 13:00 pm' },
  { because: 'CST is several zones', written: '2019-11-01 09:30 CST' },
  { because: '9 alone is no time', written: '2019-11-01 9' },
  { because: 'it is a number', written: '1572566400' },
  { because: 'more text follows', written: '1 November 2019 in Guangzhou' },
])('$written is not mended: $because', ({ written }) => {
  expect(mendedDates(written)).toEqual([])
})

test('a long text is no date', () => {
  const start = performance.now()
  for (const piece of ['1 ', ' ', '2019-', ' (', '[', '年', '星期', ',T'])
    expect(mendedDates(`2019-11-01 ${piece.repeat(50_000)}x`)).toEqual([])
  expect(performance.now() - start).toBeLessThan(1_000)
})

test.each([
  { written: '2019-11-01 09:30 CST', date: '2019-11-01 09:30' },
  { written: '2019-11-01 9:30 pm Beijing time', date: '2019-11-01 21:30' },
  { written: 'Nov 1, 2019, 9:30 am Europe/Berlin', date: '2019-11-01 09:30' },
  { written: '1/11/2019 09:30 CST', date: undefined },
  { written: 'on Friday', date: undefined },
])('in front of the words of $written is $date', ({ written, date }) => {
  expect(dateBeforeWords(written)).toBe(date)
})
