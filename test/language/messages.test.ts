import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translation, translationIn } from '../../src/language/messages/index.ts'
import { languageOf, languageOfTerminal } from '../../src/language/messages/preferred.ts'
import { table } from '../../src/language/messages/zh/index.ts'
import { report } from '../../src/report.ts'
import { filesOf } from '../folder.ts'
import { build } from '../here.ts'

const { translate, unknown } = await translationIn('zh')

/** Every finding in a report that the tests keep: the two lines below a head like `news/a.md:4:1  error  unknown-key`. */
const reports = [...filesOf('test')].filter(([path]) => /(?:^|\/)(?:report|findings|[\w-]+-findings)\.txt$/.test(path))
const texts = reports.flatMap(([path, bytes]) => {
  const lines = String(bytes).split('\n')
  return lines.flatMap((line, index) =>
    /^\S.*? {1,2}(?:error|warning|note) {2}\S/.test(line)
      ? [lines[index + 1], lines[index + 2]].flatMap((one = '') => ({
          path,
          text: one.slice(2).replace(/ {2}\(first: .*\)$/, ''),
        }))
      : [],
  )
})

test('every finding of the reports in this folder can be read in Chinese', () => {
  expect(texts.length).toBeGreaterThan(500)
  const missing = texts.flatMap(({ path, text }) => unknown(text).map((sentence) => `${path}: ${sentence}`))
  const how =
    'Add each sentence to the file of its subject in src/language/messages/zh/, as "English": "Chinese", with {value} in place of what differs.'
  expect(missing, how).toEqual([])
})

test('twenty broken articles in Chinese', async () => {
  const { diagnostics } = await build({ content: 'test/broken/content', out: '/nowhere', now: new Date('2020-01-01') })
  await expect(report(diagnostics, 'text', { translate })).toMatchFileSnapshot('../broken/report.zh.txt')
})

const rows = [...Object.entries(table.sentences), ...Object.entries(table.parts)]
const namesIn = (text: string) => [...text.matchAll(/\{[+*]?([a-z]+\d?)\}/g)].map(([, name = '']) => name)

test('a translation has the values of its text, all of them and no others', () => {
  const wrong = rows.filter(([english, chinese]) => {
    const names = namesIn(english)
    return new Set(names).size !== names.length || [...new Set(namesIn(chinese))].sort().join() !== names.sort().join()
  })
  expect(wrong).toEqual([])
})

test('no value of a finding is lost, whatever it is', () => {
  const sentence = fc.constantFrom(...Object.keys(table.sentences))
  const values = fc.array(
    fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('a. B', '"', 'x" is not', '{value}', '$&', '. ')),
    { minLength: 8, maxLength: 8 },
  )
  fc.assert(
    fc.property(sentence, values, (english, given) => {
      const names = namesIn(english)
      const shown = names.map((name, index) => (/^n\d?$/.test(name) ? String(index) : (given[index] ?? '').trim()))
      const text = names.reduce(
        (one, name, index) => one.replace(new RegExp(`\\{[+*]?${name}\\}`), () => shown[index] ?? ''),
        english,
      )
      const chinese = translate(text)
      // a list loses its commas and "and" only; what is translated in turn has no value of its own here
      const kept = shown.filter((_, index) => english.includes(`{${names[index]}}`))
      for (const value of kept) for (const word of value.match(/[\p{L}\p{N}]+/gu) ?? []) expect(chinese).toContain(word)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  { because: 'a sentence is not known', text: 'The quay "x" is wet.', chinese: 'The quay "x" is wet.' },
  {
    because: 'only one of two is known',
    text: 'The quay is wet. Remove the line.',
    chinese: 'The quay is wet. 请删除这一行。',
  },
  {
    because: 'a value looks like the end of a sentence',
    text: 'The title "The end. Remove the line." has HTML.',
    chinese: '标题“The end. Remove the line.”含有 HTML。',
  },
  {
    because: 'what is wrong is not known',
    text: 'date: "x" rusts.',
    chinese: 'date: "x" rusts.',
  },
])('the text is as it should be when $because', ({ text, chinese }) => expect(translate(text)).toBe(chinese))

test.each(['"', '" is ', '. A', 'The key "', ': "', ', ', ' and "'])('long texts of %j take little time', (piece) => {
  const begin = performance.now()
  for (let round = 0; round < 5; round++) translate(`The key "${piece.repeat(2000).slice(0, 2900)}" is not known`)
  expect(performance.now() - begin).toBeLessThan(5000)
})

test('without a table findings are in English', async () => {
  expect((await translation('en'))('Remove the line.')).toBe('Remove the line.')
})

test.each([
  { header: undefined, language: 'en' },
  { header: '', language: 'en' },
  { header: 'zh-CN,zh;q=0.9,en;q=0.8', language: 'zh' },
  { header: 'en-GB,en;q=0.9,zh;q=0.8', language: 'en' },
  { header: 'de, zh;q=0.2', language: 'zh' },
  { header: 'en;q=0.1, zh-Hant-TW;q=0.2', language: 'zh' },
  { header: 'zh;q=0, de', language: 'en' },
  { header: 'fr, *', language: 'en' },
])('a browser that asks for $header reads $language', ({ header, language }) =>
  expect(languageOf(header)).toBe(language),
)

test.each([
  { variables: {}, language: 'en' },
  { variables: { LANG: 'zh_CN.UTF-8' }, language: 'zh' },
  { variables: { LANG: 'zh' }, language: 'zh' },
  { variables: { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, language: 'en' },
  { variables: { LC_ALL: '', LC_MESSAGES: 'zh_CN', LANG: 'en_US' }, language: 'zh' },
  { variables: { LC_MESSAGES: 'de_DE', LANG: 'zh_CN' }, language: 'en' },
  { variables: { LANG: 'de_DE.UTF-8', LANGUAGE: 'de:zh_CN:en' }, language: 'zh' },
  { variables: { LANG: 'zh_CN.UTF-8', LANGUAGE: 'en_GB:zh' }, language: 'en' },
  { variables: { LANG: 'C.UTF-8', LANGUAGE: 'zh' }, language: 'en' },
  { variables: { LANG: 'POSIX', LANGUAGE: 'zh' }, language: 'en' },
])('a terminal with $variables reads $language', ({ variables, language }) =>
  expect(languageOfTerminal(variables)).toBe(language),
)
