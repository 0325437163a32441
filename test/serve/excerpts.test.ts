import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { limits } from '../../src/limits.ts'
import { openExcerpts } from '../../src/serve/excerpts.ts'
import { folder, put } from '../folder.ts'

const finding = (file: string, line: number): Diagnostic => ({
  ...{ file, line, column: 1, rule: 'bad-value', message: 'It is wrong.', hint: 'Correct it.' },
})

const textOf = (file: string, line: number) =>
  openExcerpts([finding(file, line)])
    .linesAt(finding(file, line))
    .map(({ number, text }) => `${number} ${text}`)

test.each([
  { because: 'it is in the middle', text: 'a\nb\nc\nd', line: 2, shown: ['1 a', '2 b', '3 c'] },
  { because: 'it is the first', text: 'a\nb', line: 1, shown: ['1 a', '2 b'] },
  { because: 'it is the last', text: 'a\r\nb\rc', line: 3, shown: ['2 b', '3 c'] },
  { because: 'the file is shorter now', text: 'a', line: 3, shown: [] },
  { because: 'it is long', text: 'x'.repeat(5_000), line: 1, shown: [`1 ${'x'.repeat(limits.excerptCharacters)}`] },
])('a line is shown with its neighbours: $because', ({ text, line, shown }) => {
  expect(textOf(join(folder({ 'a.md': text }), 'a.md'), line)).toEqual(shown)
})

test.each([
  { because: 'it is a link to a file', make: (path: string) => symlinkSync('/etc/passwd', path) },
  { because: 'it is a link that never ends', make: (path: string) => symlinkSync('/dev/zero', path) },
  { because: 'it is a link to nothing', make: (path: string) => symlinkSync('nothing', path) },
  { because: 'it is a FIFO', make: (path: string) => void execFileSync('mkfifo', [path]) },
  { because: 'it is a folder', make: (path: string) => mkdirSync(path) },
  { because: 'it is gone', make: () => {} },
  {
    because: 'it is larger than an article can be',
    make(path: string) {
      put(path, '../x.md', 'secret\n')
      truncateSync(path, 480_000_000)
    },
  },
])('nothing of a file is shown when $because', ({ make }) => {
  const path = join(folder(), 'x.md')
  make(path)
  expect(textOf(path, 1)).toEqual([])
})

test('a file is read once in a build, however often its findings are shown', () => {
  const file = join(folder({ 'a.md': 'a\nb\nc\nd\ne' }), 'a.md')
  const excerpts = openExcerpts([finding(file, 1), finding(file, 5)])
  expect(excerpts.linesAt(finding(file, 1))).toHaveLength(2)
  rmSync(file)
  expect(excerpts.linesAt(finding(file, 1))).toHaveLength(2)
  expect(excerpts.linesAt(finding(file, 5))).toHaveLength(2)
  expect(excerpts.findingsOf(file)).toHaveLength(2)
})
