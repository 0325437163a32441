import type { Diagnostic } from '../diagnostic.ts'
import type { Outcome } from '../edition/outcome.ts'
import { byName, sort } from '../report.ts'

/** The number of each item among those that were given, by its path. */
export type Numbers = ReadonlyMap<string, number>

/**
 * An outcome with the names of items by their numbers, like `articles[3]`. Until here they are named by their paths, which are the
 * same in the next build, when an item may have another number.
 */
export async function withNames(outcome: Outcome, numbers: Numbers): Promise<Outcome> {
  const named = namesIn(numbers)
  const { unpublished, held, shown, nextChange, partners, faults } = outcome
  return {
    ...outcome,
    diagnostics: await inNames(outcome.diagnostics, numbers),
    faults: faults.map(named),
    unpublished: unpublished.map((one) => ({ ...one, file: named(one.file) })),
    held: held.map(named).sort(byName),
    shown: new Map([...shown].map(([id, file]) => [id, named(file)])),
    nextChange: nextChange && { ...nextChange, file: named(nextChange.file) },
    partners: partners && {
      ...partners,
      articles: new Map([...partners.articles].map(([file, one]) => [named(file), one])),
    },
  }
}

/** Findings with the names of items by their numbers, in the words of code. */
export async function inNames(diagnostics: readonly Diagnostic[], numbers: Numbers): Promise<Diagnostic[]> {
  const named = namesIn(numbers)
  const found = diagnostics.map((one) => renamed(one, named))
  return sort(found.length === 0 ? [] : found.map((await import('./in-code.ts')).inCode))
}

const namesIn = (numbers: Numbers) => (text: string) =>
  text.replace(/articles\[([^\]]+)\]/g, (whole, path: string) => numbered(whole, numbers.get(path)))

const numbered = (whole: string, number: number | undefined) => (number === undefined ? whole : `articles[${number}]`)

const renamed = (one: Diagnostic, named: (text: string) => string): Diagnostic => ({
  ...one,
  file: named(one.file),
  message: named(one.message),
  hint: named(one.hint),
  ...(one.related && { related: { ...one.related, file: named(one.related.file) } }),
})
