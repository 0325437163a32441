import { closest, distance } from 'fastest-levenshtein'

/** The known word that is most like a mistyped one, if one is near enough; case makes no difference. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const near = closest(word.toLowerCase(), known)
  return distance(word.toLowerCase(), near.toLowerCase()) <= Math.min(2, word.length / 2) ? near : undefined
}
