import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mayRead, readRobots } from '../../src/live/robots.ts'
import { readRobots as readStatements } from './robots-reader.ts'

const ours = readFileSync('test/golden/rights/hosting/daily.internal/robots.txt', 'utf8')
const [, license = '', group = ''] = ours.split('\n\n')
const [name = '', ...lines] = group.trim().split('\n')

/** The robots.txt of a newsroom with our lines, as the file says how. */
function joined(theirs: string): string {
  const inside = theirs.replace(`${name}\n`, () => `${group}`)
  return `${license}\n\n${inside === theirs ? `${theirs}\n${group}` : inside}`
}

const addresses = ['/', '/news/bridge/', '/private/x'].map((path) => `https://daily.internal${path}`)
const crawlers = ['googlebot', 'gptbot']

/** What each crawler may read. */
const allowed = (text: string) =>
  crawlers.map((crawler) => addresses.map((address) => mayRead(readRobots(200, text), crawler, address)))

const files = [
  { because: 'no group', theirs: 'Sitemap: https://daily.internal/sitemap.xml\n' },
  { because: 'a group of one crawler', theirs: 'User-agent: GPTBot\nDisallow: /\n' },
  { because: 'a group of all', theirs: 'User-agent: *\nDisallow: /private/\n' },
  { because: 'both', theirs: 'User-agent: GPTBot\nDisallow: /\n\nUser-agent: *\nDisallow: /private/\n' },
  { because: 'everything is forbidden', theirs: 'User-agent: *\nDisallow: /\n' },
]

test.each(files)('lines copied into a robots.txt as they say change nothing of crawling: $because', ({ theirs }) => {
  expect(allowed(joined(theirs))).toEqual(allowed(theirs))
  const { licenses, usage, signals } = readStatements(joined(theirs))
  const own = readStatements(ours)
  expect({ licenses, usage, signals }).toEqual({ licenses: own.licenses, usage: own.usage, signals: own.signals })
  expect(lines.length).toBeGreaterThan(2)
})

test('lines at the beginning would give all crawlers the rules of the first group, so the file warns of that', () => {
  const theirs = 'User-agent: GPTBot\nDisallow: /\n'
  expect(allowed(theirs)[0]).toEqual([true, true, true])
  expect(allowed(`${ours}\n${theirs}`)[0]).toEqual([false, false, false])
  expect(ours).toMatch(/Never to its beginning/)
})
