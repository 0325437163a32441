import type { DateForms } from './words.ts'

/**
 * Dates as in CLDR 48 (cldr-dates-full), made by `npm run cldr`; do not change them here.
 * Copyright © 2004-2026 Unicode, Inc. https://www.unicode.org/license.txt
 */
export const cldrDates: readonly DateForms[] = [
  {
    tags: 'ar',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  },
  {
    tags: 'ar-DZ ar-TN',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  },
  {
    tags: 'ar-IQ ar-JO ar-LB ar-PS ar-SY',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
  },
  {
    tags: 'ar-MA',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر',
  },
  {
    tags: 'ar-MR',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر',
  },
  {
    tags: 'de',
    day: '{d}. {month} {year}',
    month: '{month} {year}',
    months: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  },
  {
    tags: 'de-AT de-IT',
    day: '{d}. {month} {year}',
    month: '{month} {year}',
    months: 'Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  },
  {
    tags: 'en',
    day: '{month} {d}, {year}',
    month: '{month} {year}',
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
  },
  {
    tags: 'en-001 en-150 en-AE en-AG en-AI en-AT en-AU en-BB en-BE en-BM en-BS en-CC en-CH en-CK en-CM en-CX en-CY en-CZ en-DE en-DG en-DK en-DM en-EE en-ER en-ES en-FI en-FJ en-FK en-FM en-FR en-GB en-GD en-GE en-GG en-GH en-GI en-GM en-GS en-GY en-HK en-HU en-ID en-IE en-IL en-IM en-IN en-IO en-IT en-JE en-JM en-KE en-KI en-KN en-KY en-LC en-LR en-LS en-LT en-LV en-MG en-MO en-MS en-MU en-MV en-MW en-MY en-NA en-NF en-NG en-NL en-NO en-NR en-NU en-NZ en-PG en-PK en-PL en-PN en-PT en-PW en-RO en-RW en-SB en-SC en-SD en-SE en-SG en-SH en-SI en-SK en-SL en-SS en-SX en-SZ en-TC en-TK en-TO en-TT en-TV en-TZ en-UA en-UG en-VC en-VG en-VU en-WS en-ZM',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
  },
  {
    tags: 'en-BW en-BZ en-MT en-ZA en-ZW',
    day: '{dd} {month} {year}',
    month: '{month} {year}',
    months: 'January|February|March|April|May|June|July|August|September|October|November|December',
  },
  {
    tags: 'es',
    day: '{d} de {month} de {year}',
    month: '{month} de {year}',
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  },
  {
    tags: 'es-HN',
    day: '{dd} de {month} de {year}',
    month: '{month} de {year}',
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  },
  {
    tags: 'es-PE es-UY',
    day: '{d} de {month} de {year}',
    month: '{month} de {year}',
    months: 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|setiembre|octubre|noviembre|diciembre',
  },
  {
    tags: 'fr',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  },
  {
    tags: 'he',
    day: '{d} ב{month} {year}',
    month: '{month} {year}',
    months: 'ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
  },
  {
    tags: 'it',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  },
  {
    tags: 'ja',
    day: '{year}年{month}月{d}日',
    month: '{year}年{month}月',
    year: '{year}年',
    months: '1|2|3|4|5|6|7|8|9|10|11|12',
  },
  {
    tags: 'ko',
    day: '{year}년 {month} {d}일',
    month: '{year}년 {month}',
    year: '{year}년',
    months: '1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월',
  },
  {
    tags: 'nl',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  },
  {
    tags: 'pl',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
    alone: 'styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień',
  },
  {
    tags: 'pt',
    day: '{d} de {month} de {year}',
    month: '{month} de {year}',
    months: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  },
  {
    tags: 'ru',
    day: '{d} {month} {year} г.',
    month: '{month} {year} г.',
    months: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
    alone: 'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь',
  },
  {
    tags: 'tr',
    day: '{d} {month} {year}',
    month: '{month} {year}',
    months: 'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
  },
  {
    tags: 'vi',
    day: '{d} {month}, {year}',
    month: '{month} năm {year}',
    months: 'tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12',
  },
  {
    tags: 'zh',
    day: '{year}年{month}月{d}日',
    month: '{year}年{month}月',
    year: '{year}年',
    months: '1|2|3|4|5|6|7|8|9|10|11|12',
  },
  {
    tags: 'zh-Hant',
    day: '{year}年{month}月{d}日',
    month: '{year}年{month}月',
    year: '{year}年',
    months: '1|2|3|4|5|6|7|8|9|10|11|12',
  },
]
