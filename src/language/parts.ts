/** Other tags of languages that have a dictionary (IANA registry, `Preferred-Value`; CLDR, `languageAlias`). */
const names = new Map([
  ['iw', 'he'],
  ['cmn', 'zh'],
])

/** Where Chinese is written with traditional characters, if its tag names no script (CLDR, likely subtags). */
const traditional = new Set(['TW', 'HK', 'MO'])

/**
 * The parts of a language tag (BCP 47 §2.1) that choose the words and the dates: the name of a dictionary, and the region. Chinese
 * has a dictionary for each of its scripts.
 */
export function partsOf(language: string): { name: string; region: string | undefined } {
  const [tag = ''] = language.split(/-[a-z\d](?=-)/i) // an extension, or subtags for private use
  const [first = '', ...others] = tag.split('-')
  const name = names.get(first.toLowerCase()) ?? first.toLowerCase()
  const script = others.find((one) => /^[a-z]{4}$/i.test(one))?.toLowerCase()
  const region = others.find((one) => /^(?:[a-z]{2}|\d{3})$/i.test(one))?.toUpperCase()
  const isTraditional = script === undefined ? traditional.has(region ?? '') : script === 'hant'
  return { name: name === 'zh' && isTraditional ? 'zh-Hant' : name, region }
}
