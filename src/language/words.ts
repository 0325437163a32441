/** What readers are told in their language; those of other languages are told in English. */
const words = {
  en: { correction: 'Correction', withdrawn: 'Withdrawn' },
  de: { correction: 'Berichtigung', withdrawn: 'Zurückgezogen' },
  es: { correction: 'Corrección', withdrawn: 'Retirado' },
  fr: { correction: 'Rectification', withdrawn: 'Retiré' },
  zh: { correction: '更正', withdrawn: '已撤稿' },
} as const

/** Of a language as BCP 47 names it. */
export function wordsIn(language: string): (typeof words)[keyof typeof words] {
  const name = language.split('-')[0] ?? ''
  return isKnown(name) ? words[name] : words.en
}

const isKnown = (name: string): name is keyof typeof words => Object.hasOwn(words, name)
