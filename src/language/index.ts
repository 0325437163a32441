import * as languages from './languages.ts'
import type { Words } from './words.ts'

const dictionaries = new Map<string, Words>(Object.entries(languages))

/** The words for a language tag (BCP 47), and the language that they are in: English if there is no dictionary. */
export function wordsIn(language: string): { words: Words; language: string } {
  const name = language.toLowerCase().split('-')[0] ?? ''
  const words = dictionaries.get(name)
  return words ? { words, language } : { words: languages.en, language: 'en' }
}
