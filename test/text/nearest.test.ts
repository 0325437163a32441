import { expect, test } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

const known = ['title', 'minItems', 'MS04', 'MS14', 'msn']

test.each([
  { because: 'a letter is too much', word: 'titlle', near: 'title' },
  { because: 'case makes no difference in what is written', word: 'TITEL', near: 'title' },
  { because: 'case makes no difference in what is known', word: 'ms4', near: 'MS04' },
  { because: 'all capitals of a known word are missing', word: 'minitem', near: 'minItems' },
  { because: 'two letters of a short word change places', word: 'mns', near: 'msn' },
  { because: 'it is another word', word: 'author', near: undefined },
  { because: 'too much of a short word differs', word: 'm', near: undefined },
])('the nearest of known words is $near when $because', ({ word, near }) => {
  expect(nearest(word, known)).toBe(near)
  expect(nearest(word, [])).toBeUndefined()
})
