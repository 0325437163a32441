import { expect, test } from 'vitest'
import { folded } from '../../src/text/characters.ts'

test.each([
  { because: 'case', a: 'Index.HTML', b: 'index.html' },
  { because: 'accents that are composed or not', a: 'caf\u00e9', b: 'cafe\u0301' },
  { because: 'case and accents', a: 'CAFE\u0301', b: 'café' },
  { because: 'the capital letter of ß is SS', a: 'Straße', b: 'STRASSE' },
  { because: 'ß has another capital letter', a: 'STRAẞE', b: 'straße' },
  { because: 'a sigma has a form for the end of a word', a: 'ΟΔΟΣ', b: 'οδοσ' },
  { because: 'a long s is an s', a: 'ſection', b: 'section' },
  { because: 'the character of the kelvin is a K', a: '\u212a', b: 'k' },
  { because: 'ligatures', a: 'ﬁne', b: 'FINE' },
])('"$a" and "$b" are one name: $because', ({ a, b }) => {
  expect(folded(a)).toBe(folded(b))
})

test.each([
  { because: 'a dotless i is another letter', a: 'sınır', b: 'sinir' },
  { because: 'an accent is another letter', a: 'ecole', b: 'école' },
  { because: 'wide letters are others on every disk', a: 'ｎｅｗｓ', b: 'news' },
  { because: 'scripts differ', a: 'о', b: 'o' },
])('"$a" and "$b" are two names: $because', ({ a, b }) => {
  expect(folded(a)).not.toBe(folded(b))
})

test('every character is one name with its capital and small letter, where regular expressions without case take them for one', () => {
  const codes = Array.from({ length: 0xffff - 0x80 }, (_, index) => String.fromCharCode(index + 0x80))
  const cased = codes.filter((one) => one.toLowerCase() !== one || one.toUpperCase() !== one)
  const split = cased.flatMap((one) =>
    [one.toLowerCase(), one.toUpperCase()].filter(
      (other) => other.length === 1 && new RegExp(`^${one}$`, 'iu').test(other) && folded(other) !== folded(one),
    ),
  )
  expect(cased.length).toBeGreaterThan(2_000)
  expect(split).toEqual([])
})
