import { type Translate, type Translation, translationBy } from './translated.ts'

export type { Translate } from './translated.ts'

/** The languages in which findings can be read. */
export const findingLanguages = ['en', 'zh'] as const
export type FindingLanguage = (typeof findingLanguages)[number]

/**
 * How texts of findings are translated into a language: messages, hints and all other words of a report. Its table is loaded for
 * this. A sentence that the table does not have stays in English.
 */
export async function translation(language: FindingLanguage): Promise<Translate> {
  return (await translationIn(language)).translate
}

/** The same, with the sentences that it does not know. */
export async function translationIn(language: FindingLanguage): Promise<Translation> {
  if (language === 'en') return { translate: (text) => text, unknown: () => [] }
  const { table } = await import('./zh/index.ts')
  return translationBy(table)
}
