import { en } from '../language/en.ts'
import type { OwnWords, WordTexts } from '../language/words.ts'
import { limits } from '../limits.ts'
import type { Flaw } from '../model/hooks.ts'
import { firstForbidden, plain } from '../text/characters.ts'
import { entriesOf, quotedShort, shownValue } from '../text/from-code.ts'
import { nearest } from '../text/nearest.ts'
import { nearestLanguage, readLanguage } from './language-tag.ts'

/** The own words that a hook returns, checked, as plain values; undefined without one. Faulty ones are left out. */
export function wordsOf(value: unknown): { words?: OwnWords; faults: Flaw[] } {
  try {
    return checked(value)
  } catch {
    return { faults: [{ message: 'The value of "words" cannot be read: it throws an error.', hint: example }] }
  }
}

const example = 'Write words by their languages, like "words: { en: { withdrawn: \'Retracted\' } }".'

function checked(value: unknown): { words?: OwnWords; faults: Flaw[] } {
  if (value === undefined) return { faults: [] }
  const languages = entriesOf(value)
  if (!languages) return { faults: [{ message: `The value of "words" is ${shownValue(value)}.`, hint: example }] }
  const words = new Map<string, WordTexts>()
  const faults = languages.slice(0, limits.ownWordLanguages).flatMap(([written, given]) => {
    const tag = readLanguage(written)
    if (tag === undefined) return [badLanguage(written)]
    if (words.has(tag)) return [{ message: `The language "${tag}" of "words" is there twice.`, hint: 'Keep one.' }]
    const texts = textsIn(given, tag, wordNames)
    const alerts = alertsIn(given, tag)
    words.set(tag, { ...texts.found, ...(Object.keys(alerts.found).length > 0 && { alerts: alerts.found }) })
    return [...texts.faults, ...alerts.faults]
  })
  if (languages.length > limits.ownWordLanguages) faults.push(tooMany(languages.length))
  return words.size === 0 ? { faults } : { words: Object.fromEntries(words), faults }
}

const tooMany = (count: number): Flaw => ({
  message: `The value of "words" has ${count} languages.`,
  hint: `Write at most ${limits.ownWordLanguages}.`,
})

function badLanguage(written: string): Flaw {
  const meant = nearestLanguage(written.slice(0, limits.text))
  return {
    message: `The key ${quotedShort(written)} of "words" is no language tag.`,
    hint: meant ? `Write "${meant}".` : 'Write the tag of a language, like "en" or "pt-BR".',
  }
}

const wordNames = Object.entries(en).flatMap(([name, word]) =>
  typeof word === 'string' && name !== 'review' ? name : [],
)
const alertNames = Object.keys(en.alerts)
const usualOf = new Map(Object.entries(en).map(([name, word]) => [name, String(word)]))
const dates = ['day', 'month']

type Texts = { found: Record<string, string>; faults: Flaw[] }

function alertsIn(given: unknown, tag: string): Texts {
  const alerts = entriesOf(given)?.find(([name]) => name === 'alerts')?.[1]
  return alerts === undefined ? { found: {}, faults: [] } : textsIn(alerts, `${tag}.alerts`, alertNames)
}

function textsIn(given: unknown, place: string, names: readonly string[]): Texts {
  const entries = entriesOf(given)
  if (!entries) {
    const message = `The value of "words.${place}" is ${shownValue(given)}.`
    return { found: {}, faults: [{ message, hint: `Write an object, like "{ ${names[0]}: '...' }".` }] }
  }
  const all = names === wordNames ? entries.filter(([name]) => name !== 'alerts') : entries
  const own = all.slice(0, limits.ownWords) // with more, some of these are unknown
  const faults = own.flatMap(([name, word]) => faultsOf({ name, word, place, names }))
  const found = own.flatMap(([name, word]): [string, string][] =>
    typeof word === 'string' && faultsOf({ name, word, place, names }).length === 0 ? [[name, plain(word)]] : [],
  )
  return { found: Object.fromEntries(found), faults }
}

type Word = { name: string; word: unknown; place: string; names: readonly string[] }

function faultsOf({ name, word, place, names }: Word): Flaw[] {
  const key = `"words.${place}.${name.slice(0, 80)}"`
  if (!names.includes(name)) return [unknownWord(name, place, names)]
  if (typeof word !== 'string' || word.length > limits.text || plain(word) === '') {
    const length = typeof word === 'string' && word.length > limits.text ? ` with ${word.length} characters` : ''
    const hint = `Write a text of at most ${limits.text} characters, or leave it out.`
    return [{ message: `The value of ${key} is ${length ? 'a text' : shownValue(word)}${length}.`, hint }]
  }
  const forbidden = firstForbidden(word)
  const message = `The value of ${key} has the character ${forbidden?.name}, which feeds cannot contain.`
  if (forbidden) return [{ message, hint: 'Remove the character.' }]
  const usual = names === wordNames ? (usualOf.get(name) ?? '') : ''
  const missing = (usual.match(/\{\w+\}/g) ?? []).filter((one) => !word.includes(one))
  if (missing.length === 0) return []
  const hint = `Write it as in "${usual}".`
  return [{ message: `The value of ${key} has no place for ${missing.join(' and ')}.`, hint }]
}

function unknownWord(name: string, place: string, names: readonly string[]): Flaw {
  const message = `The word ${quotedShort(name)} of "words.${place}" is not known.`
  if (names === wordNames && dates.includes(name))
    return { message: `The words of "${name}" are those of CLDR.`, hint: 'Leave it out: it cannot be changed.' }
  const meant = nearest(name.slice(0, 80), names)
  return { message, hint: meant ? `Write "${meant}".` : `Write one of these: ${names.join(', ')}.` }
}
