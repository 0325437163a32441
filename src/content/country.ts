import { chosen } from './chosen.ts'
import { readLanguage } from './language-tag.ts'

/** A country by its code (ISO 3166-1 alpha-2), in capitals. */
export const country = chosen(
  readCountry,
  'is not the code of a country (ISO 3166-1), of two letters',
  undefined,
  countryNamed,
)

function readCountry(written: string): string | undefined {
  const code = written.toUpperCase()
  const isCode = /^[A-Z]{2}$/.test(code) && !/^(?:AA|Q[M-Z]|X[A-Z]|ZZ|EU|UN|EZ)$/.test(code)
  return isCode && readLanguage(`und-${code}`) !== undefined ? code : undefined
}

/** The code of a country by its English name or another code: of `China`, of `UK`. */
function countryNamed(written: string): string | undefined {
  if (/^uk$/i.test(written)) return 'GB'
  const wanted = written.toLowerCase()
  const display = new Intl.DisplayNames('en', { type: 'region' })
  for (let number = 0; number < 26 * 26; number++) {
    const code = String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26))
    if (display.of(code)?.toLowerCase() === wanted) return readCountry(code)
  }
  return undefined
}
