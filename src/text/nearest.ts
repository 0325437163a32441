import { closest, distance } from 'fastest-levenshtein'

/** The known word that is most like a mistyped one, if one is near enough or has the same letters; case makes no difference. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined
  const written = word.toLowerCase()
  const lower = known.map((one) => one.toLowerCase())
  const near = closest(written, lower)
  if (distance(written, near) <= Math.min(2, word.length / 2)) return known[lower.indexOf(near)]
  return known[lower.findIndex((one) => sorted(one) === sorted(written))]
}

const sorted = (word: string) => [...word].sort().join('')
