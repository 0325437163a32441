import { datesIn } from './dates.ts'
import { directionOf, isolated } from './direction.ts'
import { fill } from './fill.ts'
import { dictionaries } from './languages.ts'
import { partsOf } from './parts.ts'
import type { Dictionary, Filled, OwnWords, Words, WordTexts } from './words.ts'

const known = new Map<string, Dictionary>(Object.entries(dictionaries))
const none: ReadonlySet<string> = new Set()

/**
 * The words for a language tag (BCP 47), and the language that they are in: English if there is no dictionary. Words of the site
 * itself come before those of the dictionary; `own` are the texts of those that are in the language of the tag.
 */
export function wordsIn(
  language: string,
  site: OwnWords | undefined = undefined,
): { words: Words; language: string; own: ReadonlySet<string> } {
  const { name, region } = partsOf(language)
  const dictionary = known.get(name)
  const spoken = dictionary ? language : 'en'
  const dates = dictionary ? datesIn(name, region) : datesIn('en', undefined)
  const mine = site ? ownWords(language, site) : []
  const base = dictionary ?? changed(dictionaries.en, site ? ownWords('en', site) : [])
  const texts = changed(base, mine)
  return {
    words: { ...texts, ...filled(texts, directionOf(spoken)), ...dates },
    language: spoken,
    own: mine.length > 0 ? new Set(mine.flatMap(textsOf)) : none,
  }
}

/** The own words for a tag: those of `en`, then those of `en-GB`, which come before them (RFC 4647 §3.4). */
const ownWords = (language: string, site: OwnWords): WordTexts[] =>
  Object.entries(site)
    .filter(([tag]) => `${language}-`.toLowerCase().startsWith(`${tag}-`.toLowerCase()))
    .sort(([a], [b]) => a.length - b.length)
    .map(([, words]) => words)

const changed = (base: Dictionary, [first, ...others]: readonly WordTexts[]): Dictionary =>
  first ? changed({ ...base, ...first, alerts: { ...base.alerts, ...first.alerts } }, others) : base

const textsOf = ({ alerts = {}, ...words }: WordTexts): string[] => [...Object.values(words), ...Object.values(alerts)]

/** The words with places, as functions of what stands in them. */
function filled({ labelled, dated, topic, author, archiveOf }: Dictionary, direction: 'ltr' | 'rtl'): Filled {
  const apart = (text: string) => isolated(text, direction)
  return {
    labelled: (label, text) => fill(labelled, { label, text: apart(text) }),
    dated: (label, date) => fill(dated, { label, date: apart(date) }),
    topic: (title) => fill(topic, { title: apart(title) }),
    author: (name) => fill(author, { name: apart(name) }),
    archiveOf: (month) => fill(archiveOf, { month }),
  }
}
