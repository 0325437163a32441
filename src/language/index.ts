import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

const languages = new Map<string, Words>(Object.entries({ de, en, es, fr, zh }))

/** The words for a language tag (BCP 47), and the language that they are in: English if there is no dictionary. */
export function wordsIn(language: string): { words: Words; language: string } {
  const name = language.toLowerCase().split('-')[0] ?? ''
  const words = languages.get(name)
  return words ? { words, language } : { words: en, language: 'en' }
}
