/** Languages that are written from right to left, when their tag names no script (CLDR, Unicode TR 35). */
const rightToLeft = new Set('ar arc arz azb ckb dv fa glk he iw khw ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '))
const scripts = /-(?:Arab|Aran|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg|Mand|Samr)(?:-|$)/i

/**
 * The direction in which a language is written, by its tag (BCP 47). `Intl.Locale` is wrong for some scripts in Node
 * 20.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (scripts.test(language)) return 'rtl'
  if (/^[a-z]+-[a-z]{4}(?:-|$)/i.test(language)) return 'ltr'
  return rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

const lettersFromRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\p{Script=Mandaic}\p{Script=Samaritan}]/u

/**
 * A text for a sentence of this direction. Where its first letter runs the other way, or it has only digits, the characters FSI and
 * PDI keep it apart, so that neither moves the punctuation of the other (UAX #9 §2.4 and §3.3.2).
 */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  const [first = ''] = text.match(/\p{L}/u) ?? text.match(/\d/) ?? []
  const own = lettersFromRight.test(first) ? 'rtl' : 'ltr'
  return first === '' || own === direction ? text : `\u2068${text}\u2069`
}
