/**
 * Characters that no document may contain: those outside XML 1.0 §2.2 `Char`, and three kinds that are legal there but
 * always mistakes: C1 controls (Windows-1252 punctuation that was decoded wrongly), U+FFFD, which marks a lost character,
 * and the noncharacters of Unicode (§23.7), like U+FDD0 and U+1FFFE.
 */
const forbidden = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]|\p{NChar}/gu

/** A fast first test, since nearly no text has a forbidden character: every code unit that may be part of one. */
const doubtful = /[^\t\n\r\x20-\x7E\xA0-\uD7FF\uE000-\uFDCF\uFDF0-\uFFFC]/

/** The text without forbidden characters. */
export const legal = (text: string): string => (doubtful.test(text) ? text.replace(forbidden, '') : text)

/** Legal text on one line: every run of white space becomes one space, as readers show it. */
export function plain(text: string): string {
  const kept = legal(text)
  return untidy.test(kept) ? kept.replace(/\s+/g, ' ').trim() : kept
}

/** White space other than single spaces between words. */
const untidy = /[^\S ]| {2}|^ | $/

/** The first forbidden character of a text: its name, like `U+0008`, and its spellings in HTML. */
export function firstForbidden(text: string): { name: string; spellings: string[] } | undefined {
  if (!doubtful.test(text)) return undefined
  const [character] = text.match(forbidden) ?? []
  const code = character?.codePointAt(0)
  if (character === undefined || code === undefined) return undefined
  const hex = code.toString(16)
  const name = `U+${hex.toUpperCase().padStart(4, '0')}`
  return { name, spellings: [character, `&#${code};`, `&#x${hex};`, `&#x${hex.toUpperCase()};`] }
}

/** An order that does not depend on the locale: by UTF-16 code unit. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A name without case and with composed accents: names that are the same on some disk or server become equal.
 * @see Unicode §3.13, Default Caseless Matching
 */
export const folded = (name: string): string =>
  isFolded.test(name) ? name : [...name.normalize('NFC')].map(withoutCase).join('').normalize('NFC')

/** Case folding of one character: ẞ, ß and SS become ss. A dotless i is a letter of its own. */
const withoutCase = (character: string) =>
  character === 'ı' ? character : character.toLowerCase().toUpperCase().toLowerCase()

/** A name that is folded already, as most are. */
const isFolded = /^[ -@[-~]*$/

/** An address with its characters in the place of their percent-encodings; one that is encoded wrongly stays as it is. */
export function decoded(address: string): string {
  if (!address.includes('%')) return address
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
