import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cldrDates, languagesIn } from '../../scripts/cldr.mjs'
import { wordsIn } from '../../src/language/index.ts'
import { dictionaries } from '../../src/language/languages.ts'

test('the dates are those of CLDR; npm run cldr writes them anew', () => {
  expect(languagesIn()).toEqual(Object.keys(dictionaries).sort())
  expect(readFileSync('src/language/cldr-dates.ts', 'utf8')).toBe(cldrDates(languagesIn()))
})

test.each([
  { tag: 'ar', day: '1 نوفمبر 2019', month: 'نوفمبر 2019', archive: 'مقالات نوفمبر 2019' },
  { tag: 'ar-JO', day: '1 تشرين الثاني 2019', month: 'تشرين الثاني 2019' },
  { tag: 'ar-MA', day: '1 نونبر 2019', month: 'نونبر 2019' },
  { tag: 'de', day: '1. November 2019', month: 'November 2019', archive: 'Artikel vom November 2019' },
  { tag: 'en', day: 'November 1, 2019', month: 'November 2019', archive: 'Articles of November 2019' },
  { tag: 'en-US', day: 'November 1, 2019', month: 'November 2019' },
  { tag: 'en-GB', day: '1 November 2019', month: 'November 2019' },
  { tag: 'en-au', day: '1 November 2019', month: 'November 2019' },
  { tag: 'en-Latn-IN', day: '1 November 2019', month: 'November 2019' },
  { tag: 'en-ZA', day: '01 November 2019', month: 'November 2019' },
  { tag: 'es', day: '1 de noviembre de 2019', month: 'noviembre de 2019', archive: 'Artículos de noviembre de 2019' },
  { tag: 'fr', day: '1er novembre 2019', month: 'novembre 2019', archive: 'Articles parus en novembre 2019' },
  { tag: 'he', day: '1 בנובמבר 2019', month: 'נובמבר 2019', archive: 'כתבות מנובמבר 2019' },
  { tag: 'it', day: '1 novembre 2019', month: 'novembre 2019', archive: 'Articoli di novembre 2019' },
  { tag: 'ja', day: '2019年11月1日', month: '2019年11月', archive: '2019年11月の記事' },
  { tag: 'ko', day: '2019년 11월 1일', month: '2019년 11월', archive: '2019년 11월 기사' },
  { tag: 'nl', day: '1 november 2019', month: 'november 2019', archive: 'Artikelen van november 2019' },
  { tag: 'pl', day: '1 listopada 2019', month: 'listopad 2019', archive: 'Artykuły: listopad 2019' },
  { tag: 'pt', day: '1 de novembro de 2019', month: 'novembro de 2019', archive: 'Artigos de novembro de 2019' },
  { tag: 'pt-PT', day: '1 de novembro de 2019', month: 'novembro de 2019' },
  { tag: 'ru', day: '1 ноября 2019\u202Fг.', month: 'ноябрь 2019\u202Fг.', archive: 'Статьи за ноябрь 2019\u202Fг.' },
  { tag: 'tr', day: '1 Kasım 2019', month: 'Kasım 2019', archive: 'Kasım 2019 yazıları' },
  { tag: 'vi', day: '1 tháng 11, 2019', month: 'tháng 11 năm 2019', archive: 'Bài viết trong tháng 11 năm 2019' },
  { tag: 'zh-CN', day: '2019年11月1日', month: '2019年11月', archive: '2019年11月的文章' },
  { tag: 'zh-TW', day: '2019年11月1日', month: '2019年11月', archive: '2019年11月的文章' },
  { tag: 'fi', day: 'November 1, 2019', month: 'November 2019' },
])('a day in $tag: $day', ({ tag, day, month, archive }) => {
  const { words } = wordsIn(tag)
  expect(words.day(2019, 11, 1)).toBe(day)
  expect(words.month(2019, 11)).toBe(month)
  if (archive) expect(words.archiveOf(words.month(2019, 11))).toBe(archive)
})

test.each([
  { tag: 'en', year: '2019' },
  { tag: 'ja', year: '2019年' },
  { tag: 'ko', year: '2019년' },
  { tag: 'zh', year: '2019年' },
  { tag: 'zh-Hant', year: '2019年' },
])('a year in $tag: $year', ({ tag, year }) => {
  expect(wordsIn(tag).words.year(2019)).toBe(year)
})

test.each(Object.keys(dictionaries))('the months of %s differ', (tag) => {
  const { words } = wordsIn(tag)
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  expect(new Set(months.map((month) => words.day(2019, month, 2))).size).toBe(12)
  expect(new Set(months.map((month) => words.month(2019, month))).size).toBe(12)
})
