import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Makes src/language/cldr-dates.ts: how the languages with a dictionary write a day, a month and a year, from the Unicode Common Locale Data
 * Repository.
 */
const { resolve } = createRequire(import.meta.url)
const folder = dirname(resolve('cldr-dates-full/package.json'))
const { cldrVersion } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
const [copyright] = readFileSync(`${folder}/LICENSE`, 'utf8').match(/Copyright ©.*/) ?? []

/**
 * The forms of a locale, and those of its regions that differ from them. A locale with a script of its own is another language here.
 * @param {string} language
 */
function formsOf(language) {
  const isRegion = new RegExp(`^${language}-(?:[A-Z]{2}|\\d{3})$`)
  const own = formsIn(language)
  /** @type {Map<string, string[]>} */
  const others = new Map()
  for (const locale of readdirSync(`${folder}/main`)
    .filter((name) => isRegion.test(name))
    .sort()) {
    const forms = formsIn(locale)
    if (forms !== own) others.set(forms, [...(others.get(forms) ?? []), locale])
  }
  return [[own, [language]], .../** @type {[string, string[]][]} */ ([...others])].map(
    ([forms, tags]) => `  {\n    tags: '${/** @type {string[]} */ (tags).join(' ')}',\n${forms}  },\n`,
  )
}

/**
 * TR 35, Part 4, Dates: the long date, a month with its year, and a year where it is more than its number. Months that are digits in the pattern are digits in the list.
 * @param {string} locale
 */
function formsIn(locale) {
  const file = `${folder}/main/${locale}/ca-gregorian.json`
  const { months, dateFormats, dateTimeFormats } = JSON.parse(readFileSync(file, 'utf8')).main[locale].dates.calendars
    .gregorian
  const day = patternOf(dateFormats.long, locale)
  const { yMMMM, y } = dateTimeFormats.availableFormats
  const month = patternOf(yMMMM, locale)
  const year = y === 'y' ? '' : `    year: '${patternOf(y, locale).text}',\n`
  /** @param {{ field: string }} pattern */
  const names = ({ field }) =>
    field === 'M'
      ? Array.from({ length: 12 }, (_, index) => index + 1).join('|')
      : Object.values(months[field === 'LLLL' ? 'stand-alone' : 'format'].wide).join('|')
  const alone = names(month) === names(day) ? '' : `    alone: '${names(month)}',\n`
  return `    day: '${day.text}',\n    month: '${month.text}',\n${year}    months: '${names(day)}',\n${alone}`
}

/** The places of our texts for the fields of a pattern. @type {Record<string, string>} */
const places = { d: '{d}', dd: '{dd}', M: '{month}', MMMM: '{month}', LLLL: '{month}', y: '{year}' }

/**
 * A pattern as a text with places, and the field of its month.
 * @param {string} pattern
 * @param {string} locale
 */
function patternOf(pattern, locale) {
  const [field = ''] = pattern.replace(/'[^']*'/g, '').match(/M+|L+/) ?? []
  const text = pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (letters, quoted) => {
    const place = quoted ?? places[letters]
    if (place === undefined) throw new Error(`${locale}: "${letters}" in "${pattern}" is not known`)
    return place
  })
  return { field, text }
}

/** The text of the file for these languages. @param {readonly string[]} languages */
export const cldrDates = (languages) => `import type { DateForms } from './words.ts'

/**
 * Dates as in CLDR ${cldrVersion} (cldr-dates-full), made by \`npm run cldr\`; do not change them here.
 * ${copyright} https://www.unicode.org/license.txt
 */
export const cldrDates: readonly DateForms[] = [
${languages.flatMap(formsOf).join('')}]
`

/** The languages that have a dictionary, by the names of its files. */
export const languagesIn = () => {
  const list = readFileSync(new URL('../src/language/languages.ts', import.meta.url), 'utf8')
  const files = [...list.matchAll(/^import \{.*\} from '\.\/(.*)\.ts'$/gm)].map(([, name = '']) => name)
  return files.map((name) => Intl.getCanonicalLocales(name)[0] ?? name).sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/language/cldr-dates.ts', import.meta.url), cldrDates(languagesIn()))
}
