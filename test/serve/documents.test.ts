import { Diff } from 'diff'
import { expect, onTestFinished, test, vi } from 'vitest'
import { limits } from '../../src/limits.ts'
import { differenceOf } from '../../src/serve/documents.ts'

const lines = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('')

test.each([
  {
    because: 'a line was replaced',
    before: 'a\nb\nc\n',
    text: 'a\nB\nc\n',
    parts: [
      { kind: '', lines: ['a'] },
      { kind: 'old', lines: ['b'] },
      { kind: 'new', lines: ['B'] },
      { kind: '', lines: ['c'] },
    ],
  },
  { because: 'nothing changed', before: 'a\n', text: 'a\n', parts: [{ kind: '', lines: ['a'] }] },
  { because: 'it changed throughout', before: lines(5_000, 'a'), text: lines(5_000, 'b'), parts: undefined },
  { because: 'it is too large', before: 'a', text: 'b'.repeat(limits.comparedCharacters), parts: undefined },
])('the difference of two versions when $because', ({ before, text, parts }) => {
  expect(differenceOf(before, text)).toEqual(parts)
})

test('one changed line is found in a document of any length that is compared', () => {
  const text = lines(200_000, 'the same line')
  const parts = differenceOf(text, text.replace('line 100000\n', 'line, changed\n'))
  expect(parts?.filter(({ kind }) => kind !== '').map((part) => part.lines)).toEqual([
    ['the same line 100000'],
    ['the same line, changed'],
  ])
})

test('the work to compare does not grow with documents that differ throughout', () => {
  const steps = vi.spyOn(Diff.prototype, 'equals')
  onTestFinished(() => steps.mockRestore())
  const work = [10_000, 20_000, 40_000].map((count) => {
    steps.mockClear()
    differenceOf(lines(count, 'a'), lines(count, 'b'))
    return steps.mock.calls.length
  })
  expect(Math.min(...work)).toBeGreaterThan(0)
  expect(Math.max(...work)).toBeLessThanOrEqual(limits.comparedEdits ** 2)
})
