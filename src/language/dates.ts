import { cldrDates } from './cldr-dates.ts'
import { fill } from './fill.ts'
import type { Dates } from './words.ts'

const formsOf = new Map(cldrDates.flatMap((forms) => forms.tags.split(' ').map((tag) => [tag, forms] as const)))

/**
 * Dates in a language that has a dictionary, as its people write them in the region. `Intl` is not asked, since what it says changes
 * with the version of Node.js. Digits are Latin ones, as CLDR has them for all these languages.
 */
export function datesIn(tag: string, region: string | undefined): Dates {
  const forms = formsOf.get(`${tag}-${region}`) ?? formsOf.get(tag)
  if (!forms) throw new Error(`no dates for ${tag}`)
  const { day, month, year: lone = '{year}', months, alone = months } = forms
  return {
    day: (year, number, date) =>
      fill(day, {
        d: dayOfMonth(tag, date),
        dd: String(date).padStart(2, '0'),
        ...named(months, number),
        year: String(year),
      }),
    month: (year, number) => fill(month, { ...named(alone, number), year: String(year) }),
    year: (year) => fill(lone, { year: String(year) }),
  }
}

const named = (months: string, number: number) => ({ month: months.split('|')[number - 1] ?? '' })

/** The first of a month has an ordinal number in French, which patterns of CLDR cannot say. */
const dayOfMonth = (tag: string, date: number): string => (tag === 'fr' && date === 1 ? '1er' : String(date))
