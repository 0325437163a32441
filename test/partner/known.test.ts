import { expect, test } from 'vitest'
import type { Mark } from '../../src/partner/model.ts'
import { known } from '../../src/partner/report/known.ts'

const sources = {
  S: 'Partner Hub, help pages',
  V: 'tried on the W3C feed validator',
  M: 'memory, not checked: the size of pictures',
}

test.each<{ mark: Mark; because: string; words: string }>([
  { mark: 'S', because: 'it has a source', words: 'read in the source: Partner Hub, help pages' },
  { mark: 'V', because: 'the source says itself what the mark means', words: 'tried on the W3C feed validator' },
  { mark: 'M', because: 'so does that of a memory', words: 'memory, not checked: the size of pictures' },
  { mark: 'own', because: 'there is no source', words: 'our own conclusion' },
])('a rule is known as "$words" when $because', ({ mark, words }) => {
  expect(known({ sources }, { mark })).toBe(words)
})
