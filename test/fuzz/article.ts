import fc from 'fast-check'
import { markdownBody } from './body.ts'
import { quoted, singleQuoted } from './places.ts'
import { address, text, vector, webAddress } from './text.ts'

const quotedText = fc
  .tuple(text, fc.constantFrom(quoted, quoted, singleQuoted))
  .map(([written, quote]) => quote(written === '' ? 'a' : written))

/** A value of its kind, seldom anything else. */
const mostly = (good: fc.Arbitrary<string>, weight = 20) =>
  fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: quotedText })

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'))
const day = fc.tuple(fc.integer({ min: 1900, max: 2029 }), two(1, 12), two(1, 28)).map((parts) => parts.join('-'))
const time = fc
  .tuple(
    fc.constantFrom(' ', 'T'),
    two(0, 23),
    two(0, 59),
    fc.constantFrom('', ':07'),
    fc.constantFrom('', 'Z', '+05:30', ' -0800'),
  )
  .map(([blank, hour, minute, seconds, offset]) => `${blank}${hour}:${minute}${seconds}${offset}`)
const date = mostly(
  fc.tuple(day, fc.oneof(fc.constant(''), time)).map((parts) => parts.join('')),
  40,
)

const list = (value: fc.Arbitrary<string>) =>
  fc.array(value, { minLength: 1, maxLength: 4 }).map((values) => `[${values.join(', ')}]`)
const quotedAddress = address.map(quoted)
const quotedWeb = webAddress.map(quoted)
const person = fc.oneof(
  quotedText,
  fc.tuple(quotedText, quotedWeb).map(([name, url]) => `{name: ${name}, url: ${url}}`),
  quotedText.map((name) => `{name: ${name}, email: a@daily.internal}`),
)
const image = fc.oneof(
  quotedAddress,
  fc
    .tuple(quotedText, quotedText, quotedText)
    .map(([alt, caption, credit]) => `{src: x, alt: ${alt}, caption: ${caption}, credit: ${credit}}`),
)
const name = fc.string({ unit: fc.constantFrom(...'abc019-_.中é\u0301İſK'), minLength: 1, maxLength: 12 })
const degrees = fc.double({ min: -90, max: 90, noNaN: true }).map((number) => number.toFixed(9))

/** What front matter may hold beside title and date. */
const keys: Record<string, fc.Arbitrary<string>> = {
  updated: mostly(
    day.map((written) => written.replace(/^\d{4}/, '2029')),
    40,
  ),
  summary: quotedText,
  author: person,
  Authors: list(person),
  source: fc.oneof(
    quotedText,
    fc.tuple(quotedText, quotedWeb).map(([title, url]) => `{name: ${title}, url: ${url}}`),
  ),
  tags: list(quotedText),
  image,
  id: mostly(fc.integer({ min: 0 }).map((n) => `urn:daily:${n}%E4%BD%A0'()`)),
  SLUG: mostly(name.map(quoted)),
  url: mostly(
    fc
      .integer({ min: 0 })
      .map((n) => `https://ok.internal/${n}/?a=1&b=2#"c`)
      .map(quoted),
  ),
  language: mostly(fc.constantFrom('zh-CN', 'EN-us', 'ar', 'x-private', 'sr-Latn-RS')),
  copyright: quotedText,
  location: fc
    .tuple(quotedText, degrees, degrees)
    .map(([place, lat, lon]) => `{name: ${place}, lat: ${lat}, lon: ${lon}}`),
  draft: fc.constantFrom('true', 'false', '"false"'),
}

/** A line that is there one time in so many. */
const seldom = (line: fc.Arbitrary<string>, times: number) =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant('') }, { weight: 1, arbitrary: line })

const optional = Object.entries(keys).map(([key, value]) =>
  seldom(
    value.map((written) => `${key}: ${written}`),
    4,
  ),
)

const frontMatter = fc
  .tuple(quotedText, date, fc.tuple(...optional), seldom(vector, 15))
  .map(([title, published, others, raw]) => [`title: ${title}`, `date: ${published}`, ...others, raw].filter(Boolean))
  .chain((lines) => fc.shuffledSubarray(lines, { minLength: lines.length }))

/** The text of a file, hostile but in half of all cases an article. */
export const articleText = fc
  .tuple(frontMatter, markdownBody)
  .map(([lines, body]) => `---\n${lines.join('\n')}\n---\n\n${body}\n`)
