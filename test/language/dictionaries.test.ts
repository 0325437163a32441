import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../src/language/index.ts'
import { dictionaries } from '../../src/language/languages.ts'
import type { Dictionary } from '../../src/language/words.ts'

/** All texts of a dictionary, by their keys. */
const textsOf = ({ review: _, alerts, ...words }: Dictionary): Map<string, string> =>
  new Map([
    ...Object.entries(words),
    ...Object.entries(alerts).map(([kind, text]) => [`alerts.${kind}`, text] as const),
  ])

const english = textsOf(dictionaries.en)

/** Words that are the same in English. */
const same: Record<string, string> = {
  de: 'alerts.info feeds video audio',
  es: 'alerts.error audio',
  fr: 'alerts.note alerts.important alerts.info alerts.danger alerts.question audio',
  it: 'alerts.bug feed video audio post',
  nl: 'alerts.tip feeds video audio',
  pl: 'audio',
  pt: 'feeds',
  tr: 'video',
  vi: 'video',
}

/** The letters that a language is written with; Latin ones are also in OPML, AI and the like. */
const letters: Record<string, RegExp> = {
  ...{ ar: /\p{Script=Arabic}/u, he: /\p{Script=Hebrew}/u, ru: /\p{Script=Cyrillic}/u, ko: /\p{Script=Hangul}/u },
  ja: /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}|ー/u,
  ...{ zh: /\p{Script=Han}/u, 'zh-Hant': /\p{Script=Han}/u },
}

describe.each(Object.entries(dictionaries))('the dictionary of %s', (tag, dictionary) => {
  const texts = textsOf(dictionary)

  test('has all words, and no word is empty or has blanks around it', () => {
    expect([...texts.keys()]).toEqual([...english.keys()])
    for (const [key, text] of texts) expect(text, key).toMatch(/^\S(?:[^\n]*\S)?$/)
  })

  test('has the places that the English words have', () => {
    const places = (text = '') => (text.match(/\{\w*\}/g) ?? []).sort()
    for (const [key, text] of texts) expect(places(text), key).toEqual(places(english.get(key)))
  })

  test('has no English word but those that the language has, too', () => {
    const allowed = new Set((same[tag] ?? '').split(' '))
    const found = [...texts].filter(
      ([key, text]) => text === english.get(key) && /\p{L}/u.test(text.replace(/\{\w+\}/g, '')),
    )
    expect(tag === 'en' ? [] : found.map(([key]) => key).filter((key) => !allowed.has(key))).toEqual([])
  })

  test('is written in the letters of the language', () => {
    const own = letters[tag] ?? /\p{Script=Latin}/u
    for (const [key, text] of texts) {
      const others = text.replace(/\{\w+\}|OPML|AI/g, '').match(/\p{L}/gu) ?? []
      expect(
        others.filter((letter) => !own.test(letter)),
        key,
      ).toEqual([])
    }
  })

  test('ends sentences as the language does, and labels without a full stop', () => {
    const sentences = new Set(
      'expired textGenerated textAssisted picturesGenerated picturesEdited how aFeedIs none topic author'.split(' '),
    )
    for (const [key, text] of texts) expect(/[.。]$/.test(text), key).toBe(sentences.has(key))
    expect(dictionary.whatIsAFeed).toMatch(/[?？؟]$/)
  })

  test('has no word for two alerts', () => {
    expect(new Set(Object.values(dictionary.alerts)).size).toBe(15)
  })
})

test('the marks of a language are in its words', () => {
  expect(dictionaries.es.whatIsAFeed).toMatch(/^¿/)
  expect(dictionaries.fr.whatIsAFeed).toContain('\u202F?')
  for (const text of textsOf(dictionaries.ar).values()) expect(text).not.toMatch(/[,;?]/)
  for (const text of [...textsOf(dictionaries.zh).values(), ...textsOf(dictionaries['zh-Hant']).values()])
    expect(text).not.toMatch(/[,.;:?!]|\(/)
})

test.each([
  { tag: 'zh', language: 'zh', copied: '已复制' },
  { tag: 'zh-Hans-HK', language: 'zh-Hans-HK', copied: '已复制' },
  { tag: 'zh-SG', language: 'zh-SG', copied: '已复制' },
  { tag: 'zh-TW', language: 'zh-TW', copied: '已複製' },
  { tag: 'zh-hk', language: 'zh-hk', copied: '已複製' },
  { tag: 'zh-Hant', language: 'zh-Hant', copied: '已複製' },
  { tag: 'cmn-Hant-TW', language: 'cmn-Hant-TW', copied: '已複製' },
  { tag: 'pt-PT', language: 'pt-PT', copied: 'Copiado' },
  { tag: 'iw', language: 'iw', copied: 'הועתק' },
  { tag: 'de-CH-1996', language: 'de-CH-1996', copied: 'Kopiert' },
  { tag: 'de-x-hk', language: 'de-x-hk', copied: 'Kopiert' },
  { tag: 'fi', language: 'en', copied: 'Copied' },
  { tag: 'dex', language: 'en', copied: 'Copied' },
])('$tag gets the words of $language', ({ tag, language, copied }) => {
  expect(wordsIn(tag)).toMatchObject({ language, words: { copied } })
})

test.each([
  { tag: 'en', text: 'About: Bridges' },
  { tag: 'fr', text: 'About\u00A0: Bridges' },
  { tag: 'zh-CN', text: 'About：Bridges' },
  { tag: 'ko', text: 'About: Bridges' },
  { tag: 'he', text: 'About: \u2068Bridges\u2069' },
])('a label in $tag: $text', ({ tag, text }) => {
  expect(wordsIn(tag).words.labelled('About', 'Bridges')).toBe(text)
})

test.each([
  { tag: 'ar', name: 'Li Lei', isApart: true },
  { tag: 'ar', name: 'لي لي', isApart: false },
  { tag: 'ar', name: '2019', isApart: true },
  { tag: 'ar', name: '!', isApart: false },
  { tag: 'he', name: 'דוד (David)', isApart: false },
  { tag: 'en', name: 'דוד', isApart: true },
  { tag: 'en', name: 'Tower 3 (ברג)', isApart: false },
  { tag: 'zh', name: '李雷', isApart: false },
])('in a sentence in $tag the name "$name" is kept apart: $isApart', ({ tag, name, isApart }) => {
  const shown = isApart ? `\u2068${name}\u2069` : name
  const { words } = wordsIn(tag)
  expect(words.author(name)).toContain(shown)
  expect(words.author(name).includes('\u2068')).toBe(isApart)
  expect(words.topic(name)).toContain(shown)
})

test('a name with braces or dollars stays as it is', () => {
  expect(wordsIn('en').words.topic('{name} $& {title}')).toBe('Articles about {name} $& {title}.')
})
