import fc from 'fast-check'
import { FAILSAFE_SCHEMA, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { readPlainYaml } from '../../src/content/plain-yaml.ts'
import { vectors } from './vectors.ts'

/** Short cuts that must lead where the long way leads. */

const runs = 3000
const attacks = vectors.map(({ text }) => text)

const letters = fc.array(fc.constantFrom(...'a 1 é 的 . / - _ ( ) ? & * ! % @ ~ = + , < >'.split(' '), ' ', '\u3000'), {
  minLength: 1,
  maxLength: 8,
})
const words = letters.map((signs) => `b${signs.join('')}`)
const odd = fc.array(
  fc.constantFrom(
    ...'a : # , [ ] { } " \' \\ - ? & * ! | > % @ ` ~'.split(' '),
    ' ',
    '  ',
    '\t',
    ': ',
    ' #',
    'true',
    'null',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '😀',
    '\u0085',
    '<<',
    '\r',
  ),
  { maxLength: 8 },
)
const value = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.array(words, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  words.map((text) => `"${text}"`),
  words.map((text) => `'${text}'`),
  odd.map((signs) => signs.join('')),
  odd.map((signs) => `b${signs.join('')}`),
  odd.map((signs) => `"${signs.join('')}"`),
  odd.map((signs) => `[a${signs.join('')}]`),
  fc.constantFrom(...attacks),
)
const key = fc.constantFrom(
  'title',
  'title',
  'date',
  'tags',
  'summary',
  'Title',
  'x-y',
  '__proto__',
  'constructor',
  ' b',
  '',
)
const colon = fc.constantFrom(': ', ': ', ': ', ': ', ':', ':  ')
const yaml = fc
  .array(fc.tuple(key, colon, value), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'))

test('plain YAML is read as a parser for all of YAML reads it', () => {
  let tried = 0
  const isNoShortCut = (text: string) => {
    const read = readPlainYaml(text)
    const values = Object.fromEntries(read ?? [])
    if (!read || Object.keys(values).length < read.length) return // a key given twice is told by the parser
    tried += 1
    expect(values).toEqual(load(text, { schema: FAILSAFE_SCHEMA }))
  }
  fc.assert(fc.property(yaml, isNoShortCut), { numRuns: runs })
  attacks.forEach(isNoShortCut)
  expect(tried).toBeGreaterThan(runs / 10)
})
