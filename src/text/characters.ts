/**
 * What no document may hold: characters outside XML 1.0 §2.2 `Char`, and what is legal there but never meant: the C1 controls
 * (Windows-1252 punctuation read with the wrong eyes) and U+FFFD, which stands for a character that was lost.
 */
const forbidden = /[^\t\n\r\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu

/** Found fast where nothing is forbidden, as in nearly every text: whatever may be a part of something forbidden. */
const doubtful = /[^\t\n\r\x20-\x7E\xA0-\uD7FF\uE000-\uFFFC]/

/** The same text without characters that a feed cannot carry. */
export const legal = (text: string): string => (doubtful.test(text) ? text.replace(forbidden, '') : text)

/** Legal text on one line: runs of white space become one blank, as every reader shows them. */
export function plain(text: string): string {
  const kept = legal(text)
  return untidy.test(kept) ? kept.replace(/\s+/g, ' ').trim() : kept
}

/** White space that is not one blank between words. */
const untidy = /[^\S ]| {2}|^ | $/

/** The first forbidden character of a text: its name as `U+0008`, and how HTML may spell it. */
export function firstForbidden(text: string): { name: string; spellings: string[] } | undefined {
  if (!doubtful.test(text)) return undefined
  const [character] = text.match(forbidden) ?? []
  const code = character?.codePointAt(0)
  if (character === undefined || code === undefined) return undefined
  const hex = code.toString(16)
  return { name: `U+${hex.toUpperCase().padStart(4, '0')}`, spellings: [character, `&#${code};`, `&#x${hex};`] }
}

/** Order that no locale changes: by UTF-16 code unit. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The one name of a file or folder, however the disk or the author composed its accents and cased its letters. */
export const folded = (name: string): string => (isFolded.test(name) ? name : name.normalize('NFC').toLowerCase())

/** Most names are. */
const isFolded = /^[ -@[-~]*$/
