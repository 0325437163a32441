/** Languages that are written from right to left when their tag names no script (CLDR, Unicode TR 35). */
const fromTheRight = new Set('ar arc arz azb ckb dv fa glk he iw khw ks lrc mzn nqo pnb ps sd syr ug ur yi'.split(' '))
const scripts = /-(?:Arab|Aran|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg|Mand|Samr)(?:-|$)/i

/** In which direction a language is written, as BCP 47 names it. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  if (scripts.test(language)) return 'rtl'
  if (/^[a-z]+-[a-z]{4}(?:-|$)/i.test(language)) return 'ltr'
  return fromTheRight.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
