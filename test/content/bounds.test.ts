import { afterEach, expect, test, vi } from 'vitest'
import { Composer, Lexer } from 'yaml'
import { bodyPositions } from '../../src/content/body-position.ts'
import { locate } from '../../src/content/yaml-position.ts'
import { feature } from '../../src/content/yaml-token.ts'
import { limits } from '../../src/limits.ts'
import { report } from '../../src/report.ts'
import { article, folder, site } from '../folder.ts'
import { check } from '../here.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** How many characters are looked at while this runs: by searches, and by expressions, from where they begin to what they find. */
function charactersRead(run: () => void): number {
  let count = 0
  const { indexOf, slice } = String.prototype
  const { exec } = RegExp.prototype
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, sought, from = 0) {
    const found = indexOf.call(this, sought, from)
    count += (found < 0 ? this.length : found) - from
    return found
  })
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text) {
    const from = this.global ? this.lastIndex : 0
    const found = exec.call(this, text)
    count += (found ? found.index + found[0].length : text.length) - from
    return found
  })
  vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, from, to) {
    const part = slice.call(this, from, to)
    count += part.length
    return part
  })
  run()
  vi.restoreAllMocks()
  return count
}

const source = (text: string) => ({ path: 'a.md', file: 'a.md', text, digest: '', stat: { size: 0, time: 0 } })
const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

test.each([
  {
    written: (i: number) => `<a href="javascript&colon;${i}">x</a>`,
    column: 10,
    because: 'it is spelled in another way',
  },
  { written: (i: number) => `[x](javascript:${i})`, column: 5, because: 'it is a link of markdown' },
  { written: (i: number) => `[x](<javascript:${i}> "y")`, column: 6, because: 'it is in angle brackets' },
  { written: (i: number) => `[x${i}]: javascript:${i}`, column: 8, because: 'it is defined below' },
  { written: (i: number) => `<javascript:${i}>`, column: 2, because: 'it is a link as it is' },
  {
    written: (i: number) => `<img srcset="a.png 1x, javascript:${i} 2x">`,
    column: 24,
    because: 'it is one of several',
  },
  { written: (i: number) => `![x](javascript%3A${i})`, column: undefined, because: 'it cannot be decoded' },
  { written: () => 'javascript : none', column: undefined, because: 'it is not there' },
])('placing addresses takes work in proportion to the text when $because', ({ written, column }) => {
  const work = [1000, 2000, 4000].map((count) => {
    const { address } = bodyPositions(source(`---\n---\n${lines(count, written)}`), 3)
    return charactersRead(() => {
      for (let i = 0; i < count; i++) {
        const place = address(`javascript:${i}`)
        if (column && i >= 10 && i < 100) expect(place).toEqual({ file: 'a.md', line: 3 + i, column })
        if (!column && i >= limits.bodySearches) expect(place).toEqual({ file: 'a.md', line: 3, column: 1 })
      }
    })
  })
  const [small = 0, middle = 0, large = 0] = work
  expect(small).toBeGreaterThan(1000)
  expect(middle).toBeLessThan(2.2 * small)
  expect(large).toBeLessThan(2.2 * middle)
})

test.each([
  {
    body: 'See `<b>` and `[x](https://a.internal/)`.\n\n[y](https://a.internal/)',
    wanted: '5:5',
    because: 'code is passed over',
  },
  {
    body: 'a\n\n<IMG SRC=https://a.internal/ >',
    wanted: '5:10',
    because: 'names have no case, values no quotation marks',
  },
  { body: 'a https://a.internal/, b', wanted: '3:3', because: 'a sentence goes on after it' },
  { body: 'a [https://b.internal/](https://a.internal/)', wanted: '3:25', because: 'an address is the text of a link' },
  { body: '[a](https://a.internal\\/)', wanted: '3:5', because: 'a character is escaped' },
  { body: 'a\n\nb', wanted: '3:1', because: 'it is not there' },
])('https://a.internal/ is at $wanted in $body: $because', ({ body, wanted }) => {
  const { line, column } = bodyPositions(source(`---\n---\n${body}`), 3).address('https://a.internal/')
  expect(`${line}:${column}`).toBe(wanted)
})

test('placing findings in front matter takes work in proportion to it', () => {
  const work = [500, 1000, 2000].map((count) => {
    const text = `tags: [${lines(count, (i) => `a${i},`).replaceAll('\n', ' ')} b]\n`
    const yaml = { file: 'a.md', firstLine: 2, text }
    expect(locate(yaml, ['tags', count - 1])).toEqual({
      file: 'a.md',
      line: 2,
      column: text.indexOf(`a${count - 1},`) + 1,
    })
    return charactersRead(() => {
      for (let i = 0; i < count; i++) locate(yaml, ['tags', i])
    })
  })
  expect(work[2]).toBeLessThanOrEqual(4 * (work[0] ?? 0))
})

test('the first anchor, alias or tag is found without the others', () => {
  const compose = vi.spyOn(Composer.prototype, 'compose')
  const { lex } = Lexer.prototype
  let tokens = 0
  vi.spyOn(Lexer.prototype, 'lex').mockImplementation(function* (this: Lexer, text: string) {
    for (const token of lex.call(this, text)) {
      tokens += 1
      yield token
    }
  })
  const work = [100, 200, 20_000].map((count) => {
    tokens = 0
    const found = feature({ file: 'a.md', firstLine: 2, text: `title: A\ntags: [b, ${'*a '.repeat(count)}]\n` })
    expect(found).toMatchObject({ line: 3, column: 11 })
    return tokens
  })
  expect(work[0]).toBeGreaterThan(5)
  expect(new Set(work).size).toBe(1)
  expect(compose).not.toHaveBeenCalled()
})

test('all findings are counted, and the first ones by file and line are told', async () => {
  const count = 2 * limits.reportedFindings
  const bad = article({ body: lines(count, (i) => `<a href="javascript&colon;${i}">x</a>\n<img src="p${i}" alt="">`) })
  const content = folder({ 'site.yaml': site, 'a.md': article({ body: '<form>x</form>' }), 'b.md': bad })
  const { diagnostics } = await check({ content, out: `${content}-out` })
  expect(diagnostics.filter(({ file }) => file.endsWith('b.md')).length).toBeGreaterThanOrEqual(2 * count)
  const told =
    report(diagnostics.toReversed(), 'text')
      .match(/^\S+\.md:\d+:\d+/gm)
      ?.map((place) => place.replace(/^.*\//, '')) ?? []
  expect(told).toHaveLength(limits.reportedFindings)
  expect(told[0]).toMatch(/^a\.md/)
  const first = told.filter((place) => place.startsWith('b.md')).map((place) => Number(place.split(':')[1]))
  expect(first).toEqual(first.toSorted((a, b) => a - b))
  expect(first.at(-1)).toBeLessThan(6 + limits.reportedFindings)
  expect(report(diagnostics, 'text')).toContain(`... and ${diagnostics.length - limits.reportedFindings} more.\n`)
})
