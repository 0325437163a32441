import { expect, test } from 'vitest'
import { nearestLanguage, readLanguage } from '../../src/content/language-tag.ts'
import { registered } from '../../src/content/subtags.ts'

test.each([
  { written: 'en', tag: 'en' },
  { written: 'EN-us', tag: 'en-US' },
  { written: 'zh-hant-hk', tag: 'zh-Hant-HK' },
  { written: 'sr-Latn-RS', tag: 'sr-Latn-RS' },
  { written: 'iw', tag: 'he' },
  { written: 'eng', tag: 'en' },
  { written: 'es-419', tag: 'es-419' },
  { written: 'en-UK', tag: 'en-GB' },
  { written: 'de-1996', tag: 'de-1996' },
  { written: 'sl-rozaj-biske', tag: 'sl-biske-rozaj' },
  { written: 'en-GB-x-daily', tag: 'en-GB-x-daily' },
  { written: 'de-u-co-phonebk', tag: 'de-u-co-phonebk' },
  { written: 'qab-Qaaa-XA', tag: 'qab-Qaaa-XA' },
  { written: 'ckb', tag: 'ckb' },
  { written: 'und', tag: 'und' },
])('$written is the language $tag', ({ written, tag }) => {
  expect(readLanguage(written)).toBe(tag)
})

test.each([
  { written: 'english', meant: 'en' },
  { written: 'English (UK)', meant: 'en' },
  { written: 'Deutsch', meant: 'de' },
  { written: '中文', meant: 'zh' },
  { written: 'en_US', meant: 'en-US' },
  { written: 'pt_BR.UTF-8', meant: 'pt' },
  { written: 'cn', meant: 'zh-CN' },
  { written: 'jp', meant: 'ja-JP' },
  { written: 'en-UTF8', meant: 'en' },
  { written: 'en-ZB', meant: 'en' },
  { written: 'zh-Abcd', meant: 'zh' },
  { written: 'de-abcde', meant: 'de' },
  { written: 'xx', meant: undefined },
  { written: 'qzz', meant: undefined },
  { written: 'constructor', meant: undefined },
  { written: '', meant: undefined },
  { written: '1', meant: undefined },
])('$written is no language; meant is $meant', ({ written, meant }) => {
  expect(readLanguage(written)).toBeUndefined()
  expect(nearestLanguage(written)).toBe(meant)
})

test('every registered language, script and region is a language of an article', () => {
  const all = [
    ...registered.language,
    ...registered.script.map((script) => `en-${script}`),
    ...registered.region.map((region) => `en-${region}`),
  ].filter((tag) => !tag.includes('..'))
  expect(all.length).toBeGreaterThan(8_000)
  expect(all.filter((tag) => readLanguage(tag) === undefined)).toEqual([])
})
