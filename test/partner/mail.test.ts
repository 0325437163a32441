import { expect, test } from 'vitest'
import { mail } from '../../src/partner/mail.ts'
import { daysAgo, now } from './good.ts'
import { found, rowsOf } from './rows.ts'

const good = { count: 3 }
const edit = (pattern: RegExp, replacement = '') => ({
  text: (document: string) => document.replace(pattern, () => replacement),
})
const body = (html: string) => ({
  text: (document: string) => document.replace(/(<content:encoded>)[^<]*/, (_, start) => start + html),
})
const picture = (length: number, type = 'image/jpeg') => ({
  article: {
    picture: {
      url: 'https://daily.internal/a.jpg',
      alt: 'The bridge',
      file: { type, length, width: 1600, height: 900 },
    },
  },
})
const dated = (days: number) => ({ article: { date: daysAgo(days), updated: daysAgo(days) }, count: 1 })

/** Eleven items, the newest an hour old, each this many milliseconds older than the one above it. */
const eleven = (between: number, until = now) => ({
  count: 11,
  now: until,
  text: (document: string) => {
    let number = 0
    return document.replace(/(?<=<\/guid>\s*<pubDate>)[^<]*/g, () =>
      new Date(now.getTime() - 3_600_000 - between * number++).toUTCString(),
    )
  },
})
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

rowsOf(mail, good, [
  ['ML01', edit(/(?<=<\/guid>\s*)<pubDate>.*<\/pubDate>/), edit(/<pubDate>.*<\/pubDate>/)],
  ['ML01', edit(/(?<=<\/guid>\s*<pubDate>)[^<]*/, 'today'), edit(/(?<=<\/guid>\s*<pubDate>)[^<]*/, '2026-11-25')],
  ['ML04', dated(366), dated(365)],
  ['ML05', eleven(359_000), eleven(360_000)],
  ['ML05', eleven(1000, later(23)), eleven(1000, later(24))],
  ['ML06', edit(/(?<=<item>\s*)<title>.*<\/title>/), edit(/<category.*<\/category>/)],
  ['ML06', { article: { summary: '' } }, { article: { summary: 'It opens.' } }],
  ['ML07', picture(1_000_001), picture(1_000_000)],
  ['ML07', picture(90_000, 'image/webp'), picture(90_000, 'image/gif')],
  ['ML07', picture(90_000, 'image/avif'), { article: { picture: undefined } }],
  ['ML08', body('A'.repeat(102_001)), body('A'.repeat(102_000))],
  ['ML08', body('桥'.repeat(34_001)), body('桥'.repeat(34_000))],
])

test('the eleventh article is the one that is not sent', () => {
  const [finding] = found(mail, { ...good, ...eleven(359_000) })
  expect(finding?.item?.article.path).toBe('news/bridge-11.md')
  expect(finding?.finding.message).toMatch(/^11 articles/)
})
