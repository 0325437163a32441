import type { Words } from '../language/words.ts'
import type { Context } from './context.ts'

/** A month or year in the language of the page, from `2019-11` or `2019`. */
export function periodName(period: string, words: Words): string {
  const [year = 0, month] = period.split('-').map(Number)
  return month === undefined ? words.year(year) : words.month(year, month)
}

/** A month or year that is a link of its own: it begins with a capital letter, also in languages that write months small. */
export function periodLabel(period: string, { words, word }: Pick<Context, 'words' | 'word'>): string {
  const [first = '', ...others] = periodName(period, words)
  return word(first.toUpperCase() + others.join(''))
}
