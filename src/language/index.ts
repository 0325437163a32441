import * as languages from './languages.ts'
import type { OwnWords, Words, WordTexts } from './words.ts'

const dictionaries = new Map<string, Words>(Object.entries(languages))
const none: ReadonlySet<string> = new Set()

/**
 * The words for a language tag (BCP 47), and the language that they are in: English if there is no dictionary. Words of the site
 * itself come before those of the dictionary; `own` are the texts of those that are in the language of the tag.
 */
export function wordsIn(
  language: string,
  site: OwnWords | undefined = undefined,
): { words: Words; language: string; own: ReadonlySet<string> } {
  const name = language.toLowerCase().split('-')[0] ?? ''
  const known = dictionaries.get(name)
  if (!site) return known ? { words: known, language, own: none } : { words: languages.en, language: 'en', own: none }
  const words = mine(language, site)
  const base = known ?? changed(languages.en, mine('en', site))
  return { words: changed(base, words), language: known ? language : 'en', own: new Set(words.flatMap(textsOf)) }
}

/** The own words for a tag: those of `en`, then those of `en-GB`, which come before them (RFC 4647 §3.4). */
const mine = (language: string, site: OwnWords): WordTexts[] =>
  Object.entries(site)
    .filter(([tag]) => `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase()))
    .sort(([a], [b]) => a.length - b.length)
    .map(([, words]) => words)

const changed = (base: Words, [first, ...others]: readonly WordTexts[]): Words =>
  first ? changed({ ...base, ...first, alerts: { ...base.alerts, ...first.alerts } }, others) : base

const textsOf = ({ alerts = {}, ...words }: WordTexts): string[] => [...Object.values(words), ...Object.values(alerts)]
