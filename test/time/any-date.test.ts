import { expect, test } from 'vitest'
import { readAnyDate } from '../../src/time/mended-date.ts'
import { readDate } from '../../src/time/written-date.ts'

test.each([
  { because: 'Jekyll writes so', written: '2011-11-28 8:32:24 -0400', same: '2011-11-28T08:32:24-04:00' },
  { because: 'a digit is left out', written: '2023-2-07T09:30:00Z', same: '2023-02-07T09:30:00Z' },
  { because: 'digits are left out', written: '2023-2-7 9:05', same: '2023-02-07 09:05' },
  { because: 'an offset may be hours', written: '2011-11-28 08:32 -4', same: '2011-11-28T08:32:00-04:00' },
  { because: 'there is no offset of 40 hours', written: '2011-11-28 08:32 -400', same: '2011-11-28T08:32:00-04:00' },
  { because: 'a blank is nothing', written: '2011-11-28 08:32:00  +8', same: '2011-11-28T08:32:00+08:00' },
  { because: 'UTC is one zone', written: '2011-11-28 08:32 UTC', same: '2011-11-28T08:32:00Z' },
  { because: 'so is GMT', written: '2011-11-28 08:32:11.123 GMT', same: '2011-11-28T08:32:11Z' },
  { because: 'fractions may have a comma', written: '2011-11-28 08:32:11,123', same: '2011-11-28 08:32:11' },
  { because: 'an offset decides', written: '2019-11-01T09:30+01:00[Europe/Berlin]', same: '2019-11-01T09:30:00+01:00' },
  { because: 'the starter of Astro writes so', written: 'Jul 08 2022', same: '2022-07-08' },
  { because: 'the weekday is right', written: 'Fri, 01 Nov 2019 09:30:00 GMT', same: '2019-11-01T09:30:00Z' },
  { because: 'the year is in front', written: '2019/11/1', same: '2019-11-01' },
  { because: 'every part has its name', written: '2019年11月1日 星期五 9:30', same: '2019-11-01 09:30' },
])('$written is read, since $because', ({ written, same }) => {
  expect(readAnyDate(written)).toEqual(readDate(same))
})

test.each([
  { because: 'either number may be the month', written: '1/11/2019' },
  { because: 'other dates of the site can be read in two ways', written: '13/11/2019' },
  { because: 'the same with dots', written: '5.5.2019' },
  { because: 'zones with the name EST differ', written: '2011-11-28 08:32 EST' },
  { because: 'the name in brackets would be lost', written: '2011-11-28 08:32 (EST)' },
  { because: 'a place is no offset', written: '2024-01-06T10:00:00 America/New_York' },
  { because: 'there are two zones', written: '2011-11-28T08:32Z+8' },
  { because: 'that day was a Friday', written: 'Mon, 01 Nov 2019' },
  { because: 'that day was a Friday', written: '2019年11月1日 星期一' },
  { because: 'February has no such day', written: '2019-2-30' },
  { because: 'no place is so far ahead', written: '2019-11-01 08:32 +15' },
  { because: 'an hour has two digits of minutes', written: '2019-11-01T9:3' },
  { because: 'a number alone is no time', written: '2019-11-01 9' },
  { because: 'the century is not there', written: '19-11-01' },
  { because: 'a word follows', written: '2019-11-01 roughly' },
])('$written is not read, since $because', ({ written }) => {
  expect(readAnyDate(written)).toBeUndefined()
})
