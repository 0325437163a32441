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
