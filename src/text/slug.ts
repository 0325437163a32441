/** Letters of a slug that are made of a title; longer addresses are cut off by mail and chat. */
const room = 60

/** The slug that a title suggests: its letters and digits in lower case, hyphens between words; empty when it has none. */
export function slugFrom(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const kept = words.filter((_, index) => words.slice(0, index + 1).join('-').length <= room)
  return kept.join('-') || [...(words[0] ?? '')].slice(0, room).join('')
}
