import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Moment } from '../../src/model.ts'
import { moment } from '../../src/time/civil-time.ts'
import { rfc822, rfc3339 } from '../../src/time/moment.ts'
import { readRfc822, readRfc3339 } from '../../src/time/read-date.ts'
import { readDate } from '../../src/time/written-date.ts'

const told = (text: string, zone: string, spell: (moment: Moment) => string) => {
  const date = readDate(text)
  return date && spell(moment(date, zone))
}

test.each([
  {
    written: '2019-11-01',
    zone: 'Asia/Shanghai',
    rfc3339: '2019-11-01T00:00:00+08:00',
    because: 'a day begins in the zone',
  },
  {
    written: '2019-11-01 09:30',
    zone: 'Asia/Shanghai',
    rfc3339: '2019-11-01T09:30:00+08:00',
    because: 'seconds may be left out',
  },
  { written: '2019-11-01T09:30:15', zone: 'UTC', rfc3339: '2019-11-01T09:30:15+00:00', because: 'T or a blank' },
  {
    written: '2019-11-01T09:30:00Z',
    zone: 'Asia/Shanghai',
    rfc3339: '2019-11-01T17:30:00+08:00',
    because: 'Z is an offset',
  },
  {
    written: '2019-11-01 09:30:00 +0800',
    zone: 'America/New_York',
    rfc3339: '2019-10-31T21:30:00-04:00',
    because: 'Jekyll writes so',
  },
  {
    written: '2019-11-01T09:30:00.123+08:00',
    zone: 'Asia/Shanghai',
    rfc3339: '2019-11-01T09:30:00+08:00',
    because: 'fractions go',
  },
  {
    written: '1988-07-01',
    zone: 'Asia/Shanghai',
    rfc3339: '1988-07-01T00:00:00+09:00',
    because: 'Shanghai had summer time',
  },
  {
    written: '1900-06-01',
    zone: 'Asia/Shanghai',
    rfc3339: '1900-05-31T15:54:17+00:00',
    because: 'an offset with seconds is told in UTC',
  },
  {
    written: '2019-11-03 01:30',
    zone: 'America/New_York',
    rfc3339: '2019-11-03T01:30:00-04:00',
    because: 'of two the first',
  },
  {
    written: '2019-03-10 02:30',
    zone: 'America/New_York',
    rfc3339: '2019-03-10T03:30:00-04:00',
    because: 'left out by the clocks',
  },
  { written: '2020-02-29', zone: 'UTC', rfc3339: '2020-02-29T00:00:00+00:00', because: 'a leap year' },
])('$written in $zone is $rfc3339: $because', ({ written, zone, rfc3339: wanted }) => {
  expect(told(written, zone, rfc3339)).toBe(wanted)
})

test.each([
  { written: '2019-02-29', because: 'no leap year' },
  { written: '2019-13-01', because: 'no such month' },
  { written: '2019-00-01', because: 'no such month' },
  { written: '2019-04-31', because: 'no such day' },
  { written: '2019-04-00', because: 'no such day' },
  { written: '2019-11-01 09:60', because: 'an hour has 60 minutes' },
  { written: '2019-1-1', because: 'two digits each' },
  { written: '01/11/2019', because: 'slashes are guessed' },
  { written: '2019年11月1日', because: 'not ISO' },
  { written: '1 Nov 2019', because: 'not ISO' },
  { written: '19-11-01', because: 'a year has four digits' },
  { written: '2019-11-01 24:00', because: 'a day ends at 23:59' },
  { written: '2019-11-01 09:30:60', because: 'no leap second' },
  { written: '2019-11-01 09:30+15:00', because: 'offsets end at 14:00' },
  { written: '2019-11-01 09:30+08:60', because: 'an hour has 60 minutes' },
  { written: '2019-11-01+08:00', because: 'an offset goes with a time' },
  { written: '1899-12-31', because: 'before 1900' },
  { written: '3000-01-01', because: 'after 2999' },
  { written: '', because: 'empty' },
])('"$written" is no date: $because', ({ written }) => {
  expect(readDate(written)).toBeUndefined()
})

test('RFC 822 dates have English names, four digits and the offset of the newsroom', () => {
  expect(told('2019-11-01', 'Asia/Shanghai', rfc822)).toBe('Fri, 01 Nov 2019 00:00:00 +0800')
  expect(told('2020-02-29 23:59:59', 'America/New_York', rfc822)).toBe('Sat, 29 Feb 2020 23:59:59 -0500')
})

test.each([
  { zone: 'Asia/Kathmandu', rfc822: 'Thu, 31 Oct 2019 18:15:00 +0000', because: '+0545' },
  { zone: 'Pacific/Chatham', rfc822: 'Thu, 31 Oct 2019 10:15:00 +0000', because: '+1345' },
  { zone: 'Australia/Eucla', rfc822: 'Thu, 31 Oct 2019 15:15:00 +0000', because: '+0845' },
  { zone: 'Asia/Kolkata', rfc822: 'Fri, 01 Nov 2019 00:00:00 +0530', because: 'half an hour is known' },
  { zone: 'America/St_Johns', rfc822: 'Fri, 01 Nov 2019 00:00:00 -0230', because: 'half an hour is known' },
])('an offset of $because in $zone is printed as $rfc822', ({ zone, rfc822: wanted }) => {
  expect(told('2019-11-01', zone, rfc822)).toBe(wanted)
})

test('an RFC 822 date of any zone has an offset of whole or half hours, and is the same instant', () => {
  const years = Array.from({ length: 30 }, (_, index) => `${1900 + index * 5}-06-15 12:34:56`)
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    for (const written of years) {
      const text = told(written, zone, rfc822) ?? ''
      expect(text).toMatch(/ [+-]\d\d[03]0$/)
      expect(readRfc822(text)).toBe(readRfc3339(told(written, zone, rfc3339) ?? ''))
    }
  }
})

test('any civil time is the instant that Temporal gives it, also around a change of the clocks', () => {
  const zones = [
    'Asia/Shanghai',
    'Europe/Dublin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'UTC',
  ]
  const civil = fc.date({ min: new Date('1900-01-03T00:00Z'), max: new Date('2990-01-01T00:00Z'), noInvalidDate: true })
  const aside = fc.integer({ min: -7200, max: 7200 })
  fc.assert(
    fc.property(fc.constantFrom(...zones), civil, aside, fc.boolean(), (zone, date, seconds, isNear) => {
      const any = Temporal.PlainDateTime.from(date.toISOString().slice(0, 19))
      const change = any.toZonedDateTime(zone).getTimeZoneTransition('next')?.toPlainDateTime()
      const shown = isNear && change ? change.add({ seconds }) : any
      const { epochMilliseconds, offset } = moment({ civil: Date.parse(`${shown}Z`) }, zone)
      const wanted = shown.toZonedDateTime(zone, { disambiguation: 'compatible' })
      expect({ epochMilliseconds, offset }).toEqual({
        epochMilliseconds: wanted.epochMilliseconds,
        offset: wanted.offsetNanoseconds / 1e6,
      })
    }),
  )
})
